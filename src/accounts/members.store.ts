import { type Selectable, sql } from 'kysely'
import type { MembershipTable } from '#db/tables/accounts.ts'
import type { Duty, Role } from '#kernel/actor.ts'
import {
  type MembershipId,
  membershipId,
  type OrganisationId,
  type PersonId,
  type ProgrammeId,
  personId,
} from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { roleColumns, roleOf } from './accounts.store.ts'
import type { CameBy, Member } from './member.ts'
import {
  instant,
  instantOrNull,
  type PeopleDb,
  type PersonColumns,
  personColumns,
  personInRow,
} from './people-rows.store.ts'

type MemberRow = Selectable<MembershipTable> & PersonColumns

const memberOf = (row: MemberRow): Member => ({
  id: membershipId(row.id),
  person: personInRow(row),
  role: roleOf(row),
  since: instant(row.since),
  cameBy: row.came_by as CameBy,
  endedAt: instantOrNull(row.ended_at),
  endedBy: row.ended_by === null ? null : personId(row.ended_by),
})

const membersIn = (db: PeopleDb) =>
  db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .selectAll('membership')
    .select(personColumns)
    .orderBy('membership.since')
    .orderBy('membership.id')

export const findMember = async (db: PeopleDb, id: string): Promise<Member | null> => {
  const row = await membersIn(db).where('membership.id', '=', id).executeTakeFirst()
  return row === undefined ? null : memberOf(row)
}

/** Everybody who belongs or belonged to an organisation, the oldest first. */
export const listOfOrganisation = async (
  db: PeopleDb,
  organisation: OrganisationId,
): Promise<readonly Member[]> =>
  (await membersIn(db).where('membership.organisation_id', '=', organisation).execute()).map(memberOf)

/** Everybody who holds or held a role in a programme. */
export const listOfProgramme = async (db: PeopleDb, programme: ProgrammeId): Promise<readonly Member[]> =>
  (await membersIn(db).where('membership.programme_id', '=', programme).execute()).map(memberOf)

/** Those who look after programmes and the installation, today. */
export const listKeepers = async (db: PeopleDb): Promise<readonly Member[]> =>
  (
    await membersIn(db)
      .where('membership.role', 'in', ['operator', 'coordinator'])
      .where('membership.ended_at', 'is', null)
      .execute()
  ).map(memberOf)

/**
 * Today’s memberships of the same role, programme and organisation, held until the transaction ends: two people who
 * decide at once about one another follow one another.
 */
export const holdPeers = async (
  db: PeopleDb,
  role: Role,
): Promise<readonly { readonly id: MembershipId; readonly person: PersonId; readonly role: Role }[]> => {
  const peers = db
    .selectFrom('membership')
    .selectAll()
    .where('role', '=', role.name)
    .where('ended_at', 'is', null)
  const place =
    role.organisation === null
      ? peers.where('programme_id', role.programme === null ? 'is' : '=', role.programme)
      : peers.where('organisation_id', '=', role.organisation)
  return (await place.orderBy('id').forUpdate().execute()).map((row) => ({
    id: membershipId(row.id),
    person: personId(row.person_id),
    role: roleOf(row),
  }))
}

/** Whether a membership still gives the role that a session acts as, rank included. */
export const stillHeld = async (db: PeopleDb, role: Role): Promise<boolean> => {
  if (role.membership === null) return true
  const row = await db
    .selectFrom('membership')
    .select('administrator')
    .where('id', '=', role.membership)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined && (!role.administrator || row.administrator)
}

/** Whether somebody of an organisation administers it today. */
export const isAdministered = async (db: PeopleDb, organisation: OrganisationId): Promise<boolean> =>
  (await db
    .selectFrom('membership')
    .select('id')
    .where('organisation_id', '=', organisation)
    .where('administrator', '=', true)
    .where('ended_at', 'is', null)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** How many people beside one run a programme as a whole, or are invited to a role in it. */
export const countOthers = async (
  db: PeopleDb,
  programme: ProgrammeId,
  beside: PersonId | null,
): Promise<number> => {
  const { rows } = await sql<{ people: number }>`select
    (select count(*)::integer from membership where programme_id = ${programme} and ended_at is null
      and organisation_id is null and person_id is distinct from ${beside})
    + (select count(*)::integer from invitation where programme_id = ${programme} and accepted_at is null
      and withdrawn_at is null) as people`.execute(db)
  return rows[0]?.people ?? 0
}

/** Gives a role; false, and nothing changed, when the person holds it already. */
export const giveMembership = async (
  db: PeopleDb,
  given: {
    readonly id: MembershipId
    readonly person: PersonId
    readonly role: Role
    readonly cameBy: CameBy
    readonly at: Instant
  },
): Promise<boolean> => {
  const { role } = given
  const written = await db
    .insertInto('membership')
    .values({
      id: given.id,
      person_id: given.person,
      ...roleColumns(role),
      since: given.at,
      came_by: given.cameBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return written.numInsertedOrUpdatedRows === 1n
}

/** Ends a membership that lasts; false when it had ended. */
export const endMembership = async (
  db: PeopleDb,
  ended: { readonly id: MembershipId; readonly by: PersonId | null; readonly at: Instant },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('membership')
    .set({ ended_at: ended.at, ended_by: ended.by })
    .where('id', '=', ended.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export const changeMembership = async (
  db: PeopleDb,
  id: MembershipId,
  to: { readonly administrator: boolean; readonly duty: Duty | null },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('membership')
    .set(to)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** A name that its bearer gave for the first time; one that is known stays. */
export const nameOnce = async (db: PeopleDb, person: PersonId, name: string): Promise<void> => {
  if (name === '') return
  await db.updateTable('person').set({ name }).where('id', '=', person).where('name', '=', '').execute()
}
