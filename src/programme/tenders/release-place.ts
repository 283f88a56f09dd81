import { regions } from '#kernel/territory.ts'
import { locate } from '#places/index.ts'
import { placeOfAddress } from './address-place.ts'
import type { ContractingProcess } from './contracting-process.ts'
import { type NamedPlace, placeInBuyerName, placeInTitle, placeNamed } from './named-place.ts'
import type { Release, ReleaseParty } from './release.ts'

type Place = ContractingProcess['place']

const nowhere: Place = { locality: null, mrc: null, region: null, point: null, basis: null }

const textsIn = (value: unknown, depth = 0): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (depth > 3 || typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((each) => textsIn(each, depth + 1))
}

const inRegionCode = (text: string): NamedPlace | null => {
  const region = regions.find((each) => each.code === text.trim().padStart(2, '0'))
  return region === undefined ? null : { locality: null, mrc: null, region: region.code, point: null }
}

const inPostalCode = (text: string): NamedPlace | null =>
  /^[A-Z]\d[A-Z]\s?\d[A-Z]\d$/.test(text.trim()) ? locate({ locality: null, postalCode: text.trim() }) : null

/** SEAO's non-standard `deliveryarea` (text, list or object) and OCDS delivery addresses. */
const ofDelivery = (release: Release, fromSeao: boolean): NamedPlace | null => {
  const items = release.tender?.items ?? []
  const addresses = items.flatMap((each) => [
    ...(each.deliveryAddress === null ? [] : [each.deliveryAddress]),
    ...each.deliveryAddresses,
  ])
  const areas = [release.tender?.deliveryarea, ...items.map((each) => each.deliveryarea)]
  const named = areas
    .flatMap((area) => textsIn(area))
    .map((area) => inPostalCode(area) ?? placeNamed(area) ?? inRegionCode(area))
  const located = addresses.map((address) => placeOfAddress(address, fromSeao))
  return [...named, ...located].find((place) => place !== null && place.region !== null) ?? null
}

/**
 * Where a contract will be carried out, and how that is known. A municipality's notices are taken to
 * lie at home: the places its titles name are its own streets and parks.
 */
export const placeOfRelease = (release: Release, buyer: ReleaseParty | null, fromSeao: boolean): Place => {
  const delivery = ofDelivery(release, fromSeao)
  if (delivery !== null) return pick(delivery, 'delivery')
  const municipal = (buyer?.details?.municipal ?? buyer?.details?.Municipal) === '1'
  const inTitle = fromSeao && !municipal ? placeInTitle(release.tender?.title ?? '') : null
  if (inTitle !== null) return pick(inTitle, 'title')
  const atBuyer = placeOfAddress(buyer?.address ?? null, fromSeao)
  if (atBuyer.region !== null) return pick(atBuyer, atBuyer.basis)
  const inName = fromSeao ? placeInBuyerName(buyer?.name ?? release.buyer?.name ?? '') : null
  return inName === null ? { ...nowhere, locality: atBuyer.locality } : pick(inName, inName.basis)
}

const pick = ({ locality, mrc, region, point }: NamedPlace, basis: Place['basis']): Place => ({
  locality,
  mrc,
  region,
  point,
  basis,
})
