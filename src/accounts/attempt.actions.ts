import { narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { undoable } from '#db/undoable.ts'
import type { FilesTableNames } from '#files/index.ts'
import { type Act, acting, type JournalTableNames } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Result } from '#kernel/result.ts'
import { stillHeld } from './members.store.ts'
import type { PeopleDb, PeopleTableNames } from './people-rows.store.ts'

export type PeopleDbAll = Db<PeopleTableNames | FilesTableNames | JournalTableNames>

/** What stores are handed: fewer tables of the same handle. */
export const peopleTables = (db: PeopleDbAll): PeopleDb =>
  narrowed<PeopleTableNames, FilesTableNames | JournalTableNames>(db)

/** Whoever acts lost, meanwhile, the role that they act as. */
export interface RoleLost {
  readonly kind: 'role-lost'
}

/**
 * Tries an act: as `acting`, but `stop(refusal)` undoes it whole and tells the journal nothing. Refused, too, when
 * the role acted as ended while the act was under way.
 */
export const attempting = <Value, Refusal extends { readonly kind: string }>(
  db: PeopleDbAll,
  act: Act & { readonly actor: Actor },
  work: (tx: PeopleDb, stop: (refusal: Refusal) => never, files: Db<FilesTableNames>) => Promise<Value>,
): Promise<Result<Value, Refusal | RoleLost>> =>
  undoable<Value, Refusal | RoleLost>((stop) =>
    acting(db, act, async (within) => {
      const tx = peopleTables(within)
      const files = narrowed<FilesTableNames, PeopleTableNames | JournalTableNames>(within)
      const worked = await work(tx, stop, files)
      // What is done to one’s own membership looks at it under its own lock.
      const { role } = act.actor
      if (act.on.id !== role.membership && !(await stillHeld(tx, role))) stop({ kind: 'role-lost' })
      return worked
    }),
  )
