import type { Bilingual } from '#kernel/language.ts'
import type { Offer, Organisation, PlainContentField } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { categoryLabel, territoryName } from '../../words.ts'

/** One thing that changed, in words; null is empty. */
export interface Difference {
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

const both = (text: Bilingual | null): string | null =>
  text === null ? null : text.en === null ? text.fr : `${text.fr} / ${text.en}`
const listed = (parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null).join(', ') || null

/** What a field of an organisation says, in words; null when it is empty. */
export const contentWords = (
  { texts, format }: View,
  organisation: Organisation,
  field: PlainContentField,
): string | null => {
  switch (field) {
    case 'legalForm':
      return organisation.legalForm === null ? null : texts.shell.legalForms[organisation.legalForm]
    case 'partnerKind':
      return organisation.partnerKind === null ? null : texts.partners.kinds[organisation.partnerKind]
    case 'summary':
    case 'description':
      return both(organisation[field])
    case 'place': {
      const { street, locality, postalCode } = organisation.place
      return listed([street, locality, postalCode])
    }
    case 'certifications':
      return listed(organisation.certifications)
    case 'logo':
      return organisation.logo === null ? null : texts.versions.logoSet(organisation.logo.digest.slice(0, 6))
    case 'employees':
      return organisation.employees === null ? null : format.number(organisation.employees)
    case 'foundedIn':
      return organisation.foundedIn === null ? null : String(organisation.foundedIn)
    default:
      return organisation[field]
  }
}

type Listed = Offer | Organisation['achievements'][number]

/** What an offer or an achievement says, by label. */
const wordsOfListed = (
  { texts, language, format }: View,
  listedPart: Listed,
): readonly (readonly [string, string | null])[] => {
  const { fields } = texts.versions
  const money = (amount: number | null): string | null => (amount === null ? null : format.money(amount))
  if ('client' in listedPart)
    return [
      [fields.client, listedPart.client],
      [fields.title, both(listedPart.title)],
      [fields.year, listedPart.year === null ? null : String(listedPart.year)],
      [fields.amount, money(listedPart.amount)],
      [
        fields.photographs,
        listed(listedPart.photographs.map(({ alt, digest }) => `${both(alt)} (${digest.slice(0, 6)})`)),
      ],
    ]
  return [
    [fields.title, both(listedPart.title)],
    [fields.detail, both(listedPart.detail)],
    [fields.seaoCategories, listed(listedPart.seaoCategories.map((code) => categoryLabel(code, language)))],
    [fields.unspsc, listed(listedPart.unspsc)],
    [
      fields.territories,
      listed(listedPart.territories.map((territory) => territoryName(territory, texts, language))),
    ],
    [fields.capacityPerContract, money(listedPart.capacityPerContract)],
    [fields.capacityPerYear, money(listedPart.capacityPerYear)],
  ]
}

/** What differs between two states of an offer or achievement. */
export const differences = (view: View, before: Listed, after: Listed): readonly Difference[] => {
  const was = new Map(wordsOfListed(view, before))
  return wordsOfListed(view, after)
    .map(([label, now]) => ({ label, before: was.get(label) ?? null, after: now }))
    .filter((each) => each.before !== each.after)
}
