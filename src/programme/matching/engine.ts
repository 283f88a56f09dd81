import type { Background } from './background.ts'
import { constraintsOf } from './constraints.ts'
import { buildCorpus } from './corpus.ts'
import { allFeatures } from './features/all.ts'
import type { Feature } from './features/feature.ts'
import { gatheredReasons } from './gathered-reasons.ts'
import type { Ground } from './ground.ts'
import { groundOf, putInGround } from './ground.ts'
import type { Corpus } from './layout.ts'
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
  /**
   * Adds a supplier, or replaces all that was known of it, without touching the others; a new supplier comes
   * last in `suppliers`. Every answer is then what an engine built anew would give.
   */
  put(profile: SupplierProfile): void
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

interface Scored {
  readonly corpus: Corpus
  readonly scores: Float64Array
}

/** The best of some suppliers by score, ties in the order of their ids. */
const best = (suppliers: readonly number[], { corpus, scores }: Scored, limit: number): readonly number[] => {
  const idOf = (at: number): string => corpus.profiles[at]?.supplier ?? ''
  const better = (a: number, b: number): number =>
    (scores[b] ?? 0) - (scores[a] ?? 0) || (idOf(a) < idOf(b) ? -1 : 1)
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

const weighed = (query: Query, ground: Ground, weights: Weights): Column[] =>
  allFeatures
    .filter((feature) => weights[feature.name] !== 0)
    .map((feature) => ({
      feature,
      weight: weights[feature.name],
      values: valuesOf(feature, query, ground),
    }))

const totals = (columns: readonly Column[], size: number): Float64Array => {
  const scores = new Float64Array(size)
  for (const { weight, values } of columns)
    for (let supplier = 0; supplier < size; supplier++)
      scores[supplier] = (scores[supplier] ?? 0) + weight * (values[supplier] ?? 0)
  return scores
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
  const look = (notice: Notice) => {
    const query = prepareQuery(notice, ground)
    const columns = weighed(query, ground, weights)
    return { query, columns, found: presentable(columns, corpus.profiles.length) }
  }
  const scored = (columns: readonly Column[]): Scored => ({
    corpus,
    scores: totals(columns, corpus.profiles.length),
  })

  return {
    get suppliers() {
      return corpus.profiles.map((profile) => profile.supplier)
    },
    put: (profile) => putInGround(ground, profile),
    scores(notice) {
      const { columns, found } = look(notice)
      const kept = new Set(found)
      return scored(columns).scores.map((score, supplier) => (kept.has(supplier) ? score : Number.NaN))
    },
    explain(notice, supplier) {
      const at = corpus.numbers.get(supplier)
      return at === undefined ? null : (explained(look(notice), ground, at)[0] ?? null)
    },
    order(notice) {
      const { columns, found } = look(notice)
      return best(found, scored(columns), found.length).flatMap((at) => corpus.profiles[at]?.supplier ?? [])
    },
    rank(notice, { limit }) {
      const { query, columns, found } = look(notice)
      return best(found, scored(columns), limit).flatMap((at) => explained({ query, columns }, ground, at))
    },
    rankFor(supplier, notices, { limit }) {
      const at = corpus.numbers.get(supplier)
      if (at === undefined) return []
      return notices
        .flatMap((notice) => {
          const { query, columns, found } = look(notice)
          return found.includes(at) ? explained({ query, columns }, ground, at) : []
        })
        .toSorted((a, b) => b.score - a.score || (a.notice < b.notice ? -1 : 1))
        .slice(0, limit)
    },
  }
}
