import { type RawBuilder, sql } from 'kysely'
import type { Sweep } from '#kernel/held.ts'
import type { Instant } from '#kernel/time.ts'
import type { Db, Tables } from './tables/index.ts'

interface Swept<Names extends keyof Tables> {
  readonly table: Names & string
  /** Which rows have been kept long enough. */
  readonly where: (until: Instant) => RawBuilder<boolean>
  /** What becomes of them, as the columns to set; they are deleted when absent. */
  readonly set?: RawBuilder<unknown>
  /** Tables whose rows go with these ones. */
  readonly with?: readonly (keyof Tables)[]
}

/** Sweeps one table, a few rows at a time, so that nobody waits for a long statement. */
export const sweepOf = <Names extends keyof Tables>(
  db: Db<Names>,
  { table, where, set, with: along = [] }: Swept<Names>,
): Sweep => ({
  tables: [table, ...along],
  due: async (until) => {
    const { rows } = await sql<{ due: number }>`
      select count(*)::int as due from ${sql.table(table)} where ${where(until)}`.execute(db)
    return rows[0]?.due ?? 0
  },
  sweep: async (until, most) => {
    const chosen = sql`ctid = any(array(select ctid from ${sql.table(table)} where ${where(until)} limit ${most}))`
    const statement =
      set === undefined
        ? sql`delete from ${sql.table(table)} where ${chosen}`
        : sql`update ${sql.table(table)} set ${set} where ${chosen}`
    const { numAffectedRows } = await statement.execute(db)
    return Number(numAffectedRows ?? 0)
  },
})
