import { type RawBuilder, sql } from 'kysely'
import type { HeldPart, HeldRow } from '#kernel/held.ts'
import type { Db, Tables } from './tables/index.ts'

/** One kind of rows about a person: a query that gives a JSON object for each. */
export type PartQuery = readonly [name: string, rows: RawBuilder<unknown>]

/** Rows of several kinds, in one statement; kinds without rows are left out. Each query’s one column is called `row`. */
export const heldParts = async <Names extends keyof Tables>(
  db: Db<Names>,
  parts: readonly PartQuery[],
): Promise<readonly HeldPart[]> => {
  const queries = parts.map(([name, rows]) => sql`select ${name} as part, of_part.row from (${rows}) of_part`)
  const { rows } = await sql<{ part: string; row: HeldRow }>`${sql.join(queries, sql` union all `)}`.execute(
    db,
  )
  const found = Map.groupBy(rows, ({ part }) => part)
  return parts.flatMap(([name]) => {
    const ofPart = found.get(name)
    return ofPart === undefined ? [] : [{ name, rows: ofPart.map(({ row }) => row) }]
  })
}
