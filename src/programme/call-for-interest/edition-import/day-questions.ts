import type { LocalDate } from '#kernel/time.ts'
import { type DayOrder, orderShownBy, parseWrittenDay } from '#kernel/written-day.ts'
import type { SheetField } from './columns.ts'

/** What columns hold that are days. */
export const dayFields = [
  'since',
  'left-on',
  'first-day',
  'last-day',
] as const satisfies readonly SheetField[]
export type DayField = (typeof dayFields)[number]

/** The order of days in columns, where somebody said it. */
export type DayOrders = Readonly<Partial<Record<DayField, DayOrder>>>

/** A column whose numbers may be read in two ways. */
export interface DayQuestion {
  readonly field: DayField
  /** One of its values that may be, as it was written, and what it is in each order. */
  readonly example: string
  readonly days: Readonly<Record<DayOrder, LocalDate>>
  /** As somebody said, else as its other values show; null when nothing tells. */
  readonly order: DayOrder | null
  /** Whether somebody said so. */
  readonly isSaid: boolean
}

interface Columns {
  readonly rows: readonly { readonly cells: readonly string[] }[]
  readonly chosen: readonly (string | null)[]
  readonly dayOrders: DayOrders
}

/** What to ask of the columns of days; nothing of one that leaves no doubt. */
export const dayQuestions = ({ rows, chosen, dayOrders }: Columns): readonly DayQuestion[] =>
  dayFields.flatMap((field) => {
    const at = chosen.indexOf(field)
    if (at < 0) return []
    const texts = rows.map(({ cells }) => (cells[at] ?? '').trim())
    const doubtful = texts.flatMap((text) => {
      const written = parseWrittenDay(text)
      return written.kind === 'either' ? [{ example: text, days: written.days }] : []
    })
    const [first] = doubtful
    if (first === undefined) return []
    const said = dayOrders[field]
    return [{ field, ...first, order: said ?? orderShownBy(texts), isSaid: said !== undefined }]
  })
