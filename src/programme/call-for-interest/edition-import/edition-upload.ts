import type { EditionId, ProgrammeId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Sheet } from '#programme/directory/index.ts'
import type { Edition } from '../edition.ts'
import type { SheetHolds } from './columns.ts'
import type { DayOrders } from './day-questions.ts'
import type { SheetLine } from './sheet-line.ts'

/** What an import did, line by line. */
export interface SheetReport {
  readonly lines: readonly SheetLine[]
  /** Once taken back: what somebody had changed since, which stayed. */
  readonly staying?: readonly string[]
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
  /** Orders of days that somebody said, by what the column holds. */
  readonly dayOrders: DayOrders
  readonly uploadedAt: Instant
  /** Null until it was imported. */
  readonly report: SheetReport | null
  /** The edition right before; null until it was imported. */
  readonly before: Edition | null
  /** The edition as the import wrote it. */
  readonly after: Edition | null
  /** Version of the edition right after. */
  readonly afterVersion: number | null
  readonly isUndone: boolean
}
