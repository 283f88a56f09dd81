import type { Background } from './background.ts'
import { constraintsOf } from './constraints.ts'
import { buildCorpus } from './corpus.ts'
import { gatheredReasons } from './gathered-reasons.ts'
import type { Ground } from './ground.ts'
import { groundOf, putInGround } from './ground.ts'
import type { Notice } from './notice.ts'
import type { Query } from './query.ts'
import { prepareQuery } from './query.ts'
import type { Column } from './score.ts'
import { best, createScorer } from './score.ts'
import { shippedBackground } from './shipped-background.generated.ts'
import { shippedWeights } from './shipped-weights.ts'
import type { SupplierProfile } from './supplier-profile.ts'
import type { Reason, TenderMatch } from './tender-match.ts'
import type { Weights } from './weights.ts'

export interface Engine {
  /** The suppliers for one notice, best first; ties in the order of their ids. */
  rank(notice: Notice, options: { readonly limit: number }): readonly TenderMatch[]
  /** The notices for one supplier, best first, with the very scores that `rank` gives. */
  rankFor(
    supplier: string,
    notices: readonly Notice[],
    options: { readonly limit: number },
  ): readonly TenderMatch[]
  /** The match of one supplier with one notice, whatever its score; null for an unknown supplier. */
  explain(notice: Notice, supplier: string): TenderMatch | null
  /** Score of each of `suppliers` for a notice; NaN where nothing speaks of the trade, which is no match. */
  scores(notice: Notice): Float64Array
  readonly suppliers: readonly string[]
  /** Ids alone of all the suppliers that may be presented for a notice, best first. */
  order(notice: Notice): readonly string[]
  /**
   * Adds a supplier, or replaces all that was known of it, without touching the others; a new supplier comes
   * last in `suppliers`. Every answer is then what an engine built anew would give.
   */
  put(profile: SupplierProfile): void
}

const explained = (
  { query, columns }: { readonly query: Query; readonly columns: readonly Column[] },
  ground: Ground,
  supplier: number,
): TenderMatch[] => {
  const profile = ground.corpus.profiles[supplier]
  if (profile === undefined) return []
  const reasons = gatheredReasons(
    columns.flatMap(({ feature, weight, values }): readonly Reason[] => {
      const points = weight * (values[supplier] ?? 0)
      return points === 0 ? [] : feature.explain(query, ground, supplier, points)
    }),
  )
  return [
    {
      supplier: profile.supplier,
      notice: query.notice.id,
      score: reasons.reduce((sum, reason) => sum + reason.points, 0),
      reasons,
      constraints: constraintsOf(query.notice, profile),
    },
  ]
}

/** Builds the engine for a set of profiles; it grows with `put`, and ranking only reads it. */
export const createEngine = (
  profiles: readonly SupplierProfile[],
  weights: Weights = shippedWeights,
  background: Background = shippedBackground,
): Engine => {
  const corpus = buildCorpus(profiles, background.rarity)
  const ground = groundOf(corpus, background)
  const score = createScorer(ground, weights)
  const look = (notice: Notice) => {
    const query = prepareQuery(notice, ground)
    const standing = score(query)
    return { query, columns: standing.columns, standing }
  }

  return {
    get suppliers() {
      return corpus.profiles.map((profile) => profile.supplier)
    },
    put: (profile) => putInGround(ground, profile),
    scores(notice) {
      const { totals, presentable } = look(notice).standing
      return totals.map((total, supplier) => (presentable[supplier] === 1 ? total : Number.NaN))
    },
    explain(notice, supplier) {
      const at = corpus.numbers.get(supplier)
      return at === undefined ? null : (explained(look(notice), ground, at)[0] ?? null)
    },
    order: (notice) =>
      best(look(notice).standing, ground).flatMap((at) => corpus.profiles[at]?.supplier ?? []),
    rank(notice, { limit }) {
      const looked = look(notice)
      return best(looked.standing, ground, limit).flatMap((at) => explained(looked, ground, at))
    },
    rankFor(supplier, notices, { limit }) {
      const at = corpus.numbers.get(supplier)
      if (at === undefined) return []
      return notices
        .flatMap((notice) => {
          const looked = look(notice)
          return looked.standing.presentable[at] === 1 ? explained(looked, ground, at) : []
        })
        .toSorted((a, b) => b.score - a.score || (a.notice < b.notice ? -1 : 1))
        .slice(0, limit)
    },
  }
}
