import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables/index.ts'

export interface OpenDatabase {
  readonly db: Kysely<Tables>
  readonly engine: 'pglite' | 'postgres'
  close(): Promise<void>
}

// bigint comes back as a number from PGlite and as text from pg: one behaviour on both.
pg.types.setTypeParser(20, Number)

/** Opens PostgreSQL by its address, or the embedded database kept in a folder. */
export const openDatabase = async (
  where: { readonly url: string } | { readonly folder: string },
): Promise<OpenDatabase> => {
  if ('url' in where) {
    const pool = new pg.Pool({ connectionString: where.url })
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
    return { db, engine: 'postgres', close: () => db.destroy() }
  }
  const pglite = await PGlite.create(where.folder)
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
  return { db, engine: 'pglite', close: () => db.destroy() }
}
