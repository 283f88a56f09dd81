import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import readXlsx from 'read-excel-file/node'
import { accept, type Result, refuse } from '#kernel/result.ts'

/** Rows of text; the number is the one the spreadsheet program shows. */
export interface Sheet {
  readonly headings: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

export type SheetRefusal =
  | { readonly kind: 'file-not-found'; readonly file: string }
  | { readonly kind: 'unknown-format'; readonly file: string }
  | { readonly kind: 'unreadable'; readonly file: string; readonly detail: string }
  | { readonly kind: 'empty'; readonly file: string }

/** Excel in Québec often saves CSV as Windows-1252: bytes that are no UTF-8 are read so. */
const textOf = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Semicolons where the first line holds more of them than commas, outside quotes. */
const delimiterOf = (text: string): string => {
  const first = (text.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (sign: string): number => first.split(sign).length
  return ['\t', ';'].find((sign) => count(sign) > count(',')) ?? ','
}

const csvRows = (bytes: Buffer): Sheet['rows'] => {
  const text = textOf(bytes)
  const records = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
  }) as unknown as ({ record: string[] } & Record<'info', { lines: number }>)[] // what `info: true` returns
  return records.map(({ record, info }) => ({ line: info.lines, cells: record }))
}

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'boolean' ? (cell ? 'oui' : 'non') : String(cell)
}

const xlsxRows = async (bytes: Buffer): Promise<Sheet['rows']> => {
  const [sheet] = await readXlsx(bytes)
  return (sheet?.data ?? []).map((cells, at) => ({ line: at + 1, cells: cells.map(cellText) }))
}

/** Reads the first sheet of a .csv, .tsv or .xlsx file. */
export const readSheet = async (file: string): Promise<Result<Sheet, SheetRefusal>> => {
  const format = extname(file).toLowerCase()
  if (!['.csv', '.tsv', '.txt', '.xlsx'].includes(format)) return refuse({ kind: 'unknown-format', file })
  const bytes = await readFile(file).catch((failure: NodeJS.ErrnoException) => {
    if (failure.code === 'ENOENT') return null
    throw failure
  })
  if (bytes === null) return refuse({ kind: 'file-not-found', file })
  try {
    const all = format === '.xlsx' ? await xlsxRows(bytes) : csvRows(bytes)
    const [first, ...rows] = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    return first === undefined
      ? refuse({ kind: 'empty', file })
      : accept({ headings: first.cells.map((cell) => cell.trim()), rows })
  } catch (failure) {
    if (failure instanceof CsvError || format === '.xlsx')
      return refuse({
        kind: 'unreadable',
        file,
        detail: failure instanceof Error ? failure.message : String(failure),
      })
    throw failure
  }
}
