import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Kysely, type QueryExecutorProvider, sql } from 'kysely'
import { withoutTimeLimits } from './engine.ts'
import { migrationChanged, migrationUnknown } from './failures.ts'

/** A plain SQL file; `hash` does not depend on the line ends that a checkout chose. */
export interface Migration {
  readonly name: string
  readonly text: string
  readonly hash: string
}

/** Beside this file among the sources, beside the program once built: `migrations` in both cases. */
export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/** The migrations of `folder` in the order of their names. */
export const readMigrations = async (folder: string): Promise<readonly Migration[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

// Any number of ours: processes that start together wait for one another on it.
const advisoryLock = 7_265_001

/**
 * Applies the migrations not applied yet, each in its transaction, and gives their names. Throws `migration-changed`
 * when a past one is no longer what was applied, `migration-unknown` when the database is newer than the program.
 */
export const migrate = async <Tables>(
  db: Kysely<Tables>,
  folder: string = migrationsFolder,
): Promise<readonly string[]> => {
  const migrations = await readMigrations(folder)
  return withoutTimeLimits(() =>
    db.connection().execute(async (connection) => {
      await sql`set statement_timeout = 0`.execute(connection)
      await sql`select pg_advisory_lock(${sql.lit(advisoryLock)})`.execute(connection)
      try {
        return await applyMissing(connection, migrations)
      } finally {
        await sql`select pg_advisory_unlock(${sql.lit(advisoryLock)})`.execute(connection)
        await sql`reset statement_timeout`.execute(connection)
      }
    }),
  )
}

const applyMissing = async <Tables>(
  connection: Kysely<Tables>,
  migrations: readonly Migration[],
): Promise<readonly string[]> => {
  const recorded = await recordedMigrations(connection)
  for (const name of recorded.keys())
    if (!migrations.some((each) => each.name === name)) throw migrationUnknown(name)
  const applied: string[] = []
  for (const { name, text, hash } of migrations) {
    const before = recorded.get(name)
    if (before !== undefined && before !== hash) throw migrationChanged(name)
    if (before !== undefined) continue
    await connection.transaction().execute((tx) => applyMigration(tx, { name, text, hash }))
    applied.push(name)
  }
  return applied
}

/** Applies one migration and writes that it was, inside the caller’s transaction. */
export const applyMigration = async (
  tx: QueryExecutorProvider,
  { name, text, hash }: Migration,
): Promise<void> => {
  // Without parameters the whole file goes in one message, which PostgreSQL itself cuts into statements.
  await sql.raw(text).execute(tx)
  await sql`insert into migration (name, hash) values (${name}, ${hash})`.execute(tx)
}

/** Makes the table that lists what was applied. */
export const ensureMigrationTable = async (db: QueryExecutorProvider): Promise<void> => {
  await sql`
    create table if not exists migration (
      name text primary key, hash text not null, applied_at timestamptz not null default now()
    )`.execute(db)
}

const recordedMigrations = async <Tables>(
  connection: Kysely<Tables>,
): Promise<ReadonlyMap<string, string>> => {
  await ensureMigrationTable(connection)
  const { rows } = await sql<{ name: string; hash: string }>`select name, hash from migration`.execute(
    connection,
  )
  return new Map(rows.map(({ name, hash }) => [name, hash]))
}
