import { accept, type Result, refuse } from '#kernel/result.ts'
import { readSheetBytes } from './sheet.feed.ts'
import type { Sheet } from './sheet-columns.ts'
import { mostUploadedBytes, mostUploadedLines, type UploadRefusal } from './upload.ts'

/** Reads the spreadsheet that somebody sent, within the bounds of an import; the reason when it is none. */
export const readUploadedSheet = async (sent: {
  readonly name: string
  readonly bytes: Uint8Array
}): Promise<Result<Sheet, UploadRefusal>> => {
  if (sent.name === '' && sent.bytes.length === 0) return refuse({ kind: 'no-file' })
  if (sent.bytes.length > mostUploadedBytes) return refuse({ kind: 'too-large' })
  const read = await readSheetBytes({ name: sent.name, bytes: Buffer.from(sent.bytes) })
  if (!read.accepted) {
    const { kind } = read.refusal
    return refuse({ kind: kind === 'file-not-found' ? 'no-file' : kind })
  }
  const sheet = read.value
  if (sheet.rows.length === 0) return refuse({ kind: 'empty' })
  if (sheet.rows.length > mostUploadedLines) return refuse({ kind: 'too-many', lines: sheet.rows.length })
  return accept(sheet)
}
