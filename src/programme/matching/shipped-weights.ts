import type { Weights } from './weights.ts'

/**
 * Learned as `npx maillage match train` does, from the awards of 2012 to 2015 in
 * test/samples/seao-contracts-2005-2016.csv.gz and the bids known by then. The awards of 2016 had no part in them, so that
 * `match evaluate` on that year is a measure on what they have not seen (docs/benchmarks.md).
 */
export const shippedWeights: Weights = {
  'similar-titles': 0.271,
  'nearby-work': 0.328,
  'same-buyer': 0.506,
  'buyer-kind': 0.192,
  'name-words': 0.243,
  'name-trade': 0.176,
  category: 0.963,
  'unspsc-family': 1.205,
  'unspsc-class': 2.767,
  'category-words': 0.401,
  'unspsc-words': 3.708,
  distance: 0.325,
  nearness: 0.504,
  reach: 0.456,
  activity: 0.422,
  territory: 0.5,
}
