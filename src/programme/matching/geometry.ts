import type { Point } from '#kernel/territory.ts'

/** Unit vectors of points on the globe, three numbers each; NaN where a point is unknown. */
export const unitVectors = (points: readonly (Point | null)[]): Float32Array => {
  const vectors = new Float32Array(points.length * 3).fill(Number.NaN)
  for (const [at, point] of points.entries()) if (point !== null) vectors.set(unitVector(point), at * 3)
  return vectors
}

const radians = Math.PI / 180

/** The point as a unit vector: the cosine of the angle between two of them is their dot product. */
export const unitVector = ({ latitude, longitude }: Point): readonly [number, number, number] => {
  const across = Math.cos(latitude * radians)
  return [
    across * Math.cos(longitude * radians),
    across * Math.sin(longitude * radians),
    Math.sin(latitude * radians),
  ]
}

/** Kilometres from a vector to the one at `at` in `vectors`; NaN when either is unknown. */
export const kilometresTo = (
  from: readonly [number, number, number] | null,
  vectors: Float32Array,
  at: number,
): number => {
  if (from === null) return Number.NaN
  const x = vectors[at * 3] ?? Number.NaN
  const y = vectors[at * 3 + 1] ?? Number.NaN
  const z = vectors[at * 3 + 2] ?? Number.NaN
  const chord = Math.hypot(from[0] - x, from[1] - y, from[2] - z)
  return 2 * 6371 * Math.asin(Math.min(1, chord / 2))
}
