import { fold } from '#kernel/fold.ts'
import type { Point, RegionCode } from '#kernel/territory.ts'
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
  const named = narrowest(near)
  if (named !== null) return { region: named.region, mrc: named.mrc, point: named.point, basis: 'title' }
  if (buyer === null) return null
  return { ...buyer, basis: 'buyer' }
}
