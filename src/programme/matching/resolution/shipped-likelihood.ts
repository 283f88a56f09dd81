import type { LikelihoodWeights } from './likelihood.ts'

/** Learned by `npx maillage resolve train` from the spellings of even NEQs in the sample of public contracts. */
export const shippedLikelihood: LikelihoodWeights = {
  intercept: -7.418,
  features: {
    'same-bare-words': 0.053,
    'same-company-number': 0.107,
    overlap: 2.418,
    containment: 2.948,
    'rarest-shared': 3.871,
    'apart-least': -1.781,
    'apart-most': -0.371,
    'part-shared': 2.038,
    'initials-shared': 1.397,
    'same-town': 0.678,
    doubt: -1.567,
  },
}
