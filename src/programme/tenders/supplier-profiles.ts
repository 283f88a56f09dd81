import type { Bilingual } from '#kernel/language.ts'
import type { Offer, Organisation, OrganisationRow } from '#programme/directory/index.ts'
import type { PastContract, ProfileOffer, SupplierProfile } from '#programme/matching/index.ts'

const lines = (...texts: readonly (Bilingual | null)[]): string =>
  texts
    .flatMap((text) => (text === null ? [] : [text.fr, text.en ?? []]))
    .flat()
    .join('\n')

const profileOffer = (offer: Offer): ProfileOffer => ({
  text: lines(offer.title, offer.detail),
  seaoCategories: offer.seaoCategories,
  unspsc: offer.unspsc,
  territories: offer.territories,
  capacityPerContract: offer.capacityPerContract,
})

/** What matching knows of an organisation: what it declares, and what public data says that it won. */
export const profileOf = (
  organisation: Organisation,
  pastContracts: readonly PastContract[],
): SupplierProfile => ({
  supplier: organisation.id,
  name: organisation.name,
  description: lines(organisation.summary, organisation.description),
  offers: organisation.offers.map(profileOffer),
  achievements: organisation.achievements.map(({ client, title, year }) => ({
    client,
    title: lines(title),
    year,
  })),
  pastContracts,
  pastBids: [],
  locality: organisation.place.locality,
  region: organisation.place.region,
  point: organisation.place.point,
})

/** The row that a list shows of an organisation. */
export const rowOf = (organisation: Organisation): OrganisationRow => ({
  id: organisation.id,
  slug: organisation.slug,
  side: organisation.side,
  name: organisation.name,
  legalForm: organisation.legalForm,
  summary: organisation.summary,
  place: organisation.place,
  fictional: organisation.fictional,
  certifications: organisation.certifications,
  logo: organisation.logo,
  offerTitles: organisation.offers.map((offer) => offer.title),
})
