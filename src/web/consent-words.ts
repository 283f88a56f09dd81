import { type Agreed, type Purpose, purposes, wordsId } from '#consent/index.ts'
import type { Bilingual } from '#kernel/language.ts'
import { textIn } from '#kernel/language.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import { textsIn } from './locales/index.ts'

/** The words beside a box, in both languages: whichever was read, both are kept. */
export const agreedOf = (programme: Pick<Programme, 'name'>, purpose: Purpose): Agreed => {
  const said = (language: 'fr' | 'en'): string =>
    textsIn[language].communications.agreed[purpose](textIn(programme.name, language).text)
  const words: Bilingual = { fr: said('fr'), en: said('en') }
  return { purpose, words }
}

/** What a form of boxes carries, so that what was read is what is kept. */
export const wordsShown = (programme: Pick<Programme, 'name'>): string =>
  purposes.map((purpose) => wordsId(agreedOf(programme, purpose)).slice(0, 16)).join('.')

/** Name of the boxes of a programme: one page may show those of several. */
export const boxesOf = ({ slug }: Pick<Programme, 'slug'>): string => `finalites-${slug}`
