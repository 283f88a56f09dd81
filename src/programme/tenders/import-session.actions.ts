import type { Instant } from '#kernel/time.ts'
import { isDiskNearlyFull } from './disk-space.feed.ts'
import type { FileOutcome, ImportSummary, RunFailure } from './import-run.ts'
import { finishRun, markInterruptedRuns, recordFile, startRun } from './import-runs.store.ts'
import type { ResolutionReport } from './met-names.ts'
import { ReleaseIntake } from './release-intake.actions.ts'
import { readReleases, UnreadableFile } from './release-readings.feed.ts'
import { isDiskFull, type TendersDb } from './tenders-import.store.ts'

/** How far an import is; bytes are those of the files as they lie on disk or come over the line. */
export interface ImportProgress {
  readonly phase: 'downloading' | 'reading'
  readonly file: string
  readonly bytes: number
  /** Of all files; null while some sizes are unknown. */
  readonly totalBytes: number | null
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
  /** What became of the names met, or why they could not be resolved; absent when nothing had changed. */
  readonly names?: ResolutionReport | { readonly failed: string }
}

/** A run stops here, for a reason that people can be told. */
export class RunStopped extends Error {
  readonly failure: RunFailure

  constructor(failure: RunFailure, detail: string = failure) {
    super(detail)
    this.failure = failure
  }
}

/** One file to read: where it lies, the name it goes by, and by what its whole import is known. */
export interface FileToImport {
  readonly path: string
  readonly label: string
  readonly key: string
  readonly name: string
  readonly bytes: number
  readonly lastModified: string | null
  readonly isFromFolder: boolean
}

const peakRssMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024)

// The embedded database hangs on a full disk until its watchdog ends it, and then names no disk.
const failureOf = async (
  error: unknown,
  { signal, dataFolder }: ImportContextWithFolder,
): Promise<RunFailure> => {
  if (error instanceof RunStopped) return error.failure
  if (signal.aborted) return 'cancelled'
  return isDiskFull(error) || (await isDiskNearlyFull(dataFolder)) ? 'disk-full' : 'database'
}

interface ImportContextWithFolder extends ImportContext {
  readonly dataFolder: string
}

/** A recorded run: its releases, its files, how far it is. */
export class ImportSession {
  readonly #db: TendersDb
  readonly #context: ImportContextWithFolder
  readonly #runId: string
  readonly #files: FileOutcome[] = []
  readonly #totalBytes: number | null
  #bytes = 0
  readonly intake: ReleaseIntake

  constructor(
    db: TendersDb,
    context: ImportContext,
    { dataFolder, totalBytes }: { readonly dataFolder: string; readonly totalBytes: number | null },
  ) {
    this.#db = db
    this.#context = { ...context, dataFolder }
    this.#totalBytes = totalBytes
    this.#runId = context.newId()
    this.intake = new ReleaseIntake({ db, runId: this.#runId, now: context.now, newId: context.newId })
  }

  note(outcome: FileOutcome): void {
    this.#files.push(outcome)
  }

  progress(phase: ImportProgress['phase'], file: string, bytes: number): void {
    this.#bytes += bytes
    const releases = this.intake.counts.read
    this.#context.onProgress({ phase, file, bytes: this.#bytes, totalBytes: this.#totalBytes, releases })
  }

  /** Reads one file into the database. A file of another kind found in a folder is passed over. */
  async read(file: FileToImport): Promise<void> {
    const before = this.intake.counts.read
    const fault = await this.#readReleases(file)
    await this.intake.flush()
    this.progress('reading', file.label, 0)
    const releases = this.intake.counts.read - before
    if (fault !== null) {
      const isOther = file.isFromFolder && releases === 0 && ['not-json', 'no-release'].includes(fault.fault)
      if (!isOther) this.intake.countFile()
      const status = isOther ? 'skipped' : 'unreadable'
      this.note({ file: file.label, releases, status, fault: fault.fault, detail: fault.detail })
      return
    }
    this.intake.countFile()
    const { key, name, bytes, lastModified } = file
    const now = this.#context.now()
    await recordFile(this.#db, { file: key, name, runId: this.#runId, bytes, lastModified, now })
    this.note({ file: file.label, releases, status: 'read' })
  }

  async #readReleases({ path, label }: FileToImport): Promise<UnreadableFile | null> {
    try {
      for await (const reading of readReleases(path, (bytes) => this.progress('reading', label, bytes))) {
        if (this.#context.signal.aborted) throw new RunStopped('cancelled')
        await this.intake.take(label, reading)
      }
      return null
    } catch (error) {
      if (error instanceof UnreadableFile) return error
      throw error
    }
  }

  /** Runs `work` to its end; whatever happens, the run says how it ended. */
  async run(source: string, work: () => Promise<void>): Promise<ImportOutcome> {
    const started = performance.now()
    let failure: RunFailure | null = null
    let failureDetail: string | null = null
    try {
      await markInterruptedRuns(this.#db, this.#context.now())
      await startRun(this.#db, { id: this.#runId, source, now: this.#context.now() })
      await work()
    } catch (error) {
      failure = await failureOf(error, this.#context)
      failureDetail = error instanceof Error ? error.message : String(error)
    }
    const seconds = Math.round(performance.now() - started) / 1000
    const summary = { ...this.intake.counts, seconds, peakRssMb: peakRssMb() }
    const now = this.#context.now()
    // A database that is gone or full may refuse this too; the run then shows as interrupted.
    await finishRun(this.#db, { id: this.#runId, summary, failure, now }).catch(() => {})
    return { runId: this.#runId, summary, failure, failureDetail, files: this.#files }
  }
}
