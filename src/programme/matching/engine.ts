import type { Background } from './background.ts'
import { constraintsOf } from './constraints.ts'
import { buildCorpus } from './corpus.ts'
import { allFeatures } from './features/all.ts'
import type { Feature, Ground } from './features/feature.ts'
import { gatheredReasons } from './gathered-reasons.ts'
import type { Notice } from './notice.ts'
import type { Query } from './query.ts'
import { prepareQuery } from './query.ts'
import { valuesOf } from './score.ts'
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
}

interface Column {
  readonly feature: Feature
  readonly weight: number
  readonly values: Float64Array
}

/** Suppliers with some evidence of the trade; without it there is no match, whatever the rest adds up to. */
const presentable = (columns: readonly Column[], size: number): number[] => {
  const speaking = columns.filter(({ feature, weight }) => weight > 0 && feature.speaksOfTrade)
  const spoken = new Uint8Array(size)
  for (const { values } of speaking)
    for (let supplier = 0; supplier < size; supplier++) if ((values[supplier] ?? 0) > 0) spoken[supplier] = 1
  const found: number[] = []
  for (let supplier = 0; supplier < size; supplier++) if (spoken[supplier] === 1) found.push(supplier)
  return found
}

/** The best of some suppliers by score, ties in the order of their numbers, which is that of their ids. */
const best = (suppliers: readonly number[], scores: Float64Array, limit: number): readonly number[] => {
  const better = (a: number, b: number): number => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b
  if (limit >= suppliers.length) return suppliers.toSorted(better)
  // Most suppliers fall short of the last one kept: they need no sorting.
  const kept: number[] = []
  for (const supplier of suppliers) {
    const last = kept[limit - 1]
    if (last !== undefined && better(last, supplier) < 0) continue
    const after = kept.findIndex((each) => better(supplier, each) < 0)
    kept.splice(after < 0 ? kept.length : after, 0, supplier)
    if (kept.length > limit) kept.pop()
  }
  return kept
}

/** Builds the engine once for a set of profiles; ranking then only reads it. */
export const createEngine = (
  unordered: readonly SupplierProfile[],
  weights: Weights = shippedWeights,
  background: Background = shippedBackground,
): Engine => {
  const corpus = buildCorpus(unordered)
  const { profiles } = corpus
  const ground: Ground = { corpus, background }
  const numbers = new Map(profiles.map((profile, at) => [profile.supplier, at]))

  const weighed = (query: Query): Column[] =>
    allFeatures
      .filter((feature) => weights[feature.name] !== 0)
      .map((feature) => ({
        feature,
        weight: weights[feature.name],
        values: valuesOf(feature, query, ground),
      }))

  const totals = (columns: readonly Column[]): Float64Array => {
    const scores = new Float64Array(profiles.length)
    for (const { weight, values } of columns)
      for (let supplier = 0; supplier < scores.length; supplier++)
        scores[supplier] = (scores[supplier] ?? 0) + weight * (values[supplier] ?? 0)
    return scores
  }

  const explained = (query: Query, columns: readonly Column[], supplier: number): TenderMatch[] => {
    const profile = profiles[supplier]
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

  return {
    suppliers: profiles.map((profile) => profile.supplier),
    scores(notice) {
      const columns = weighed(prepareQuery(notice, corpus))
      const scores = totals(columns)
      const kept = new Set(presentable(columns, scores.length))
      return scores.map((score, supplier) => (kept.has(supplier) ? score : Number.NaN))
    },
    explain(notice, supplier) {
      const at = numbers.get(supplier)
      if (at === undefined) return null
      const query = prepareQuery(notice, corpus)
      return explained(query, weighed(query), at)[0] ?? null
    },
    order(notice) {
      const columns = weighed(prepareQuery(notice, corpus))
      const all = best(presentable(columns, profiles.length), totals(columns), profiles.length)
      return all.flatMap((at) => profiles[at]?.supplier ?? [])
    },
    rank(notice, { limit }) {
      const query = prepareQuery(notice, corpus)
      const columns = weighed(query)
      return best(presentable(columns, profiles.length), totals(columns), limit).flatMap((supplier) =>
        explained(query, columns, supplier),
      )
    },
    rankFor(supplier, notices, { limit }) {
      const at = numbers.get(supplier)
      if (at === undefined) return []
      return notices
        .flatMap((notice) => {
          const query = prepareQuery(notice, corpus)
          const columns = weighed(query)
          return presentable(columns, profiles.length).includes(at) ? explained(query, columns, at) : []
        })
        .toSorted((a, b) => b.score - a.score || (a.notice < b.notice ? -1 : 1))
        .slice(0, limit)
    },
  }
}
