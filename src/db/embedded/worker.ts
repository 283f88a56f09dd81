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

/** PGlite's machine is in an unknown state: only a fresh worker may go on. */
class Broken extends Error {}

const answer = async (database: PGlite, request: Request): Promise<readonly StatementResult[]> => {
  switch (request.ask) {
    case 'query':
      return answered(request.text, [
        await database.query<Record<string, unknown>>(request.text, [...request.values]),
      ])
    case 'exec':
      return answered(request.text, await database.exec(request.text))
    case 'close':
      await database.close()
      return []
  }
}

const remarks = /--[^\n]*|\/\*.*?\*\//gs

/**
 * Seen with PGlite 0.5.16: JSON nested 400,000 deep into a `jsonb` overflows the stack, and the statement then seems to
 * succeed with neither rows nor a command tag, while the next error hangs. A real success always has its tag.
 */
const answered = (
  text: string,
  results: readonly Results<Record<string, unknown>>[],
): readonly StatementResult[] => {
  const isSilent = results.length === 0 || results.some(({ command }) => command === undefined)
  if (isSilent && text.replace(remarks, '').trim() !== '') throw new Broken('no answer to a statement')
  return results.map(resultOf)
}

const failureOf = (thrown: unknown): Failure => {
  if (!(thrown instanceof Error)) return { message: String(thrown), fields: null, fatal: true }
  const isFromPostgres = 'severity' in thrown && 'code' in thrown
  const fields = isFromPostgres ? { ...thrown } : null
  const fatal = [WebAssembly.RuntimeError, RangeError, Broken].some((kind) => thrown instanceof kind)
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
