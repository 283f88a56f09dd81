import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip } from 'node:zlib'
import { accept, type Result, refuse } from '#kernel/result.ts'
import {
  type BackedUpTable,
  type BackupFault,
  type BackupHeader,
  type BackupSummary,
  backupFormat,
  endSchema,
  headerSchema,
  tableEndSchema,
} from './backup.ts'
import {
  type ContentEnd,
  contentEndSchema,
  contentPieceSchema,
  noContents,
  withContent,
} from './contents-backup.ts'

class Fault extends Error {
  readonly fault: BackupFault

  constructor(fault: BackupFault) {
    super(fault.kind)
    this.fault = fault
  }
}

const lines = async function* (file: string): AsyncGenerator<string> {
  const unzipped = createGunzip()
  pipeline(createReadStream(file), unzipped, () => {})
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const bytes of unzipped) {
    const pieces = (rest + decoder.write(bytes)).split('\n')
    rest = pieces.pop() ?? ''
    yield* pieces
  }
  if (rest !== '') throw new Fault({ kind: 'truncated' })
}

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

const readHeader = (line: string | undefined): BackupHeader => {
  const read: unknown = line === undefined ? null : parsed(line)
  const header = headerSchema.safeParse(read)
  const format = headerSchema.pick({ maillage: true, format: true }).loose().safeParse(read)
  if (format.success && format.data.format > backupFormat)
    throw new Fault({ kind: 'newer-format', format: format.data.format })
  if (!header.success) throw new Fault({ kind: 'no-backup' })
  return header.data
}

/** What reads rows: `row` gets each line of a table as it stands in the file. */
export type RowReader = (table: BackedUpTable, row: string) => Promise<void> | void

const nextOf = async (source: AsyncGenerator<string>): Promise<string> => {
  const { done, value } = await source.next()
  if (done === true) throw new Fault({ kind: 'truncated' })
  return value
}

const readTable = async (
  table: BackedUpTable,
  next: () => Promise<string>,
  onRow: RowReader,
): Promise<BackupSummary['tables'][number]> => {
  const hash = createHash('sha256')
  let rows = 0
  for (;;) {
    const line = await next()
    if (line.startsWith('[')) {
      hash.update(line).update('\n')
      rows += 1
      await onRow(table, line)
      continue
    }
    const end = tableEndSchema.safeParse(parsed(line))
    if (!end.success || end.data.rows !== rows || end.data.sha256 !== hash.digest('hex'))
      throw new Fault({ kind: 'damaged', where: table.name })
    return { name: table.name, ...end.data }
  }
}

/** What reads a backup on the way: each row as it stands, each content that it holds. */
export interface BackupReader {
  readonly begun?: (header: BackupHeader) => Promise<void> | void
  readonly row?: RowReader
  /** A whole content, its hash already checked; null when the backup says only where it is. */
  readonly content?: (end: ContentEnd, bytes: Uint8Array | null) => Promise<void> | void
}

/** Reads one content after its first line; gives its end. */
const readContent = async (
  first: string,
  next: () => Promise<string>,
  onContent: NonNullable<BackupReader['content']>,
): Promise<ContentEnd> => {
  const hash = createHash('sha256')
  const pieces: Buffer[] = []
  let line: unknown = parsed(first)
  for (;;) {
    const piece = contentPieceSchema.safeParse(line)
    if (!piece.success) break
    const bytes = Buffer.from(piece.data.piece, 'base64')
    hash.update(bytes)
    pieces.push(bytes)
    line = parsed(await next())
  }
  const end = contentEndSchema.safeParse(line)
  if (!end.success) throw new Fault({ kind: 'damaged', where: 'contents' })
  const { place, bytes, sha256, content: key } = end.data
  const whole = Buffer.concat(pieces)
  const isHere = place === 'here'
  if (isHere ? whole.length !== bytes || hash.digest('hex') !== sha256 : whole.length > 0)
    throw new Fault({ kind: 'damaged', where: key })
  await onContent(end.data, isHere ? whole : null)
  return end.data
}

const readAll = async (
  file: string,
  { begun = () => {}, row = () => {}, content = () => {} }: BackupReader,
): Promise<BackupSummary> => {
  const source = lines(file)
  const whole = createHash('sha256')
  const next = async (): Promise<string> => {
    const line = await nextOf(source)
    whole.update(line).update('\n')
    return line
  }
  const header = readHeader(await next())
  await begun(header)
  const tables: BackupSummary['tables'][number][] = []
  for (const table of header.tables) tables.push(await readTable(table, next, row))
  let contents = noContents
  let sha256 = whole.copy().digest('hex')
  let last = await nextOf(source)
  while (last.startsWith('{"content"')) {
    whole.update(last).update('\n')
    contents = withContent(contents, await readContent(last, next, content))
    sha256 = whole.copy().digest('hex')
    last = await nextOf(source)
  }
  const end = endSchema.safeParse(parsed(last))
  if (!end.success || end.data.sha256 !== sha256) throw new Fault({ kind: 'damaged', where: 'end' })
  if ((await source.next()).done !== true) throw new Fault({ kind: 'damaged', where: 'end' })
  return { header, tables, sequences: end.data.sequences, contents }
}

const faultOf = (thrown: unknown): BackupFault | null => {
  if (thrown instanceof Fault) return thrown.fault
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  if (code === 'Z_BUF_ERROR') return { kind: 'truncated' }
  if (code === 'Z_DATA_ERROR') return { kind: 'damaged', where: 'gzip' }
  if (/^E[A-Z]+$/.test(code)) return { kind: 'unreadable', why: code }
  return null
}

/** Reads a backup from its first line to its last, checking every hash on the way. */
export const readBackup = async (
  file: string,
  reader: BackupReader = {},
): Promise<Result<BackupSummary, BackupFault>> => {
  try {
    return accept(await readAll(file, reader))
  } catch (thrown) {
    const fault = faultOf(thrown)
    if (fault === null) throw thrown
    return refuse(fault)
  }
}
