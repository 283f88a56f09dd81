import { stringify } from 'csv-stringify/sync'
import writeXlsx from 'write-excel-file/node'

/** What a cell holds; null is an empty cell. */
export type Cell = string | number | null

export interface Spreadsheet {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

// What a spreadsheet program takes for the beginning of a formula (OWASP, CSV Injection).
const formulaStart = /^[=+\-@\t\r]/

/** The text with an apostrophe before it where a spreadsheet program would run it as a formula. */
export const neutralised = (text: string): string => (formulaStart.test(text) ? `'${text}` : text)

const safe = (cell: Cell): Cell => (typeof cell === 'string' ? neutralised(cell) : cell)

/** UTF-8 with the byte-order mark by which Excel knows it, and Windows line ends. */
export const csvOf = ({ headings, rows }: Spreadsheet): string =>
  stringify([headings.map(safe), ...rows.map((row) => row.map(safe))], {
    bom: true,
    record_delimiter: 'windows',
  })

// Excel’s own limit; a longer text would make the file unreadable.
const mostCharacters = 32_767
// Characters that XML cannot hold: controls, halves of a pair, two that are none.
const unwritable = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu

/** A text as a spreadsheet may hold it: never a formula, nothing that makes the file unreadable. */
export const cellText = (text: string): string =>
  neutralised(text).replace(unwritable, '').slice(0, mostCharacters)

const xlsxCell = (cell: Cell) => {
  if (cell === null) return null
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: cellText(cell), type: String }
}

export const xlsxOf = async ({ headings, rows }: Spreadsheet): Promise<Buffer> =>
  writeXlsx([
    headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(xlsxCell)),
  ]).toBuffer()
