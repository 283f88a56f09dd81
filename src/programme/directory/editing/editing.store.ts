import type { Selectable } from 'kysely'
import type { OrganisationDraftTable, OrganisationVersionTable } from '#db/tables/directory.ts'
import { type OrganisationId, organisationId, personId } from '#kernel/ids.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import type { DirectoryDb } from '../directory.store.ts'
import type { Organisation } from '../organisation.ts'
import type { Content } from './content.ts'
import type { Draft, Version, VersionAct } from './version.ts'

/** What was kept before images were files: without photographs, its logo no longer there. */
const upToDate = <Kept extends Content>(kept: Kept): Kept => ({
  ...kept,
  logo: kept.logo !== null && 'file' in kept.logo ? kept.logo : null,
  achievements: kept.achievements.map((each) => ({ ...each, photographs: each.photographs ?? [] })),
})

const draftOf = (row: Selectable<OrganisationDraftTable>): Draft => ({
  version: row.version,
  begunFrom: row.begun_from,
  content: upToDate(row.content as Content),
  savedAt: instantOf(row.saved_at),
  savedBy: row.saved_by === null ? null : personId(row.saved_by),
})

export const findDraft = async (tx: DirectoryDb, organisation: OrganisationId): Promise<Draft | null> => {
  const row = await tx
    .selectFrom('organisation_draft')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .executeTakeFirst()
  return row === undefined ? null : draftOf(row)
}

/** Holds the organisation until the transaction ends: two people never publish, save or begin at once. */
export const holdOrganisations = async (
  tx: DirectoryDb,
  organisations: readonly OrganisationId[],
): Promise<void> => {
  if (organisations.length > 0)
    await tx
      .selectFrom('organisation')
      .select('id')
      .where('id', 'in', [...organisations])
      .orderBy('id')
      .forUpdate()
      .execute()
}

/** Writes the draft of an organisation that is held. */
export const saveDraft = async (
  tx: DirectoryDb,
  organisation: OrganisationId,
  draft: Draft,
): Promise<void> => {
  const columns = {
    version: draft.version,
    begun_from: draft.begunFrom,
    content: JSON.stringify(draft.content),
    saved_at: draft.savedAt,
    saved_by: draft.savedBy,
  }
  await tx
    .insertInto('organisation_draft')
    .values({ organisation_id: organisation, ...columns })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(columns))
    .execute()
}

export const removeDraft = async (tx: DirectoryDb, organisation: OrganisationId): Promise<void> => {
  await tx.deleteFrom('organisation_draft').where('organisation_id', '=', organisation).execute()
}

/** Number of the latest version of each organisation; those without history are not in it. */
export const latestVersions = async (
  tx: DirectoryDb,
  organisations: readonly OrganisationId[],
): Promise<ReadonlyMap<OrganisationId, number>> =>
  organisations.length === 0
    ? new Map()
    : new Map(
        (
          await tx
            .selectFrom('organisation_version')
            .select(({ fn }) => ['organisation_id', fn.max('number').as('latest')])
            .where('organisation_id', 'in', [...organisations])
            .groupBy('organisation_id')
            .execute()
        ).map(({ organisation_id, latest }) => [organisationId(organisation_id), latest]),
      )

const versionOf = (row: Selectable<OrganisationVersionTable>): Version => ({
  number: row.number,
  act: row.act as VersionAct,
  organisation: upToDate(row.content as Organisation),
  broughtBack: row.brought_back,
  person: row.person_id === null ? null : personId(row.person_id),
  at: instantOf(row.at),
})

/** The versions of an organisation, the last first. */
export const listVersions = async (
  tx: DirectoryDb,
  organisation: OrganisationId,
  most: number,
): Promise<readonly Version[]> =>
  (
    await tx
      .selectFrom('organisation_version')
      .selectAll()
      .where('organisation_id', '=', organisation)
      .orderBy('number', 'desc')
      .limit(most)
      .execute()
  ).map(versionOf)

export const findVersion = async (
  tx: DirectoryDb,
  organisation: OrganisationId,
  number: number,
): Promise<Version | null> => {
  const row = await tx
    .selectFrom('organisation_version')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('number', '=', number)
    .executeTakeFirst()
  return row === undefined ? null : versionOf(row)
}

const most = 500

export const addVersions = async (tx: DirectoryDb, versions: readonly Version[]): Promise<void> => {
  for (let at = 0; at < versions.length; at += most)
    await tx
      .insertInto('organisation_version')
      .values(
        versions.slice(at, at + most).map((version) => ({
          organisation_id: version.organisation.id,
          number: version.number,
          act: version.act,
          content: JSON.stringify(version.organisation),
          brought_back: version.broughtBack,
          person_id: version.person,
          at: version.at,
        })),
      )
      .execute()
}

/** Another organisation that holds this NEQ, archived ones too. */
export const findHolder = async (
  tx: DirectoryDb,
  { id, neq }: Pick<Organisation, 'id' | 'neq'>,
): Promise<{ readonly id: OrganisationId; readonly name: string } | null> => {
  if (neq === null) return null
  const row = await tx
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('neq', '=', neq)
    .where('id', '<>', id)
    .executeTakeFirst()
  return row === undefined ? null : { id: organisationId(row.id), name: row.name }
}

/** Takes an organisation out of the directory, or brings it back; false when it was so already. */
export const saveArchived = async (
  tx: DirectoryDb,
  organisation: OrganisationId,
  at: Instant | null,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('organisation')
    .set({ archived_at: at })
    .where('id', '=', organisation)
    .where('archived_at', at === null ? 'is not' : 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Every slug ever given. */
export const listSlugs = async (tx: DirectoryDb): Promise<ReadonlySet<string>> =>
  new Set((await tx.selectFrom('organisation').select('slug').execute()).map(({ slug }) => slug))
