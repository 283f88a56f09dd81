import type { FeatureName } from './features/feature.ts'

/** How much each sort of evidence counts, per unit of its value. */
export type Weights = Readonly<Record<FeatureName, number>>

/** Set by hand: good enough to start, and what remains when no training is possible. */
export const shippedWeights: Weights = {
  'similar-titles': 0.2,
  'similar-work': 0.3,
  'closest-work': 1,
  'nearby-work': 0.5,
  'similar-buyer': 0.2,
  'name-words': 0.3,
  category: 0.4,
  unspsc: 1,
  distance: 0.5,
  nearness: 0.2,
  territory: 0.5,
  'nearby-experience': 0.2,
  'same-buyer': 1,
  'recent-contracts': 0,
}
