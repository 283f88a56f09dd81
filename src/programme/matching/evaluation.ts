import { buyerKey } from './buyers.ts'
import type { Notice } from './notice.ts'
import type { PastAward } from './past-awards.ts'
import { noticeOf } from './past-awards.ts'
import { randomFrom } from './random.ts'
import type { SupplierProfile } from './supplier-profile.ts'

/** A notice whose winners are known, to judge a ranking by. */
export interface JudgedNotice {
  readonly notice: Notice
  /** Suppliers of the profiles that won it. */
  readonly winners: ReadonlySet<string>
  /** Suppliers that had already won with this buyer. */
  readonly knownToBuyer: ReadonlySet<string>
}

/** How well winners were ranked; every figure is a mean over the queries, from 0 to 1. */
export interface RankingQuality {
  readonly r10: number
  readonly r20: number
  readonly mrr: number
  readonly ndcg10: number
  readonly queries: number
  /** Where 95 % of the means of r10 fall when the queries are drawn again with replacement. */
  readonly r10Interval?: readonly [number, number]
}

/** One query per notice of `later` that at least one supplier of the `earlier` awards won. */
export const judgedNotices = (
  earlier: readonly PastAward[],
  later: readonly PastAward[],
): readonly JudgedNotice[] => {
  const suppliers = new Set(earlier.map((award) => award.neq))
  const byBuyer = Map.groupBy(earlier, (award) => award.buyer)
  return [...Map.groupBy(later, (award) => award.noticeNumber).values()].flatMap((awards) => {
    const [first] = awards
    const winners = new Set(awards.map((award) => award.neq).filter((neq) => suppliers.has(neq)))
    if (first === undefined || winners.size === 0) return []
    const knownToBuyer = new Set((byBuyer.get(first.buyer) ?? []).map((award) => award.neq))
    return [{ notice: noticeOf(first), winners, knownToBuyer }]
  })
}

/** The same queries where a bid of a supplier to the buyer counts as having met it too. */
export const metBefore = (
  judged: readonly JudgedNotice[],
  profiles: readonly SupplierProfile[],
): readonly JudgedNotice[] => {
  const bidders = new Map<string, Set<string>>()
  for (const { supplier, pastBids } of profiles)
    for (const { buyer } of pastBids) {
      const own = bidders.get(buyerKey(buyer)) ?? new Set()
      bidders.set(buyerKey(buyer), own.add(supplier))
    }
  return judged.map((each) => ({
    ...each,
    knownToBuyer: new Set([...each.knownToBuyer, ...(bidders.get(buyerKey(each.notice.buyer)) ?? [])]),
  }))
}

/** The same queries seen from new relations: winners new to the buyer, ranked among suppliers new to it. */
export const amongNewPairs = (judged: JudgedNotice): JudgedNotice | null => {
  const winners = new Set([...judged.winners].filter((winner) => !judged.knownToBuyer.has(winner)))
  return winners.size === 0 ? null : { ...judged, winners }
}

export interface QueryQuality {
  readonly r10: number
  readonly r20: number
  readonly reciprocalRank: number
  readonly ndcg10: number
}

/** Quality of one ranking, best first. */
export const judge = (ranking: readonly string[], winners: ReadonlySet<string>): QueryQuality => {
  const ranks = ranking.flatMap((supplier, at) => (winners.has(supplier) ? [at + 1] : []))
  const gain = (rank: number): number => 1 / Math.log2(rank + 1)
  const within = (depth: number): number[] => ranks.filter((rank) => rank <= depth)
  const ideal = Array.from({ length: Math.min(10, winners.size) }, (_, at) => gain(at + 1))
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
  return {
    r10: within(10).length / winners.size,
    r20: within(20).length / winners.size,
    reciprocalRank: ranks[0] === undefined ? 0 : 1 / ranks[0],
    ndcg10: sum(within(10).map(gain)) / sum(ideal),
  }
}

/** Means over all queries. */
export const overallQuality = (queries: readonly QueryQuality[]): RankingQuality => {
  const mean = (of: (query: QueryQuality) => number): number =>
    queries.length === 0 ? 0 : queries.reduce((sum, query) => sum + of(query), 0) / queries.length
  return {
    r10: mean((query) => query.r10),
    r20: mean((query) => query.r20),
    mrr: mean((query) => query.reciprocalRank),
    ndcg10: mean((query) => query.ndcg10),
    queries: queries.length,
    ...(queries.length === 0 ? {} : { r10Interval: bootstrapInterval(queries.map(({ r10 }) => r10)) }),
  }
}

const redraws = 1000

/** Bounds between which 95 % of the means of redrawn samples lie; the draws are the same each time. */
export const bootstrapInterval = (values: readonly number[]): readonly [number, number] => {
  const random = randomFrom(1)
  const means = Array.from({ length: redraws }, () => {
    let sum = 0
    for (let draw = 0; draw < values.length; draw++) sum += values[Math.floor(random() * values.length)] ?? 0
    return sum / values.length
  }).sort((a, b) => a - b)
  const at = (share: number): number => Math.round(1e4 * (means[Math.floor(share * redraws)] ?? 0)) / 1e4
  return [at(0.025), at(0.975)]
}

/** Judges one way of ranking over all notices, for all pairs and for new ones. */
export const evaluateRanking = (
  judged: readonly JudgedNotice[],
  rank: (notice: Notice) => readonly string[],
): { readonly all: RankingQuality; readonly new: RankingQuality } => {
  const all: QueryQuality[] = []
  const fresh: QueryQuality[] = []
  for (const each of judged) {
    const ranking = rank(each.notice)
    all.push(judge(ranking, each.winners))
    const amongNew = amongNewPairs(each)
    if (amongNew !== null)
      fresh.push(
        judge(
          ranking.filter((supplier) => !each.knownToBuyer.has(supplier)),
          amongNew.winners,
        ),
      )
  }
  return { all: overallQuality(all), new: overallQuality(fresh) }
}

/** Mean of several measures of the same queries. */
export const meanQuality = (measures: readonly RankingQuality[]): RankingQuality => {
  const mean = (of: (quality: RankingQuality) => number): number =>
    measures.length === 0 ? 0 : measures.reduce((sum, quality) => sum + of(quality), 0) / measures.length
  return {
    r10: mean((quality) => quality.r10),
    r20: mean((quality) => quality.r20),
    mrr: mean((quality) => quality.mrr),
    ndcg10: mean((quality) => quality.ndcg10),
    queries: measures[0]?.queries ?? 0,
    ...(measures.length === 0
      ? {}
      : {
          r10Interval: [
            mean(({ r10, r10Interval }) => r10Interval?.[0] ?? r10),
            mean(({ r10, r10Interval }) => r10Interval?.[1] ?? r10),
          ] as const,
        }),
  }
}
