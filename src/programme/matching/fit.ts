import type { TenderMatch } from './tender-match.ts'

/** How well a supplier fits a notice, in one of three words whose meaning is measured on real awards. */
export const fits = ['strong', 'plausible', 'long-shot'] as const
export type Fit = (typeof fits)[number]

/** Where the words begin, and how crowded the market is that scores were learned on. */
export interface FitScale {
  /**
   * Logarithm of the sum of e^score over all the suppliers of past contracts, for the median notice: what a
   * directory of a few enterprises is measured against.
   */
  readonly marketLogSum: number
  /** The same when all those suppliers are known by what they would declare alone, without any contract. */
  readonly declaredLogSum: number
  /** Smallest share of each word, from 0 to 1; below `plausible` a match is a long shot. */
  readonly strong: number
  readonly plausible: number
}

/** Logarithm of the sum of e^score over suppliers; those that are no match (NaN) do not count. */
export const logSumOf = (scores: Iterable<number>): number => {
  const known = [...scores].filter((score) => !Number.isNaN(score))
  const highest = Math.max(...known)
  if (known.length === 0) return Number.NEGATIVE_INFINITY
  return highest + Math.log(known.reduce((sum, score) => sum + Math.exp(score - highest), 0))
}

/**
 * The chance of winning that the weights give a supplier, from 0 to 1: weights are learned so that e^score is
 * proportional to it. A directory less crowded than the market never makes a match look better than there.
 */
export const shareOf = (
  score: number,
  directoryLogSum: number,
  { marketLogSum }: Pick<FitScale, 'marketLogSum'>,
): number => Math.exp(score - Math.max(directoryLogSum, marketLogSum))

/** The word of a share, nothing else being known. */
export const wordOf = (share: number, { strong, plausible }: Pick<FitScale, 'strong' | 'plausible'>): Fit =>
  share >= strong ? 'strong' : share >= plausible ? 'plausible' : 'long-shot'

/** The word of a match. A condition that is known not to be met never lets it be strong. */
export const fitOf = (
  { score, constraints }: Pick<TenderMatch, 'score' | 'constraints'>,
  directory: { readonly logSum: number; readonly hasContracts: boolean },
  scale: FitScale,
): Fit => {
  // A supplier without contracts is measured against a market of its like: contracts bring points of their own.
  const marketLogSum = directory.hasContracts ? scale.marketLogSum : scale.declaredLogSum
  const word = wordOf(shareOf(score, directory.logSum, { ...scale, marketLogSum }), scale)
  return word === 'strong' && constraints.some(({ state }) => state === 'unmet') ? 'plausible' : word
}
