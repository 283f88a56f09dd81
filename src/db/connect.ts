import { rm } from 'node:fs/promises'
import {
  DefaultQueryExecutor,
  type Dialect,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import { openEmbedded } from './embedded/embedded-engine.ts'
import { defaultUpkeepLimits, type UpkeepLimits } from './embedded/upkeep.ts'
import { defaultTimeLimits, type TimeLimits } from './engine.ts'
import { GuardedConnections, GuardedDriver } from './guarded-driver.ts'
import { type JobExecutor, jobExecutor } from './job-executor.ts'
import { openPostgres } from './postgres-engine.ts'
import type { Tables } from './tables/index.ts'

export interface OpenDatabase {
  readonly db: Kysely<Tables>
  readonly engine: 'pglite' | 'postgres'
  /** What the job library asks of a database (pg-boss's `db`). */
  readonly jobs: JobExecutor
  /**
   * Gives `read` a handle to read everything by, for as long as it takes, while others go on writing: the database
   * itself on a server, where one repeatable-read transaction stands still; a copy of the embedded one, whose single
   * connection a long transaction would keep from everybody.
   */
  aside<Value>(read: (db: Kysely<Tables>) => Promise<Value>): Promise<Value>
  /** Ends what is under way, then closes; safe to call twice. */
  close(): Promise<void>
}

export interface OpenOptions {
  readonly limits?: Partial<TimeLimits>
  /** Embedded database only. */
  readonly upkeep?: Partial<UpkeepLimits>
  /** Server only: most connections held at once. */
  readonly connections?: number
  /** Receives what an operator may want to know: a lock taken over, a worker opened again. */
  readonly log?: (line: string) => void
  /** Hears every statement of the program: what a test counts. */
  readonly onStatement?: (text: string) => void
}

export type DatabasePlace = { readonly url: string } | { readonly folder: string }

/**
 * Opens PostgreSQL by its address, or the embedded database kept in a folder (created when missing). Throws a
 * `DatabaseFailure` when the server cannot be reached or the folder is already in use.
 */
export const openDatabase = async (
  place: DatabasePlace,
  options: OpenOptions = {},
): Promise<OpenDatabase> => {
  const limits = { ...defaultTimeLimits, ...options.limits }
  const log = options.log ?? (() => {})
  const engine =
    'url' in place
      ? await openPostgres({ url: place.url, limits, connections: options.connections ?? 10, log })
      : await openEmbedded({
          folder: place.folder,
          limits,
          upkeep: { ...defaultUpkeepLimits, ...options.upkeep },
          log,
        })
  const driver = new GuardedDriver(engine, limits, options.onStatement)
  const connections = new GuardedConnections(driver)
  const db = kyselyOver(driver, connections)
  let closing: Promise<void> | null = null
  return {
    db,
    aside: (read) =>
      'url' in place || engine.copyTo === null
        ? read(db)
        : besides(engine.copyTo.bind(engine), place.folder, read),
    engine: engine.name,
    jobs: jobExecutor(engine, connections),
    close: () => {
      closing ??= engine.close()
      return closing
    },
  }
}

const besides = async <Value>(
  copyTo: (folder: string) => Promise<void>,
  folder: string,
  read: (db: Kysely<Tables>) => Promise<Value>,
): Promise<Value> => {
  const beside = `${folder}.aside`
  await rm(beside, { recursive: true, force: true })
  try {
    await copyTo(beside)
    const copy = await openDatabase({ folder: beside })
    return await read(copy.db).finally(() => copy.close())
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}

const kyselyOver = (driver: GuardedDriver, connections: GuardedConnections): Kysely<Tables> => {
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
  const executor = new DefaultQueryExecutor(
    dialect.createQueryCompiler(),
    dialect.createAdapter(),
    connections,
  )
  return new Kysely<Tables>({ config: { dialect }, dialect, driver, executor })
}
