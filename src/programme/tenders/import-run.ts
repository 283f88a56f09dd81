import type { Instant } from '#kernel/time.ts'

/** What an import did, as the command prints it. */
export interface ImportSummary {
  readonly files: number
  /** Releases read, whatever became of them. */
  readonly read: number
  readonly new: number
  readonly updated: number
  readonly unchanged: number
  readonly quarantined: number
  readonly warned: number
  readonly seconds: number
  readonly peakRssMb: number
}

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

export interface QuarantinedRelease {
  readonly id: string
  readonly file: string
  /** Byte offset in the (uncompressed) file. */
  readonly position: number
  readonly reason: string
  readonly raw: string
  readonly quarantinedAt: Instant
}
