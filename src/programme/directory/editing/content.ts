import type { Organisation } from '../organisation.ts'

/** What people write of an organisation; the rest is given by the programme: who it is, its side, its recognition. */
export const contentFields = [
  'name',
  'legalForm',
  'neq',
  'foundedIn',
  'employees',
  'certifications',
  'partnerKind',
  'summary',
  'description',
  'place',
  'website',
  'email',
  'phone',
  'offers',
  'achievements',
  'logo',
] as const
export type ContentField = (typeof contentFields)[number]
export type Content = Pick<Organisation, ContentField>

/** The written part of an organisation. */
export const contentOf = (organisation: Content): Content => ({
  name: organisation.name,
  legalForm: organisation.legalForm,
  neq: organisation.neq,
  foundedIn: organisation.foundedIn,
  employees: organisation.employees,
  certifications: organisation.certifications,
  partnerKind: organisation.partnerKind,
  summary: organisation.summary,
  description: organisation.description,
  place: organisation.place,
  website: organisation.website,
  email: organisation.email,
  phone: organisation.phone,
  offers: organisation.offers,
  achievements: organisation.achievements,
  logo: organisation.logo,
})

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  )
}

/** Whether two values say the same, whatever the order of their properties. */
export const sameContent = (a: unknown, b: unknown): boolean =>
  JSON.stringify(ordered(a)) === JSON.stringify(ordered(b))

/** What a page would gain from: nothing of it is required to publish. */
export const lacks = [
  'summary',
  'summaryEn',
  'legalForm',
  'neq',
  'locality',
  'reach',
  'offer',
  'offerEn',
  'category',
  'territory',
  'capacity',
  'achievement',
] as const
export type Lack = (typeof lacks)[number]

const lacksOfOffers = ({ offers }: Content): Readonly<Partial<Record<Lack, boolean>>> => ({
  offer: offers.length === 0,
  offerEn: offers.some(({ title }) => title.en === null),
  category: offers.some(({ seaoCategories }) => seaoCategories.length === 0),
  territory: offers.some(({ territories }) => territories.length === 0),
  capacity: offers.some(({ capacityPerContract }) => capacityPerContract === null),
})

/** What is missing for a page to be found and chosen, in the order of the steps. */
export const lacking = (content: Content, side: Organisation['side']): readonly Lack[] => {
  const missing: Readonly<Partial<Record<Lack, boolean>>> = {
    summary: content.summary === null,
    summaryEn: content.summary !== null && content.summary.en === null,
    legalForm: side !== 'partner' && content.legalForm === null,
    neq: side === 'supplier' && content.neq === null,
    locality: content.place.locality === null,
    reach: content.email === null && content.phone === null,
    ...(side === 'supplier' ? lacksOfOffers(content) : {}),
    achievement: side === 'supplier' && content.achievements.length === 0,
  }
  return lacks.filter((lack) => missing[lack] === true)
}
