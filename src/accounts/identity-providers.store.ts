import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import {
  type OrganisationId,
  organisationId,
  type PersonId,
  type ProgrammeId,
  personId,
  programmeId,
} from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { IdentityProvider } from './identity-provider.ts'

export type IdentityProvidersDb = Db<'identity_provider' | 'identity_provider_domain' | 'sign_in_account'>

/** A provider with its secret, still sealed. */
export interface StoredProvider extends IdentityProvider {
  readonly sealedSecret: string
}

const stored = (db: IdentityProvidersDb) =>
  db
    .selectFrom('identity_provider')
    .selectAll('identity_provider')
    .select(({ selectFrom }) =>
      selectFrom('identity_provider_domain')
        .whereRef('identity_provider_id', '=', 'identity_provider.id')
        .select(sql<readonly string[]>`coalesce(array_agg(domain order by domain), '{}')`.as('domains'))
        .as('domains'),
    )

type Row = Awaited<ReturnType<ReturnType<typeof stored>['executeTakeFirstOrThrow']>>

const providerOf = (row: Row): StoredProvider => ({
  id: row.id,
  organisation: organisationId(row.organisation_id),
  programme: row.programme_id === null ? null : programmeId(row.programme_id),
  issuer: row.issuer,
  clientId: row.client_id,
  domains: row.domains ?? [],
  changedAt: row.changed_at.toISOString() as Instant,
  confirmed: row.confirmed_at !== null,
  everywhere: row.everywhere,
  sealedSecret: row.client_secret,
})

export const findProvider = async (db: IdentityProvidersDb, id: string): Promise<StoredProvider | null> => {
  const row = await stored(db).where('identity_provider.id', '=', id).executeTakeFirst()
  return row === undefined ? null : providerOf(row)
}

export const findProviderOf = async (
  db: IdentityProvidersDb,
  organisation: OrganisationId,
): Promise<StoredProvider | null> => {
  const row = await stored(db)
    .where('identity_provider.organisation_id', '=', organisation)
    .executeTakeFirst()
  return row === undefined ? null : providerOf(row)
}

/** Providers that people may sign in with. */
export const listConfirmed = async (db: IdentityProvidersDb): Promise<readonly StoredProvider[]> =>
  (
    await stored(db)
      .where('identity_provider.confirmed_at', 'is not', null)
      .orderBy('identity_provider.id')
      .execute()
  ).map(providerOf)

interface ProviderWritten {
  readonly id: string
  readonly organisation: OrganisationId
  readonly programme: ProgrammeId | null
  readonly issuer: string
  readonly clientId: string
  readonly sealedSecret: string
  readonly addedBy: PersonId | null
  readonly at: Instant
  readonly confirmed: boolean
  readonly everywhere: boolean
}

export const saveProvider = async (tx: IdentityProvidersDb, written: ProviderWritten): Promise<void> => {
  const changing = {
    issuer: written.issuer,
    client_id: written.clientId,
    client_secret: written.sealedSecret,
    changed_at: written.at,
    confirmed_at: written.confirmed ? written.at : null,
    everywhere: written.everywhere,
  }
  await tx
    .insertInto('identity_provider')
    .values({
      id: written.id,
      organisation_id: written.organisation,
      programme_id: written.programme,
      added_by: written.addedBy,
      ...changing,
    })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(changing))
    .execute()
}

/** Gives a provider these domains and no other; answers those that another one serves. */
export const replaceDomains = async (
  tx: IdentityProvidersDb,
  { id, organisation, programme }: Pick<ProviderWritten, 'id' | 'organisation' | 'programme'>,
  domains: readonly string[],
): Promise<readonly string[]> => {
  await tx.deleteFrom('identity_provider_domain').where('identity_provider_id', '=', id).execute()
  const kept = await tx
    .insertInto('identity_provider_domain')
    .values(
      domains.map((domain) => ({
        domain,
        identity_provider_id: id,
        organisation_id: organisation,
        programme_id: programme,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('domain')
    .execute()
  return domains.filter((domain) => !kept.some((row) => row.domain === domain))
}

/** Confirms a provider as it was read; false when it changed or went since. */
export const confirmProvider = async (
  tx: IdentityProvidersDb,
  { id, changedAt }: Pick<IdentityProvider, 'id' | 'changedAt'>,
  { at, everywhere }: { readonly at: Instant; readonly everywhere: boolean },
): Promise<boolean> => {
  const confirmed = await tx
    .updateTable('identity_provider')
    .set({ confirmed_at: at, everywhere })
    .where('id', '=', id)
    .where('changed_at', '=', new Date(changedAt))
    .returning('id')
    .execute()
  return confirmed.length === 1
}

export const deleteProvider = async (tx: IdentityProvidersDb, id: string): Promise<void> => {
  await tx.deleteFrom('identity_provider').where('id', '=', id).execute()
}

/** Forgets whom a provider vouched for. */
export const deleteLinks = async (tx: IdentityProvidersDb, provider: string): Promise<void> => {
  await tx.deleteFrom('sign_in_account').where('provider_id', '=', provider).execute()
}

/** The person whom a provider vouches for under this subject; null when it never did. */
export const findLinked = async (
  tx: IdentityProvidersDb,
  { provider, subject }: { readonly provider: string; readonly subject: string },
): Promise<PersonId | null> => {
  const row = await tx
    .selectFrom('sign_in_account')
    .select('person_id')
    .where('provider_id', '=', provider)
    .where('account_id', '=', subject)
    .executeTakeFirst()
  return row === undefined ? null : personId(row.person_id)
}

export const saveLink = async (
  tx: IdentityProvidersDb,
  link: {
    readonly id: string
    readonly provider: string
    readonly subject: string
    readonly person: PersonId
  },
): Promise<void> => {
  await tx
    .insertInto('sign_in_account')
    .values({ id: link.id, provider_id: link.provider, account_id: link.subject, person_id: link.person })
    .execute()
}

/** An institution that vouches for a person. */
export interface LinkedInstitution {
  readonly id: string
  readonly organisation: OrganisationId
  readonly since: Instant
}

export const listLinks = async (
  db: IdentityProvidersDb,
  person: PersonId,
): Promise<readonly LinkedInstitution[]> =>
  (
    await db
      .selectFrom('sign_in_account')
      .innerJoin('identity_provider', 'identity_provider.id', 'sign_in_account.provider_id')
      .where('sign_in_account.person_id', '=', person)
      .select(['sign_in_account.id', 'identity_provider.organisation_id', 'sign_in_account.created_at'])
      .orderBy('sign_in_account.created_at')
      .execute()
  ).map((row) => ({
    id: row.id,
    organisation: organisationId(row.organisation_id),
    since: row.created_at.toISOString() as Instant,
  }))

/** Removes a person’s own link; false when they have none with this id. */
export const deleteLink = async (
  tx: IdentityProvidersDb,
  { person, id }: { readonly person: PersonId; readonly id: string },
): Promise<boolean> => {
  const removed = await tx
    .deleteFrom('sign_in_account')
    .where('id', '=', id)
    .where('person_id', '=', person)
    .returning('id')
    .execute()
  return removed.length === 1
}
