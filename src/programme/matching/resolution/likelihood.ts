import type { Pair } from './known-names.ts'
import { doubtsOf } from './rules.ts'

/** What the likelihood of two names being one organisation's is made of, each from 0 to about 1. */
export const likelihoodFeatures = [
  'same-bare-words',
  'same-words',
  'same-letters',
  'same-company-number',
  'jaro-winkler',
  'trigrams',
  'overlap',
  'containment',
  'rarest-shared',
  'rare-contained',
  'apart-least',
  'apart-most',
  'part-shared',
  'initials-shared',
  'same-town',
  'town-unknown',
  'same-town-rare',
  'doubt',
] as const

export type LikelihoodWeights = Readonly<Record<(typeof likelihoodFeatures)[number] | 'intercept', number>>

const indicator = (isTrue: boolean): number => (isTrue ? 1 : 0)

/** Values of the features for one pair of names, in the order of their names. */
export const likelihoodValues = (pair: Pair): readonly number[] => {
  const { comparison, isSameTown } = pair
  const nothingApart = indicator(comparison.leastApart === 0)
  return [
    indicator(comparison.isSameBareWords),
    indicator(comparison.isSameWords),
    indicator(comparison.isSameLetters),
    indicator(comparison.isSameCompanyNumber),
    comparison.jaroWinkler,
    comparison.trigrams,
    comparison.overlap,
    comparison.containment,
    comparison.rarestShared,
    nothingApart * comparison.rarestShared,
    Math.min(2, comparison.leastApart),
    Math.min(3, comparison.mostApart),
    indicator(comparison.partShared !== null),
    indicator(comparison.initialsShared),
    indicator(isSameTown === true),
    indicator(isSameTown === null),
    indicator(isSameTown === true) * comparison.rarestShared,
    indicator(doubtsOf(pair).length > 0),
  ]
}

/** How likely the two names are one organisation's, 0 to 1: a logistic model of the features. */
export const likelihoodOf = (pair: Pair, weights: LikelihoodWeights): number => {
  const values = likelihoodValues(pair)
  const sum = likelihoodFeatures.reduce(
    (total, name, at) => total + weights[name] * (values[at] ?? 0),
    weights.intercept,
  )
  return 1 / (1 + Math.exp(-sum))
}
