import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type Transaction,
} from 'kysely'
import { cannotStream } from './failures.ts'
import type { Db, Tables } from './tables/index.ts'

/**
 * A handle for a library that keeps its own rows with its own queries: inside `within` they join the transaction, so
 * that its rows and ours are kept together or not at all; elsewhere each stands alone.
 */
export interface JoinedDatabase {
  readonly db: Kysely<Tables>
  within<Names extends keyof Tables, Value>(
    tx: Transaction<Pick<Tables, Names>>,
    work: () => Promise<Value>,
  ): Promise<Value>
}

type Runs = { executeQuery<Row>(query: CompiledQuery<Row>): Promise<QueryResult<Row>> }

/** A joined handle over `db`. */
export const joinedDatabase = <Names extends keyof Tables>(db: Db<Names>): JoinedDatabase => {
  const current = new AsyncLocalStorage<Runs>()
  const connection: DatabaseConnection = {
    executeQuery: <Row>(query: CompiledQuery) =>
      (current.getStore() ?? db).executeQuery(query as CompiledQuery<Row>),
    // biome-ignore lint/correctness/useYield: Kysely's type asks for a generator, whose first step refuses.
    async *streamQuery() {
      throw cannotStream()
    },
  }
  const refuse = async (): Promise<void> => {
    throw new Error('the joined handle opens no transaction: use `within`')
  }
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => {},
    destroy: async () => {},
  }
  return {
    db: new Kysely<Tables>({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => driver,
        createIntrospector: (whole) => new PostgresIntrospector(whole),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
    }),
    within: (tx, work) => current.run(tx, work),
  }
}
