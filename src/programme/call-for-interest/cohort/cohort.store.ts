import { type Selectable, sql } from 'kysely'
import type {
  CohortTable,
  DecisionLetterTable,
  LetterIntroductionTable,
  PlaceOfferTable,
  VacancyTable,
} from '#db/tables/cohort.ts'
import type { Db } from '#db/tables/index.ts'
import {
  type ApplicationId,
  applicationId,
  type CallId,
  callId,
  type EditionId,
  editionId,
  type OrganisationId,
  organisationId,
  programmeId,
} from '#kernel/ids.ts'
import { type Instant, instantOf, type LocalDate } from '#kernel/time.ts'
import type { Call } from '../call/call.ts'
import type { AfterJury, Feedback } from './after-jury.ts'
import type { DecisionLetter, LetterHead, LetterIntroduction, LetterResult } from './decision-letter.ts'
import type { Cohort, OfferAnswer, PlaceOffer, VacancyNote } from './replacement.ts'

export type CohortTableNames =
  | 'letter_introduction'
  | 'decision_letter'
  | 'cohort'
  | 'vacancy'
  | 'place_offer'
export type CohortDb = Db<CohortTableNames>

type LetterRow = Selectable<DecisionLetterTable>
type LetterHeadRow = Omit<LetterRow, 'subject_fr' | 'subject_en' | 'words_fr' | 'words_en'>

/** A moment of a column, or of a row that came as JSON. */
const moment = (written: Date | string): Instant => instantOf(new Date(written))

const letterHeadOf = (row: LetterHeadRow): LetterHead => ({
  id: row.id,
  application: applicationId(row.application_id),
  call: callId(row.call_id),
  programme: programmeId(row.programme_id),
  organisation: organisationId(row.organisation_id),
  result: row.result as LetterResult,
  because: row.because,
  readers: row.readers,
  sentAt: moment(row.sent_at),
})

/** A letter, from its columns or from JSON. */
export const letterOf = (row: LetterRow): DecisionLetter => ({
  ...letterHeadOf(row),
  subject: { fr: row.subject_fr, en: row.subject_en },
  words: { fr: row.words_fr, en: row.words_en },
})

export const findLetter = async (db: CohortDb, id: string): Promise<DecisionLetter | null> => {
  const row = await db.selectFrom('decision_letter').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : letterOf(row)
}

/** Keeps a letter as it was written; false when this outcome was told before. */
export const keepLetter = async (tx: CohortDb, letter: DecisionLetter): Promise<boolean> =>
  (await tx
    .insertInto('decision_letter')
    .values({
      id: letter.id,
      application_id: letter.application,
      call_id: letter.call,
      programme_id: letter.programme,
      organisation_id: letter.organisation,
      result: letter.result,
      because: letter.because,
      subject_fr: letter.subject.fr,
      subject_en: letter.subject.en,
      words_fr: letter.words.fr,
      words_en: letter.words.en,
      readers: letter.readers,
      sent_at: letter.sentAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()) !== undefined

/** Writes the introduction of an outcome, unless somebody else changed it since `version`; 0 is none yet. */
export const writeIntroduction = async (
  tx: CohortDb,
  { id, programme }: Pick<Call, 'id' | 'programme'>,
  { result, words, version }: LetterIntroduction,
): Promise<boolean> => {
  const columns = { words_fr: words.fr, words_en: words.en, version: version + 1 }
  if (version === 0)
    return (
      (await tx
        .insertInto('letter_introduction')
        .values({ ...columns, call_id: id, programme_id: programme, result })
        .onConflict((conflict) => conflict.doNothing())
        .returning('result')
        .executeTakeFirst()) !== undefined
    )
  return (
    (await tx
      .updateTable('letter_introduction')
      .set(columns)
      .where('call_id', '=', id)
      .where('result', '=', result)
      .where('version', '=', version)
      .returning('result')
      .executeTakeFirst()) !== undefined
  )
}

/** The jury’s words to each applicant of a call. */
export const listFeedback = async (
  db: Db<'consensus'>,
  call: CallId,
): Promise<ReadonlyMap<ApplicationId, Feedback>> =>
  new Map(
    (
      await db
        .selectFrom('consensus')
        .select(['application_id', 'feedback_fr', 'feedback_en'])
        .where('call_id', '=', call)
        .execute()
    ).map((row) => [applicationId(row.application_id), { fr: row.feedback_fr, en: row.feedback_en }]),
  )

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

/** A place offered, from its columns or from JSON. */
export const offerOf = (row: Selectable<PlaceOfferTable>): PlaceOffer => ({
  id: row.id,
  call: callId(row.call_id),
  programme: programmeId(row.programme_id),
  left: organisationId(row.left_organisation_id),
  application: applicationId(row.application_id),
  organisation: organisationId(row.organisation_id),
  offeredAt: moment(row.offered_at),
  answerBy: moment(row.answer_until),
  answer:
    row.answer === null || row.answered_at === null
      ? null
      : { kind: row.answer as OfferAnswer, at: moment(row.answered_at) },
  settledAt: row.settled_at === null ? null : moment(row.settled_at),
})

const offersIn = (db: CohortDb) =>
  db.selectFrom('place_offer').selectAll().orderBy('offered_at').orderBy('id')

export const findOffer = async (db: CohortDb, id: string): Promise<PlaceOffer | null> => {
  const row = await offersIn(db).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : offerOf(row)
}

/** False when that place is offered to somebody already. */
export const keepOffer = async (tx: CohortDb, offer: PlaceOffer): Promise<boolean> =>
  (await tx
    .insertInto('place_offer')
    .values({
      id: offer.id,
      call_id: offer.call,
      programme_id: offer.programme,
      left_organisation_id: offer.left,
      application_id: offer.application,
      organisation_id: offer.organisation,
      offered_at: offer.offeredAt,
      answer_until: offer.answerBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()) !== undefined

/** Writes an answer, or takes it back; false when somebody acted on the offer meanwhile. */
export const writeAnswer = async (
  tx: CohortDb,
  { id, answer, settledAt }: Pick<PlaceOffer, 'id' | 'answer' | 'settledAt'>,
): Promise<boolean> =>
  (await tx
    .updateTable('place_offer')
    .set({ answer: answer?.kind ?? null, answered_at: answer?.at ?? null, settled_at: settledAt })
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .returning('id')
    .executeTakeFirst()) !== undefined

/** Holds what comes after the jury of a call until the transaction ends: two who act at once follow one another. */
export const holdCall = async (tx: Db<'call'>, call: CallId): Promise<void> => {
  await sql`select 1 from call where id = ${call} for update`.execute(tx)
}

const introductionOf = (row: Selectable<LetterIntroductionTable>): LetterIntroduction => ({
  result: row.result as LetterResult,
  words: { fr: row.words_fr, en: row.words_en },
  version: row.version,
})

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
    readonly cohorts: readonly Selectable<CohortTable>[]
    readonly vacancies: readonly Selectable<VacancyTable>[]
    readonly offers: readonly Selectable<PlaceOfferTable>[]
  }>`select
    (select coalesce(jsonb_agg(to_jsonb(l) - 'subject_fr' - 'subject_en' - 'words_fr' - 'words_en'
      order by l.sent_at, l.id), '[]') from decision_letter l where l.call_id = ${call}) as letters,
    (select coalesce(jsonb_agg(to_jsonb(i) order by i.result), '[]')
      from letter_introduction i where i.call_id = ${call}) as introductions,
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
    cohort: cohort === undefined ? null : cohortOf(cohort),
    vacancies: row?.vacancies.map(vacancyNoteOf) ?? [],
    offers: row?.offers.map(offerOf) ?? [],
  }
}
