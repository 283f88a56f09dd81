import type { Selectable } from 'kysely'
import type { MembershipTable, PersonTable } from '#db/tables/accounts.ts'
import type { Db } from '#db/tables/index.ts'
import type { Duty, Role, RoleName } from '#kernel/actor.ts'
import {
  membershipId,
  type OrganisationId,
  organisationId,
  type PersonId,
  type ProgrammeId,
  personId,
  programmeId,
} from '#kernel/ids.ts'
import type { Person } from './person.ts'

export type AccountsTableNames =
  | 'person'
  | 'session'
  | 'sign_in_account'
  | 'sign_in_verification'
  | 'membership'
  | 'adviser_assignment'
  | 'known_device'
  | 'passkey'
  | 'identity_provider'
  | 'identity_provider_domain'
  | 'email_change'
export type AccountsDb = Db<AccountsTableNames>

export const personOf = (row: Selectable<PersonTable>): Person => ({
  id: personId(row.id),
  name: row.name,
  email: row.email,
  language: row.language === 'en' ? 'en' : 'fr',
  fictional: row.fictional,
  ...(row.erased_at === null ? {} : { erased: true }),
})

export const roleOf = (row: Selectable<MembershipTable>): Role => ({
  name: row.role as RoleName,
  membership: membershipId(row.id),
  programme: row.programme_id === null ? null : programmeId(row.programme_id),
  organisation: row.organisation_id === null ? null : organisationId(row.organisation_id),
  administrator: row.administrator,
  duty: row.duty as Duty | null,
})

/** The roles that a person holds today, the oldest first. */
export const listRoles = async (db: AccountsDb, person: PersonId): Promise<readonly Role[]> =>
  (
    await db
      .selectFrom('membership')
      .selectAll()
      .where('person_id', '=', person)
      .where('ended_at', 'is', null)
      .orderBy('since')
      .orderBy('id')
      .execute()
  ).map(roleOf)

/** The columns that say which role a membership gives. */
export const roleColumns = (role: Role) => ({
  role: role.name,
  programme_id: role.programme,
  organisation_id: role.organisation,
  administrator: role.administrator,
  duty: role.duty,
})

export const saveMembership = async (
  db: AccountsDb,
  { role, person, id }: { readonly role: Role; readonly person: PersonId; readonly id: string },
): Promise<void> => {
  await db
    .insertInto('membership')
    .values({
      id,
      person_id: person,
      ...roleColumns(role),
    })
    .execute()
}

export const savePerson = async (db: AccountsDb, person: Person): Promise<void> => {
  const { id, name, email, language, fictional } = person
  await db
    .insertInto('person')
    .values({ id, name, email, language, fictional, email_verified: true })
    .execute()
}

export const chooseRole = async (db: AccountsDb, session: string, membership: string): Promise<void> => {
  await db.updateTable('session').set({ acting_as: membership }).where('id', '=', session).execute()
}

/** People invented for the demonstration, with what they may act as. */
export const listFictional = async (
  db: AccountsDb,
): Promise<readonly { readonly person: Person; readonly roles: readonly Role[] }[]> => {
  const people = await db
    .selectFrom('person')
    .selectAll()
    .where('fictional', '=', true)
    .where('erased_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const held = await db
    .selectFrom('membership')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('since')
    .orderBy('id')
    .execute()
  return people.map((row) => ({
    person: personOf(row),
    roles: held.filter(({ person_id }) => person_id === row.id).map(roleOf),
  }))
}

/** Who accompanies an organisation, and the partners that they work for. */
export const listAdvisers = async (
  db: AccountsDb,
  organisation: OrganisationId,
): Promise<{ readonly people: readonly PersonId[]; readonly partners: readonly OrganisationId[] }> => {
  const rows = await db
    .selectFrom('adviser_assignment')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.person_id', '=', 'adviser_assignment.person_id')
        .onRef('membership.programme_id', '=', 'adviser_assignment.programme_id')
        .on('membership.role', '=', 'adviser')
        .on('membership.ended_at', 'is', null),
    )
    .where('adviser_assignment.organisation_id', '=', organisation)
    .select(['adviser_assignment.person_id', 'membership.organisation_id'])
    .execute()
  return {
    people: rows.map(({ person_id }) => personId(person_id)),
    partners: rows.flatMap(({ organisation_id }) =>
      organisation_id === null ? [] : [organisationId(organisation_id)],
    ),
  }
}

export const saveAssignment = async (
  db: AccountsDb,
  assigned: {
    readonly adviser: PersonId
    readonly organisation: OrganisationId
    readonly programme: ProgrammeId
  },
): Promise<void> => {
  await db
    .insertInto('adviser_assignment')
    .values({
      person_id: assigned.adviser,
      organisation_id: assigned.organisation,
      programme_id: assigned.programme,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const findPersonAt = async (db: AccountsDb, email: string): Promise<Person | null> => {
  const row = await db.selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst()
  return row === undefined ? null : personOf(row)
}

/** Those who operate the installation today, the first one first. */
export const listOperators = async (db: AccountsDb): Promise<readonly Person[]> =>
  (
    await db
      .selectFrom('person')
      .selectAll()
      .where('id', 'in', ({ selectFrom }) =>
        selectFrom('membership')
          .select('person_id')
          .where('role', '=', 'operator')
          .where('ended_at', 'is', null),
      )
      .orderBy('created_at')
      .orderBy('id')
      .execute()
  ).map(personOf)

/** Names by person; those without one are left out. */
export const listNames = async (
  db: AccountsDb,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> =>
  people.length === 0
    ? new Map()
    : new Map(
        (
          await db
            .selectFrom('person')
            .select(['id', 'name'])
            .where('id', 'in', [...new Set(people)])
            .where('name', '<>', '')
            .execute()
        ).map(({ id, name }) => [personId(id), name]),
      )
