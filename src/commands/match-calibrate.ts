import { createHash } from 'node:crypto'
import type { Bilingual } from '#kernel/language.ts'
import type { PastAward } from '#programme/matching/index.ts'
import {
  chooseThresholds,
  fits,
  marketLogSumOf,
  reliabilityByShare,
  reliabilityByWord,
  shippedWeights,
  trainWeights,
  yearOfMatches,
} from '#programme/matching/index.ts'
import { labels } from './match-texts.ts'

/** Ties a calibration to the weights that it was made for. */
export const fingerprintOf = (weights: unknown): string =>
  createHash('sha256').update(JSON.stringify(weights)).digest('hex').slice(0, 16)

// As many years as the shipped weights are learned from.
const yearsLearned = 4

const yearsBefore = (year: number): readonly number[] =>
  Array.from({ length: yearsLearned }, (_, at) => year - yearsLearned + at)

/**
 * Thresholds of the words of fit, chosen on the year before the last with weights learned from the years before it,
 * and what the words were worth in the last year with weights learned from the years before that one.
 */
export const calibrate = (awards: readonly PastAward[]) => {
  const last = Math.max(...awards.map(({ date }) => Number(date.slice(0, 4))))
  const chosen = yearOfMatches(awards, last - 1, trainWeights(awards, yearsBefore(last - 1)))
  const measured = yearOfMatches(awards, last, trainWeights(awards, yearsBefore(last)))
  const market = yearOfMatches(awards, last, shippedWeights)
  const scale = { marketLogSum: marketLogSumOf(market.shown), ...chooseThresholds(chosen.shown) }
  return {
    weights: fingerprintOf(shippedWeights),
    chosenOn: last - 1,
    measuredOn: last,
    scale,
    words: reliabilityByWord(measured.shown, scale),
    shares: reliabilityByShare(measured.shown),
    quality: measured.quality,
  }
}
export type Calibration = ReturnType<typeof calibrate>

const percent = (share: number): string => `${(100 * share).toFixed(1)}\u00a0%`

/** What a calibration found, for a person. */
export const calibrationText = (
  { words, shares, chosenOn, measuredOn, scale }: Calibration,
  say: (text: Bilingual) => string,
): string => {
  const told = ({ matches, won, share, low, high }: (typeof words)['strong']): string =>
    `${matches} ${say(labels.matchesWon)} ${won}: ${percent(share)} (${percent(low)} – ${percent(high)})\n`
  return [
    `${chosenOn} → ${measuredOn}, ${JSON.stringify(scale)}\n`,
    ...fits.map((fit) => `${say(labels[fit])}: ${told(words[fit])}`),
    ...shares.map((band) => `${say(labels.given)} ${percent(band.given)}: ${told(band)}`),
  ].join('')
}
