import type { Weights } from './weights.ts'

/**
 * Learned by `npx maillage match train` from the awards of 2012 to 2016 in
 * test/samples/seao-contracts-2005-2016.csv.gz. Learned from 2012 to 2015 alone, the same engine ranks
 * 49 % of the winners of 2016 among the first ten, 36 % where buyer and supplier had never met.
 */
export const shippedWeights: Weights = {
  'similar-titles': 0.282,
  'nearby-work': 0.385,
  'buyer-kind': 0.261,
  'name-words': 0.387,
  category: 1.716,
  unspsc: 1.023,
  'related-unspsc': 1.395,
  distance: 0.557,
  nearness: 0.214,
  territory: 0.5,
  'nearby-experience': 0.181,
  'same-buyer': 0.482,
}
