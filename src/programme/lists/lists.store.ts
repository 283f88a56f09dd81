import { type ExpressionBuilder, type Selectable, sql } from 'kysely'
import type { Db, Tables } from '#db/tables/index.ts'
import type { Actor } from '#kernel/actor.ts'
import { type ListId, listId, organisationId, personId } from '#kernel/ids.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import type { EntryKey, KeptList, ListEntry } from './list.ts'

export type ListsTableNames = 'list' | 'list_entry'
export type ListsDb = Db<ListsTableNames>

type ListRow = Selectable<Tables['list']> & { readonly entries: number }

const listOf = (row: ListRow): KeptList => ({
  id: listId(row.id),
  name: row.name,
  owner: personId(row.person_id),
  sharedWith: row.organisation_id === null ? null : organisationId(row.organisation_id),
  removedAt: row.removed_at === null ? null : instantOf(row.removed_at),
  entries: Number(row.entries),
})

const counted = sql<number>`(select count(*) from list_entry
  where list_entry.list_id = list.id and list_entry.removed_at is null)`

/** One’s own lists and those shared with the organisation acted for. */
const mine =
  ({ person, role }: Actor) =>
  (eb: ExpressionBuilder<Pick<Tables, ListsTableNames>, 'list'>) =>
    eb.or([
      eb('person_id', '=', person),
      ...(role.organisation === null ? [] : [eb('organisation_id', '=', role.organisation)]),
    ])

/** Kept lists in the order of names, each with whether it holds the thing. */
export const listKept = async (
  db: ListsDb,
  actor: Actor,
  { kind, thing }: EntryKey,
): Promise<readonly (KeptList & { readonly holds: boolean })[]> =>
  (
    await db
      .selectFrom('list')
      .selectAll()
      .select(counted.as('entries'))
      .select(
        sql<boolean>`exists (select from list_entry where list_id = list.id and kind = ${kind}
          and thing_id = ${thing} and removed_at is null)`.as('holds'),
      )
      .where(mine(actor))
      .where('removed_at', 'is', null)
      .orderBy(sql`lower(name)`)
      .orderBy('id')
      .execute()
  ).map((row) => ({ ...listOf(row), holds: row.holds }))

export const findList = async (db: ListsDb, id: string): Promise<KeptList | null> => {
  const row = await db
    .selectFrom('list')
    .selectAll()
    .select(counted.as('entries'))
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : listOf(row)
}

/** What a list holds, what was added last first. */
export const listEntries = async (db: ListsDb, id: ListId): Promise<readonly ListEntry[]> =>
  (
    await db
      .selectFrom('list_entry')
      .selectAll()
      .where('list_id', '=', id)
      .where('removed_at', 'is', null)
      .orderBy('added_at', 'desc')
      .orderBy('thing_id')
      .execute()
  ).map((row) => ({
    kind: row.kind === 'notice' ? 'notice' : 'organisation',
    thing: row.thing_id,
    note: row.note,
    addedAt: instantOf(row.added_at),
  }))

export const insertList = async (
  db: ListsDb,
  list: Pick<KeptList, 'id' | 'name' | 'owner'>,
): Promise<void> => {
  await db.insertInto('list').values({ id: list.id, name: list.name, person_id: list.owner }).execute()
}

/** Adds a thing, or puts one back with the note that it had. */
export const putEntry = async (
  db: ListsDb,
  id: ListId,
  { kind, thing, by, at }: EntryKey & { readonly by: Actor['person']; readonly at: Instant },
): Promise<void> => {
  await db
    .insertInto('list_entry')
    .values({ list_id: id, kind, thing_id: thing, added_by: by, added_at: at })
    .onConflict((conflict) =>
      conflict.columns(['list_id', 'kind', 'thing_id']).doUpdateSet({ removed_at: null }),
    )
    .execute()
}

export const changeEntry = async (
  db: ListsDb,
  id: ListId,
  { kind, thing, ...change }: EntryKey & ({ readonly removed_at: Instant } | { readonly note: string }),
): Promise<void> => {
  await db
    .updateTable('list_entry')
    .set(change)
    .where('list_id', '=', id)
    .where('kind', '=', kind)
    .where('thing_id', '=', thing)
    .where('removed_at', 'is', null)
    .execute()
}

export const changeList = async (
  db: ListsDb,
  id: ListId,
  change: Partial<Pick<Selectable<Tables['list']>, 'name' | 'organisation_id'>> & {
    readonly removed_at?: Instant | null
  },
): Promise<void> => {
  await db.updateTable('list').set(change).where('id', '=', id).execute()
}
