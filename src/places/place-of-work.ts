import type { MrcCode, Point, RegionCode } from '#kernel/territory.ts'
import { findRegion } from '#kernel/territory.ts'
import type { NamedPlace } from './gazetteer.ts'
import type { Neighbourhood } from './named-places.ts'
import { namingsIn, placesNamedIn, settle } from './named-places.ts'
import type { Whereabouts } from './place-of-buyer.ts'
import {
  isMunicipal,
  isProvinceWide,
  mayWorkFar,
  namesItsPlace,
  placeOfBuyer,
  placeOfPostalCode,
  sharedPlace,
} from './place-of-buyer.ts'

export interface PlaceOfWork {
  readonly locality: string | null
  readonly region: RegionCode | null
  readonly mrc: MrcCode | null
  readonly point: Point
  readonly basis: 'title' | 'buyer'
}

type Tender = { readonly title: string; readonly buyer: string }

// A title that lists more regions than this speaks of all Québec.
const mostRegions = 2

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
const placeOfOffice = ({ title, buyer }: Tender): NamedPlace | null => {
  const office = /(?:^|[^\d])(\d\d)\d\d-\d\d-/.exec(title)?.[1]
  const code = office === undefined ? undefined : regionOfOffice[office]
  const region = code === undefined ? null : findRegion(code)
  if (region === null || !/transports/i.test(buyer)) return null
  return placesNamedIn(region.fr)[0] ?? null
}

/** Several places of one sort as one work; null when they are regions all over Québec. */
const together = (places: readonly NamedPlace[]): Whereabouts | null => {
  const distinct = new Set(places.map(({ region }) => region)).size
  return places[0]?.kind === 'region' && distinct > mostRegions ? null : sharedPlace(places)
}

const precision: Record<NamedPlace['kind'], number> = { municipality: 0, borough: 0, mrc: 1, region: 2 }

/** Of all places named, those of the narrowest sort; «Québec» in a list of regions is a region like them. */
const narrowest = (
  places: readonly (NamedPlace & { readonly sureness: number })[],
): readonly NamedPlace[] => {
  const regionsNamed = places.filter(({ kind }) => kind === 'region').length
  const kept =
    regionsNamed >= 2 ? places.filter(({ name, sureness }) => name !== 'Québec' || sureness === 3) : places
  const best = Math.min(...kept.map(({ kind }) => precision[kind]))
  const sort = kept.filter(({ kind }) => precision[kind] === best)
  const surest = Math.max(...sort.map(({ sureness }) => sureness))
  return sort.filter(({ sureness }) => sureness === surest)
}

/**
 * Where a title says that the work lies; null when it says nothing. `seat` is where the buyer sits: homonyms are
 * settled by it, and what lies far from it is no place of work, unless the buyer works everywhere.
 */
export const placeInTitle = (tender: Tender, seat: Neighbourhood | null): Whereabouts | null => {
  const around = mayWorkFar(tender.buyer) ? null : seat
  // The streets, parks and halls of a municipality's titles are its own, whatever they are named after.
  const home = isMunicipal(tender.buyer) ? placeOfBuyer(tender.buyer)?.locality : null
  const places = namingsIn(tender.title).flatMap(({ candidates, sureness }) => {
    const place = settle(candidates, around)
    const foreign = typeof home === 'string' && place?.locality !== home && sureness < 3
    return place === null || foreign ? [] : [{ ...place, sureness }]
  })
  const code = /\b[GHJ]\d[A-Z] ?\d[A-Z]\d\b/.exec(tender.title)?.[0]
  return (
    together(narrowest(places)) ??
    (code === undefined ? null : placeOfPostalCode(code)) ??
    placeOfOffice(tender)
  )
}

const workOf = (place: Whereabouts, basis: PlaceOfWork['basis']): PlaceOfWork => ({
  locality: place.locality,
  region: place.region,
  mrc: place.mrc,
  point: place.point,
  basis,
})

/**
 * Where the work of a tender lies: a place named in its title when it is near the buyer (or when the
 * buyer works everywhere), else where the buyer sits. Null when neither is known.
 */
export const placeOfWork = (tender: Tender): PlaceOfWork | null => {
  const buyer = placeOfBuyer(tender.buyer)
  const named = placeInTitle(tender, buyer)
  if (named !== null) return workOf(named, 'title')
  const everywhere = isProvinceWide(tender.buyer)
  // «Direction immobilière Outaouais» works in the Outaouais, though its body works everywhere.
  if (buyer === null || (everywhere && !namesItsPlace(tender.buyer))) return null
  return workOf(buyer, 'buyer')
}
