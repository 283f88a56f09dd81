import { basename } from 'node:path'
import type { Instant } from '#kernel/time.ts'
import type { FileOutcome, ImportRun, ImportSummary, QuarantinedRelease, RunFailure } from './import-run.ts'
import {
  finishRun,
  listQuarantine,
  listRuns,
  markInterruptedRuns,
  recordFile,
  startRun,
} from './import-runs.store.ts'
import { type ListedFile, listFiles, readReleases, UnreadableFile } from './release-files.feed.ts'
import { ReleaseIntake } from './release-intake.actions.ts'
import { isDiskFull, type TendersDb } from './tenders-import.store.ts'

/** Where releases come from: a file or folder by its path, or an address. */
export type ImportSource =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'url'; readonly url: string }

/** How far an import is; bytes are those of the files as they lie on disk. */
export interface ImportProgress {
  readonly file: string
  readonly bytes: number
  readonly totalBytes: number
  readonly releases: number
}

export interface ImportContext {
  readonly onProgress: (progress: ImportProgress) => void
  readonly signal: AbortSignal
  readonly now: () => Instant
  readonly newId: () => string
}

/** What became of a run and of each of its files. */
export interface ImportOutcome {
  readonly runId: string
  readonly summary: ImportSummary
  readonly failure: RunFailure | null
  readonly failureDetail: string | null
  readonly files: readonly FileOutcome[]
}

/** What the rest of Maillage may ask of the import of public tenders. */
export interface TenderImport {
  importSources(sources: readonly ImportSource[], context: ImportContext): Promise<ImportOutcome>
  runs(limit: number, now: Instant): Promise<readonly ImportRun[]>
  quarantined(limit: number): Promise<readonly QuarantinedRelease[]>
}

const peakRssMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024)

class Cancelled extends Error {}

const failureOf = (error: unknown): RunFailure => {
  if (error instanceof Cancelled) return 'cancelled'
  return isDiskFull(error) ? 'disk-full' : 'database'
}

/** The acts of importing public tenders. */
export const createTenderImport = (db: TendersDb): TenderImport => ({
  importSources: async (sources, context) => {
    const paths = sources.flatMap((source) => (source.kind === 'path' ? [source.path] : []))
    const listing = await listFiles(paths)
    const outcomes: FileOutcome[] = [
      ...listing.missing.map(
        ({ path, fault, detail }) =>
          ({ file: path, releases: 0, status: 'unreadable', fault, detail }) as const,
      ),
      ...listing.skipped.map(
        (file) => ({ file, releases: 0, status: 'skipped', fault: 'not-json', detail: null }) as const,
      ),
    ]
    return runImport({ db, context, source: paths.join(' '), outcomes }, async (intake, runId) => {
      const progress = new Progress(listing.files, context.onProgress)
      for (const file of listing.files)
        outcomes.push(await importFile(db, intake, { file, runId, context, progress }))
    })
  },
  runs: (limit, now) => listRuns(db, limit, now),
  quarantined: (limit) => listQuarantine(db, limit),
})

class Progress {
  readonly #totalBytes: number
  readonly #tell: (progress: ImportProgress) => void
  #bytes = 0

  constructor(files: readonly ListedFile[], tell: (progress: ImportProgress) => void) {
    this.#totalBytes = files.reduce((sum, file) => sum + file.bytes, 0)
    this.#tell = tell
  }

  advance(bytes: number): void {
    this.#bytes += bytes
  }

  say(file: string, releases: number): void {
    this.#tell({ file, bytes: this.#bytes, totalBytes: this.#totalBytes, releases })
  }
}

interface FileImport {
  readonly file: ListedFile
  readonly runId: string
  readonly context: ImportContext
  readonly progress: Progress
}

const importFile = async (
  db: TendersDb,
  intake: ReleaseIntake,
  { file, runId, context, progress }: FileImport,
): Promise<FileOutcome> => {
  const before = intake.counts.read
  const { path } = file
  let fault: UnreadableFile | null = null
  try {
    for await (const reading of readReleases(path, (bytes) => progress.advance(bytes))) {
      if (context.signal.aborted) throw new Cancelled()
      await intake.take(path, reading)
      progress.say(path, intake.counts.read)
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    fault = error
  }
  await intake.flush()
  intake.countFile()
  progress.say(path, intake.counts.read)
  const releases = intake.counts.read - before
  if (fault !== null)
    return { file: path, releases, status: 'unreadable', fault: fault.fault, detail: fault.detail }
  await recordFile(db, {
    file: path,
    name: basename(path),
    runId,
    bytes: file.bytes,
    lastModified: null,
    now: context.now(),
  })
  return { file: path, releases, status: 'read' }
}

interface Run {
  readonly db: TendersDb
  readonly context: ImportContext
  readonly source: string
  readonly outcomes: readonly FileOutcome[]
}

/** Runs `work` as a recorded run: whatever happens, the run says how it ended. */
const runImport = async (
  { db, context, source, outcomes }: Run,
  work: (intake: ReleaseIntake, runId: string) => Promise<void>,
): Promise<ImportOutcome> => {
  const started = performance.now()
  const runId = context.newId()
  const intake = new ReleaseIntake({ db, runId, now: context.now, newId: context.newId })
  let failure: RunFailure | null = null
  let failureDetail: string | null = null
  try {
    await markInterruptedRuns(db, context.now())
    await startRun(db, { id: runId, source, now: context.now() })
    await work(intake, runId)
  } catch (error) {
    failure = failureOf(error)
    failureDetail = error instanceof Error ? error.message : String(error)
  }
  const seconds = Math.round(performance.now() - started) / 1000
  const summary = { ...intake.counts, seconds, peakRssMb: peakRssMb() }
  // A database that is gone or full may refuse this too; the run then counts as interrupted.
  await finishRun(db, { id: runId, summary, failure, now: context.now() }).catch(() => {})
  return { runId, summary, failure, failureDetail, files: outcomes }
}
