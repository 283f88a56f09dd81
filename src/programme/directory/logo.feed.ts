import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import type { SavedLogo } from './directory-save.store.ts'

// A logo is shown small; a larger file is a photograph.
export const mostLogoBytes = 100_000

const mediaTypeOf = (bytes: Buffer): SavedLogo['mediaType'] | null => {
  if (bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return 'image/png'
  if (bytes.subarray(0, 3).equals(Buffer.from('\xff\xd8\xff', 'latin1'))) return 'image/jpeg'
  const isWebp = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'
  if (isWebp) return 'image/webp'
  return /^(?:<\?xml[^>]*>\s*)?<svg[\s>]/.test(bytes.toString('utf8').trimStart()) ? 'image/svg+xml' : null
}

/** An image sent by somebody, its kind told by its bytes; null when it is too large, or no SVG, PNG, WebP or JPEG. */
export const logoIn = (sent: Uint8Array): SavedLogo | null => {
  const bytes = Buffer.from(sent)
  const mediaType = bytes.length > mostLogoBytes ? null : mediaTypeOf(bytes)
  if (mediaType === null) return null
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 20)
  return { mediaType, digest, base64: bytes.toString('base64') }
}

/**
 * The image that a sheet names, a file of the sheet’s own folder; «unreadable» when there is none, when it lies
 * elsewhere, is too large, or is no SVG, PNG, WebP or JPEG.
 */
export const readLogo = async (sheet: string, named: string): Promise<SavedLogo | 'unreadable'> => {
  const folder = dirname(resolve(sheet))
  const file = resolve(folder, named)
  if (!file.startsWith(`${folder}${sep}`)) return 'unreadable'
  const bytes = await readFile(file).catch(() => null)
  return (bytes === null ? null : logoIn(bytes)) ?? 'unreadable'
}
