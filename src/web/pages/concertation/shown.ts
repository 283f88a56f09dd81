import type { Thing } from '#accounts/index.ts'
import type { PersonId } from '#kernel/ids.ts'
import { textIn } from '#kernel/language.ts'
import type { Concertation, Decision, Edition, Programme } from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'

/** A concertation with what stands around it, as its pages need it. */
export interface ConcertationShown {
  readonly view: View
  readonly on: Thing
  readonly programme: Programme
  readonly edition: Pick<Edition, 'slug' | 'number'>
  readonly concertation: Concertation
  /** Those that were asked. */
  readonly partners: readonly Organisation[]
  /** Null for somebody who was erased. */
  readonly names: ReadonlyMap<PersonId, string | null>
  /** The decision that settled it, where the reader may read it. */
  readonly decision: Decision | null
}

/** «Tisser local, édition 1». */
export const editionName = (
  view: View,
  programme: Pick<Programme, 'name'>,
  edition: Pick<Edition, 'number'>,
): string =>
  `${textIn(programme.name, view.language).text}, ${view.texts.edition
    .name(view.format.number(edition.number))
    .toLowerCase()}`

/** The way to a page of a concertation. */
export const stepsOf = (
  { view, edition }: Pick<ConcertationShown, 'view' | 'edition'>,
  isInside: boolean,
) => {
  const { language, texts, format } = view
  const params = { edition: edition.slug }
  return [
    {
      label: texts.edition.name(format.number(edition.number)),
      href: linkTo('edition', language, { params }),
    },
    ...(isInside
      ? [{ label: texts.concertation.short, href: linkTo('concertation', language, { params }) }]
      : []),
  ]
}

/** Somebody as those who talk know them. */
export const personSaid = (
  { view, names }: Pick<ConcertationShown, 'view' | 'names'>,
  person: PersonId | null,
): string => {
  const words = view.texts.concertation
  if (person === null) return words.erased
  const name = names.get(person)
  return name === null ? words.erased : (name ?? words.somebody)
}

export const partnerSaid = (
  { partners }: Pick<ConcertationShown, 'partners'>,
  organisation: string,
): string => partners.find(({ id }) => id === organisation)?.name ?? ''
