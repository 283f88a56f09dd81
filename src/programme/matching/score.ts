import type { Feature, Ground } from './features/feature.ts'
import type { Query } from './query.ts'

// Beyond this many standard deviations evidence says no more: one very long list must not decide alone.
const ceiling = 8
const floor = -4

/** Spread of a feature among all suppliers; 1 when they all have the same value. */
const spreadOf = (values: Float64Array): number => {
  let sum = 0
  let squares = 0
  for (const value of values) {
    sum += value
    squares += value * value
  }
  const mean = sum / Math.max(1, values.length)
  const variance = squares / Math.max(1, values.length) - mean * mean
  return variance > 1e-12 ? Math.sqrt(variance) : 1
}

/**
 * A feature's values for one notice, measured in standard deviations among the suppliers. The mean is
 * not taken off: it would move all suppliers alike, and no evidence must stay zero points.
 */
export const standardised = (feature: Feature, query: Query, ground: Ground): Float64Array => {
  const values = new Float64Array(ground.corpus.profiles.length)
  feature.fill(query, ground, values)
  const spread = spreadOf(values)
  for (let supplier = 0; supplier < values.length; supplier++) {
    const value = values[supplier] ?? 0
    if (value !== 0) values[supplier] = Math.max(floor, Math.min(ceiling, value / spread))
  }
  return values
}
