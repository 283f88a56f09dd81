import { fold } from '#kernel/fold.ts'

// Legal forms and abbreviations whose last dot belongs to the name.
const abbreviations = new Set('inc ltd ltee lte enr senc corp co cie al st ste cdn assoc'.split(' '))

/**
 * A name without the stray dots and spaces of the source: «Centre de services scolaire de Laval.» and
 * «Société de l'assurance automobile du Québec .» lose theirs, «TERRASSEMENTS B.L.R. INC.» keeps it.
 */
export const tidyName = (name: string): string => {
  const spaced = name.replace(/\s+/g, ' ').trim()
  if (!spaced.endsWith('.')) return spaced
  const without = spaced.replace(/[\s.]+$/, '')
  const lastWord = fold(without.slice(without.lastIndexOf(' ') + 1))
  const lettersWithDots = /(?:^|[ .])\p{L}\.\p{L}$/u.test(without)
  return abbreviations.has(lastWord) || lettersWithDots ? `${without}.` : without
}

/** Key that ties one organisation's spellings together and can stand in an address. */
export const buyerKey = (name: string): string => fold(name).replaceAll(' ', '-')
