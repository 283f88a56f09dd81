import { type Selectable, sql } from 'kysely'
import type {
  CohortTable,
  LetterIntroductionTable,
  PlaceOfferTable,
  VacancyTable,
} from '#db/tables/cohort.ts'
import type { Db } from '#db/tables/index.ts'
import {
  type CallId,
  callId,
  type EditionId,
  editionId,
  type OrganisationId,
  organisationId,
  programmeId,
} from '#kernel/ids.ts'
import type { Instant, LocalDate } from '#kernel/time.ts'
import type { Call } from '../call/call.ts'
import type { AfterJury } from './after-jury.ts'
import { introductionOf, type LetterHeadRow, letterHeadOf } from './decision-letter.store.ts'
import { moment } from './moment.ts'
import { offerOf } from './place-offer.store.ts'
import type { Cohort, VacancyNote } from './replacement.ts'

export type CohortTableNames =
  | 'letter_introduction'
  | 'decision_letter'
  | 'cohort'
  | 'vacancy'
  | 'place_offer'
  | 'consensus'
export type CohortDb = Db<CohortTableNames>

const cohorts = (db: CohortDb) => db.selectFrom('cohort').selectAll().orderBy('published_at')

const cohortOf = (row: Selectable<CohortTable>): Cohort => ({
  call: callId(row.call_id),
  programme: programmeId(row.programme_id),
  edition: editionId(row.edition_id),
  retained: row.retained.map(organisationId),
  joined: row.joined.map(organisationId),
  since: row.since as LocalDate,
  publishedAt: moment(row.published_at),
})

/** The cohorts published for an edition, the first one first. */
export const listCohorts = async (db: CohortDb, edition: EditionId): Promise<readonly Cohort[]> =>
  (await cohorts(db).where('edition_id', '=', edition).execute()).map(cohortOf)

/** False when the cohort of this call was published before. */
export const keepCohort = async (tx: CohortDb, cohort: Cohort): Promise<boolean> =>
  (await tx
    .insertInto('cohort')
    .values({
      call_id: cohort.call,
      programme_id: cohort.programme,
      edition_id: cohort.edition,
      retained: [...cohort.retained],
      joined: [...cohort.joined],
      since: cohort.since,
      published_at: cohort.publishedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('call_id')
    .executeTakeFirst()) !== undefined

export const dropCohort = async (tx: CohortDb, call: CallId): Promise<boolean> =>
  (await tx.deleteFrom('cohort').where('call_id', '=', call).returning('call_id').executeTakeFirst()) !==
  undefined

/** Writes what is said of a place that somebody left, in place of what was said before. */
export const writeVacancyNote = async (
  tx: CohortDb,
  { id, programme }: Pick<Call, 'id' | 'programme'>,
  { left, because, closed, at }: VacancyNote & { readonly at: Instant },
): Promise<void> => {
  const columns = { because, closed_at: closed?.at ?? null, closed_because: closed?.because ?? null }
  await tx
    .insertInto('vacancy')
    .values({ ...columns, call_id: id, programme_id: programme, organisation_id: left, recorded_at: at })
    .onConflict((same) => same.columns(['call_id', 'organisation_id']).doUpdateSet(columns))
    .execute()
}

export const dropVacancyNote = async (tx: CohortDb, call: CallId, left: OrganisationId): Promise<void> => {
  await tx.deleteFrom('vacancy').where('call_id', '=', call).where('organisation_id', '=', left).execute()
}

/** Holds what comes after the jury of a call until the transaction ends: two who act at once follow one another. */
export const holdCall = async (tx: Db<'call'>, call: CallId): Promise<void> => {
  await sql`select 1 from call where id = ${call} for update`.execute(tx)
}

const vacancyNoteOf = (row: Selectable<VacancyTable>): VacancyNote => ({
  left: organisationId(row.organisation_id),
  because: row.because,
  closed: row.closed_at === null ? null : { at: moment(row.closed_at), because: row.closed_because ?? '' },
})

/** Reads it in one query, within the reach of whoever asks. */
export const readAfterJury = async (db: CohortDb, call: CallId): Promise<AfterJury> => {
  const { rows } = await sql<{
    readonly letters: readonly LetterHeadRow[]
    readonly introductions: readonly Selectable<LetterIntroductionTable>[]
    readonly feedback_version: number
    readonly cohorts: readonly Selectable<CohortTable>[]
    readonly vacancies: readonly Selectable<VacancyTable>[]
    readonly offers: readonly Selectable<PlaceOfferTable>[]
  }>`select
    (select coalesce(jsonb_agg(to_jsonb(l) - 'subject_fr' - 'subject_en' - 'words_fr' - 'words_en'
      order by l.sent_at, l.id), '[]') from decision_letter l where l.call_id = ${call}) as letters,
    (select coalesce(jsonb_agg(to_jsonb(i) order by i.result), '[]')
      from letter_introduction i where i.call_id = ${call}) as introductions,
    (select coalesce(sum(s.version), 0)::integer from consensus s where s.call_id = ${call}) as feedback_version,
    (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from cohort c where c.call_id = ${call}) as cohorts,
    (select coalesce(jsonb_agg(to_jsonb(v) order by v.recorded_at, v.organisation_id), '[]')
      from vacancy v where v.call_id = ${call}) as vacancies,
    (select coalesce(jsonb_agg(to_jsonb(o) order by o.offered_at, o.id), '[]')
      from place_offer o where o.call_id = ${call}) as offers`.execute(db)
  const [row] = rows
  const [cohort] = row?.cohorts ?? []
  return {
    letters: row?.letters.map(letterHeadOf) ?? [],
    introductions: row?.introductions.map(introductionOf) ?? [],
    feedbackVersion: row?.feedback_version ?? 0,
    cohort: cohort === undefined ? null : cohortOf(cohort),
    vacancies: row?.vacancies.map(vacancyNoteOf) ?? [],
    offers: row?.offers.map(offerOf) ?? [],
  }
}
