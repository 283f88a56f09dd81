import { CompiledQuery, type Transaction } from 'kysely'
import type { Engine, Session } from './engine.ts'
import type { GuardedConnections } from './guarded-driver.ts'

/** The part of pg-boss's `IDatabase` that both engines offer. */
export interface JobExecutor {
  /** One statement with values, or several without: the rows of every statement, in their order. */
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>
}

/** Runs the job library's statements on `engine`, each on a connection of its own. */
export const jobExecutor = (engine: Engine, connections: GuardedConnections): JobExecutor => ({
  executeSql: async (text, values) => {
    connections.assertOutside()
    const session = await engine.acquire()
    try {
      const rows = await rowsOf(session, text, values ?? [])
      session.release()
      return { rows }
    } catch (failure) {
      await afterFailure(session)
      throw failure
    }
  },
})

const rowsOf = async (
  session: Session,
  text: string,
  values: unknown[],
): Promise<Record<string, unknown>[]> => {
  if (values.length > 0) return (await session.query(text, values)).rows
  return (await session.exec(text)).flatMap(({ rows }) => rows)
}

/** The library's own `begin … commit` may have failed in the middle and left its transaction open. */
const afterFailure = async (session: Session): Promise<void> => {
  try {
    await session.exec('rollback')
    session.release()
  } catch (failure) {
    session.release(failure instanceof Error ? failure : new Error(String(failure)))
  }
}

/** The same inside a transaction: a job sent with it exists only if the transaction is committed. */
export const jobExecutorIn = <Tables>(transaction: Transaction<Tables>): JobExecutor => ({
  executeSql: async (text, values) => {
    const { rows } = await transaction.executeQuery<Record<string, unknown>>(
      CompiledQuery.raw(text, values ?? []),
    )
    return { rows }
  },
})
