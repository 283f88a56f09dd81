import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { openDatabase } from '#db/connect.ts'
import { type FolderLock, lockFolder } from '#db/embedded/folder-lock.ts'
import { DatabaseFailure } from '#db/failures.ts'
import { migrate, migrationsFolder, readMigrations } from '#db/migrate.ts'

export const templateCache = join('node_modules', '.cache', 'maillage')

/** Changes with the migrations, PGlite's version and the way a cluster is laid out on the disk. */
const templateKey = async (): Promise<string> => {
  const migrations = await readMigrations(migrationsFolder)
  const pglite = await readFile('node_modules/@electric-sql/pglite/package.json', 'utf8')
  const layout = await readFile('src/db/embedded/durable-files.ts', 'utf8')
  const hash = createHash('sha256')
    .update(String(JSON.parse(pglite).version))
    .update(layout)
  for (const migration of migrations) hash.update(migration.name).update(migration.hash)
  return hash.digest('hex').slice(0, 16)
}

/** A folder made once by `build`: the first test file to ask makes it; those that start with it wait. */
export const madeOnce = async (
  folder: string,
  build: (building: string) => Promise<void>,
): Promise<string> => {
  while (!existsSync(folder)) {
    const lock = lockOrNull(`${folder}.lock`)
    if (lock === null) {
      await delay(100)
      continue
    }
    try {
      if (existsSync(folder)) continue
      const building = `${folder}.building`
      await rm(building, { recursive: true, force: true })
      await build(building)
      await rename(building, folder)
    } finally {
      lock.release()
    }
  }
  return folder
}

/** A closed, migrated folder to copy. */
export const embeddedTemplate = async (): Promise<string> =>
  madeOnce(join(templateCache, `pglite-${await templateKey()}`), async (building) => {
    const opened = await openDatabase({ folder: building })
    await migrate(opened.db)
    await opened.close()
  })

const lockOrNull = (folder: string): FolderLock | null => {
  try {
    return lockFolder(folder, { log: () => {}, onLost: () => {} })
  } catch (failure) {
    if (failure instanceof DatabaseFailure && failure.kind === 'folder-in-use') return null
    throw failure
  }
}

const administration = process.env.TEST_DATABASE_URL ?? 'postgres://localhost/postgres'

/** The address of another database of the same server. */
export const serverUrl = (database: string): string => {
  const url = new URL(administration)
  url.pathname = `/${database}`
  return url.href
}

/** Runs `use` with a connection to the server's own database. */
export const onServer = async <Value>(use: (client: pg.Client) => Promise<Value>): Promise<Value> => {
  const client = new pg.Client({ connectionString: administration })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

// Creating from a template needs nobody connected to it, and two at once refuse each other.
const templateLock = 7_265_002

/** A migrated database of the server to create others from. */
export const serverTemplate = async (): Promise<string> => {
  const name = `maillage_template_${await templateKey()}`
  await onServer(async (client) => {
    await client.query(`select pg_advisory_lock(${templateLock})`)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount !== 0) return
    const building = `${name}_${process.pid}`
    await client.query(`drop database if exists ${building} with (force)`)
    await client.query(`create database ${building}`)
    const opened = await openDatabase({ url: serverUrl(building) })
    await migrate(opened.db).finally(() => opened.close())
    await client.query(`alter database ${building} rename to ${name}`)
  })
  return name
}
