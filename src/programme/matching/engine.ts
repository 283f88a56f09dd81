import { learnBackground } from './background.ts'
import { constraintsOf } from './constraints.ts'
import { buildCorpus } from './corpus.ts'
import { allFeatures } from './features/all.ts'
import type { Feature, Ground } from './features/feature.ts'
import { gatheredReasons } from './gathered-reasons.ts'
import type { Notice } from './notice.ts'
import type { Query } from './query.ts'
import { prepareQuery } from './query.ts'
import { valuesOf } from './score.ts'
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

/** Suppliers with some evidence of the trade, by decreasing score; ties in the order of their ids. */
const presentable = (columns: readonly Column[], scores: Float64Array): number[] => {
  const speaking = columns.filter(({ feature, weight }) => weight > 0 && feature.speaksOfTrade)
  return Array.from(scores, (_, supplier) => supplier)
    .filter((supplier) => speaking.some(({ values }) => (values[supplier] ?? 0) > 0))
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
}

/** Builds the engine once for a set of profiles; ranking then only reads it. */
export const createEngine = (
  unordered: readonly SupplierProfile[],
  weights: Weights = shippedWeights,
): Engine => {
  const profiles = unordered.toSorted((a, b) =>
    a.supplier < b.supplier ? -1 : a.supplier > b.supplier ? 1 : 0,
  )
  const corpus = buildCorpus(profiles)
  const ground: Ground = { corpus, background: learnBackground(corpus) }
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
      const kept = new Set(presentable(columns, scores))
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
      return presentable(columns, totals(columns)).flatMap((at) => profiles[at]?.supplier ?? [])
    },
    rank(notice, { limit }) {
      const query = prepareQuery(notice, corpus)
      const columns = weighed(query)
      return presentable(columns, totals(columns))
        .slice(0, limit)
        .flatMap((supplier) => explained(query, columns, supplier))
    },
    rankFor(supplier, notices, { limit }) {
      const at = numbers.get(supplier)
      if (at === undefined) return []
      return notices
        .flatMap((notice) => {
          const query = prepareQuery(notice, corpus)
          const columns = weighed(query)
          return presentable(columns, totals(columns)).includes(at) ? explained(query, columns, at) : []
        })
        .toSorted((a, b) => b.score - a.score || (a.notice < b.notice ? -1 : 1))
        .slice(0, limit)
    },
  }
}
