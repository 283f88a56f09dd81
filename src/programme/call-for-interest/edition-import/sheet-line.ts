import type { LocalDate } from '#kernel/time.ts'
import type { LineProblem } from './cells.ts'
import type { SheetField, SheetHolds } from './columns.ts'
import type { DayOrders } from './day-questions.ts'
import type { SheetOrganisation } from './organisations-of-sheet.ts'

/** Why a line is not taken: the field, what it holds, and organisations whose name is near. */
export interface SheetProblem {
  readonly field: SheetField
  readonly value: string
  readonly problem: LineProblem
  readonly near?: readonly SheetOrganisation[]
}

/** What a line would do. */
export interface SheetLine {
  readonly line: number
  readonly kind: 'new' | 'changed' | 'unchanged' | 'refused'
  /** What it speaks of, as it is called. */
  readonly label: string
  readonly problems: readonly SheetProblem[]
  /** The part of the edition that it wrote; absent when it wrote none. */
  readonly part?: string
}

export interface SheetGiven {
  readonly holds: SheetHolds
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
  readonly chosen: readonly (string | null)[]
  /** Orders of days that somebody said, by what the column holds. */
  readonly dayOrders: DayOrders
  /** Finds organisations of the programme by what a line says of them. */
  find(stated: { readonly name: string; readonly neq: string; readonly line: number }): {
    readonly found: SheetOrganisation | null
    readonly near: readonly SheetOrganisation[]
  }
  newId(): string
  readonly today: LocalDate
}
