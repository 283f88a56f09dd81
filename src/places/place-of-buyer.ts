import { fold } from '#kernel/fold.ts'
import type { MrcCode, Point, RegionCode } from '#kernel/territory.ts'
import { buyerPrefixRows } from './buyer-prefixes.generated.ts'
import type { NamedPlace } from './gazetteer.ts'
import { mrcByName } from './gazetteer.ts'
import type { Naming } from './named-places.ts'
import { namingsIn, placeInQuebec, settle } from './named-places.ts'
import { placeKey, regionOfPostalCode } from './places.ts'
import { pointOfPostalCode } from './postal-points.ts'

/** Where something lies, as far as it is known. */
export interface Whereabouts {
  readonly locality: string | null
  readonly mrc: MrcCode | null
  readonly region: RegionCode | null
  readonly point: Point
}

const prefixByBuyer = new Map(buyerPrefixRows.map(([buyer, prefix]) => [placeKey(buyer), prefix]))

/** What a Québec postal code tells of a place; null when it tells nothing. */
export const placeOfPostalCode = (postalCode: string): Whereabouts | null => {
  const point = pointOfPostalCode(postalCode)
  return point === null ? null : { locality: null, mrc: null, region: regionOfPostalCode(postalCode), point }
}

// Buyers whose works lie anywhere in Québec: their own address says nothing of the place of work.
const provinceWide =
  /^(?:ministere|sqi\b|societe quebecoise|transports quebec|hydro|centre de services partages|surete|retraite quebec|sepaq|agence|soutien aux operations|regie de l|commission de la sante|societe d habitation|secretariat|bibliotheque et archives)/

/** Whether the buyer works in all of Québec, by its name. */
export const isProvinceWide = (buyer: string): boolean =>
  provinceWide.test(fold(buyer).replace(/^(?:le|la|les) /, ''))

const precision: Record<NamedPlace['kind'], number> = { borough: 0, municipality: 1, mrc: 2, region: 3 }

/** Homonyms in a buyer's name are settled by the places that it names without doubt. */
const settled = (namings: readonly Naming[]): readonly NamedPlace[] => {
  const sure = namings.find(({ candidates }) => candidates.length === 1)?.candidates[0] ?? null
  return namings.flatMap(({ candidates }) => {
    const place = candidates.length === 1 ? candidates[0] : settle(candidates, sure)
    return place ?? []
  })
}

/** The narrowest places that a buyer's name says: «Arrondissement Anjou», «MRC de Portneuf». */
const placesInName = (buyer: string): readonly NamedPlace[] => {
  const places = settled(namingsIn(buyer))
  const best = Math.min(...places.map(({ kind }) => precision[kind]))
  return places.filter(({ kind }) => precision[kind] === best)
}

/** Whether the buyer's name says where it works. */
export const namesItsPlace = (buyer: string): boolean => namingsIn(buyer).length > 0

/** Whether a title of this buyer may speak of a place far from its seat: it works in all of Québec, by its name. */
export const mayWorkFar = (buyer: string): boolean =>
  isProvinceWide(buyer) || (/\bdu quebec\b/.test(fold(buyer)) && !namesItsPlace(buyer))

/** «Ville de…», «Municipalité de…»: what it buys is for its own territory. */
export const isMunicipal = (buyer: string): boolean =>
  /^(?:ville|municipalité|paroisse|village|cantons?)(?= )/i.test(buyer)

const serves = /^(?:régie|municipalité régionale)\b/i

/** An intermunicipal board that bears the name of a town and of an MRC serves the MRC. */
const orItsMrc = (buyer: string, place: NamedPlace): NamedPlace =>
  (serves.test(buyer) ? mrcByName(placeKey(place.name)) : null) ?? place

const shared = <T>(values: readonly (T | null)[]): T | null => {
  const [first = null] = values
  return values.every((value) => value === first) ? first : null
}

/** Several places as one: where the first is, with what all of them have in common; null when there is none. */
export const sharedPlace = (places: readonly NamedPlace[]): Whereabouts | null => {
  const [first] = places
  return first === undefined
    ? null
    : {
        locality: shared(places.map(({ locality }) => locality)),
        mrc: shared(places.map(({ mrc }) => mrc)),
        region: shared(places.map(({ region }) => region)),
        point: first.point,
      }
}

/** Where a buyer sits: from its name, else from the postal prefix of its published address. */
export const placeOfBuyer = (buyer: string): Whereabouts | null => {
  const places = placesInName(buyer).map((place) => orItsMrc(buyer, place))
  const named = sharedPlace(places)
  if (places[0] !== undefined && places[0].kind !== 'region') return named
  const shortened = named === null && isMunicipal(buyer) ? placeInQuebec(buyer) : null
  if (shortened !== null) return shortened
  const prefix = prefixByBuyer.get(placeKey(buyer))
  const address = prefix === undefined ? null : placeOfPostalCode(prefix)
  // «Mauricie et Centre-du-Québec»: somewhere in two regions is in neither for certain, whatever the address.
  return address === null || named === null ? (address ?? named) : { ...address, region: named.region }
}
