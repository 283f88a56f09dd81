import { fold } from '#kernel/fold.ts'

/** One word of a text, with what stands between it and the word before. */
export interface Word {
  /** Folded, with saints and mounts in full: «St» is `saint`. */
  readonly key: string
  readonly written: string
  /** What stands between this word and the one before it. */
  readonly gap: string
}

const abbreviations: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
  mt: 'mont',
}

/** The words of a text in their order; «N.-D.» is two of them. */
export const wordsOf = (text: string): readonly Word[] => {
  const spelled = text.replace(/\b[Nn]\.?[- ]?[Dd]\.?(?=[- ]d)/g, 'Notre-Dame')
  const words: Word[] = []
  let end = 0
  for (const found of spelled.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const folded = fold(found[0])
    words.push({
      key: abbreviations[folded] ?? folded,
      written: found[0],
      gap: spelled.slice(end, found.index),
    })
    end = found.index + found[0].length
  }
  return words
}

/** Whether letters' case tells anything: a text all in capitals or all in small letters tells nothing. */
export const caseTells = (words: readonly Word[]): boolean => {
  const letters = words.map(({ written }) => written).join('')
  return /\p{Ll}/u.test(letters) && /\p{Lu}/u.test(letters)
}

export const isCapitalised = ({ written }: Word): boolean => /^\p{Lu}/u.test(written)

/** Joined to the word before by a hyphen, without any space. */
export const isGlued = (word: Word | undefined): boolean => word?.gap === '-'

const connectors = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'a', 'au', 'aux', 'of', 'the'])
const isSoft = ({ gap }: Word): boolean => /^[\s'’.-]*$/.test(gap) && gap !== ' - '

/** What leads to a word: the noun before it, the small words between, and whether it is cut off by punctuation. */
export const leadingTo = (
  words: readonly Word[],
  at: number,
): { readonly noun: string | null; readonly small: readonly string[]; readonly cutOff: boolean } => {
  const small: string[] = []
  for (let word = at; word >= 0; word--) {
    const here = words[word]
    const before = words[word - 1]
    if (here === undefined || before === undefined || !isSoft(here))
      return { noun: null, small, cutOff: small.length === 0 }
    if (!connectors.has(before.key)) return { noun: before.key, small, cutOff: false }
    small.push(before.written === 'à' || before.written === 'À' ? 'à' : before.key)
  }
  return { noun: null, small, cutOff: false }
}

/** Whether punctuation, or the end of the text, follows the words before `end`. */
export const isCutOffAfter = (words: readonly Word[], end: number): boolean => {
  const next = words[end]
  return next === undefined || !isSoft(next)
}
