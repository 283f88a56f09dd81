import { allFeatures } from './features/all.ts'
import type { Feature } from './features/feature.ts'
import type { Ground } from './ground.ts'
import type { Query } from './query.ts'
import type { Weights } from './weights.ts'

/** A feature's values for one notice, one number per supplier. */
export const valuesOf = (feature: Feature, query: Query, ground: Ground): Float64Array => {
  const values = new Float64Array(ground.corpus.profiles.length)
  feature.fill(query, ground, values)
  return values
}

export interface Column {
  readonly feature: Feature
  readonly weight: number
  readonly values: Float64Array
}

/** How every supplier stands with one notice. */
export interface Standing {
  readonly columns: readonly Column[]
  /** The columns' values times their weights, added up. */
  readonly totals: Float64Array
  /** 1 where something speaks of the trade; without it there is no match, whatever the rest adds up to. */
  readonly presentable: Uint8Array
}

const emptyStanding = (weights: Weights, size: number): Standing => ({
  columns: allFeatures
    .filter(({ name }) => weights[name] !== 0)
    .map((feature) => ({ feature, weight: weights[feature.name], values: new Float64Array(size) })),
  totals: new Float64Array(size),
  presentable: new Uint8Array(size),
})

const addUp = ({ feature, weight, values }: Column, { totals, presentable }: Standing): void => {
  for (let supplier = 0; supplier < values.length; supplier++)
    totals[supplier] = (totals[supplier] ?? 0) + weight * (values[supplier] ?? 0)
  if (weight <= 0 || !feature.speaksOfTrade) return
  for (let supplier = 0; supplier < values.length; supplier++)
    presentable[supplier] = (presentable[supplier] ?? 0) | Number((values[supplier] ?? 0) > 0)
}

/**
 * Scores every supplier for one notice after another. What it gives is written over by the next notice: allocating
 * megabytes for each would cost more than most of the evidence.
 */
export const createScorer = (ground: Ground, weights: Weights): ((query: Query) => Standing) => {
  let standing = emptyStanding(weights, ground.corpus.profiles.length)
  return (query) => {
    if (standing.totals.length !== ground.corpus.profiles.length)
      standing = emptyStanding(weights, ground.corpus.profiles.length)
    standing.totals.fill(0)
    standing.presentable.fill(0)
    for (const column of standing.columns) {
      column.values.fill(0)
      column.feature.fill(query, ground, column.values)
      addUp(column, standing)
    }
    return standing
  }
}

/** The presentable suppliers by score, best first, ties in the order of their ids; no more than `limit`. */
export const best = (
  { totals, presentable }: Standing,
  { corpus }: Ground,
  limit = Number.POSITIVE_INFINITY,
): readonly number[] => {
  const idOf = (at: number): string => corpus.profiles[at]?.supplier ?? ''
  const better = (a: number, b: number): number =>
    (totals[b] ?? 0) - (totals[a] ?? 0) || (idOf(a) < idOf(b) ? -1 : 1)
  const kept: number[] = []
  // Most suppliers fall short of the last one kept: they need no sorting.
  let least = Number.NEGATIVE_INFINITY
  for (let supplier = 0; supplier < totals.length; supplier++) {
    if (presentable[supplier] === 0 || (totals[supplier] ?? 0) < least) continue
    kept.push(supplier)
    if (kept.length <= limit) continue
    kept.sort(better).pop()
    least = totals[kept.at(-1) ?? -1] ?? least
  }
  return kept.sort(better)
}
