import type { Corpus } from '../corpus.ts'
import type { DistanceEffect } from '../distance-effect.ts'
import type { Query } from '../query.ts'
import type { Reason } from '../tender-match.ts'

export const featureNames = [
  'similar-contracts',
  'nearby-similar',
  'similar-buyer',
  'offer-words',
  'name-words',
  'category',
  'category-share',
  'unspsc',
  'unspsc-experience',
  'distance',
  'territory',
  'nearby-experience',
  'same-buyer',
  'recent-contracts',
] as const
export type FeatureName = (typeof featureNames)[number]

/** What the features may look at: the suppliers, and what all past contracts taught together. */
export interface Ground {
  readonly corpus: Corpus
  readonly distanceEffect: DistanceEffect
}

/** One sort of evidence for a match. */
export interface Feature {
  readonly name: FeatureName
  /** Adds the evidence to `values`, one number per supplier; suppliers without evidence are left at zero. */
  fill(query: Query, ground: Ground, values: Float64Array): void
  /** The facts behind one supplier's value; the points of the reasons add up to `points`. */
  explain(query: Query, ground: Ground, supplier: number, points: number): readonly Reason[]
}
