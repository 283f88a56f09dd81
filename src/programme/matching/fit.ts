import type { Notice } from './notice.ts'
import type { TenderMatch } from './tender-match.ts'

/** How well a supplier fits a notice, in one of three words whose meaning is measured on real awards. */
export const fits = ['strong', 'plausible', 'long-shot'] as const
export type Fit = (typeof fits)[number]

/** What a notice says of its trade beside its text: the less it says, the lower all its scores are. */
export const classifications = ['code', 'category', 'none'] as const
export type Classification = (typeof classifications)[number]

export const classificationOf = ({
  unspsc,
  seaoCategory,
}: Pick<Notice, 'unspsc' | 'seaoCategory'>): Classification =>
  unspsc !== null ? 'code' : seaoCategory !== null ? 'category' : 'none'

/** Smallest share of each word, from 0 to 1; below `plausible` a match is a long shot. */
export interface Thresholds {
  readonly strong: number
  readonly plausible: number
}

/** Where the words begin for one sort of suppliers, and how crowded the market is that scores were learned on. */
export interface Measure extends Thresholds {
  /**
   * Logarithm of the sum of e^score over all the suppliers of past contracts, for the median notice that says as
   * much: what a directory of a few enterprises is measured against.
   */
  readonly marketLogSum: Readonly<Record<Classification, number>>
}

/** By what a supplier is known: contracts of its own, or only what it declares. */
export const knownBys = ['contracts', 'declared'] as const
export type KnownBy = (typeof knownBys)[number]

/** Belongs to the weights that it was measured with: scores of other weights mean something else. */
export type FitScale = Readonly<Record<KnownBy, Measure>>

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
export const shareOf = (score: number, directoryLogSum: number, marketLogSum: number): number =>
  Math.exp(score - Math.max(directoryLogSum, marketLogSum))

/** The word of a share, nothing else being known. */
export const wordOf = (share: number, { strong, plausible }: Thresholds): Fit =>
  share >= strong ? 'strong' : share >= plausible ? 'plausible' : 'long-shot'

/** What the word of a match depends on beside the match itself. */
export interface FitGround {
  readonly directoryLogSum: number
  readonly knownBy: KnownBy
  readonly classification: Classification
}

/** The word of a match. A condition that is known not to be met never lets it be strong. */
export const fitOf = (
  { score, constraints }: Pick<TenderMatch, 'score' | 'constraints'>,
  { directoryLogSum, knownBy, classification }: FitGround,
  scale: FitScale,
): Fit => {
  const measure = scale[knownBy]
  const word = wordOf(shareOf(score, directoryLogSum, measure.marketLogSum[classification]), measure)
  return word === 'strong' && constraints.some(({ state }) => state === 'unmet') ? 'plausible' : word
}
