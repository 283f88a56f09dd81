import { type Selectable, sql } from 'kysely'
import type { CommitteeMemberTable, CommitteeTable } from '#db/tables/governance.ts'
import type { Db } from '#db/tables/index.ts'
import {
  type CommitteeId,
  type CommitteeMemberId,
  committeeId,
  committeeMemberId,
  type PersonId,
  type ProgrammeId,
  personId,
  programmeId,
} from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { LocalDate } from '#kernel/time.ts'
import type { Committee, CommitteeMember, Seat } from './committee.ts'

export type CommitteesDb = Db<'committee' | 'committee_member' | 'person'>

type MemberRow = Selectable<CommitteeMemberTable> & { readonly person_name: string | null }

const bilingual = (fr: string | null, en: string | null): Bilingual | null =>
  fr === null ? null : { fr, en }

const memberOf = (row: MemberRow): CommitteeMember => ({
  id: committeeMemberId(row.id),
  person: row.person_id === null ? null : personId(row.person_id),
  name: row.person_id === null ? row.name : row.person_name,
  sitsFor: row.sits_for,
  seat: row.seat as Seat,
  since: row.since as LocalDate,
  until: row.until as LocalDate | null,
})

const committeeOf = (
  row: Selectable<CommitteeTable> & {
    readonly members: readonly MemberRow[]
    readonly above: readonly string[]
  },
): Committee => ({
  id: committeeId(row.id),
  programme: programmeId(row.programme_id),
  version: row.version,
  parent: row.parent_id === null ? null : committeeId(row.parent_id),
  name: { fr: row.name_fr, en: row.name_en },
  mandate: bilingual(row.mandate_fr, row.mandate_en),
  formedOn: row.formed_on as LocalDate | null,
  dissolvedOn: row.dissolved_on as LocalDate | null,
  members: row.members.map(memberOf),
  above: row.above.map(personId),
})

/** Committees with their members, in one query; a person’s name is the one of their account. */
const committeesIn = (db: CommitteesDb) =>
  db
    .selectFrom('committee')
    .selectAll('committee')
    .select([
      sql<readonly MemberRow[]>`(
        select coalesce(jsonb_agg(
          to_jsonb(m) || jsonb_build_object('person_name', case when p.erased_at is null then p.name end)
          order by array_position(array['chair', 'secretary', 'member'], m.seat), m.since, m.id), '[]')
        from committee_member m left join person p on p.id = m.person_id
        where m.committee_id = committee.id)`.as('members'),
      sql<readonly string[]>`(
        select coalesce(jsonb_agg(distinct m.person_id), '[]') from committee_member m
        where m.until is null and m.person_id is not null and m.committee_id <> committee.id
          and m.committee_id in (select committee_and_above(committee.id)))`.as('above'),
    ])

/** A committee, whoever asks: the policy decides on it next. */
export const findCommittee = async (db: CommitteesDb, id: string): Promise<Committee | null> => {
  const row = await committeesIn(db).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : committeeOf(row)
}

/** Those of a programme, or those that a person sits on. */
export const listCommittees = async (
  db: CommitteesDb,
  of: { readonly programme: ProgrammeId } | { readonly person: PersonId },
): Promise<readonly Committee[]> => {
  const found =
    'programme' in of
      ? committeesIn(db).where('programme_id', '=', of.programme)
      : committeesIn(db).where('id', 'in', (eb) =>
          eb
            .selectFrom('committee_member')
            .select('committee_id')
            .where('person_id', '=', of.person)
            .where('until', 'is', null),
        )
  return (await found.orderBy('name_fr').execute()).map(committeeOf)
}

/** What committees are called, whoever asks: a decision made public says whose it is. */
export const namesOfCommittees = async (
  db: CommitteesDb,
  ids: readonly CommitteeId[],
): Promise<ReadonlyMap<CommitteeId, Bilingual>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('committee')
    .select(['id', 'name_fr', 'name_en'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, name_fr, name_en }) => [committeeId(id), { fr: name_fr, en: name_en }]))
}

const columnsOf = (committee: Committee) => ({
  programme_id: committee.programme,
  version: committee.version + 1,
  parent_id: committee.parent,
  name_fr: committee.name.fr,
  name_en: committee.name.en,
  mandate_fr: committee.mandate?.fr ?? null,
  mandate_en: committee.mandate?.en ?? null,
  formed_on: committee.formedOn,
  dissolved_on: committee.dissolvedOn,
})

/** Adds a committee; false when it is there already. */
export const addCommittee = async (tx: CommitteesDb, committee: Committee): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('committee')
    .values({ id: committee.id, ...columnsOf(committee) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Writes what is said of a committee in place of its version; false when somebody changed it since. */
export const writeCommittee = async (tx: CommitteesDb, committee: Committee): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('committee')
    .set(columnsOf(committee))
    .where('id', '=', committee.id)
    .where('version', '=', committee.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Writes a member in place of the one with their id. A name that stands in an account is not written twice. */
export const writeMember = async (
  tx: CommitteesDb,
  { id, programme }: Pick<Committee, 'id' | 'programme'>,
  member: CommitteeMember,
): Promise<void> => {
  const columns = {
    committee_id: id,
    programme_id: programme,
    person_id: member.person,
    name: member.person === null ? member.name : null,
    sits_for: member.sitsFor,
    seat: member.seat,
    since: member.since,
    until: member.until,
  }
  await tx
    .insertInto('committee_member')
    .values({ id: member.id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute()
}

export const removeMember = async (
  tx: CommitteesDb,
  committee: CommitteeId,
  member: CommitteeMemberId,
): Promise<void> => {
  await tx
    .deleteFrom('committee_member')
    .where('committee_id', '=', committee)
    .where('id', '=', member)
    .execute()
}
