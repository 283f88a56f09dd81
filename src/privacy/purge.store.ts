import type { Db } from '#db/tables/index.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import type { PurgeLine, PurgeReport, PurgeResult } from './purge.ts'

export type PurgeDb = Db<'purge_run' | 'purge_result'>

export const beginRun = async (db: PurgeDb, id: string, at: Instant): Promise<void> => {
  await db.insertInto('purge_run').values({ id, started_at: at }).execute()
}

export const endRun = async (db: PurgeDb, id: string, at: Instant): Promise<void> => {
  await db.updateTable('purge_run').set({ finished_at: at }).where('id', '=', id).execute()
}

export const addResult = async (
  db: PurgeDb,
  run: string,
  { line, swept, finishedAt, failure }: PurgeResult,
): Promise<void> => {
  await db
    .insertInto('purge_result')
    .values({ run_id: run, retained: line, swept, finished_at: finishedAt, failure })
    .execute()
}

/** The latest reports, the last first. */
export const listReports = async (db: PurgeDb, most: number): Promise<readonly PurgeReport[]> => {
  const runs = await db
    .selectFrom('purge_run')
    .selectAll()
    .orderBy('started_at', 'desc')
    .limit(most)
    .execute()
  if (runs.length === 0) return []
  const results = await db
    .selectFrom('purge_result')
    .selectAll()
    .where(
      'run_id',
      'in',
      runs.map(({ id }) => id),
    )
    .orderBy('finished_at')
    .execute()
  return runs.map((run) => ({
    id: run.id,
    startedAt: instantOf(run.started_at),
    finishedAt: run.finished_at === null ? null : instantOf(run.finished_at),
    results: results
      .filter(({ run_id }) => run_id === run.id)
      .map((row) => ({
        line: row.retained as PurgeLine,
        swept: row.swept,
        finishedAt: instantOf(row.finished_at),
        failure: row.failure,
      })),
  }))
}
