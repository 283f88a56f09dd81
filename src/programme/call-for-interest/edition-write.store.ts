import { type Insertable, sql } from 'kysely'
import type { ActivityTable } from '#db/tables/programme.ts'
import type { ActivityTime, Edition, EditionHead } from './edition.ts'
import type { ProgrammeDb } from './programme.store.ts'

const daysOf = (time: ActivityTime): Pick<Insertable<ActivityTable>, 'first_day' | 'last_day'> => {
  if (time.kind === 'undecided') return { first_day: null, last_day: null }
  return time.kind === 'day'
    ? { first_day: time.day, last_day: time.day }
    : { first_day: time.first, last_day: time.last }
}

const headColumns = (edition: EditionHead) => ({
  programme_id: edition.programme,
  version: edition.version + 1,
  slug: edition.slug,
  number: edition.number,
  theme_fr: edition.theme.fr,
  theme_en: edition.theme.en,
  presentation_fr: edition.presentation?.fr ?? null,
  presentation_en: edition.presentation?.en ?? null,
  starts_on: edition.starts,
  ends_on: edition.ends,
})

const activityColumns = (edition: Edition): readonly Insertable<ActivityTable>[] =>
  edition.activities.map((activity, position) => ({
    id: activity.id,
    edition_id: edition.id,
    position,
    axis: activity.axis,
    title_fr: activity.title.fr,
    title_en: activity.title.en,
    detail_fr: activity.detail?.fr ?? null,
    detail_en: activity.detail?.en ?? null,
    audience: activity.audience,
    ...daysOf(activity.time),
    state: activity.state.kind,
    cancelled_because_fr: activity.state.kind === 'cancelled' ? (activity.state.because?.fr ?? null) : null,
    cancelled_because_en: activity.state.kind === 'cancelled' ? (activity.state.because?.en ?? null) : null,
  }))

/** Writes an edition whole, in place of the one with its id. Rows that stay are changed, so that others may refer to them. */
export const writeEdition = async (db: ProgrammeDb, edition: Edition): Promise<void> => {
  const columns = headColumns(edition)
  await db
    .insertInto('edition')
    .values({ id: edition.id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute()
  await writeActivities(db, edition)
  await writeIndicators(db, edition)
  await writeParticipations(db, edition)
}

const kept = (ids: readonly string[]): string[] => ids.map(String)

const writeActivities = async (db: ProgrammeDb, edition: Edition): Promise<void> => {
  const staying = kept(edition.activities.map(({ id }) => id))
  await db
    .deleteFrom('activity')
    .where('edition_id', '=', edition.id)
    .where(sql<boolean>`id <> all(${staying}::text[])`)
    .execute()
  // Two that change places never stand at one: the order is unique at each moment.
  await db
    .updateTable('activity')
    .set({ position: sql<number>`-1 - position` })
    .where('edition_id', '=', edition.id)
    .execute()
  const rows = activityColumns(edition)
  if (rows.length === 0) return
  await db
    .insertInto('activity')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        position: ref('excluded.position'),
        axis: ref('excluded.axis'),
        title_fr: ref('excluded.title_fr'),
        title_en: ref('excluded.title_en'),
        detail_fr: ref('excluded.detail_fr'),
        detail_en: ref('excluded.detail_en'),
        audience: ref('excluded.audience'),
        first_day: ref('excluded.first_day'),
        last_day: ref('excluded.last_day'),
        state: ref('excluded.state'),
        cancelled_because_fr: ref('excluded.cancelled_because_fr'),
        cancelled_because_en: ref('excluded.cancelled_because_en'),
      })),
    )
    .execute()
}

const writeIndicators = async (db: ProgrammeDb, edition: Edition): Promise<void> => {
  const staying = kept(edition.indicators.map(({ id }) => id))
  await db
    .deleteFrom('edition_indicator')
    .where('edition_id', '=', edition.id)
    .where(sql<boolean>`id <> all(${staying}::text[])`)
    .execute()
  const rows = edition.indicators.map(({ id, axis, title, aim }, position) => ({
    id,
    edition_id: edition.id,
    position,
    axis,
    title_fr: title.fr,
    title_en: title.en,
    aim,
  }))
  if (rows.length === 0) return
  await db
    .insertInto('edition_indicator')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        position: ref('excluded.position'),
        axis: ref('excluded.axis'),
        title_fr: ref('excluded.title_fr'),
        title_en: ref('excluded.title_en'),
        aim: ref('excluded.aim'),
      })),
    )
    .execute()
}

const writeParticipations = async (db: ProgrammeDb, edition: Edition): Promise<void> => {
  const staying = kept(edition.participations.map(({ organisation }) => organisation))
  await db
    .deleteFrom('participation')
    .where('edition_id', '=', edition.id)
    .where(sql<boolean>`organisation_id <> all(${staying}::text[])`)
    .execute()
  const rows = edition.participations.map(({ organisation, side, since, state }) => ({
    edition_id: edition.id,
    organisation_id: organisation,
    side,
    since,
    left_on: state.kind === 'left' ? state.on : null,
  }))
  if (rows.length === 0) return
  await db
    .insertInto('participation')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['edition_id', 'organisation_id']).doUpdateSet(({ ref }) => ({
        side: ref('excluded.side'),
        since: ref('excluded.since'),
        left_on: ref('excluded.left_on'),
      })),
    )
    .execute()
}
