import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import type { Cut } from './cut.ts'
import type { FileFault, QuarantineReason } from './import-run.ts'
import { releasesIn } from './package-contents.ts'
import { ReleaseCutter } from './release-cutter.ts'

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error)

/** A release is a few kilobytes; the largest seen hold some hundred bidders. */
const limits = { maxBytes: 16 * 1024 * 1024, keptBytes: 1024 * 1024 }
const chunkBytes = 64 * 1024

/** A slice of a file: parsed JSON, or what could not be parsed. */
export type Reading =
  | {
      readonly kind: 'parsed'
      readonly position: number
      readonly raw: string
      readonly value: unknown
      readonly isOfPackage: boolean
    }
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
  const {
    isOfPackage,
    bytes: { length: bytes },
  } = cut
  if (!isUtf8)
    return { kind: 'unreadable', position, bytes, raw: text, reason: 'wrong-encoding', detail: null }
  try {
    return { kind: 'parsed', position, raw: text, isOfPackage, value: JSON.parse(text) }
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

async function* readSlices(path: string, onBytes: (count: number) => void): AsyncGenerator<Reading> {
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

// JSON of another kind shows no release in its first values.
const patience = 20

const isForeign = (reading: Reading): boolean => {
  if (reading.kind === 'unreadable')
    return reading.reason !== 'wrong-encoding' && !reading.raw.includes('"ocid"')
  if (reading.isOfPackage) return false
  return !releasesIn(reading.value).some(
    (each) => typeof each === 'object' && each !== null && 'ocid' in each,
  )
}

/**
 * The releases of a file, plain or gzipped, one after the other in bounded memory. `onBytes` hears of
 * every chunk taken from disk. Throws `UnreadableFile` when nothing (more) can be read, and when the
 * file is JSON of another kind.
 */
export async function* readReleases(
  path: string,
  onBytes: (count: number) => void = () => {},
): AsyncGenerator<Reading> {
  const foreign: Reading[] = []
  let isOurs = false
  for await (const reading of readSlices(path, onBytes)) {
    if (!isOurs && isForeign(reading)) {
      foreign.push(reading)
      if (foreign.length >= patience) throw new UnreadableFile('no-release')
      continue
    }
    if (!isOurs) yield* foreign
    isOurs = true
    yield reading
  }
  if (!isOurs && foreign.length > 0) throw new UnreadableFile('no-release')
}

/** The releases in a text kept from an earlier reading. */
export const readText = (text: string): readonly Reading[] => {
  const cutter = new ReleaseCutter(limits)
  const first = cutter.push(Buffer.from(text)).map((cut) => readCut(cut, 0))
  return [...first, ...cutter.end().cuts.map((cut) => readCut(cut, 0))]
}
