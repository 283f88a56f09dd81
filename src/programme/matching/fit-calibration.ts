import { coldProfilesOf } from './cold-start.ts'
import { createEngine } from './engine.ts'
import type { JudgedNotice } from './evaluation.ts'
import { judgedNotices } from './evaluation.ts'
import type { Fit, KnownBy, Thresholds } from './fit.ts'
import { fits, logSumOf, shareOf, wordOf } from './fit.ts'
import type { History } from './train.ts'
import { knownAt } from './train.ts'
import type { Weights } from './weights.ts'

/** One match that was shown for a past notice, the share it was given, and whether that supplier won. */
export interface ShownMatch {
  readonly score: number
  readonly logSum: number
  readonly won: boolean
}

/** What happened to the matches of one word. */
export interface Reliability {
  readonly matches: number
  readonly won: number
  /** Share of the matches that won, with the interval that holds it in 95 cases of 100 (Wilson, 1927). */
  readonly share: number
  readonly low: number
  readonly high: number
}

// As many suppliers as a person would read of for one notice.
const mostShown = 20

/**
 * The engine of what was known on a year's first day, and that year's notices. Suppliers known by what they declare
 * are those of the strict cold condition (`coldProfilesOf`).
 */
export const openYear = (
  history: History,
  year: number,
  { weights, knownBy }: { readonly weights: Weights; readonly knownBy: KnownBy },
) => {
  const { earlier, profiles, background } = knownAt(history, `${year}-01-01`)
  const during = history.awards.filter(({ date }) => date.startsWith(`${year}-`))
  const known = knownBy === 'contracts' ? profiles : coldProfilesOf(earlier, 1)
  return { judged: judgedNotices(earlier, during), engine: createEngine(known, weights, background) }
}

/** The first matches of every notice of a year, ranked by what was known on its first day. */
export const yearOfMatches = ({
  judged,
  engine,
}: {
  readonly judged: readonly JudgedNotice[]
  readonly engine: Pick<ReturnType<typeof createEngine>, 'rank' | 'scores'>
}): readonly ShownMatch[] =>
  judged.flatMap(({ notice, winners }) => {
    const logSum = logSumOf(engine.scores(notice))
    return engine
      .rank(notice, { limit: mostShown })
      .map(({ score, supplier }) => ({ score, logSum, won: winners.has(supplier) }))
  })

const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits

/** How often matches won, with its interval. */
export const reliabilityOf = (shown: readonly ShownMatch[]): Reliability => {
  const matches = shown.length
  const won = shown.filter((each) => each.won).length
  if (matches === 0) return { matches, won, share: 0, low: 0, high: 1 }
  const z = 1.96
  const share = won / matches
  const middle = (share + z ** 2 / (2 * matches)) / (1 + z ** 2 / matches)
  const half =
    (z / (1 + z ** 2 / matches)) * Math.sqrt((share * (1 - share)) / matches + z ** 2 / (4 * matches ** 2))
  return {
    matches,
    won,
    share: rounded(share, 4),
    low: rounded(middle - half, 4),
    high: rounded(middle + half, 4),
  }
}

/** Share of a match in the market that its year knew: every supplier of it is in the directory. */
const shareIn = ({ score, logSum }: ShownMatch): number => shareOf(score, logSum, Number.NEGATIVE_INFINITY)

// What the words promise at their edge: of the matches just above it, at least this share won in the year that
// thresholds are chosen on. Those far above make the word better than its promise.
const promised = { strong: 1 / 10, plausible: 1 / 30 } as const
// So many matches tell a share of one in thirty from chance.
const neighbours = 300

/** The share at which, coming from the best, matches begin to win less often than promised. */
const edgeOf = (shown: readonly ShownMatch[], promise: number): number => {
  const ordered = shown
    .map((each) => ({ share: shareIn(each), won: each.won ? 1 : 0 }))
    .toSorted((a, b) => b.share - a.share)
  let won = 0
  let edge = Number.POSITIVE_INFINITY
  for (const [at, each] of ordered.entries()) {
    won += each.won - (ordered[at - neighbours]?.won ?? 0)
    const seen = Math.min(at + 1, neighbours)
    if (seen === neighbours && won / seen < promise) break
    edge = each.share
  }
  return edge
}

/** Thresholds that keep what the words promise in one year's matches. */
export const chooseThresholds = (shown: readonly ShownMatch[]): Thresholds => ({
  strong: rounded(edgeOf(shown, promised.strong), 4),
  plausible: rounded(edgeOf(shown, promised.plausible), 4),
})

/** What became of the matches of each word in a year that the thresholds were not chosen on. */
export const reliabilityByWord = (
  shown: readonly ShownMatch[],
  scale: Thresholds,
): Readonly<Record<Fit, Reliability>> => {
  const of = (fit: Fit): Reliability =>
    reliabilityOf(shown.filter((each) => wordOf(shareIn(each), scale) === fit))
  const [strong, plausible, longShot] = fits
  return { [strong]: of(strong), [plausible]: of(plausible), [longShot]: of(longShot) }
}

const edges = [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 1] as const

/** The shares that matches were given beside those that came true, band by band. */
export const reliabilityByShare = (
  shown: readonly ShownMatch[],
): readonly (Reliability & { readonly from: number; readonly given: number })[] =>
  edges.slice(0, -1).map((from, at) => {
    const band = shown.filter((each) => shareIn(each) >= from && shareIn(each) < (edges[at + 1] ?? 1))
    const given = band.reduce((sum, each) => sum + shareIn(each), 0) / Math.max(1, band.length)
    return { from, given: rounded(given, 4), ...reliabilityOf(band) }
  })
