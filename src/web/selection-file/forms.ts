import writeXlsx from 'write-excel-file/node'
import type { Report } from '#documents/index.ts'
import { cellText } from '../downloads/spreadsheet.ts'
import { textsIn } from '../locales/index.ts'
import { type Cell, type Column, type Part, type SelectionFile, shownCell } from './cells.ts'

/** The file as a document on paper. */
export const reportOf = (file: SelectionFile): Report => {
  const words = textsIn[file.language].selectionFile
  return {
    language: file.language,
    title: file.title,
    subject: file.subject,
    author: file.author,
    facts: file.facts.map(({ label, value }) => ({ label, value: shownCell(value, file) })),
    contents: words.contents,
    parts: file.parts.map(({ title, note, columns, rows }) => ({
      title,
      note,
      columns: columns.map(({ label, number = false, weight }) => ({ label, number, weight })),
      rows: rows.map((row) => row.map((cell, at) => shownCell(cell, file, columns[at]))),
      none: words.nothing,
    })),
    foot: `${file.title}, ${file.subject}. ${file.drawn}.`,
    page: { before: words.page, between: words.of },
  }
}

/** A moment as a spreadsheet holds it: the clock of the call’s zone, for a spreadsheet knows no zones. */
const clockOf = (moment: string, timeZone: string): Date => {
  const parts = new Map(
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(new Date(moment))
      .map(({ type, value }) => [type, value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '00'
  const day = `${part('year')}-${part('month')}-${part('day')}`
  return new Date(`${day}T${part('hour')}:${part('minute')}:${part('second')}Z`)
}

const xlsxCell = (cell: Cell, { timeZone }: SelectionFile, { digits = 0 }: Pick<Column, 'digits'> = {}) => {
  if (cell === null) return null
  if (typeof cell === 'string') return { value: cellText(cell), type: String, wrap: true }
  if (typeof cell === 'number')
    return digits === 0
      ? { value: cell, type: Number }
      : { value: cell, type: Number, format: `0.${'0'.repeat(digits)}` }
  return { value: clockOf(cell.moment, timeZone), type: Date, format: 'yyyy-mm-dd hh:mm:ss' }
}

const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })

/** A sheet’s name: at most 31 signs, none of those that spreadsheets refuse. */
const sheetName = ({ title }: Pick<Part, 'title'>): string => title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)

/** The file as a spreadsheet: one sheet a part, numbers and moments as such. */
export const xlsxOfFile = (file: SelectionFile): Promise<Buffer> => {
  const widths = (part: Part) => part.columns.map(({ weight }) => ({ width: Math.max(10, weight * 9) }))
  const first = file.facts.map(({ label, value }) => [bold(label), xlsxCell(value, file)])
  return writeXlsx([
    { data: first, sheet: sheetName(file), columns: [{ width: 28 }, { width: 60 }] },
    ...file.parts.map((part) => ({
      data: [
        part.columns.map(({ label }) => bold(label)),
        ...part.rows.map((row) => row.map((cell, at) => xlsxCell(cell, file, part.columns[at]))),
      ],
      sheet: sheetName(part),
      columns: widths(part),
      stickyRowsCount: 1,
    })),
  ]).toBuffer()
}
