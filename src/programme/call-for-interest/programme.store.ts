import { type Selectable, sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import type {
  ActivityTable,
  EditionIndicatorTable,
  EditionTable,
  ParticipationTable,
  ProgrammeTable,
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
import type { Picture } from '#kernel/picture.ts'
import { parseTerritoryKey, territoryKey } from '#kernel/territory.ts'
import type { Identity, ListedPage, Programme } from './programme.ts'

export type ProgrammeTableNames =
  | 'programme'
  | 'programme_partner'
  | 'edition'
  | 'activity'
  | 'edition_indicator'
  | 'participation'
  | 'organisation'
  | 'article'
  | 'article_text'
export type ProgrammeDb = Db<ProgrammeTableNames>

const bilingual = (fr: string | null, en: string | null): Bilingual | null =>
  fr === null ? null : { fr, en }

const identityOf = ({ logo, accent, in_english }: Selectable<ProgrammeTable>): Identity => ({
  logo: logo as Picture | null,
  accent,
  inEnglish: in_english,
})

interface ProgrammeRow extends Selectable<ProgrammeTable> {
  readonly partners: string[]
  readonly pages: readonly ListedPage[]
}

const programmeOf = (row: ProgrammeRow): Programme => {
  const role = bilingual(row.contact_role_fr, row.contact_role_en)
  return {
    id: programmeId(row.id),
    version: row.version,
    slug: row.slug,
    sharesDirectory: row.shares_directory,
    name: { fr: row.name_fr, en: row.name_en },
    purpose: { fr: row.purpose_fr, en: row.purpose_en },
    territories: row.territories.flatMap((key) => parseTerritoryKey(key) ?? []),
    coordinatingBody: row.coordinating_body === null ? null : organisationId(row.coordinating_body),
    contactPerson:
      row.contact_name === null || role === null
        ? null
        : { name: row.contact_name, role, email: row.contact_email, phone: row.contact_phone },
    sender:
      row.sender_name === null || row.sender_address === null || row.sender_contact === null
        ? null
        : { name: row.sender_name, address: row.sender_address, contact: row.sender_contact },
    partners: row.partners.map(organisationId),
    identity: identityOf(row),
    pages: row.pages,
    fictional: row.fictional,
  }
}

/** Every programme, the first one first. */
export const listProgrammes = async (db: ProgrammeDb): Promise<readonly Programme[]> =>
  (
    await db
      .selectFrom('programme')
      .selectAll()
      .select(
        sql<string[]>`coalesce((
          select array_agg(organisation_id order by position) from programme_partner where programme_id = programme.id
        ), '{}')`.as('partners'),
      )
      .select(
        sql<readonly ListedPage[]>`coalesce((
          select jsonb_agg(
            jsonb_build_object('slug', a.slug, 'place', a.place,
              'title', jsonb_build_object('fr', t.title_fr, 'en', t.title_en))
            order by a.position, a.id)
          from article a join article_text t on t.article_id = a.id and t.number = a.published
          where a.programme_id = programme.id and a.kind = 'page' and a.state = 'published'
            and a.removed_at is null
        ), '[]')`.as('pages'),
      )
      .orderBy('created_at')
      .orderBy('id')
      .execute()
  ).map(programmeOf)

/** Holds a programme until the transaction ends, unless somebody changed it since this version. */
export const holdVersion = async (
  tx: ProgrammeDb,
  { id, version }: Pick<Programme, 'id' | 'version'>,
): Promise<boolean> =>
  (await tx
    .selectFrom('programme')
    .select('id')
    .where('id', '=', id)
    .where('version', '=', version)
    .forUpdate()
    .executeTakeFirst()) !== undefined

/** Holds a programme until the transaction ends. */
export const holdProgramme = async (tx: ProgrammeDb, id: ProgrammeId): Promise<void> => {
  await tx.selectFrom('programme').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Writes a programme in place of the one with its id. */
export const writeProgramme = async (db: ProgrammeDb, programme: Programme): Promise<void> => {
  const { id, contactPerson: contact } = programme
  const columns = {
    slug: programme.slug,
    version: programme.version + 1,
    shares_directory: programme.sharesDirectory,
    name_fr: programme.name.fr,
    name_en: programme.name.en,
    purpose_fr: programme.purpose.fr,
    purpose_en: programme.purpose.en,
    territories: programme.territories.map(territoryKey),
    coordinating_body: programme.coordinatingBody,
    contact_name: contact?.name ?? null,
    contact_role_fr: contact?.role.fr ?? null,
    contact_role_en: contact?.role.en ?? null,
    contact_email: contact?.email ?? null,
    contact_phone: contact?.phone ?? null,
    sender_name: programme.sender?.name ?? null,
    sender_address: programme.sender?.address ?? null,
    sender_contact: programme.sender?.contact ?? null,
    fictional: programme.fictional,
    logo: programme.identity.logo === null ? null : JSON.stringify(programme.identity.logo),
    accent: programme.identity.accent,
    in_english: programme.identity.inEnglish,
  }
  await db
    .insertInto('programme')
    .values({ id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute()
  await db.deleteFrom('programme_partner').where('programme_id', '=', id).execute()
  const partners = programme.partners.map((organisation_id, position) => ({
    programme_id: id,
    organisation_id,
    position,
  }))
  if (partners.length > 0) await db.insertInto('programme_partner').values(partners).execute()
}

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

export const findEditionHeadWithId = async (db: ProgrammeDb, id: EditionId): Promise<EditionHead | null> => {
  const row = await db.selectFrom('edition').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : headOf(row)
}

/** Editions with what they plan, what they aim at and who takes part, in two queries however many they are. */
export const completeEditions = async (
  db: ProgrammeDb,
  heads: readonly EditionHead[],
): Promise<readonly Edition[]> => {
  if (heads.length === 0) return []
  const ids = heads.map(({ id }) => id)
  const activities = await db
    .selectFrom('activity')
    .selectAll()
    .where('edition_id', 'in', ids)
    .orderBy('position')
    .execute()
  const around = await db
    .selectFrom('edition')
    .select([
      'id',
      sql<readonly Selectable<ParticipationTable>[]>`(
        select coalesce(jsonb_agg(to_jsonb(p) order by p.organisation_id), '[]') from participation p
        where p.edition_id = edition.id)`.as('participations'),
      sql<readonly Selectable<EditionIndicatorTable>[]>`(
        select coalesce(jsonb_agg(to_jsonb(i) order by i.position), '[]') from edition_indicator i
        where i.edition_id = edition.id)`.as('indicators'),
    ])
    .where('id', 'in', ids)
    .execute()
  return heads.map((head) => {
    const found = around.find(({ id }) => id === head.id)
    return {
      ...head,
      activities: activities.filter(({ edition_id }) => edition_id === head.id).map(activityOf),
      indicators: found?.indicators.map(indicatorOf) ?? [],
      participations: found?.participations.map(participationOf) ?? [],
    }
  })
}

const daysOf = (time: ActivityTime): Pick<Insertable<ActivityTable>, 'first_day' | 'last_day'> => {
  if (time.kind === 'undecided') return { first_day: null, last_day: null }
  return time.kind === 'day'
    ? { first_day: time.day, last_day: time.day }
    : { first_day: time.first, last_day: time.last }
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

/** Writes an edition whole, in place of the one with its id. */
export const writeEdition = async (db: ProgrammeDb, edition: Edition): Promise<void> => {
  const columns = headColumns(edition)
  await db
    .insertInto('edition')
    .values({ id: edition.id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute()
  for (const table of ['activity', 'edition_indicator', 'participation'] as const)
    await db.deleteFrom(table).where('edition_id', '=', edition.id).execute()
  const activities = activityColumns(edition)
  if (activities.length > 0) await db.insertInto('activity').values(activities).execute()
  const indicators = edition.indicators.map(({ id, axis, title, aim }, position) => ({
    id,
    edition_id: edition.id,
    position,
    axis,
    title_fr: title.fr,
    title_en: title.en,
    aim,
  }))
  if (indicators.length > 0) await db.insertInto('edition_indicator').values(indicators).execute()
  const participations = edition.participations.map(({ organisation, side, since, state }) => ({
    edition_id: edition.id,
    organisation_id: organisation,
    side,
    since,
    left_on: state.kind === 'left' ? state.on : null,
  }))
  if (participations.length > 0) await db.insertInto('participation').values(participations).execute()
}

/** Gives the organisations that no programme looks after to this one. */
export const lookAfterOthers = async (db: ProgrammeDb, programme: ProgrammeId): Promise<void> => {
  await db
    .updateTable('organisation')
    .set({ programme_id: programme })
    .where('programme_id', 'is', null)
    .execute()
}

/** Runs `act` in one transaction: all of it is kept, or nothing. */
export const together = (db: ProgrammeDb, act: (within: ProgrammeDb) => Promise<void>): Promise<void> =>
  db.transaction().execute(act)
