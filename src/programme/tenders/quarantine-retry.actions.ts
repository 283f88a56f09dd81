import type { QuarantinedRelease } from './import-run.ts'
import { leave, listQuarantine } from './import-runs.store.ts'
import { type ImportContext, type ImportOutcome, ImportSession } from './import-session.actions.ts'
import { readText } from './release-readings.feed.ts'
import type { TendersDb } from './tenders-import.store.ts'

const all = 1_000_000

const isWhole = (held: QuarantinedRelease): boolean => Buffer.byteLength(held.raw) >= held.bytes

const retryOne = async (db: TendersDb, session: ImportSession, held: QuarantinedRelease): Promise<void> => {
  const readings = isWhole(held) ? readText(held.raw) : []
  const isReadable = readings.length > 0 && readings.every((reading) => reading.kind === 'parsed')
  if (!isReadable) {
    session.intake.countHeld()
    return
  }
  const before = session.intake.counts.quarantined
  for (const reading of readings)
    await session.intake.take(held.file, { ...reading, position: held.position })
  await session.intake.flush()
  if (session.intake.counts.quarantined === before) await leave(db, held.id)
}

/**
 * Reads quarantined releases again, all or those named; what comes in leaves the quarantine, the rest
 * counts as quarantined and stays.
 */
export const retryQuarantine = (
  db: TendersDb,
  ids: readonly string[],
  { context, dataFolder }: { readonly context: ImportContext; readonly dataFolder: string },
): Promise<ImportOutcome> => {
  const session = new ImportSession(db, context, { dataFolder, totalBytes: null })
  return session.run('quarantine', async () => {
    for (const held of await listQuarantine(db, all, ids)) await retryOne(db, session, held)
  })
}
