import { type MediaType, mediaTypes } from './file.ts'

const mostCharacters = 100

/** Control characters, and those that turn the direction of writing or cannot be seen. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu
/** What no file of a person’s computer may be called. */
const forbidden = /[<>:"|?*]/g

/**
 * A name that a file can be downloaded under: without folders, without what cannot be seen or would turn the writing
 * round, not too long, and with the ending of what the file really is.
 */
export const cleanName = (sent: string, type: MediaType): string => {
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const shown = last.replace(unseen, '').replace(forbidden, ' ').replace(/\s+/g, ' ').trim()
  // What begins by a point has a name, not an ending.
  const stem = shown
    .replace(/^[.\s]+/, '')
    .replace(/(?<=.)\.[\p{L}\p{N}]{1,8}$/u, '')
    .replace(/[.\s]+$/, '')
  const characters = [...stem].slice(0, mostCharacters).join('')
  return `${characters === '' ? 'document' : characters}.${mediaTypes[type]}`
}
