import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import type { FileProblem } from '#kernel/file-problem.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import {
  accepted,
  type FileUse,
  isImage,
  isOffice,
  type MediaType,
  mediaTypes,
  mostFileBytes,
} from './file.ts'
import { cleanName } from './file-name.ts'
import { type DrawnForm, drawForms } from './image-forms.actions.ts'
import { officeProblem } from './office-document.actions.ts'
import { isSvg, isTwoKinds, isWholePdf } from './polyglot.ts'

/** A file as somebody sent it. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface FileRefusal {
  readonly kind: 'file-refused'
  readonly problem: FileProblem
}

/** What is kept of a file that was sent. */
export interface CleanFile {
  readonly name: string
  readonly mediaType: MediaType
  readonly forms: readonly DrawnForm[]
}

const refused = (problem: FileProblem) => refuse<FileRefusal>({ kind: 'file-refused', problem })
const isKnown = (type: string): type is MediaType => type in mediaTypes

/** What the bytes are, whatever the name says; a reason when it is nothing that this use takes. */
const typeOf = async (bytes: Buffer, use: FileUse): Promise<MediaType | FileProblem> => {
  const found = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime ?? ''
  if (isKnown(found) && accepted[use].includes(found)) return found
  if (isSvg(bytes)) return 'svg'
  if (found.includes('macroenabled')) return 'macros'
  return accepted[use].every(isImage) ? 'image-not-accepted' : 'type-not-accepted'
}

const documentProblem = async (bytes: Buffer, type: MediaType): Promise<FileProblem | null> => {
  if (isTwoKinds(bytes, type)) return 'two-kinds'
  if (isOffice(type)) return officeProblem(bytes)
  return isWholePdf(bytes) ? null : 'damaged-file'
}

const asSent = (bytes: Buffer): DrawnForm => ({
  name: 'whole',
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  width: null,
  height: null,
  content: bytes,
})

const isType = (found: MediaType | FileProblem): found is MediaType => found in mediaTypes

/** What a file really is, cleaned of what is not shown; or why it is not taken. Nothing is kept yet. */
export const cleaned = async (sent: SentFile, use: FileUse): Promise<Result<CleanFile, FileRefusal>> => {
  const bytes = Buffer.from(sent.bytes.buffer, sent.bytes.byteOffset, sent.bytes.byteLength)
  if (bytes.length === 0) return refused('empty-file')
  if (bytes.length > mostFileBytes) return refused('too-large-file')
  const type = await typeOf(bytes, use)
  if (!isType(type)) return refused(type)
  if (isImage(type)) {
    const forms = await drawForms(bytes, use === 'logo' ? 'logo' : 'photograph')
    if (!Array.isArray(forms)) return refused(typeof forms === 'string' ? forms : 'damaged-file')
    return accept({ name: cleanName(sent.name, 'image/webp'), mediaType: 'image/webp', forms })
  }
  const problem = await documentProblem(bytes, type)
  if (problem !== null) return refused(problem)
  return accept({ name: cleanName(sent.name, type), mediaType: type, forms: [asSent(bytes)] })
}
