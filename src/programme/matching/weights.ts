import type { FeatureName } from './features/feature.ts'
import { featureNames } from './features/feature.ts'

/** How much each sort of evidence counts, per unit of its value. */
export type Weights = Readonly<Record<FeatureName, number>>

/** Set by hand: good enough to start, and what remains when no training is possible. */
export const handWeights: Weights = {
  'similar-titles': 0.2,
  'nearby-work': 0.4,
  'same-buyer': 0.4,
  'buyer-kind': 0.2,
  'name-words': 0.3,
  'name-trade': 0.3,
  category: 1,
  'unspsc-family': 1,
  'unspsc-class': 1,
  'category-words': 1,
  'unspsc-words': 1,
  distance: 0.4,
  nearness: 0.3,
  reach: 0.3,
  activity: 0.3,
  territory: 0.5,
}

/** The same weights with some sorts of evidence left out. */
export const withoutFeatures = (weights: Weights, names: readonly FeatureName[]): Weights => ({
  ...weights,
  ...Object.fromEntries(names.map((name) => [name, 0])),
})

/** Weights kept by an earlier version: a sort of evidence that it did not know keeps its weight set by hand. */
export const readWeights = (kept: Readonly<Record<string, unknown>>): Weights => {
  const known = featureNames.flatMap((name) => {
    const weight = kept[name]
    return typeof weight === 'number' && Number.isFinite(weight) ? [[name, weight] as const] : []
  })
  return { ...handWeights, ...Object.fromEntries(known) }
}
