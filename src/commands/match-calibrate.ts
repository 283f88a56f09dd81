import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import type { Bilingual } from '#kernel/language.ts'
import type { History } from '#programme/matching/index.ts'
import {
  chooseThresholds,
  declaredLogSumOf,
  fits,
  marketLogSumOf,
  reliabilityByShare,
  reliabilityByWord,
  shippedWeights,
  trainWeights,
  yearOfMatches,
} from '#programme/matching/index.ts'
import type { CommandContext, ExitCode } from './command.ts'
import { labels } from './match-texts.ts'
import { readPastAwardsFile } from './past-awards-file.ts'

/** Ties a calibration to the weights that it was made for. */
const fingerprintOf = (weights: unknown): string =>
  createHash('sha256').update(JSON.stringify(weights)).digest('hex').slice(0, 16)

// As many years as the shipped weights are learned from.
const yearsLearned = 4

const yearsBefore = (year: number): readonly number[] =>
  Array.from({ length: yearsLearned }, (_, at) => year - yearsLearned + at)

/**
 * Thresholds of the words of fit, chosen on the year before the last with weights learned from the years before it,
 * and what the words were worth in the last year with weights learned from the years before that one.
 */
const calibrate = (history: History) => {
  const last = Math.max(...history.awards.map(({ date }) => Number(date.slice(0, 4))))
  const chosen = yearOfMatches(history, last - 1, trainWeights(history, yearsBefore(last - 1)))
  const measured = yearOfMatches(history, last, trainWeights(history, yearsBefore(last)))
  const market = yearOfMatches(history, last, shippedWeights)
  const scale = {
    marketLogSum: marketLogSumOf(market.shown),
    declaredLogSum: declaredLogSumOf(history, last, shippedWeights),
    ...chooseThresholds(chosen.shown),
  }
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
type Calibration = ReturnType<typeof calibrate>

const percent = (share: number): string => `${(100 * share).toFixed(1)}\u00a0%`

/** What a calibration found, for a person. */
const calibrationText = (
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

export interface CalibrateAsked {
  readonly profiles: string
  readonly json: boolean
}

/** `match calibrate`: what the words of fit mean, measured on real awards. */
export const runCalibrate = async (
  asked: CalibrateAsked,
  { cwd, stdout }: Pick<CommandContext<unknown>, 'cwd' | 'stdout'>,
  say: (text: Bilingual) => string,
): Promise<ExitCode> => {
  const awards = await readPastAwardsFile(resolve(cwd, asked.profiles))
  const calibration = calibrate({ awards, bids: [] })
  stdout.write(asked.json ? `${JSON.stringify(calibration)}\n` : calibrationText(calibration, say))
  return 0
}
