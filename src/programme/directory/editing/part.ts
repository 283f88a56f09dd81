import type { FileProblem } from '#kernel/file-problem.ts'
import type { Bilingual } from '#kernel/language.ts'
import { territoryKey } from '#kernel/territory.ts'
import { mrcName } from '#places/index.ts'
import type { CellProblem } from '../cell-problem.ts'
import type { Achievement, Offer, Side } from '../organisation.ts'
import type { Content } from './content.ts'

/** Fields of each part of a page, at most seven: what one screen asks. */
export const partFields = {
  identity: ['name', 'legalForm', 'neq', 'foundedIn', 'employees', 'certifications', 'partnerKind'],
  presentation: ['summaryFr', 'summaryEn', 'descriptionFr', 'descriptionEn'],
  contact: ['street', 'locality', 'postalCode', 'email', 'phone', 'website'],
  offer: ['titleFr', 'titleEn', 'detailFr', 'detailEn'],
  'offer-reach': ['categories', 'regions', 'territories', 'capacityPerContract', 'capacityPerYear', 'unspsc'],
  achievement: ['client', 'titleFr', 'titleEn', 'year', 'amount'],
  // Alternative texts of each photograph in turn, then of one that is added.
  photographs: ['altFr', 'altEn', 'photograph'],
  logo: ['logo'],
} as const satisfies Record<string, readonly string[]>
export type PartKind = keyof typeof partFields
export type FieldOf<Kind extends PartKind> = (typeof partFields)[Kind][number]
export type PartField = FieldOf<PartKind>

/** A field that cannot be kept as typed, and why. */
export interface FieldError {
  readonly field: PartField
  /** Which value of a field that has several. */
  readonly at?: number
  readonly problem: CellProblem | 'too-long' | 'alt-missing' | 'too-many-photographs' | FileProblem
}

/** One screen: a part, and which offer or achievement it speaks of (from 0; one past the last adds one). */
export interface Part {
  readonly kind: PartKind
  readonly at: number
}

const slugs: Readonly<Record<PartKind, string>> = {
  identity: 'identite',
  presentation: 'presentation',
  contact: 'coordonnees',
  offer: 'offre',
  'offer-reach': 'portee-de-l-offre',
  achievement: 'realisation',
  photographs: 'photos-de-la-realisation',
  logo: 'logo',
}
const numbered: readonly PartKind[] = ['offer', 'offer-reach', 'achievement', 'photographs']

/** Last part of the address of a screen: `identite`, `offre-2`. */
export const slugOfPart = ({ kind, at }: Part): string =>
  numbered.includes(kind) ? `${slugs[kind]}-${at + 1}` : slugs[kind]

const kinds = Object.keys(slugs).filter((kind): kind is PartKind => kind in slugs)

/** The screen at an address; null when there is none, or none such on this side. */
export const partAt = (slug: string, side: Side, content: Content): Part | null => {
  const [, name = slug, number] = /^(.+)-(\d{1,3})$/.exec(slug) ?? []
  const kind = kinds.find((each) => slugs[each] === name)
  if (kind === undefined || numbered.includes(kind) !== (number !== undefined)) return null
  if (number === undefined) return { kind, at: 0 }
  const at = Number(number) - 1
  const ofAchievements = kind === 'achievement' || kind === 'photographs'
  const held = ofAchievements ? content.achievements.length : content.offers.length
  // The reach of an offer and the photographs of an achievement are asked of one that is there.
  const last = kind === 'offer-reach' || kind === 'photographs' ? held - 1 : held
  return side === 'supplier' && at >= 0 && at <= last ? { kind, at } : null
}

/** What a screen shows in its fields: one text each, or several choices. */
export type Typed = Readonly<Partial<Record<PartField, readonly string[]>>>

const one = (value: string | number | null): readonly string[] => [value === null ? '' : String(value)]
const both = (name: 'summary' | 'description' | 'title' | 'detail', text: Bilingual | null) => ({
  [`${name}Fr`]: one(text?.fr ?? null),
  [`${name}En`]: one(text?.en ?? null),
})

const reachOf = (offer: Offer | undefined): Typed => {
  const territories = offer?.territories ?? []
  const mrcs = territories.flatMap((each) =>
    each.kind === 'mrc' ? [`MRC ${mrcName(each.code) ?? each.code}`] : [],
  )
  return {
    categories: offer?.seaoCategories ?? [],
    regions: territories.flatMap((each) => (each.kind === 'mrc' ? [] : [territoryKey(each)])),
    territories: one(mrcs.join('; ')),
    capacityPerContract: one(offer?.capacityPerContract ?? null),
    capacityPerYear: one(offer?.capacityPerYear ?? null),
    unspsc: one(offer?.unspsc.join('; ') ?? null),
  }
}

const achievementOf = (achievement: Achievement | undefined): Typed => ({
  client: one(achievement?.client ?? null),
  ...both('title', achievement?.title ?? null),
  year: one(achievement?.year ?? null),
  amount: one(achievement?.amount ?? null),
})

/** What the fields of a screen hold before anybody types. Legal form and kind are their own codes. */
export const typedOf = (content: Content, { kind, at }: Part): Typed => {
  switch (kind) {
    case 'identity':
      return {
        name: one(content.name),
        legalForm: one(content.legalForm),
        neq: one(content.neq),
        foundedIn: one(content.foundedIn),
        employees: one(content.employees),
        certifications: one(content.certifications.join('; ')),
        partnerKind: one(content.partnerKind),
      }
    case 'presentation':
      return { ...both('summary', content.summary), ...both('description', content.description) }
    case 'contact':
      return {
        street: one(content.place.street),
        locality: one(content.place.locality),
        postalCode: one(content.place.postalCode),
        email: one(content.email),
        phone: one(content.phone),
        website: one(content.website),
      }
    case 'offer':
      return {
        ...both('title', content.offers[at]?.title ?? null),
        ...both('detail', content.offers[at]?.detail ?? null),
      }
    case 'offer-reach':
      return reachOf(content.offers[at])
    case 'achievement':
      return achievementOf(content.achievements[at])
    case 'photographs': {
      const photographs = content.achievements[at]?.photographs ?? []
      return {
        altFr: photographs.map(({ alt }) => alt.fr),
        altEn: photographs.map(({ alt }) => alt.en ?? ''),
      }
    }
    case 'logo':
      return {}
  }
}

const listParts = ['offers', 'achievements'] as const
export type ListPart = (typeof listParts)[number]
export const isListPart = (text: string): text is ListPart => listParts.some((each) => each === text)

export type Shift = 'up' | 'down' | 'remove'
export const isShift = (text: string): text is Shift => ['up', 'down', 'remove'].includes(text)

const shifted = <Value>(list: readonly Value[], at: number, shift: Shift): readonly Value[] => {
  const [moved] = list.slice(at, at + 1)
  if (moved === undefined) return list
  const others = list.toSpliced(at, 1)
  if (shift === 'remove') return others
  return others.toSpliced(Math.max(0, at + (shift === 'up' ? -1 : 1)), 0, moved)
}

/** The same with an offer or achievement moved by one place, or taken out; beyond either end nothing moves. */
export const withShift = (content: Content, list: ListPart, at: number, shift: Shift): Content => ({
  ...content,
  [list]: shifted<Offer | Achievement>(content[list], at, shift),
})
