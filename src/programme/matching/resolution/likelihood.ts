import type { Pair } from './known-names.ts'
import { doubtsOf } from './rules.ts'

const indicator = (isTrue: boolean): number => (isTrue ? 1 : 0)

/** What the likelihood of two names being one organisation's is made of, each from 0 to about 1. */
const features: Readonly<Record<string, (pair: Pair) => number>> = {
  'same-bare-words': ({ comparison }) => indicator(comparison.isSameBareWords),
  'same-company-number': ({ comparison }) => indicator(comparison.isSameCompanyNumber),
  overlap: ({ comparison }) => comparison.overlap,
  containment: ({ comparison }) => comparison.containment,
  'rarest-shared': ({ comparison }) => comparison.rarestShared,
  'apart-least': ({ comparison }) => Math.min(2, comparison.leastApart),
  'apart-most': ({ comparison }) => Math.min(3, comparison.mostApart),
  'part-shared': ({ comparison }) => indicator(comparison.partShared !== null),
  'initials-shared': ({ comparison }) => indicator(comparison.initialsShared),
  'same-town': ({ isSameTown }) => indicator(isSameTown === true),
  doubt: (pair) => indicator(doubtsOf(pair).length > 0),
}

export const featureNames: readonly string[] = Object.keys(features)
const readers = Object.entries(features)

export interface LikelihoodWeights {
  readonly intercept: number
  /** By the name of the feature; an absent one counts for nothing. */
  readonly features: Readonly<Record<string, number>>
}

/** Values of the features for one pair of names, in the order of their names. */
export const likelihoodValues = (pair: Pair): readonly number[] => readers.map(([, read]) => read(pair))

/** How likely the two names are one organisation's, 0 to 1: a logistic model of the features. */
export const likelihoodOf = (pair: Pair, weights: LikelihoodWeights): number => {
  let sum = weights.intercept
  for (const [name, read] of readers) sum += (weights.features[name] ?? 0) * read(pair)
  return 1 / (1 + Math.exp(-sum))
}
