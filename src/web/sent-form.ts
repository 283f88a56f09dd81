import {
  getMultipartBoundary,
  MaxFileSizeExceededError,
  MaxTotalSizeExceededError,
  MultipartParser,
  type MultipartPart,
} from '@remix-run/multipart-parser'
import type { Context } from 'hono'
import { drained } from './drained.ts'
import { mostFormBytes } from './sitemap.ts'

/** A form as it was sent, within its bounds. */
export interface SentForm {
  readonly form: FormData
  /** Its file was larger than may be sent; what was typed before it is there all the same. */
  readonly fileTooLarge: boolean
}

/** Whether a form is read piece by piece, and stopped by what its file weighs. */
export const readsByPieces = (context: Context): boolean =>
  /^multipart\/form-data\s*;/i.test(context.req.header('content-type') ?? '')

const add = (form: FormData, part: MultipartPart): void => {
  const { name, filename } = part
  if (name === undefined) return
  if (filename === undefined) form.append(name, part.text)
  else form.append(name, new File([new Uint8Array(part.bytes)], filename))
}

/** Reads until a file is too large: nothing of what would come after it is kept, whatever its length. */
const readPieces = async (context: Context, mostFileBytes: number): Promise<SentForm | null> => {
  const { body } = context.req.raw
  const boundary = getMultipartBoundary(context.req.header('content-type') ?? '')
  if (body === null || boundary === null) return null
  const parser = new MultipartParser(boundary, {
    maxFileSize: mostFileBytes,
    maxTotalSize: mostFileBytes + mostFormBytes,
  })
  const form = new FormData()
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      for (const part of parser.write(value)) add(form, part)
    }
    parser.finish()
    return { form, fileTooLarge: false }
  } catch (failure) {
    if (failure instanceof MaxFileSizeExceededError || failure instanceof MaxTotalSizeExceededError)
      return { form, fileTooLarge: true }
    return null
  } finally {
    reader.releaseLock()
    await drained(context)
  }
}

const limits = new WeakMap<Request, number>()
const read = new WeakMap<Request, Promise<SentForm | null>>()

/** Says how large a file a form may bring, before anybody reads it. */
export const allowFile = (context: Context, mostFileBytes: number): void => {
  limits.set(context.req.raw, mostFileBytes)
}

/** The form of a request, read once whoever asks; null when it is none. */
export const sentForm = (context: Context): Promise<SentForm | null> => {
  const request = context.req.raw
  const known = read.get(request)
  if (known !== undefined) return known
  const form = readsByPieces(context)
    ? readPieces(context, limits.get(request) ?? mostFormBytes)
    : context.req.formData().then(
        (sent) => ({ form: sent, fileTooLarge: false }),
        () => null,
      )
  read.set(request, form)
  return form
}
