import { fold } from '#kernel/fold.ts'
import type { Language } from '#kernel/language.ts'
import type { Organisation } from './organisation.ts'

/** What a search may find an organisation by, from what names it best to what merely mentions it. */
export interface SearchText {
  readonly name: string
  readonly offers: string
  readonly presentation: string
  readonly rest: string
}

/** Folded texts of one language; where nothing was written in English the French text serves. */
export const searchTextOf = (
  organisation: Pick<
    Organisation,
    'name' | 'summary' | 'description' | 'offers' | 'achievements' | 'certifications' | 'place'
  >,
  language: Language,
): SearchText => {
  const say = (text: { readonly fr: string; readonly en: string | null } | null): string =>
    text === null ? '' : (text[language] ?? text.fr)
  const join = (...texts: readonly string[]): string => fold(texts.join(' '))
  return {
    name: fold(organisation.name),
    offers: join(...organisation.offers.map((offer) => say(offer.title))),
    presentation: join(
      say(organisation.summary),
      say(organisation.description),
      ...organisation.offers.map((offer) => say(offer.detail)),
    ),
    rest: join(
      organisation.place.locality ?? '',
      ...organisation.certifications,
      ...organisation.achievements.flatMap(({ client, title }) => [client, say(title)]),
    ),
  }
}
