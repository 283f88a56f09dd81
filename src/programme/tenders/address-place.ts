import { fold } from '#kernel/fold.ts'
import type { MrcCode, Point, RegionCode } from '#kernel/territory.ts'
import { locate } from '#places/index.ts'
import type { ReleaseAddress } from './release.ts'

export interface AddressPlace {
  readonly locality: string | null
  readonly mrc: MrcCode | null
  readonly region: RegionCode | null
  readonly point: Point | null
  readonly basis: 'locality' | 'postal-code' | null
  /** The address says two things at once: «Québec» in Ontario, a Québec town in France. */
  readonly contradicts: boolean
}

const nowhere = { locality: null, mrc: null, region: null, point: null, basis: null } as const

const canadianPostalCode = /^[A-Z]\d[A-Z]/
const quebecPostalCode = /^[GHJ]/

type Verdict = 'inside' | 'outside' | null

const byPostalCode = (postalCode: string | null): Verdict => {
  const code = (postalCode ?? '').replace(/\s/g, '').toUpperCase()
  if (!canadianPostalCode.test(code)) return null
  return quebecPostalCode.test(code) ? 'inside' : 'outside'
}

const byProvince = (region: string | null): Verdict => {
  if (region === null) return null
  return ['qc', 'quebec', 'pq'].includes(fold(region)) ? 'inside' : 'outside'
}

const byCountry = (country: string | null): Verdict => {
  if (country === null) return null
  return ['ca', 'can', 'canada'].includes(fold(country)) ? null : 'outside'
}

const byLocality = (locality: string | null): Verdict =>
  locality !== null && fold(locality) === 'quebec' ? 'inside' : null

/**
 * Where an address lies in Québec; the postal code is believed before the rest. A lone town name is
 * taken for Québec's only in SEAO: elsewhere Richmond or Windsor may be anywhere.
 */
export const placeOfAddress = (address: ReleaseAddress | null, fromSeao: boolean): AddressPlace => {
  if (address === null) return { ...nowhere, contradicts: false }
  const verdicts = [
    byPostalCode(address.postalCode),
    byProvince(address.region),
    byCountry(address.countryName),
    byLocality(address.locality),
  ].filter((verdict) => verdict !== null)
  const contradicts = new Set(verdicts).size > 1
  if (verdicts[0] === 'outside') return { ...nowhere, locality: address.locality, contradicts }
  const saysQuebec = verdicts[0] === 'inside' || (verdicts.length === 0 && fromSeao)
  const located = locate({ locality: address.locality, postalCode: address.postalCode })
  return saysQuebec ? { ...located, contradicts } : { ...nowhere, locality: address.locality, contradicts }
}
