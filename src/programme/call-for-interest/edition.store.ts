import { type Selectable, sql } from 'kysely'
import type {
  ActivityTable,
  EditionIndicatorTable,
  EditionTable,
  ParticipationTable,
} from '#db/tables/programme.ts'
import {
  activityId,
  type EditionId,
  editionId,
  indicatorId,
  organisationId,
  type ProgrammeId,
  programmeId,
} from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { LocalDate } from '#kernel/time.ts'
import type {
  Activity,
  ActivityState,
  ActivityTime,
  Edition,
  EditionHead,
  Indicator,
  Participation,
} from './edition.ts'
import type { ProgrammeDb } from './programme.store.ts'

const bilingual = (fr: string | null, en: string | null): Bilingual | null =>
  fr === null ? null : { fr, en }

const headOf = (row: Selectable<EditionTable>): EditionHead => ({
  id: editionId(row.id),
  programme: programmeId(row.programme_id),
  version: row.version,
  slug: row.slug,
  number: row.number,
  theme: { fr: row.theme_fr, en: row.theme_en },
  presentation: bilingual(row.presentation_fr, row.presentation_en),
  starts: row.starts_on as LocalDate,
  ends: row.ends_on as LocalDate,
})

const timeOf = ({ first_day, last_day }: Selectable<ActivityTable>): ActivityTime => {
  if (first_day === null || last_day === null) return { kind: 'undecided' }
  return first_day === last_day
    ? { kind: 'day', day: first_day as LocalDate }
    : { kind: 'days', first: first_day as LocalDate, last: last_day as LocalDate }
}

const stateOf = (row: Selectable<ActivityTable>): ActivityState =>
  row.state === 'cancelled'
    ? { kind: 'cancelled', because: bilingual(row.cancelled_because_fr, row.cancelled_because_en) }
    : { kind: row.state as 'planned' | 'held' }

const activityOf = (row: Selectable<ActivityTable>): Activity => ({
  id: activityId(row.id),
  axis: row.axis as Activity['axis'],
  title: { fr: row.title_fr, en: row.title_en },
  detail: bilingual(row.detail_fr, row.detail_en),
  audience: row.audience as Activity['audience'],
  time: timeOf(row),
  state: stateOf(row),
})

const indicatorOf = (row: Selectable<EditionIndicatorTable>): Indicator => ({
  id: indicatorId(row.id),
  axis: row.axis as Indicator['axis'],
  title: { fr: row.title_fr, en: row.title_en },
  aim: row.aim,
})

const participationOf = (row: Selectable<ParticipationTable>): Participation => ({
  organisation: organisationId(row.organisation_id),
  side: row.side as Participation['side'],
  since: row.since as LocalDate,
  state: row.left_on === null ? { kind: 'taking-part' } : { kind: 'left', on: row.left_on as LocalDate },
})

export const listEditions = async (
  db: ProgrammeDb,
  programme: ProgrammeId,
): Promise<readonly EditionHead[]> =>
  (
    await db
      .selectFrom('edition')
      .selectAll()
      .where('programme_id', '=', programme)
      .orderBy('number', 'desc')
      .execute()
  ).map(headOf)

export const findEditionHead = async (db: ProgrammeDb, slug: string): Promise<EditionHead | null> => {
  const row = await db.selectFrom('edition').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row === undefined ? null : headOf(row)
}

/** Editions with what they plan, what they aim at and who takes part, in one query however many they are. */
const wholeEditions = (db: ProgrammeDb) =>
  db
    .selectFrom('edition')
    .selectAll()
    .select([
      sql<readonly Selectable<ParticipationTable>[]>`(
        select coalesce(jsonb_agg(to_jsonb(p) order by p.organisation_id), '[]') from participation p
        where p.edition_id = edition.id)`.as('participations'),
      sql<readonly Selectable<EditionIndicatorTable>[]>`(
        select coalesce(jsonb_agg(to_jsonb(i) order by i.position), '[]') from edition_indicator i
        where i.edition_id = edition.id)`.as('indicators'),
      sql<readonly Selectable<ActivityTable>[]>`(
        select coalesce(jsonb_agg(to_jsonb(a) order by a.position), '[]') from activity a
        where a.edition_id = edition.id)`.as('activities'),
    ])

type WholeRow = Awaited<ReturnType<ReturnType<typeof wholeEditions>['execute']>>[number]

const editionOf = (row: WholeRow): Edition => ({
  ...headOf(row),
  activities: row.activities.map(activityOf),
  indicators: row.indicators.map(indicatorOf),
  participations: row.participations.map(participationOf),
})

export const listWholeEditions = async (
  db: ProgrammeDb,
  programme: ProgrammeId,
): Promise<readonly Edition[]> =>
  (await wholeEditions(db).where('programme_id', '=', programme).orderBy('number', 'desc').execute()).map(
    editionOf,
  )

/** An edition by the last part of its address, or by its id; null when there is none. */
export const findEdition = async (
  db: ProgrammeDb,
  named: { readonly slug: string } | { readonly id: EditionId },
): Promise<Edition | null> => {
  const editions = wholeEditions(db)
  const row = await ('slug' in named
    ? editions.where('slug', '=', named.slug)
    : editions.where('id', '=', named.id)
  ).executeTakeFirst()
  return row === undefined ? null : editionOf(row)
}

/** Holds an edition until the transaction ends, unless somebody changed it since this version. */
export const holdEdition = async (
  tx: ProgrammeDb,
  { id, version }: Pick<Edition, 'id' | 'version'>,
): Promise<boolean> =>
  (await tx
    .selectFrom('edition')
    .select('id')
    .where('id', '=', id)
    .where('version', '=', version)
    .forUpdate()
    .executeTakeFirst()) !== undefined
