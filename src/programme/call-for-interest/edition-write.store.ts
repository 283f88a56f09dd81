import { type Insertable, sql } from 'kysely'
import type { ActivityTable, EditionIndicatorTable, ParticipationTable } from '#db/tables/programme.ts'
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

const activityRows = (edition: Edition): readonly Insertable<ActivityTable>[] =>
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

const indicatorRows = (edition: Edition): readonly Insertable<EditionIndicatorTable>[] =>
  edition.indicators.map(({ id, axis, title, aim }, position) => ({
    id,
    edition_id: edition.id,
    position,
    axis,
    title_fr: title.fr,
    title_en: title.en,
    aim,
  }))

const participationRows = (edition: Edition): readonly Insertable<ParticipationTable>[] =>
  edition.participations.map(({ organisation, side, since, state }) => ({
    edition_id: edition.id,
    organisation_id: organisation,
    side,
    since,
    left_on: state.kind === 'left' ? state.on : null,
  }))

interface Kept<Row> {
  readonly table: 'activity' | 'edition_indicator' | 'participation'
  /** What names a row, and what makes it the only one. */
  readonly key: keyof Row & string
  readonly unique: readonly (keyof Row & string)[]
  readonly rows: readonly Row[]
}

const refs = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(column)))

/** Writes the rows of an edition in a table: the others go, those that stay are changed in place. */
const writeRows = async <Row extends object>(
  db: ProgrammeDb,
  { id }: Pick<Edition, 'id'>,
  { table, key, unique, rows }: Kept<Row>,
): Promise<void> => {
  const staying = rows.map((row) => String(row[key]))
  await sql`delete from ${sql.table(table)}
    where edition_id = ${id} and ${sql.ref(key)} <> all(${staying}::text[])`.execute(db)
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  const values = rows.map((row) => sql`(${sql.join(Object.values(row))})`)
  const changes = columns
    .filter((column) => !unique.some((each) => each === column))
    .map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`)
  await sql`insert into ${sql.table(table)} (${refs(columns)}) values ${sql.join(values)}
    on conflict (${refs(unique)}) do update set ${sql.join(changes)}`.execute(db)
}

/** Writes an edition whole, in place of the one with its id. Rows that stay are changed, so that others may refer to them. */
export const writeEdition = async (db: ProgrammeDb, edition: Edition): Promise<void> => {
  const columns = headColumns(edition)
  await db
    .insertInto('edition')
    .values({ id: edition.id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute()
  // Two that change places never stand at one: the order is unique at each moment.
  await db
    .updateTable('activity')
    .set({ position: sql<number>`-1 - position` })
    .where('edition_id', '=', edition.id)
    .execute()
  const own = { key: 'id', unique: ['id'] } as const
  await writeRows(db, edition, { ...own, table: 'activity', rows: activityRows(edition) })
  await writeRows(db, edition, { ...own, table: 'edition_indicator', rows: indicatorRows(edition) })
  await writeRows(db, edition, {
    table: 'participation',
    key: 'organisation_id',
    unique: ['edition_id', 'organisation_id'],
    rows: participationRows(edition),
  })
}
