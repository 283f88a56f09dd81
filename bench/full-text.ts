import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openDatabase } from '#db/connect.ts'
import type { SupplierProfile } from '#programme/matching/index.ts'

export interface FullText {
  readonly engine: 'pglite' | 'postgres'
  rank(title: string): Promise<readonly string[]>
  close(): Promise<void>
}

const batch = 500

/**
 * PostgreSQL’s own full-text search as a developer would set it up: one French document a supplier, ranked by ts_rank.
 * On the server that `TEST_DATABASE_URL` names, in a table of this one connection that goes with it; else embedded.
 */
export const fullTextOf = async (profiles: readonly SupplierProfile[]): Promise<FullText> => {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-bench-'))
  const url = process.env.TEST_DATABASE_URL
  const place = url === undefined ? { folder } : { url }
  const { db, engine, close } = await openDatabase(place, { connections: 1 })
  await sql`create temporary table supplier_text (supplier text primary key, body tsvector not null)`.execute(
    db,
  )
  for (let from = 0; from < profiles.length; from += batch) {
    const rows = profiles
      .slice(from, from + batch)
      .map(
        ({ supplier, pastContracts }) =>
          sql`(${supplier}, to_tsvector('french', ${pastContracts.map(({ title }) => title).join(' ')}))`,
      )
    await sql`insert into supplier_text values ${sql.join(rows)}`.execute(db)
  }
  await sql`create index supplier_text_body on supplier_text using gin (body)`.execute(db)
  await sql`analyze supplier_text`.execute(db)
  return {
    engine,
    async rank(title) {
      const words = [...new Set(title.match(/[\p{L}\p{N}]+/gu) ?? [])].join(' or ')
      const { rows } = await sql<{ supplier: string }>`
        select supplier from supplier_text, websearch_to_tsquery('french', ${words}) as query
        where body @@ query order by ts_rank(body, query) desc, supplier limit 100`.execute(db)
      return rows.map(({ supplier }) => supplier)
    },
    async close() {
      await close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
