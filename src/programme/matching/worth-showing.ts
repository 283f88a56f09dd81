import { isTelling } from './telling-words.ts'
import type { Reason, TenderMatch } from './tender-match.ts'

/** Reasons that speak of the trade itself; place, territory and habits of buyers only help to rank. */
const tradeKinds = new Set<Reason['kind']>([
  'words',
  'category',
  'unspsc',
  'similar-contract',
  'nearby-contract',
])

const tradePoints = ({ reasons }: TenderMatch): number =>
  reasons.reduce((sum, { kind, points }) => sum + (tradeKinds.has(kind) && points > 0 ? points : 0), 0)

const wordsIn = (reasons: readonly Reason[]): readonly string[] => [
  ...new Set(reasons.flatMap((reason) => (reason.kind === 'words' && reason.points > 0 ? reason.words : []))),
]

/**
 * Whether people should be shown the match at all: a close classification, a similar contract or bid, two words in
 * common of which one tells a trade, or a telling word within the same category or family of codes. Words that every
 * trade uses («services») or a broad category are not enough; nor is a family alone, where clearing snow stands beside
 * insulating pipes; and work done nearby counts only with a telling word or the category: many contracts of another trade
 * are no trade.
 */
export const isCredible = ({ reasons }: TenderMatch): boolean => {
  const favourable = reasons.filter(({ points }) => points > 0)
  const has = (kind: Reason['kind']): boolean => favourable.some((reason) => reason.kind === kind)
  const classifiedBy = (...levels: readonly string[]): boolean =>
    favourable.some((reason) => reason.kind === 'unspsc' && levels.includes(reason.level))
  const words = wordsIn(favourable)
  const tells = words.some(isTelling)
  return (
    has('similar-contract') ||
    (has('nearby-contract') && (tells || has('category'))) ||
    has('similar-bid') ||
    classifiedBy('class', 'commodity') ||
    (tells && (words.length >= 2 || has('category') || classifiedBy('family')))
  )
}

// Judged on the 44 real notices of the demonstration: below half of the best, what is left is nearly always another trade.
const leastShare = 0.5

const historyKinds = new Set<Reason['kind']>(['similar-contract', 'nearby-contract', 'similar-bid'])

/** How plainly what was declared says this trade: 2 by a telling word, 1 by a common one, 0 by codes alone. */
const plainness = ({ reasons }: TenderMatch): number => {
  const words = wordsIn(reasons)
  return words.some(isTelling) ? 2 : Math.min(1, words.length)
}

const hasHistory = ({ reasons }: TenderMatch): boolean =>
  reasons.some(({ kind, points }) => historyKinds.has(kind) && points > 0)

/**
 * The credible matches of one notice, without those that say far less of the trade than the best one does, or that say
 * it by codes where the best one says it in words; similar contracts and bids stand for words.
 */
export const worthShowing = (ranked: readonly TenderMatch[]): readonly TenderMatch[] => {
  const credible = ranked.filter(isCredible)
  const [best] = credible.toSorted((a, b) => tradePoints(b) - tradePoints(a))
  if (best === undefined) return []
  return credible.filter(
    (each) =>
      tradePoints(each) >= leastShare * tradePoints(best) &&
      (hasHistory(each) || plainness(each) >= plainness(best)),
  )
}
