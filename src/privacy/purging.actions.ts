import { randomUUID } from 'node:crypto'
import type { Sweep } from '#kernel/held.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import { countDueErasures, eraseDue } from './erasing.actions.ts'
import type { PrivacyGiven } from './holding.actions.ts'
import { addResult, beginRun, endRun, listReports } from './purge.store.ts'
import type { PurgeReport, PurgeResult } from './purge.ts'
import { keptUntil, type Retained, retained } from './retention.ts'

/** What the retention schedule asks to be done, and what was. */
export interface Purging {
  /** Erases those whose time has come, then sweeps away what was kept long enough; keeps a report of it. */
  run(now: Instant, signal?: AbortSignal): Promise<PurgeReport>
  /** What `run` would do; nothing is done or kept. */
  dryRun(now: Instant): Promise<readonly PurgeResult[]>
  /** The latest reports, the last first. */
  reports(most: number): Promise<readonly PurgeReport[]>
}

/** Rows swept in one statement: short enough that a page waiting for the database does not notice. */
const batch = 500

const clock = (): Instant => instantOf(new Date())

const wordsOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure))

const sweepAll = async (sweep: Sweep, until: Instant, signal: AbortSignal | undefined): Promise<number> => {
  let total = 0
  for (;;) {
    signal?.throwIfAborted()
    const swept = await sweep.sweep(until, batch)
    total += swept
    if (swept < batch) return total
  }
}

const resultOf = async (
  line: PurgeResult['line'],
  work: () => Promise<{ readonly swept: number; readonly failure: string | null }>,
): Promise<PurgeResult> => {
  const outcome = await work().catch((failure: unknown) => ({ swept: 0, failure: wordsOf(failure) }))
  return { line, ...outcome, finishedAt: clock() }
}

const erasures = async (given: PrivacyGiven, now: Instant): Promise<PurgeResult> =>
  resultOf('erasures', async () => {
    const { erased, failures } = await eraseDue(given, now)
    return { swept: erased, failure: failures.length === 0 ? null : failures.join('; ') }
  })

const run = async (given: PrivacyGiven, now: Instant, signal?: AbortSignal): Promise<PurgeReport> => {
  const db = given.db.$pickTables<'purge_run' | 'purge_result'>()
  const id = randomUUID()
  const startedAt = now
  await beginRun(db, id, startedAt)
  const results: PurgeResult[] = []
  const told = async (result: PurgeResult): Promise<void> => {
    results.push(result)
    await addResult(db, id, result)
  }
  await told(await erasures(given, now))
  for (const name of retained)
    await told(
      await resultOf(name, async () => ({
        swept: await sweepAll(given.sweeps[name], keptUntil(name, now), signal),
        failure: null,
      })),
    )
  const finishedAt = clock()
  await endRun(db, id, finishedAt)
  return { id, startedAt, finishedAt, results }
}

const dryRun = async (given: PrivacyGiven, now: Instant): Promise<readonly PurgeResult[]> => {
  const due = (name: Retained) =>
    resultOf(name, async () => ({ swept: await given.sweeps[name].due(keptUntil(name, now)), failure: null }))
  const results = [
    await resultOf('erasures', async () => ({ swept: await countDueErasures(given, now), failure: null })),
  ]
  for (const name of retained) results.push(await due(name))
  return results
}

/** The purge over what doors say of themselves. */
export const createPurging = (given: PrivacyGiven): Purging => ({
  run: (now, signal) => run(given, now, signal),
  dryRun: (now) => dryRun(given, now),
  reports: (most) => listReports(given.db.$pickTables(), most),
})
