import type { FeatureName } from './features/feature.ts'

/** How much each sort of evidence counts, per standard deviation of it among the suppliers. */
export type Weights = Readonly<Record<FeatureName, number>>

/** Set by hand: good enough to start, and what remains when no training is possible. */
export const shippedWeights: Weights = {
  'similar-contracts': 0.5,
  'nearby-similar': 0.5,
  'similar-buyer': 0.2,
  'offer-words': 0.6,
  'name-words': 0.2,
  category: 0.3,
  'category-share': 0.1,
  unspsc: 0.4,
  'unspsc-experience': 0.1,
  distance: 0.5,
  territory: 0.3,
  'nearby-experience': 0.2,
  'same-buyer': 0.3,
  'recent-contracts': 0.2,
}
