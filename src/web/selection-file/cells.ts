import type { Language } from '#kernel/language.ts'
import { momentInZone } from '../zoned.ts'

/** A cell that both forms of the file hold: words, a number, a moment; null is an empty cell. */
export type Cell = string | number | { readonly moment: string } | null

export interface Column {
  readonly label: string
  readonly number?: boolean
  /** Digits after the decimal sign, the same in every row; as many as there are, up to four, when it is not said. */
  readonly digits?: number
  /** Share of the width that the column takes on paper. */
  readonly weight: number
}

/** A part of the file: one table on paper, one sheet of a spreadsheet. */
export interface Part {
  readonly title: string
  readonly note: string | null
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

/** The whole file, from which both its forms are made. */
export interface SelectionFile {
  readonly language: Language
  readonly timeZone: string
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly facts: readonly { readonly label: string; readonly value: Cell }[]
  readonly parts: readonly Part[]
  readonly drawn: string
}

const locale = { fr: 'fr-CA', en: 'en-CA' } as const

/** A cell as people read it. */
export const shownCell = (
  cell: Cell,
  { language, timeZone }: Pick<SelectionFile, 'language' | 'timeZone'>,
  { digits }: Pick<Column, 'digits'> = {},
): string => {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number')
    return new Intl.NumberFormat(locale[language], {
      minimumFractionDigits: digits ?? 0,
      maximumFractionDigits: digits ?? 4,
    })
      .format(cell)
      .replace(/[\s\u202f]/g, '\u00a0')
  // A narrow column breaks after the day.
  return momentInZone(cell.moment, timeZone, language).replace('\u00a0', ' ')
}
