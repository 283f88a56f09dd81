import type { Instant } from '#kernel/time.ts'

/** What an import did, as the command prints it. */
export interface ImportSummary {
  readonly files: number
  /** Releases read, whatever became of them: new + updated + unchanged + quarantined. */
  readonly read: number
  /** Releases that opened a contracting process unknown until then. */
  readonly new: number
  /** Releases that added to the history of a known process. */
  readonly updated: number
  readonly unchanged: number
  readonly quarantined: number
  /** Releases that came in although they leave the OCDS schema. */
  readonly warned: number
  readonly seconds: number
  readonly peakRssMb: number
}

/** Why a run stopped before its end. */
export type RunFailure = 'disk-full' | 'database' | 'cancelled' | 'catalogue-unreachable'

export interface ImportRun {
  readonly id: string
  readonly source: string
  readonly startedAt: Instant
  readonly finishedAt: Instant | null
  /** `interrupted` is a run that never said it ended. */
  readonly status: 'running' | 'done' | 'failed' | 'interrupted'
  readonly failure: string | null
  readonly summary: ImportSummary
}

export type QuarantineReason =
  | 'invalid-json'
  | 'not-a-release'
  | 'no-ocid'
  | 'truncated'
  | 'too-large'
  | 'wrong-encoding'
  | 'refused-by-database'

export interface QuarantinedRelease {
  readonly id: string
  readonly file: string
  /** Byte offset in the (uncompressed) file. */
  readonly position: number
  /** Length of the slice, which may be longer than `raw`. */
  readonly bytes: number
  readonly reason: string
  /** The reader's own words about the fault, in no particular language. */
  readonly detail: string | null
  readonly ocid: string | null
  readonly raw: string
  readonly quarantinedAt: Instant
}

/** Why a whole file could not be read, or was passed over. */
export type FileFault =
  | 'not-found'
  | 'not-readable'
  | 'empty'
  | 'not-json'
  | 'no-release'
  | 'wrong-encoding'
  | 'truncated'
  | 'corrupt-archive'
  | 'not-downloaded'

/** What became of one file. Others than `read` name their fault. */
export type FileOutcome = { readonly file: string; readonly releases: number } & (
  | { readonly status: 'read' }
  | { readonly status: 'unreadable' | 'skipped'; readonly fault: FileFault; readonly detail: string | null }
)

export type Counts = Omit<ImportSummary, 'seconds' | 'peakRssMb'>

export const noCounts: Counts = {
  files: 0,
  read: 0,
  new: 0,
  updated: 0,
  unchanged: 0,
  quarantined: 0,
  warned: 0,
}

// A batch holds the database for a tenth of a second and a download reports every few seconds.
const silentMinutes = 2

/** State of a run at `now`: one that said nothing for two minutes and never ended was interrupted. */
export const statusOfRun = (
  run: { readonly finishedAt: Instant | null; readonly failure: string | null; readonly aliveAt: Instant },
  now: Instant,
): ImportRun['status'] => {
  if (run.failure !== null) return run.failure === 'interrupted' ? 'interrupted' : 'failed'
  if (run.finishedAt !== null) return 'done'
  return Date.parse(now) - Date.parse(run.aliveAt) > silentMinutes * 60_000 ? 'interrupted' : 'running'
}
