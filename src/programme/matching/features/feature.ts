import type { Ground } from '../ground.ts'
import type { Query } from '../query.ts'
import type { Reason } from '../tender-match.ts'

export const featureNames = [
  'similar-titles',
  'nearby-work',
  'same-buyer',
  'buyer-kind',
  'name-words',
  'name-trade',
  'category',
  'unspsc-family',
  'unspsc-class',
  'category-words',
  'unspsc-words',
  'distance',
  'nearness',
  'reach',
  'activity',
  'territory',
] as const
export type FeatureName = (typeof featureNames)[number]

/** Whether a text names a sort of evidence. */
export const isFeatureName = (text: string): text is FeatureName => featureNames.some((name) => name === text)

/**
 * One sort of evidence for a match. Its value for a supplier rests on that supplier and on what all
 * contracts taught, never on who else is ranked; no evidence is zero.
 */
export interface Feature {
  readonly name: FeatureName
  /** Whether this evidence is of the trade itself; place, size and habit alone are never a match. */
  readonly speaksOfTrade: boolean
  /** Adds the evidence to `values`, one number per supplier; suppliers without evidence are left at zero. */
  fill(query: Query, ground: Ground, values: Float64Array): void
  /** The facts behind one supplier's value; the points of the reasons add up to `points`. */
  explain(query: Query, ground: Ground, supplier: number, points: number): readonly Reason[]
}
