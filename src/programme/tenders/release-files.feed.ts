import { createReadStream, type Dirent } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { createGunzip } from 'node:zlib'
import type { FileFault, QuarantineReason } from './import-run.ts'
import { type Cut, ReleaseCutter } from './release-cutter.ts'

/** A release is a few kilobytes; the largest seen hold some hundred bidders. */
const limits = { maxBytes: 16 * 1024 * 1024, keptBytes: 1024 * 1024 }
const chunkBytes = 64 * 1024

/** A slice of a file: parsed JSON, or what could not be parsed. */
export type Reading =
  | { readonly kind: 'parsed'; readonly position: number; readonly raw: string; readonly value: unknown }
  | {
      readonly kind: 'unreadable'
      readonly position: number
      readonly bytes: number
      readonly raw: string
      readonly reason: QuarantineReason
      readonly detail: string | null
    }

/** A file that cannot be read (any further). What was read before stays. */
export class UnreadableFile extends Error {
  readonly fault: FileFault
  readonly detail: string | null

  constructor(fault: FileFault, detail: string | null = null) {
    super(`${fault}${detail === null ? '' : `: ${detail}`}`)
    this.fault = fault
    this.detail = detail
  }
}

const endings = new Set(['.json', '.jsonl', '.ndjson', '.gz'])

export interface ListedFile {
  readonly path: string
  readonly bytes: number
  /** Found in a folder rather than named by the caller: other files than releases are passed over. */
  readonly isFromFolder: boolean
}

export interface Listing {
  readonly files: readonly ListedFile[]
  readonly skipped: readonly string[]
  readonly missing: readonly { readonly path: string; readonly fault: FileFault; readonly detail: string }[]
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error)

const filesUnder = async (folder: string): Promise<{ found: string[]; skipped: string[] }> => {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true, recursive: true })
  const paths = entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
  const isReadable = (path: string) => endings.has(extname(path).toLowerCase())
  return {
    found: paths.filter(isReadable).sort(),
    skipped: paths.filter((path) => !isReadable(path)).sort(),
  }
}

/** The files that paths mean: themselves, or what lies in a folder and below it. */
export const listFiles = async (paths: readonly string[]): Promise<Listing> => {
  const files: ListedFile[] = []
  const skipped: string[] = []
  const missing: { path: string; fault: FileFault; detail: string }[] = []
  for (const path of paths.map((each) => resolve(each))) {
    try {
      const found = await stat(path)
      if (!found.isDirectory()) files.push({ path, bytes: found.size, isFromFolder: false })
      else {
        const under = await filesUnder(path)
        skipped.push(...under.skipped)
        for (const each of under.found)
          files.push({ path: each, bytes: (await stat(each)).size, isFromFolder: true })
      }
    } catch (error) {
      const detail = codeOf(error)
      missing.push({ path, fault: detail === 'ENOENT' ? 'not-found' : 'not-readable', detail })
    }
  }
  return { files, skipped, missing }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('windows-1252')

/** The text of a slice; what is not UTF-8 is shown as the older Western encoding would have it. */
const decode = (bytes: Uint8Array): { readonly text: string; readonly isUtf8: boolean } => {
  try {
    return { text: strict.decode(bytes), isUtf8: true }
  } catch {
    return { text: lenient.decode(bytes), isUtf8: false }
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Parses what was cut; positions are counted from `offset`, the bytes before the text. */
const readCut = (cut: Cut, offset: number): Reading => {
  const position = cut.position + offset
  const { text, isUtf8 } = decode(cut.bytes)
  if (cut.kind === 'unreadable')
    return { kind: 'unreadable', position, bytes: cut.length, raw: text, reason: cut.reason, detail: null }
  const bytes = cut.bytes.length
  if (!isUtf8)
    return { kind: 'unreadable', position, bytes, raw: text, reason: 'wrong-encoding', detail: null }
  try {
    return { kind: 'parsed', position, raw: text, value: JSON.parse(text) }
  } catch (error) {
    return {
      kind: 'unreadable',
      position,
      bytes,
      raw: text,
      reason: 'invalid-json',
      detail: messageOf(error),
    }
  }
}

const bomBytes = 3
const isBom = (bytes: Uint8Array) => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
const isWide = (bytes: Uint8Array) =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff) ||
  bytes.subarray(0, 4).includes(0)
const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b

const checkOpening = (text: Uint8Array): void => {
  if (isWide(text)) throw new UnreadableFile('wrong-encoding', 'UTF-16 or UTF-32')
  const first = text.find((byte) => byte > 0x20)
  if (first !== undefined && first !== 0x7b && first !== 0x5b) throw new UnreadableFile('not-json')
}

const isGzipped = async (path: string): Promise<boolean> => {
  try {
    const file = await open(path)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0).finally(() => file.close())
    return isGzip(buffer.subarray(0, bytesRead))
  } catch (error) {
    const detail = codeOf(error)
    throw new UnreadableFile(detail === 'ENOENT' ? 'not-found' : 'not-readable', detail)
  }
}

const openBytes = async (
  path: string,
  onBytes: (count: number) => void,
): Promise<AsyncIterable<Uint8Array>> => {
  const zipped = await isGzipped(path)
  const file = createReadStream(path, { highWaterMark: chunkBytes })
  file.on('data', (chunk) => onBytes(chunk.length))
  if (!zipped) return file
  const unzipped = createGunzip({ chunkSize: chunkBytes })
  file.on('error', (error) => unzipped.destroy(error))
  return file.pipe(unzipped)
}

/**
 * The releases of a file, plain or gzipped, one after the other in bounded memory. `onBytes` hears of
 * every chunk taken from disk. Throws `UnreadableFile` when nothing (more) can be read.
 */
export async function* readReleases(
  path: string,
  onBytes: (count: number) => void = () => {},
): AsyncGenerator<Reading> {
  const cutter = new ReleaseCutter(limits)
  let offset = 0
  let hasBegun = false
  let opening: Uint8Array = new Uint8Array(0)
  const bytes = await openBytes(path, onBytes)
  let failure: UnreadableFile | null = null
  try {
    for await (const chunk of bytes) {
      if (hasBegun) {
        for (const cut of cutter.push(chunk)) yield readCut(cut, offset)
        continue
      }
      opening = Buffer.concat([opening, chunk])
      if (opening.length < 4) continue
      hasBegun = true
      offset = isBom(opening) ? bomBytes : 0
      checkOpening(opening.subarray(offset))
      for (const cut of cutter.push(opening.subarray(offset))) yield readCut(cut, offset)
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    const code = codeOf(error)
    failure = new UnreadableFile(code.startsWith('Z_') ? 'corrupt-archive' : 'not-readable', code)
  }
  if (!hasBegun) {
    if (opening.every((byte) => byte <= 0x20)) throw failure ?? new UnreadableFile('empty')
    checkOpening(opening)
    for (const cut of cutter.push(opening)) yield readCut(cut, offset)
  }
  const { cuts, complete } = cutter.end()
  for (const cut of cuts) yield readCut(cut, offset)
  if (failure !== null) throw failure
  if (!complete) throw new UnreadableFile('truncated')
}
