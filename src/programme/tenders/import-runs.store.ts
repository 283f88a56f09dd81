import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import {
  type Counts,
  type ImportRun,
  type ImportSummary,
  type QuarantinedRelease,
  statusOfRun,
} from './import-run.ts'

type RunsDb = Db<'import_run' | 'imported_file' | 'quarantine'>

/** A slice of a file to quarantine; `digest` is of its raw text. */
export interface HeldSlice {
  readonly id: string
  readonly file: string
  readonly position: number
  readonly bytes: number
  readonly reason: string
  readonly detail: string | null
  readonly raw: string
  readonly digest: string
}

// The key of a release names it even where its text is broken.
const seenIn = (raw: string, key: string): string | null => {
  const found = new RegExp(`"${key}"\\s*:\\s*"([^"\\\\]{1,200})"`).exec(raw)?.[1]
  return found === undefined ? null : found.replaceAll('\u0000', '').toWellFormed()
}

const storable = (text: string): string => text.replaceAll('\u0000', '').toWellFormed()

export const startRun = (db: RunsDb, run: { id: string; source: string; now: Instant }): Promise<unknown> =>
  db
    .insertInto('import_run')
    .values({
      id: run.id,
      source: run.source,
      started_at: run.now,
      alive_at: run.now,
      finished_at: null,
      failure: null,
      files: 0,
      read: 0,
      new: 0,
      updated: 0,
      unchanged: 0,
      quarantined: 0,
      warned: 0,
      seconds: 0,
      peak_rss_mb: 0,
    })
    .execute()

/** A run that was killed never said so: the next one says it in its place. */
export const markInterruptedRuns = (db: RunsDb, now: Instant): Promise<unknown> =>
  db
    .updateTable('import_run')
    .set({ failure: 'interrupted' })
    .where('finished_at', 'is', null)
    .where('failure', 'is', null)
    .where('alive_at', '<', new Date(Date.parse(now) - 120_000))
    .execute()

/** What a run has done so far, so that a killed one leaves its true counts. */
export const recordProgress = (db: RunsDb, id: string, counts: Counts, now: Instant): Promise<unknown> =>
  db
    .updateTable('import_run')
    .set({ ...counts, alive_at: now })
    .where('id', '=', id)
    .execute()

export const finishRun = (
  db: RunsDb,
  run: { id: string; summary: ImportSummary; failure: string | null; now: Instant },
): Promise<unknown> => {
  const { peakRssMb, ...counts } = run.summary
  return db
    .updateTable('import_run')
    .set({ ...counts, peak_rss_mb: peakRssMb, failure: run.failure, finished_at: run.now, alive_at: run.now })
    .where('id', '=', run.id)
    .execute()
}

/** A file that came in whole. */
export const recordFile = (
  db: RunsDb,
  file: {
    file: string
    name: string
    runId: string
    bytes: number
    lastModified: string | null
    now: Instant
  },
): Promise<unknown> => {
  const row = {
    run_id: file.runId,
    name: file.name,
    bytes: file.bytes,
    last_modified: file.lastModified,
    imported_at: file.now,
  }
  return db
    .insertInto('imported_file')
    .values({ file: file.file, ...row })
    .onConflict((conflict) => conflict.column('file').doUpdateSet(row))
    .execute()
}

export const importedFiles = (db: RunsDb) =>
  db.selectFrom('imported_file').select(['file', 'name', 'bytes', 'last_modified']).execute()

/** Keeps an unreadable slice; the same slice of the same file is kept once. */
export const hold = (db: RunsDb, runId: string, slice: HeldSlice, now: Instant): Promise<unknown> => {
  const latest = { run_id: runId, reason: slice.reason, detail: slice.detail }
  return db
    .insertInto('quarantine')
    .values({
      ...latest,
      id: slice.id,
      file: slice.file,
      position: slice.position,
      bytes: slice.bytes,
      ocid: seenIn(slice.raw, 'ocid'),
      release_id: seenIn(slice.raw, 'id'),
      digest: slice.digest,
      raw: storable(slice.raw),
      quarantined_at: now,
    })
    .onConflict((conflict) => conflict.columns(['file', 'position', 'digest']).doUpdateSet(latest))
    .execute()
}

export const listRuns = async (db: RunsDb, limit: number, now: Instant): Promise<readonly ImportRun[]> => {
  const rows = await db
    .selectFrom('import_run')
    .selectAll()
    .orderBy('started_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => {
    const finishedAt = row.finished_at === null ? null : instantOf(row.finished_at)
    const { failure, files, read, updated, unchanged, quarantined, warned, seconds } = row
    return {
      id: row.id,
      source: row.source,
      startedAt: instantOf(row.started_at),
      finishedAt,
      status: statusOfRun({ finishedAt, failure, aliveAt: instantOf(row.alive_at) }, now),
      failure,
      summary: {
        files,
        read,
        new: row.new,
        updated,
        unchanged,
        quarantined,
        warned,
        seconds,
        peakRssMb: row.peak_rss_mb,
      },
    }
  })
}

/** Quarantined slices, latest first; `ids` asks for these alone. */
export const listQuarantine = async (
  db: RunsDb,
  limit: number,
  ids: readonly string[] = [],
): Promise<readonly QuarantinedRelease[]> => {
  const all = db.selectFrom('quarantine').selectAll()
  const rows = await (ids.length === 0 ? all : all.where('id', 'in', [...ids]))
    .orderBy('quarantined_at', 'desc')
    .orderBy('file')
    .orderBy('position')
    .limit(limit)
    .execute()
  return rows.map(({ id, file, position, bytes, reason, detail, ocid, raw, quarantined_at }) => ({
    id,
    file,
    position,
    bytes,
    reason,
    detail,
    ocid,
    raw,
    quarantinedAt: instantOf(quarantined_at),
  }))
}

/** The release came in: its slice leaves the quarantine. */
export const leave = (db: RunsDb, id: string): Promise<unknown> =>
  sql`delete from quarantine where id = ${id}`.execute(db)

/** How many releases are put aside, and since when. */
export const countQuarantine = async (
  db: RunsDb,
): Promise<{ readonly count: number; readonly oldest: Instant | null }> => {
  const { count, oldest } = await db
    .selectFrom('quarantine')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min('quarantined_at').as('oldest')])
    .executeTakeFirstOrThrow()
  return { count: Number(count), oldest: oldest === null ? null : instantOf(oldest) }
}
