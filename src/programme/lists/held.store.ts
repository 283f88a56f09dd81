import { sql } from 'kysely'
import { heldParts } from '#db/held-parts.ts'
import { sweepOf } from '#db/sweep.ts'
import type { HeldPart, HeldPerson } from '#kernel/held.ts'
import type { ListsDb } from './lists.store.ts'

/** Every table of lists that says something of a person. */
export const listsTables = ['list', 'list_entry'] as const

/** A person’s lists, and what they put in anybody’s. */
export const readAbout = (db: ListsDb, { id }: HeldPerson): Promise<readonly HeldPart[]> =>
  heldParts(db, [
    [
      'lists',
      sql`select jsonb_build_object('name', name, 'organisation', organisation_id, 'since', created_at,
        'endedAt', removed_at) as row
        from list where person_id = ${id} order by created_at`,
    ],
    [
      'listEntries',
      sql`select jsonb_build_object('list', list.name, 'kind', kind, 'thing', thing_id, 'note', note,
        'since', added_at, 'endedAt', list_entry.removed_at) as row
        from list_entry join list on list.id = list_id
        where added_by = ${id} or person_id = ${id} order by added_at`,
    ],
  ])

/** Their own lists go; one that colleagues share stays with them, and says no longer who began it. */
export const eraseAbout = async (tx: ListsDb, { id }: HeldPerson): Promise<void> => {
  await tx.deleteFrom('list').where('person_id', '=', id).where('organisation_id', 'is', null).execute()
  await tx.updateTable('list_entry').set({ added_by: null }).where('added_by', '=', id).execute()
}

/** What lists keep for a time only: what was removed can be put back until then. */
export const listsSweeps = (db: ListsDb) => ({
  'removed-lists': sweepOf(db, {
    table: 'list',
    where: (until) => sql`removed_at <= ${until}`,
    with: ['list_entry'],
  }),
  'removed-list-entries': sweepOf(db, { table: 'list_entry', where: (until) => sql`removed_at <= ${until}` }),
})
