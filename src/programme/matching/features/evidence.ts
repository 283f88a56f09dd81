import { worksOfSupplier } from '../corpus.ts'
import type { Ground } from '../ground.ts'
import type { Query } from '../query.ts'
import type { Reason } from '../tender-match.ts'
import type { Work } from '../works.ts'
import type { Feature, FeatureName } from './feature.ts'

/** How a sort of evidence is weighed, work by work. */
export interface Weighing {
  readonly name: FeatureName
  readonly speaksOfTrade: boolean
  /** Weight below which a sum of works says next to nothing; growth is logarithmic above it. */
  readonly faint: number
  /** What one work of the notice's sort says for the notice; zero when nothing. */
  weigh(query: Query, ground: Ground, work: number): number
  reason(query: Query, found: { readonly work: Work; readonly at: number }, ground: Ground): Reason
}

/** Adds up, for each supplier, the best work of each group. */
const addUp = (weighing: Weighing, query: Query, ground: Ground, values: Float64Array): void => {
  const { supplierOf, groupOf } = ground.corpus
  let supplier = -1
  let group = -1
  let best = 0
  for (const at of query.alike) {
    if (supplierOf[at] !== supplier || groupOf[at] !== group) {
      supplier = supplierOf[at] ?? -1
      group = groupOf[at] ?? -1
      best = 0
    }
    const weight = weighing.weigh(query, ground, at)
    if (weight > best) {
      values[supplier] = (values[supplier] ?? 0) + weight - best
      best = weight
    }
  }
}

const mostPieces = 3

/** The works of one supplier that say most, with what they say. */
const strongest = (weighing: Weighing, query: Query, ground: Ground, supplier: number) =>
  worksOfSupplier(ground.corpus, supplier)
    .filter(({ at }) => (query.likeness[at] ?? 0) > 0)
    .map(({ at, work }) => ({ at, work, weight: weighing.weigh(query, ground, at) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.at - b.at)
    .filter(({ work }, at, all) => all.findIndex((other) => other.work.group === work.group) === at)
    .slice(0, mostPieces)

/**
 * A feature that adds up what the supplier's works say, on a logarithmic scale: the tenth similar
 * contract says less than the first. Its points are shared among the works that say most.
 */
export const evidenceOfWorks = (weighing: Weighing): Feature => ({
  name: weighing.name,
  speaksOfTrade: weighing.speaksOfTrade,
  fill(query, ground, values) {
    addUp(weighing, query, ground, values)
    for (let supplier = 0; supplier < values.length; supplier++)
      if (values[supplier] !== 0) values[supplier] = Math.log1p((values[supplier] ?? 0) / weighing.faint)
  },
  explain(query, ground, supplier, points) {
    const pieces = strongest(weighing, query, ground, supplier)
    const total = pieces.reduce((sum, { weight }) => sum + weight, 0)
    return pieces.map((piece) => ({
      ...weighing.reason(query, piece, ground),
      points: (points * piece.weight) / total,
    }))
  },
})
