import type { MrcCode, Point, RegionCode } from '#kernel/territory.ts'
import { municipalityRows } from './municipalities.generated.ts'
import { wordsOf } from './place-words.ts'
import { pointInCity, pointOfPostalCode } from './postal-points.ts'
import { postalPrefixRows } from './postal-prefixes.generated.ts'

export interface Municipality {
  readonly code: string
  readonly name: string
  readonly region: RegionCode
  readonly mrc: MrcCode
  readonly mrcName: string
  readonly point: Point
  readonly population: number
}

const municipalities: readonly Municipality[] = municipalityRows.map(
  ([code, name, region, mrc, mrcName, latitude, longitude, population]) => ({
    code,
    name,
    region: region as RegionCode,
    mrc: mrc as MrcCode,
    mrcName,
    point: { latitude, longitude },
    population,
  }),
)

/** «St-Jérôme», «Saint Jerome» and «SAINT-JÉRÔME (Québec)» are one key. */
export const placeKey = (name: string): string =>
  wordsOf(name.replace(/\(.*?\)/g, ' '))
    .map(({ key }) => key)
    .join(' ')

const byName = Map.groupBy(municipalities, (each) => placeKey(each.name))
const regionByPrefix = new Map(postalPrefixRows.map(([prefix, region]) => [prefix, region as RegionCode]))
const mrcs = new Map(municipalities.map((each) => [each.mrc, { name: each.mrcName, region: each.region }]))

/** Administrative region where most addresses of the postal code's prefix lie; null when unknown. */
export const regionOfPostalCode = (postalCode: string): RegionCode | null =>
  regionByPrefix.get(postalCode.replace(/\s/g, '').slice(0, 3).toUpperCase()) ?? null

/**
 * The municipality of that name. Homonyms are told apart by `region` when given; otherwise the name
 * is ambiguous and the most populous one is taken only if it holds most of the people.
 */
export const findMunicipality = (name: string, region: RegionCode | null = null): Municipality | null => {
  const found = byName.get(placeKey(name)) ?? []
  const candidates = region === null ? found : found.filter((each) => each.region === region)
  const [first, second] = candidates.toSorted((a, b) => b.population - a.population)
  if (first === undefined) return null
  return second === undefined || first.population > 4 * second.population ? first : null
}

export const mrcName = (code: string): string | null => mrcs.get(code as MrcCode)?.name ?? null
export const regionOfMrc = (code: string): RegionCode | null => mrcs.get(code as MrcCode)?.region ?? null
export const allMunicipalities = (): readonly Municipality[] => municipalities

export interface Located {
  readonly locality: string | null
  readonly mrc: MrcCode | null
  readonly region: RegionCode | null
  readonly point: Point | null
  readonly basis: 'locality' | 'postal-code' | null
}

// Farther apart than this, a town and a postal code contradict each other.
const cityKilometres = 40

/** Where in a municipality a postal code lies, when it tells; else the municipality's own point. */
const pointWithin = (municipality: Municipality, postalCode: string | null): Point => {
  const point = postalCode === null ? null : pointInCity(postalCode)
  return point !== null && kilometres(point, municipality.point) <= cityKilometres
    ? point
    : municipality.point
}

/** What an address tells of a place: its municipality when the name is known, else the postal region. */
export const locate = (address: {
  readonly locality: string | null
  readonly postalCode: string | null
}): Located => {
  const postalRegion = address.postalCode === null ? null : regionOfPostalCode(address.postalCode)
  const municipality =
    address.locality === null
      ? null
      : (findMunicipality(address.locality, postalRegion) ?? findMunicipality(address.locality))
  if (municipality !== null)
    return {
      locality: municipality.name,
      mrc: municipality.mrc,
      region: municipality.region,
      point: pointWithin(municipality, address.postalCode),
      basis: 'locality',
    }
  return {
    locality: address.locality,
    mrc: null,
    region: postalRegion,
    point: postalRegion === null ? null : pointOfPostalCode(address.postalCode ?? ''),
    basis: postalRegion === null ? null : 'postal-code',
  }
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance in kilometres. */
export const kilometres = (a: Point, b: Point): number => {
  const north = radians(b.latitude - a.latitude)
  const east = radians(b.longitude - a.longitude)
  const h =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)))
}
