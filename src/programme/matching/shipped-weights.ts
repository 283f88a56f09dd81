import type { Weights } from './weights.ts'

/**
 * Learned as `npx maillage match train` does, seed 1, from the awards of 2012 to 2016 in
 * test/samples/seao-contracts-2005-2016.csv.gz and the bids known by then. They have seen 2016: what matching is worth on
 * that year is measured with weights learned to 2015 (`match evaluate --learn 2012-2015`, docs/benchmarks.md).
 */
export const shippedWeights: Weights = {
  'similar-titles': 0.271,
  'nearby-work': 0.316,
  'same-buyer': 0.467,
  'buyer-kind': 0.231,
  'name-words': 0.26,
  'name-trade': 0.204,
  category: 0.971,
  'unspsc-family': 1.437,
  'unspsc-class': 2.595,
  'category-words': 0.808,
  'unspsc-words': 3.349,
  distance: 0.339,
  nearness: 0.528,
  reach: 0.468,
  activity: 0.599,
  territory: 0.5,
}
