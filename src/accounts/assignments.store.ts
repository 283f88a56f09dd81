import type { OrganisationId, PersonId, ProgrammeId } from '#kernel/ids.ts'
import { organisationId, personId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { instant, type PeopleDb } from './people-rows.store.ts'

/** An adviser accompanies a supplier. */
export interface Assignment {
  readonly adviser: PersonId
  readonly supplier: OrganisationId
  readonly since: Instant
}

/** Who accompanies whom in a programme. */
export const listAssignments = async (
  db: PeopleDb,
  programme: ProgrammeId,
  advisers: readonly PersonId[] | null = null,
): Promise<readonly Assignment[]> => {
  if (advisers?.length === 0) return []
  const all = db.selectFrom('adviser_assignment').selectAll().where('programme_id', '=', programme)
  const rows = await (advisers === null ? all : all.where('person_id', 'in', advisers))
    .orderBy('since')
    .orderBy('organisation_id')
    .execute()
  return rows.map((row) => ({
    adviser: personId(row.person_id),
    supplier: organisationId(row.organisation_id),
    since: instant(row.since),
  }))
}

/** Has an adviser accompany a supplier; false when they did. */
export const giveAssignment = async (
  db: PeopleDb,
  given: {
    readonly adviser: PersonId
    readonly supplier: OrganisationId
    readonly programme: ProgrammeId
    readonly at: Instant
  },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('adviser_assignment')
    .values({
      person_id: given.adviser,
      organisation_id: given.supplier,
      programme_id: given.programme,
      since: given.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const endAssignment = async (
  db: PeopleDb,
  ended: {
    readonly adviser: PersonId
    readonly supplier: OrganisationId
    readonly programme: ProgrammeId
  },
): Promise<boolean> => {
  const { numDeletedRows } = await db
    .deleteFrom('adviser_assignment')
    .where('person_id', '=', ended.adviser)
    .where('organisation_id', '=', ended.supplier)
    .where('programme_id', '=', ended.programme)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Everything that an adviser accompanies in a programme goes to somebody else, or to nobody. */
export const passAssignments = async (
  db: PeopleDb,
  {
    from,
    to,
    programme,
  }: { readonly from: PersonId; readonly to: PersonId | null; readonly programme: ProgrammeId },
): Promise<void> => {
  if (to !== null)
    await db
      .insertInto('adviser_assignment')
      .columns(['person_id', 'organisation_id', 'programme_id'])
      .expression((from_) =>
        from_
          .selectFrom('adviser_assignment as passed')
          .where('passed.person_id', '=', from)
          .where('passed.programme_id', '=', programme)
          .select(({ val }) => [
            val<string>(to).as('person_id'),
            'passed.organisation_id as organisation_id',
            'passed.programme_id as programme_id',
          ]),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  await db
    .deleteFrom('adviser_assignment')
    .where('person_id', '=', from)
    .where('programme_id', '=', programme)
    .execute()
}
