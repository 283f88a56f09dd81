import type { EditionId, ProgrammeId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Sheet } from '#programme/directory/index.ts'
import type { SheetHolds } from './columns.ts'
import type { SheetLine } from './sheet-line.ts'

/** What an import did, line by line. */
export interface SheetReport {
  readonly lines: readonly SheetLine[]
}

/** A spreadsheet of an edition that somebody sent: looked at, imported, perhaps taken back. */
export interface EditionUpload {
  readonly id: string
  readonly edition: EditionId
  readonly programme: ProgrammeId
  readonly holds: SheetHolds
  readonly fileName: string
  readonly sheet: Sheet
  readonly chosen: readonly (string | null)[]
  /** Organisations that somebody recognised in lines, by line. */
  readonly recognised: Readonly<Record<string, string>>
  readonly uploadedAt: Instant
  /** Null until it was imported. */
  readonly report: SheetReport | null
  /** Version of the edition right after: the import can be taken back while it is the edition’s. */
  readonly afterVersion: number | null
  readonly isUndone: boolean
}
