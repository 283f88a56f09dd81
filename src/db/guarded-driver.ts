import { AsyncLocalStorage } from 'node:async_hooks'
import {
  AbortedTransactionError,
  type CompiledQuery,
  type ConnectionProvider,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import { type Engine, hasTimeLimits, type Session, type StatementResult, type TimeLimits } from './engine.ts'
import { cannotStream, outerHandleUsed, transactionTooLong } from './failures.ts'

/** A session as Kysely sees it; once `ended`, every further statement fails with that reason. */
class GuardedConnection implements DatabaseConnection {
  readonly session: Session
  readonly #onStatement: (text: string) => void
  #ended: Error | null = null
  #clock: NodeJS.Timeout | undefined

  constructor(session: Session, onStatement: (text: string) => void) {
    this.session = session
    this.#onStatement = onStatement
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#ended !== null) throw this.#ended
    this.#onStatement(sql)
    try {
      if (parameters.length > 0) return toKysely<Row>(await this.session.query(sql, parameters))
      const results = await this.session.exec(sql)
      const { command, count } = results.at(-1) ?? { command: null, count: null }
      return toKysely<Row>({ rows: results.flatMap(({ rows }) => rows), command, count })
    } catch (failure) {
      // The statement was cut short by the end of its transaction: that is what the caller must read.
      throw this.#ended ?? withCallers(failure)
    }
  }

  // biome-ignore lint/correctness/useYield: Kysely's type asks for a generator, whose first step refuses.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw cannotStream()
  }

  /** Starts the transaction's clock; when it runs out, rolls back and lets others go on at once. */
  startClock(limit: number): void {
    this.#clock = setTimeout(() => {
      this.#ended = transactionTooLong(limit)
      this.session.exec('rollback').then(
        () => this.session.release(),
        (failure: unknown) => this.session.release(asError(failure)),
      )
    }, limit)
  }

  stopClock(): void {
    clearTimeout(this.#clock)
  }

  get ended(): Error | null {
    return this.#ended
  }
}

/** An error that arrived in a message knows nothing of the code that asked: its callers are added. */
const withCallers = (failure: unknown): unknown => {
  if (failure instanceof Error)
    failure.stack = `${failure.stack}\n${(new Error().stack ?? '').split('\n').slice(2).join('\n')}`
  return failure
}

const asError = (failure: unknown): Error => (failure instanceof Error ? failure : new Error(String(failure)))

const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

const toKysely = <Row>({ rows, command, count }: StatementResult): QueryResult<Row> => {
  const read = rows as Row[]
  return command !== null && changing.has(command)
    ? { rows: read, numAffectedRows: BigInt(count ?? 0) }
    : { rows: read }
}

/**
 * Kysely's driver over either engine: ends transactions that stay open too long.
 */
export class GuardedDriver implements Driver {
  readonly #engine: Engine
  readonly #limits: TimeLimits
  readonly #onStatement: (text: string) => void

  constructor(engine: Engine, limits: TimeLimits, onStatement: (text: string) => void = () => {}) {
    this.#engine = engine
    this.#limits = limits
    this.#onStatement = onStatement
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<GuardedConnection> {
    return new GuardedConnection(await this.#engine.acquire(), this.#onStatement)
  }

  async beginTransaction(connection: GuardedConnection, settings: TransactionSettings): Promise<void> {
    const { isolationLevel, accessMode } = settings
    const words = ['start transaction', isolationLevel && `isolation level ${isolationLevel}`, accessMode]
    await connection.session.exec(words.filter(Boolean).join(' '))
    if (hasTimeLimits()) connection.startClock(this.#limits.transaction)
  }

  async commitTransaction(connection: GuardedConnection): Promise<void> {
    connection.stopClock()
    if (connection.ended !== null) throw connection.ended
    const [done] = await connection.session.exec('commit')
    // PostgreSQL answers COMMIT with ROLLBACK when a statement had failed before.
    if (done?.command === 'ROLLBACK') throw new AbortedTransactionError()
  }

  async rollbackTransaction(connection: GuardedConnection): Promise<void> {
    connection.stopClock()
    if (connection.ended === null) await connection.session.exec('rollback')
  }

  async savepoint(connection: GuardedConnection, name: string): Promise<void> {
    await connection.session.exec(`savepoint ${quoted(name)}`)
  }

  async rollbackToSavepoint(connection: GuardedConnection, name: string): Promise<void> {
    await connection.session.exec(`rollback to ${quoted(name)}`)
  }

  async releaseSavepoint(connection: GuardedConnection, name: string): Promise<void> {
    await connection.session.exec(`release ${quoted(name)}`)
  }

  async releaseConnection(connection: GuardedConnection): Promise<void> {
    connection.stopClock()
    if (connection.ended === null) connection.session.release()
  }

  async destroy(): Promise<void> {
    await this.#engine.close()
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/**
 * Refuses at once a query on the outer handle made while this very course of calls holds a connection: in the
 * embedded database it would wait for itself, and on a server it would silently leave the transaction.
 */
export class GuardedConnections implements ConnectionProvider {
  readonly #driver: GuardedDriver
  readonly #held = new AsyncLocalStorage<{ open: boolean }>()

  constructor(driver: GuardedDriver) {
    this.#driver = driver
  }

  assertOutside(): void {
    if (this.#held.getStore()?.open === true) throw outerHandleUsed()
  }

  async provideConnection<Value>(
    consumer: (connection: DatabaseConnection) => Promise<Value>,
  ): Promise<Value> {
    this.assertOutside()
    const connection = await this.#driver.acquireConnection()
    const held = { open: true }
    try {
      return await this.#held.run(held, () => consumer(connection))
    } finally {
      held.open = false
      await this.#driver.releaseConnection(connection)
    }
  }
}
