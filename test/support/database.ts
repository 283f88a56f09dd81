import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type OpenDatabase, openDatabase } from '#db/connect.ts'
import { migrate } from '#db/migrate.ts'

const migrations = fileURLToPath(new URL('../../src/db/migrations', import.meta.url))

/**
 * A fresh, migrated database of the engine under test: PGlite in a new folder, or a new database on
 * the server named by TEST_DATABASE_URL when the run says TEST_ENGINE=postgres.
 */
export const freshDatabase = async (): Promise<OpenDatabase> => {
  const opened = await openDatabase(await freshPlace())
  await migrate(opened.db, migrations)
  return opened
}

const freshPlace = async (): Promise<{ url: string } | { folder: string }> => {
  if (process.env.TEST_ENGINE !== 'postgres')
    return { folder: await mkdtemp(join(tmpdir(), 'maillage-test-')) }
  const url = new URL(process.env.TEST_DATABASE_URL ?? 'postgres://localhost/postgres')
  const name = `maillage_test_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  url.pathname = `/${name}`
  return { url: url.href }
}
