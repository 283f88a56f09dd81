import { sql, type Transaction } from 'kysely'
import type { Actor, Role } from '#kernel/actor.ts'
import type { Db, Tables } from './tables/index.ts'

/** A transaction that sees some tables. */
export type Within<Names extends keyof Tables> = Transaction<Pick<Tables, Names>>

/** The same handle, seen through fewer tables: what a store asks for, of what an act holds. */
export const narrowed = <Wanted extends keyof Tables, Held extends keyof Tables>(
  db: Db<Held | Wanted>,
): Db<Wanted> => db as unknown as Db<Wanted>

/** The programme whose rows a role reaches: members of an organisation reach that organisation’s alone. */
const reachedProgramme = ({ name, programme }: Role): string | null =>
  name === 'supplier-member' || name === 'buyer-member' ? null : programme

/** Says to the database, until the end of the transaction, who acts: rows out of their reach are not there. */
export const enterAs = async <Names extends keyof Tables>(
  tx: Within<Names>,
  { person, role }: Actor,
): Promise<void> => {
  await sql`select
    set_config('maillage.role', ${role.name}, true),
    act_as(${person}, ${reachedProgramme(role)}, ${role.organisation}, ${role.name === 'operator'})`.execute(
    tx,
  )
}

/** Reads or writes in one transaction, within the reach of whoever acts. */
export const asActor = <Names extends keyof Tables, Value>(
  db: Db<Names>,
  actor: Actor,
  work: (tx: Within<Names>) => Promise<Value>,
): Promise<Value> =>
  db.transaction().execute(async (tx) => {
    await enterAs(tx, actor)
    return work(tx)
  })
