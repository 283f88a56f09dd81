import { fold } from '#kernel/fold.ts'
import type { Point, RegionCode } from '#kernel/territory.ts'
import { findRegion } from '#kernel/territory.ts'
import { buyerPrefixRows } from './buyer-prefixes.generated.ts'
import type { NamedPlace } from './named-places.ts'
import { placesNamedIn } from './named-places.ts'
import { kilometres, placeKey, regionOfPostalCode } from './places.ts'
import { postalPointRows } from './postal-points.generated.ts'

export interface PlaceOfWork {
  readonly region: RegionCode | null
  readonly mrc: string | null
  readonly point: Point
  readonly basis: 'title' | 'buyer'
}

const pointByPrefix = new Map(
  postalPointRows.map(([prefix, latitude, longitude]) => [prefix, { latitude, longitude }]),
)
const prefixByBuyer = new Map(buyerPrefixRows)

/** Middle of the addresses known under a postal code's prefix; null when none is known. */
export const pointOfPostalCode = (postalCode: string): Point | null =>
  pointByPrefix.get(postalCode.replace(/\s/g, '').slice(0, 3).toUpperCase()) ?? null

// Buyers whose works lie anywhere in Québec: their own address says nothing of the place of work.
const provinceWide =
  /^(?:ministere|sqi\b|societe quebecoise|transports quebec|hydro|centre de services partages|surete|retraite quebec|sepaq|agence|soutien aux operations|regie de l|commission de la sante|societe d habitation|secretariat|bibliotheque et archives)/

/** Whether the buyer works in all of Québec, by its name. */
export const isProvinceWide = (buyer: string): boolean => provinceWide.test(fold(buyer))

/** «Direction immobilière Outaouais» works in the Outaouais, though its body works everywhere. */
const namesItsPlace = (buyer: string): boolean => placesNamedIn(buyer).length > 0

const precision: Record<NamedPlace['kind'], number> = { municipality: 0, borough: 0, mrc: 1, region: 2 }

/** The narrowest place named, the first of them where several are as narrow. */
const narrowest = (places: readonly NamedPlace[]): NamedPlace | null =>
  places.toSorted((a, b) => precision[a.kind] - precision[b.kind])[0] ?? null

/** Where a buyer sits: from its name, else from the postal prefix of its published address. */
export const placeOfBuyer = (buyer: string): Pick<PlaceOfWork, 'region' | 'mrc' | 'point'> | null => {
  const named = placesNamedIn(buyer)
  const place = narrowest(named)
  if (place !== null && place.kind !== 'region') return place
  const prefix = prefixByBuyer.get(placeKey(buyer))
  const point = prefix === undefined ? null : pointOfPostalCode(prefix)
  if (prefix !== undefined && point !== null) return { region: regionOfPostalCode(prefix), mrc: null, point }
  return place
}

// Beyond this a name in the title is rather a saint, a person or a product than the place of work.
const plausibleKilometres = 120

// The ministry of transport numbers its works by regional office: «6502-14-…» is the Bas-Saint-Laurent.
// Read off the titles of 2008 to 2016 that name a place too.
const regionOfOffice: Readonly<Record<string, string>> = {
  63: '11',
  64: '17',
  65: '01',
  66: '12',
  67: '09',
  68: '02',
  70: '04',
  71: '03',
  84: '13',
  85: '06',
  86: '16',
  87: '16',
  88: '15',
  89: '07',
  90: '05',
}

/** The region of a regional office of the ministry of transport, by the number its title starts with. */
const placeOfOffice = (tender: { readonly title: string; readonly buyer: string }): NamedPlace | null => {
  const office = /(?:^|[^\d])(\d\d)\d\d-\d\d-/.exec(tender.title)?.[1]
  const code = office === undefined ? undefined : regionOfOffice[office]
  const region = code === undefined ? null : findRegion(code)
  if (region === null || !/transports/i.test(tender.buyer)) return null
  return placesNamedIn(region.fr)[0] ?? null
}

/**
 * Where the work of a tender lies: a place named in its title when it is near the buyer (or when the
 * buyer works everywhere), else where the buyer sits. Null when neither is known.
 */
export const placeOfWork = (tender: {
  readonly title: string
  readonly buyer: string
}): PlaceOfWork | null => {
  const buyer = placeOfBuyer(tender.buyer)
  const everywhere = isProvinceWide(tender.buyer)
  const near = placesNamedIn(tender.title).filter(
    (place) => everywhere || buyer === null || kilometres(place.point, buyer.point) <= plausibleKilometres,
  )
  const named = narrowest(near) ?? placeOfOffice(tender)
  if (named !== null) return { region: named.region, mrc: named.mrc, point: named.point, basis: 'title' }
  if (buyer === null || (everywhere && !namesItsPlace(tender.buyer))) return null
  return { ...buyer, basis: 'buyer' }
}
