import type { Feature } from './features/feature.ts'
import type { Ground } from './ground.ts'
import type { Query } from './query.ts'

/** A feature's values for one notice, one number per supplier. */
export const valuesOf = (feature: Feature, query: Query, ground: Ground): Float64Array => {
  const values = new Float64Array(ground.corpus.profiles.length)
  feature.fill(query, ground, values)
  return values
}
