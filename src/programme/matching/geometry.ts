import type { Point } from '#kernel/territory.ts'

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

/** Kilometres from a vector to each of `vectors`; NaN everywhere when it is unknown. */
export const kilometresToAll = (
  from: readonly [number, number, number] | null,
  vectors: readonly number[],
): Float32Array => {
  const kilometres = new Float32Array(vectors.length / 3).fill(Number.NaN)
  if (from === null) return kilometres
  for (let at = 0; at < kilometres.length; at++) {
    const x = from[0] - (vectors[at * 3] ?? 0)
    const y = from[1] - (vectors[at * 3 + 1] ?? 0)
    const z = from[2] - (vectors[at * 3 + 2] ?? 0)
    kilometres[at] = 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(x * x + y * y + z * z) / 2))
  }
  return kilometres
}

/** Kilometres between two of `vectors`, by their numbers. */
export const kilometresBetween = (vectors: readonly number[], a: number, b: number): number => {
  const along = (axis: number): number => (vectors[a * 3 + axis] ?? 0) - (vectors[b * 3 + axis] ?? 0)
  return 2 * 6371 * Math.asin(Math.min(1, Math.hypot(along(0), along(1), along(2)) / 2))
}
