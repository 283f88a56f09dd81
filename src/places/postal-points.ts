import type { Point } from '#kernel/territory.ts'
import { neighbourhoods } from './neighbourhoods.ts'
import { postalPointRows } from './postal-points.generated.ts'

const prefixOf = (postalCode: string): string => postalCode.replace(/\s/g, '').slice(0, 3).toUpperCase()

const urban = new Map<string, Point>(
  neighbourhoods.map(([prefix, , latitude, longitude]) => [prefix, { latitude, longitude }]),
)
const byTowns = new Map<string, Point>(
  postalPointRows.map(([prefix, latitude, longitude]) => [prefix, { latitude, longitude }]),
)

/** Middle of the part of a city that has the postal code; null outside the largest cities. */
export const pointInCity = (postalCode: string): Point | null => urban.get(prefixOf(postalCode)) ?? null

/** Middle of a postal code's prefix, in cities, or of the addresses known under it; null when none is known. */
export const pointOfPostalCode = (postalCode: string): Point | null =>
  pointInCity(postalCode) ?? byTowns.get(prefixOf(postalCode)) ?? null
