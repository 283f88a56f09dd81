import type { Weights } from './weights.ts'

/**
 * Learned by `npx maillage match train` from the awards of 2012 to 2015 and the bids known by then, in
 * docs/benchmarks.md.
 */
export const shippedWeights: Weights = {
  'similar-titles': 0.307,
  'nearby-work': 0.34,
  'same-buyer': 0.581,
  'buyer-kind': 0.186,
  'name-words': 0.251,
  'name-trade': 0.171,
  category: 0.981,
  'unspsc-family': 1.365,
  'unspsc-class': 2.934,
  distance: 0.252,
  nearness: 0.455,
  reach: 0.341,
  activity: 0.414,
  territory: 0.5,
}
