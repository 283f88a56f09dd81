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

const distinctWords = (reasons: readonly Reason[]): number =>
  new Set(reasons.flatMap((reason) => (reason.kind === 'words' ? reason.words : []))).size

/**
 * Whether people should be shown the match at all: a close classification, a similar contract or bid, two words in
 * common, or one word within the same category or family of codes. A lone word («services») or a broad category is not
 * enough; nor is a family alone, where clearing snow stands beside insulating pipes; and work done nearby counts only with
 * a word or the category: many contracts of another trade are no trade.
 */
export const isCredible = ({ reasons }: TenderMatch): boolean => {
  const favourable = reasons.filter(({ points }) => points > 0)
  const has = (kind: Reason['kind']): boolean => favourable.some((reason) => reason.kind === kind)
  const classifiedBy = (...levels: readonly string[]): boolean =>
    favourable.some((reason) => reason.kind === 'unspsc' && levels.includes(reason.level))
  const words = distinctWords(favourable)
  return (
    has('similar-contract') ||
    (has('nearby-contract') && (words >= 1 || has('category'))) ||
    has('similar-bid') ||
    classifiedBy('class', 'commodity') ||
    words >= 2 ||
    (words === 1 && (has('category') || classifiedBy('family')))
  )
}

// Judged on the 44 real notices of the demonstration: below half of the best, what is left is nearly always another trade.
const leastShare = 0.5

/** The credible matches of one notice, without those that say far less of the trade than the best one does. */
export const worthShowing = (ranked: readonly TenderMatch[]): readonly TenderMatch[] => {
  const credible = ranked.filter(isCredible)
  const most = Math.max(0, ...credible.map(tradePoints))
  return credible.filter((each) => tradePoints(each) >= leastShare * most)
}
