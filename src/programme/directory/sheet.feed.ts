import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import readXlsx from 'read-excel-file/node'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { Sheet } from './sheet-columns.ts'

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

/** Bytes that a spreadsheet says it holds once unpacked: the sizes in the directory at the end of its archive. */
const unpackedSize = (bytes: Buffer): number => {
  let size = 0
  const entry = Buffer.from('PK\u0001\u0002', 'latin1')
  for (let at = bytes.indexOf(entry); at >= 0; at = bytes.indexOf(entry, at + 46))
    if (at + 28 <= bytes.length) size += bytes.readUInt32LE(at + 24)
  return size
}
// A million bytes can unpack to a thousand times as much; no directory sheet comes near this.
const mostUnpacked = 200_000_000

const sheetFormats = ['.csv', '.tsv', '.txt', '.xlsx']

/** Every row of the first sheet that holds something, headings included, in the order of the file. */
export const readRows = async (file: {
  readonly name: string
  readonly bytes: Buffer
}): Promise<Result<Sheet['rows'], SheetRefusal>> => {
  const format = extname(file.name).toLowerCase()
  if (!sheetFormats.includes(format)) return refuse({ kind: 'unknown-format', file: file.name })
  try {
    if (format === '.xlsx' && unpackedSize(file.bytes) > mostUnpacked)
      return refuse({ kind: 'unreadable', file: file.name, detail: 'too large once unpacked' })
    const all = format === '.xlsx' ? await xlsxRows(file.bytes) : csvRows(file.bytes)
    const rows = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    return rows.length === 0 ? refuse({ kind: 'empty', file: file.name }) : accept(rows)
  } catch (failure) {
    if (failure instanceof CsvError || format === '.xlsx')
      return refuse({
        kind: 'unreadable',
        file: file.name,
        detail: failure instanceof Error ? failure.message : String(failure),
      })
    throw failure
  }
}

/** Reads the first sheet of a .csv, .tsv or .xlsx file. */
export const readSheet = async (file: string): Promise<Result<Sheet, SheetRefusal>> => {
  if (!sheetFormats.includes(extname(file).toLowerCase())) return refuse({ kind: 'unknown-format', file })
  const bytes = await readFile(file).catch((failure: NodeJS.ErrnoException) => {
    if (failure.code === 'ENOENT') return null
    throw failure
  })
  if (bytes === null) return refuse({ kind: 'file-not-found', file })
  return readSheetBytes({ name: file, bytes })
}

/** Reads the first sheet of a file that was sent: its first row is its headings. */
export const readSheetBytes = async (file: {
  readonly name: string
  readonly bytes: Buffer
}): Promise<Result<Sheet, SheetRefusal>> => {
  const read = await readRows(file)
  if (!read.accepted) return read
  const [first, ...rows] = read.value
  return first === undefined
    ? refuse({ kind: 'empty', file: file.name })
    : accept({ headings: first.cells.map((cell) => cell.trim()), rows })
}
