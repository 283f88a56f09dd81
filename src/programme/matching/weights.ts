import type { FeatureName } from './features/feature.ts'

/** How much each sort of evidence counts, per unit of its value. */
export type Weights = Readonly<Record<FeatureName, number>>

/** Set by hand: good enough to start, and what remains when no training is possible. */
export const handWeights: Weights = {
  'similar-titles': 0.2,
  'nearby-work': 0.5,
  'buyer-kind': 0.3,
  'name-words': 0.3,
  category: 1.5,
  unspsc: 0.5,
  'related-unspsc': 0.5,
  distance: 0.5,
  nearness: 0.2,
  territory: 0.5,
  'nearby-experience': 0.2,
  'same-buyer': 1,
}
