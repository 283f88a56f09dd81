import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, type Results, types } from '@electric-sql/pglite'
import type { StatementResult } from '../engine.ts'
import { DurableFiles, durableParameters } from './durable-files.ts'
import type { Failure, Reply, Request } from './messages.ts'

const asText = (text: string): string => text

/** The same values as from a server: see src/db/values.ts. No extension is configured: several at once hung. */
const open = (folder: string): Promise<PGlite> =>
  PGlite.create({
    fs: new DurableFiles(folder),
    startParams: durableParameters,
    parsers: { [types.INT8]: Number, [types.DATE]: asText, [types.TIMESTAMP]: asText },
  })

const resultOf = (results: Results<Record<string, unknown>>): StatementResult => ({
  rows: results.rows,
  command: results.command ?? null,
  count: results.rowCount ?? results.affectedRows ?? null,
})

const answer = async (database: PGlite, request: Request): Promise<readonly StatementResult[]> => {
  switch (request.ask) {
    case 'query':
      return [resultOf(await database.query<Record<string, unknown>>(request.text, [...request.values]))]
    case 'exec':
      return (await database.exec(request.text)).map(resultOf)
    case 'close':
      await database.close()
      return []
  }
}

const failureOf = (thrown: unknown): Failure => {
  if (!(thrown instanceof Error)) return { message: String(thrown), fields: null, fatal: true }
  const isFromPostgres = 'severity' in thrown && 'code' in thrown
  const fields = isFromPostgres ? { ...thrown } : null
  const fatal = thrown instanceof WebAssembly.RuntimeError
  return { message: thrown.message, fields: fields && plain(fields), fatal }
}

/** Only what can be copied to another thread. */
const plain = (fields: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => typeof value !== 'object' && typeof value !== 'function'),
  )

const start = async (port: NonNullable<typeof parentPort>): Promise<void> => {
  const reply = (message: Reply): void => port.postMessage(message)
  try {
    const database = await open(String(workerData.folder))
    port.on('message', async (request: Request) => {
      try {
        reply({ id: request.id, results: await answer(database, request) })
      } catch (thrown) {
        reply({ id: request.id, failure: failureOf(thrown) })
      }
    })
    reply({ opened: true })
  } catch (thrown) {
    reply({ notOpened: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) })
  }
}

if (parentPort !== null) await start(parentPort)
