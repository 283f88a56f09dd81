import type { Selectable } from 'kysely'
import type { EmailDomainTable } from '#db/tables/accounts.ts'
import {
  type OrganisationId,
  organisationId,
  type PersonId,
  type ProgrammeId,
  personId,
  programmeId,
} from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { DomainState, EmailDomain } from './email-domain.ts'
import { instant, instantOrNull, type PeopleDb } from './people-rows.store.ts'

const emailDomainOf = (row: Selectable<EmailDomainTable>): EmailDomain => ({
  organisation: organisationId(row.organisation_id),
  programme: row.programme_id === null ? null : programmeId(row.programme_id),
  domain: row.domain,
  state: row.state as DomainState,
  declaredBy: row.declared_by === null ? null : personId(row.declared_by),
  declaredAt: instant(row.declared_at),
  decidedAt: instantOrNull(row.decided_at),
  reason: row.reason,
})

/** The domains of an organisation; or those of a programme that wait for its coordination. */
export const listDomains = async (
  db: PeopleDb,
  of: { readonly organisation: OrganisationId } | { readonly programme: ProgrammeId },
): Promise<readonly EmailDomain[]> => {
  const all = db.selectFrom('email_domain').selectAll().orderBy('declared_at').orderBy('domain')
  const chosen =
    'organisation' in of
      ? all.where('organisation_id', '=', of.organisation).where('state', '!=', 'withdrawn')
      : all.where('programme_id', '=', of.programme).where('state', '=', 'declared')
  return (await chosen.execute()).map(emailDomainOf)
}

export const findDomain = async (
  db: PeopleDb,
  organisation: OrganisationId,
  domain: string,
): Promise<EmailDomain | null> => {
  const row = await db
    .selectFrom('email_domain')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('domain', '=', domain)
    .executeTakeFirst()
  return row === undefined ? null : emailDomainOf(row)
}

/** Declares a domain, also one refused or withdrawn before; false when it waits or is confirmed. */
export const declareDomain = async (
  db: PeopleDb,
  declared: {
    readonly organisation: OrganisationId
    readonly programme: ProgrammeId | null
    readonly domain: string
    readonly by: PersonId | null
    readonly at: Instant
  },
): Promise<boolean> => {
  const row = {
    state: 'declared',
    declared_by: declared.by,
    declared_at: declared.at,
    decided_by: null,
    decided_at: null,
    reason: null,
  }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('email_domain')
    .values({
      organisation_id: declared.organisation,
      programme_id: declared.programme,
      domain: declared.domain,
      ...row,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'domain'])
        .doUpdateSet(row)
        .where('email_domain.state', 'in', ['refused', 'withdrawn']),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Moves a domain on; false when it is no longer in one of the states `from`. */
export const moveDomain = async (
  db: PeopleDb,
  at: { readonly organisation: OrganisationId; readonly domain: string },
  moved: {
    readonly from: readonly DomainState[]
    readonly to: DomainState
    readonly by: PersonId | null
    readonly at: Instant
    readonly reason: string | null
  },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('email_domain')
    .set({ state: moved.to, decided_by: moved.by, decided_at: moved.at, reason: moved.reason })
    .where('organisation_id', '=', at.organisation)
    .where('domain', '=', at.domain)
    .where('state', 'in', moved.from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Whether another organisation already admits by this domain. */
export const isTaken = async (
  db: PeopleDb,
  { organisation, domain }: { readonly organisation: OrganisationId; readonly domain: string },
): Promise<boolean> =>
  (await db
    .selectFrom('email_domain')
    .select('domain')
    .where('domain', '=', domain)
    .where('organisation_id', '!=', organisation)
    .where('state', '=', 'confirmed')
    .executeTakeFirst()) !== undefined

/** The person’s address, once its owner has shown that it is theirs; null before. */
export const findVerifiedAddress = async (db: PeopleDb, person: PersonId): Promise<string | null> => {
  const row = await db
    .selectFrom('person')
    .select('email')
    .where('id', '=', person)
    .where('email_verified', '=', true)
    .executeTakeFirst()
  return row?.email ?? null
}
