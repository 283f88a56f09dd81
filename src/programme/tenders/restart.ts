import { isBlank } from './json-structure.ts'

const ocidKey = Uint8Array.from('"ocid"', (letter) => letter.charCodeAt(0))
const openBrace = 0x7b
const closeBrace = 0x7d

/** How far before its ocid a release may begin, when it opens with other keys. */
const reach = 4096

const isKeyAt = (bytes: Uint8Array, index: number): boolean =>
  ocidKey.every((byte, offset) => bytes[index + offset] === byte)

const braceBefore = (bytes: Uint8Array, key: number, from: number): number | null => {
  const first = Math.max(from, key - reach)
  for (let index = key - 1; index >= first; index -= 1) {
    if (bytes[index] === openBrace) return index
    if (bytes[index] === closeBrace) return null
  }
  return null
}

/**
 * Where reading may resume in broken text: the brace of the next object that names its `ocid` before
 * any inner object. When none is found, `index` is from where to look again once more bytes are there.
 */
export const restartAfter = (
  bytes: Uint8Array,
  from: number,
): { readonly found: boolean; readonly index: number } => {
  for (let key = bytes.indexOf(0x22, from); key >= 0; key = bytes.indexOf(0x22, key + 1)) {
    if (!isKeyAt(bytes, key)) continue
    let after = key + ocidKey.length
    while (after < bytes.length && isBlank(bytes[after] ?? 0)) after += 1
    if (bytes[after] !== 0x3a) continue
    const brace = braceBefore(bytes, key, from)
    if (brace !== null) return { found: true, index: brace }
  }
  return { found: false, index: Math.max(from, bytes.length - 2 * reach) }
}

const separators = new Set([...' \t\r\n,:[]{}'].map((letter) => letter.charCodeAt(0)))
const blanksAndComma = new Set([...' \t\r\n,'].map((letter) => letter.charCodeAt(0)))

/** An unreadable slice without the separator that ends it; empty when it holds no text at all. */
export const withoutSeparators = (bytes: Uint8Array): Uint8Array => {
  if (bytes.every((byte) => separators.has(byte))) return bytes.subarray(0, 0)
  let end = bytes.length
  while (end > 0 && blanksAndComma.has(bytes[end - 1] ?? 0)) end -= 1
  return bytes.subarray(0, end)
}
