import { narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { type Act, acting, type JournalTableNames } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { stillHeld } from './members.store.ts'
import type { PeopleDb, PeopleTableNames } from './people-rows.store.ts'

export type PeopleDbAll = Db<PeopleTableNames | JournalTableNames>

/** What stores are handed: fewer tables of the same handle. */
export const peopleTables = (db: PeopleDbAll): PeopleDb => narrowed<PeopleTableNames, JournalTableNames>(db)

/** Carries a refusal out of a transaction, which is rolled back. */
class Refused extends Error {
  readonly refusal: unknown
  constructor(refusal: unknown) {
    super('refused')
    this.refusal = refusal
  }
}

/** Whoever acts lost, meanwhile, the role that they act as. */
export interface RoleLost {
  readonly kind: 'role-lost'
}

/**
 * Tries an act: as `acting`, but `stop(refusal)` undoes it whole and tells the journal nothing. Refused, too, when
 * the role acted as ended while the act was under way.
 */
export const attempting = async <Value, Refusal extends { readonly kind: string }>(
  db: PeopleDbAll,
  act: Act & { readonly actor: Actor },
  work: (tx: PeopleDb, stop: (refusal: Refusal) => never) => Promise<Value>,
): Promise<Result<Value, Refusal | RoleLost>> => {
  const stop = (refusal: Refusal | RoleLost): never => {
    throw new Refused(refusal)
  }
  try {
    const value = await acting(db, act, async (within) => {
      const tx = narrowed<PeopleTableNames, JournalTableNames>(within)
      const worked = await work(tx, stop)
      // What is done to one’s own membership looks at it under its own lock.
      const { role } = act.actor
      if (act.on.id !== role.membership && !(await stillHeld(tx, role))) stop({ kind: 'role-lost' })
      return worked
    })
    return accept(value)
  } catch (failure) {
    if (failure instanceof Refused) return refuse(failure.refusal as Refusal | RoleLost)
    throw failure
  }
}
