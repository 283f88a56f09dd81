import { isImage, type MediaType } from './file.ts'

/** How far readers of PDF look for its beginning, and readers of zip for its end. */
const looked = { first: 1_024, last: 66_000 }

/** Bytes as characters one by one, to look for what formats write in ASCII. */
const characters = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

const page = /<(?:!doctype|html|head|body|script|svg|iframe|img)\b/i
const endOfZip = 'PK\u0005\u0006'

/**
 * Whether a document can be read as something else too: a page, a PDF or an archive hidden in another. Images are
 * drawn anew, so that nothing but what is seen stays in them.
 */
export const isTwoKinds = (bytes: Uint8Array, type: MediaType): boolean => {
  if (isImage(type)) return false
  const first = characters(bytes.subarray(0, looked.first))
  if (page.test(first)) return true
  if (type !== 'application/pdf') return first.includes('%PDF-') || !first.startsWith('PK\u0003\u0004')
  return !first.startsWith('%PDF-') || characters(bytes.subarray(-looked.last)).includes(endOfZip)
}

/** Whether a PDF has an end: what was cut short on its way has none. */
export const isWholePdf = (bytes: Uint8Array): boolean => characters(bytes.subarray(-2_048)).includes('%%EOF')

/** Whether a text is a drawing in SVG. */
export const isSvg = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:\w+:)?svg[\s/>]/i.test(
    characters(bytes.subarray(0, looked.first)).replace(/^\u00ef\u00bb\u00bf/, ''),
  )
