import { regions } from '#kernel/territory.ts'
import type { Whereabouts } from '#places/index.ts'
import {
  isProvinceWide,
  namesItsPlace,
  placeInQuebec,
  placeInTitle,
  placeOfBuyer,
  placeOfPostalCode,
  placesNamedIn,
} from '#places/index.ts'
import type { AddressPlace } from './address-place.ts'
import { placeOfAddress } from './address-place.ts'
import type { ContractingProcess } from './contracting-process.ts'
import type { Release, ReleaseParty } from './release.ts'

type Place = ContractingProcess['place']
type Located = Omit<Place, 'basis'>

const nowhere: Place = { locality: null, mrc: null, region: null, point: null, basis: null }

const textsIn = (value: unknown, depth = 0): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (depth > 3 || typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((each) => textsIn(each, depth + 1))
}

const inRegionCode = (text: string): Located | null => {
  const region = regions.find((each) => each.code === text.trim().padStart(2, '0'))
  return region === undefined ? null : { locality: null, mrc: null, region: region.code, point: null }
}

/** The place that a delivery area calls by its name: a town, an MRC, a region. */
const named = (text: string): Located | null => placeInQuebec(text) ?? placesNamedIn(text)[0] ?? null

/** SEAO's non-standard `deliveryarea` (text, list or object) and OCDS delivery addresses. */
const ofDelivery = (release: Release, fromSeao: boolean): Located | null => {
  const items = release.tender?.items ?? []
  const addresses = items.flatMap((each) => [
    ...(each.deliveryAddress === null ? [] : [each.deliveryAddress]),
    ...each.deliveryAddresses,
  ])
  const areas = [release.tender?.deliveryarea, ...items.map((each) => each.deliveryarea)]
  const areasNamed = areas
    .flatMap((area) => textsIn(area))
    .map((area) => (/\d[A-Z]\d/.test(area) ? placeOfPostalCode(area) : (named(area) ?? inRegionCode(area))))
  const located = addresses.map((address) => placeOfAddress(address, fromSeao))
  return [...areasNamed, ...located].find((place) => place !== null && place.region !== null) ?? null
}

/** The buyer's address as a seat to look around; null when it says no point. */
const seatOf = ({ locality, mrc, region, point }: AddressPlace): Whereabouts | null =>
  point === null ? null : { locality, mrc, region, point }

const pick = ({ locality, mrc, region, point }: Located, basis: Place['basis']): Place => ({
  locality,
  mrc,
  region,
  point,
  basis,
})

/**
 * Where a contract will be carried out, and how that is known. The address of a buyer that works in all
 * of Québec says nothing of it.
 */
export const placeOfRelease = (release: Release, party: ReleaseParty | null, fromSeao: boolean): Place => {
  const delivery = ofDelivery(release, fromSeao)
  if (delivery !== null) return pick(delivery, 'delivery')
  const atBuyer = placeOfAddress(party?.address ?? null, fromSeao)
  const unknown: Place = { ...nowhere, locality: atBuyer.locality }
  if (!fromSeao) return atBuyer.region === null ? unknown : pick(atBuyer, atBuyer.basis)
  // The unit that signs says more than its organisation: «SQI-Direction immobilière Nord de Montréal».
  const buyer = release.buyer?.name ?? party?.name ?? ''
  const byName = placeOfBuyer(buyer)
  const inTitle = placeInTitle({ title: release.tender?.title ?? '', buyer }, seatOf(atBuyer) ?? byName)
  if (inTitle !== null) return pick(inTitle, 'title')
  if (isProvinceWide(buyer) && !namesItsPlace(buyer)) return unknown
  if (atBuyer.region !== null) return pick(atBuyer, atBuyer.basis)
  if (byName === null) return unknown
  return pick(byName, byName.locality === null && byName.mrc !== null ? 'mrc' : 'buyer-name')
}
