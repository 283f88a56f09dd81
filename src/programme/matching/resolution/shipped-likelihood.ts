import type { LikelihoodWeights } from './likelihood.ts'

export const shippedLikelihood: LikelihoodWeights = {
  intercept: -6,
  'same-bare-words': 2,
  'same-words': 2,
  'same-letters': 1,
  'same-company-number': 3,
  'jaro-winkler': 0,
  trigrams: 2,
  overlap: 4,
  containment: 2,
  'rarest-shared': 1,
  'rare-contained': 1,
  'apart-least': -1,
  'apart-most': -0.5,
  'part-shared': 1.5,
  'initials-shared': 1,
  'same-town': 0.5,
  'town-unknown': 0,
  'same-town-rare': 0.5,
  doubt: -2,
}
