import { AsyncLocalStorage } from 'node:async_hooks'

/** What one statement gave. `command` is PostgreSQL's tag (« INSERT », « ROLLBACK »…), `count` the rows it tells. */
export interface StatementResult {
  readonly rows: Record<string, unknown>[]
  readonly command: string | null
  readonly count: number | null
}

/** One connection, held from `acquire` to `release`: nobody else's statements come between. */
export interface Session {
  /** One statement with its parameters. */
  query(text: string, values: readonly unknown[]): Promise<StatementResult>
  /** Several statements at once, without parameters; a result for each. */
  exec(text: string): Promise<readonly StatementResult[]>
  /** Gives the connection back; a broken one is closed instead of being used again. */
  release(broken?: Error): void
}

/** What differs between the embedded database and a PostgreSQL server; everything above is the same. */
export interface Engine {
  readonly name: 'pglite' | 'postgres'
  acquire(): Promise<Session>
  /** Copies the database’s files to another folder while nothing is written; null where a server keeps them. */
  readonly copyTo: ((folder: string) => Promise<void>) | null
  close(): Promise<void>
}

/** How long things may last, in milliseconds. */
export interface TimeLimits {
  /** One statement. */
  readonly statement: number
  /** From `begin` to `commit`: an open transaction keeps everybody else waiting in the embedded database. */
  readonly transaction: number
}

export const defaultTimeLimits: TimeLimits = { statement: 30_000, transaction: 30_000 }

const unlimited = new AsyncLocalStorage<true>()

/** Runs maintenance (migrations) whose statements take the time they take. */
export const withoutTimeLimits = <Value>(run: () => Promise<Value>): Promise<Value> =>
  unlimited.run(true, run)

export const hasTimeLimits = (): boolean => unlimited.getStore() !== true
