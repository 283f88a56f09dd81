import type { ProgrammeId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Sheet } from './sheet-columns.ts'
import type { LineError } from './sheet-lines.ts'

/** Largest spreadsheet received, and most lines of one import. */
export const mostUploadedBytes = 4_000_000
export const mostUploadedLines = 10_000
/** An upload is kept so long at most. */
export const keptUploadHours = 24

/** What became of one line, as its result page tells it. */
export interface ReportedLine {
  readonly line: number
  readonly kind: 'new' | 'updated' | 'unchanged'
  readonly name: string
  readonly slug: string
}

/** What an import did. */
export interface UploadReport {
  readonly read: number
  readonly new: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: number
  readonly lines: readonly ReportedLine[]
  readonly errors: readonly LineError[]
}

/** A spreadsheet that somebody sent, between its sending and its import. */
export interface Upload {
  readonly id: string
  readonly fileName: string
  readonly programme: ProgrammeId | null
  readonly sheet: Sheet
  readonly chosen: readonly (string | null)[]
  readonly uploadedAt: Instant
  /** Null until it was imported. */
  readonly report: UploadReport | null
}

export type UploadRefusal =
  | { readonly kind: 'no-file' | 'too-large' | 'unknown-format' | 'unreadable' | 'empty' }
  | { readonly kind: 'too-many'; readonly lines: number }
