import { asActor, narrowed, type Within } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { type Act, acting, type JournalTableNames } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import { type ListId, listId, type OrganisationId } from '#kernel/ids.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import {
  type EntryKey,
  type KeptList,
  type ListEntry,
  type ListRefusal,
  mostEntries,
  mostLists,
} from './list.ts'
import {
  changeEntry,
  changeList,
  findList,
  insertList,
  type ListsDb,
  type ListsTableNames,
  listEntries,
  listKept,
  putEntry,
} from './lists.store.ts'

/** Who changes a list, and when. */
export interface ListAct {
  readonly actor: Actor
  readonly at: Instant
}

/** Lists of organisations and notices; who may do what with one is said by the policy before. */
export interface Lists {
  /** Kept lists within reach, in the order of names. */
  all(actor: Actor): Promise<readonly KeptList[]>
  /** The same, each with whether it holds the thing. */
  around(actor: Actor, key: EntryKey): Promise<readonly (KeptList & { readonly holds: boolean })[]>
  /** A list whoever asks: what the policy decides upon. */
  find(id: string): Promise<KeptList | null>
  entries(actor: Actor, list: ListId): Promise<readonly ListEntry[]>
  create(by: ListAct, name: string): Promise<Result<ListId, ListRefusal>>
  /** Adds a thing, or puts one back with its note. */
  add(by: ListAct, list: KeptList, key: EntryKey): Promise<Result<null, ListRefusal>>
  takeOut(by: ListAct, list: KeptList, key: EntryKey): Promise<void>
  note(by: ListAct, list: KeptList, entry: EntryKey & { readonly note: string }): Promise<void>
  /** Names it, and shares it with the organisation given or with nobody. */
  rename(
    by: ListAct,
    list: KeptList,
    to: { readonly name: string; readonly sharedWith: OrganisationId | null },
  ): Promise<void>
  remove(by: ListAct, list: KeptList): Promise<void>
  restore(by: ListAct, list: KeptList): Promise<void>
}

const nothing: EntryKey = { kind: 'organisation', thing: '' }

/** Lists kept in `db`. */
export const createLists = (db: Db<ListsTableNames | JournalTableNames>, newId: () => string): Lists => {
  const told = (act: string, { actor, at }: ListAct, list: Pick<KeptList, 'id' | 'sharedWith'>) =>
    ({
      actor,
      act,
      on: { kind: 'list', id: list.id },
      programme: null,
      organisation: list.sharedWith,
      at,
    }) satisfies Act & { actor: Actor }
  const change = (
    act: string,
    { by, list }: { readonly by: ListAct; readonly list: KeptList },
    work: (tx: ListsDb, id: ListId) => Promise<void>,
  ): Promise<void> =>
    acting(db, told(act, by, list), (tx: Within<ListsTableNames | JournalTableNames>) =>
      work(narrowed(tx), list.id),
    )
  const around: Lists['around'] = (actor, key) =>
    asActor(db, actor, (tx) => listKept(narrowed(tx), actor, key))
  return {
    all: (actor) => around(actor, nothing),
    around,
    find: (id) => findList(db, id),
    entries: (actor, list) => asActor(db, actor, (tx) => listEntries(narrowed(tx), list)),
    async create(by, name) {
      const owner = by.actor.person
      if (owner === null || (await around(by.actor, nothing)).length >= mostLists)
        return refuse({ kind: 'too-many-lists' })
      const id = listId(newId())
      await acting(db, told('lists.create', by, { id, sharedWith: null }), (tx) =>
        insertList(narrowed(tx), { id, name, owner }),
      )
      return accept(id)
    },
    async add(by, list, key) {
      if (list.entries >= mostEntries) return refuse({ kind: 'too-many-entries' })
      await change('lists.add', { by, list }, (tx, id) =>
        putEntry(tx, id, { ...key, by: by.actor.person, at: by.at }),
      )
      return accept(null)
    },
    takeOut: (by, list, key) =>
      change('lists.take-out', { by, list }, (tx, id) => changeEntry(tx, id, { ...key, removed_at: by.at })),
    note: (by, list, entry) => change('lists.note', { by, list }, (tx, id) => changeEntry(tx, id, entry)),
    rename: (by, list, { name, sharedWith }) =>
      change('lists.rename', { by, list }, (tx, id) =>
        changeList(tx, id, { name, organisation_id: sharedWith }),
      ),
    remove: (by, list) =>
      change('lists.remove', { by, list }, (tx, id) => changeList(tx, id, { removed_at: by.at })),
    restore: (by, list) =>
      change('lists.restore', { by, list }, (tx, id) => changeList(tx, id, { removed_at: null })),
  }
}
