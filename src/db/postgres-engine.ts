import pg from 'pg'
import { type Engine, hasTimeLimits, type Session, type StatementResult, type TimeLimits } from './engine.ts'
import { alreadyClosed, serverTooOld, serverUnreachable, statementTooLong } from './failures.ts'
import { valueTypes } from './values.ts'

const oldestVersion = 150_000
const cancelled = '57014'

export interface PostgresOptions {
  readonly url: string
  readonly limits: TimeLimits
  /** Most connections held at once by this program. */
  readonly connections: number
  readonly log: (line: string) => void
}

/** Opens a pool on a PostgreSQL server; throws a `DatabaseFailure` when it cannot be reached or is too old. */
export const openPostgres = async (options: PostgresOptions): Promise<Engine> => {
  const pool = new pg.Pool({
    connectionString: options.url,
    application_name: 'maillage',
    max: options.connections,
    connectionTimeoutMillis: 10_000,
    statement_timeout: options.limits.statement,
    // Should this program freeze in the middle of a transaction, the server frees its locks.
    idle_in_transaction_session_timeout: 2 * options.limits.transaction,
    types: valueTypes,
  })
  const complain = (failure: Error): void => options.log(`PostgreSQL: ${failure.message}`)
  pool.on('error', complain)
  // A connection cut while in use says so twice; unheard, the second time would end the program.
  pool.on('connect', (client) => void client.on('error', complain))
  await requireServer(pool, options.url).catch(async (failure: unknown) => {
    await pool.end()
    throw failure
  })
  return new PostgresEngine(pool, options)
}

class PostgresEngine implements Engine {
  readonly name = 'postgres'
  readonly copyTo = null
  readonly #pool: pg.Pool
  readonly #options: PostgresOptions
  #held = 0
  #closing = false
  #drained: () => void = () => {}

  constructor(pool: pg.Pool, options: PostgresOptions) {
    this.#pool = pool
    this.#options = options
  }

  async acquire(): Promise<Session> {
    if (this.#closing) throw alreadyClosed()
    this.#held += 1
    try {
      return sessionOf(await this.#pool.connect(), this.#options.limits, () => this.#letGo())
    } catch (failure) {
      this.#letGo()
      throw serverUnreachable(withoutPassword(this.#options.url), failure)
    }
  }

  /** Lets what is under way end (its time limits bound the wait); the pool alone would abandon who waits for it. */
  async close(): Promise<void> {
    this.#closing = true
    if (this.#held > 0)
      await new Promise<void>((resolve) => {
        this.#drained = resolve
      })
    await this.#pool.end()
  }

  #letGo(): void {
    this.#held -= 1
    if (this.#held === 0) this.#drained()
  }
}

const requireServer = async (pool: pg.Pool, url: string): Promise<void> => {
  const { rows } = await pool
    .query<{ number: number; version: string }>(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
    )
    .catch((failure: unknown) => {
      throw serverUnreachable(withoutPassword(url), failure)
    })
  const [server] = rows
  if (server !== undefined && server.number < oldestVersion) throw serverTooOld(server.version)
}

const withoutPassword = (url: string): string => {
  const { host, pathname, username } = new URL(url)
  return `${username === '' ? '' : `${decodeURIComponent(username)}@`}${host}${pathname}`
}

const resultOf = (result: pg.QueryResult): StatementResult => ({
  rows: result.rows ?? [],
  command: result.command ?? null,
  count: result.rowCount,
})

const sessionOf = (client: pg.PoolClient, limits: TimeLimits, letGo: () => void): Session => {
  let released = false
  const explained = (failure: unknown): never => {
    if (failure instanceof pg.DatabaseError && failure.code === cancelled && hasTimeLimits())
      throw statementTooLong(limits.statement)
    throw failure
  }
  return {
    query: async (text, values) => resultOf(await client.query(text, [...values]).catch(explained)),
    exec: async (text) => {
      // node-postgres gives an array when the text holds several statements, which its types do not say.
      const given: pg.QueryResult | pg.QueryResult[] = await client.query(text).catch(explained)
      return (Array.isArray(given) ? given : [given]).map(resultOf)
    },
    release: (broken) => {
      if (released) return
      released = true
      client.release(broken)
      letGo()
    },
  }
}
