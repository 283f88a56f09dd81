import type { MrcCode, Point } from '#kernel/territory.ts'
import { allMunicipalities } from './places.ts'

/** The place of an MRC: the middle of its municipalities, weighted by their people (all alike where nobody lives). */
const pointOf = (mrc: ReturnType<typeof allMunicipalities>): Point => {
  const weighted = mrc.map(({ point, population }) => ({ point, weight: population + 1 }))
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0)
  const mean = (value: (point: Point) => number): number =>
    weighted.reduce((sum, { point, weight }) => sum + value(point) * weight, 0) / total
  return { latitude: mean(({ latitude }) => latitude), longitude: mean(({ longitude }) => longitude) }
}

const points = new Map(
  [...Map.groupBy(allMunicipalities(), ({ mrc }) => mrc)].map(([mrc, its]) => [mrc, pointOf(its)] as const),
)

/** Every MRC with the point that stands for it on a map. */
export const mrcPoints = (): ReadonlyMap<MrcCode, Point> => points
