import type { Work } from '../corpus.ts'
import type { Query } from '../query.ts'
import type { Reason } from '../tender-match.ts'
import type { Feature, FeatureName, Ground } from './feature.ts'
import { shareAmong } from './shares.ts'

/** How much one past work says for the notice; zero when it says nothing. */
type Weigh = (query: Query, ground: Ground, work: number) => number

const relatedWork = (
  name: FeatureName,
  weigh: Weigh,
  reason: (query: Query, found: { readonly work: Work; readonly at: number }, points: number) => Reason,
): Feature => ({
  name,
  fill(query, ground, values) {
    const { supplierOf, works } = ground.corpus
    for (let at = 0; at < works.length; at++) {
      const weight = weigh(query, ground, at)
      const supplier = supplierOf[at] ?? 0
      if (weight > 0) values[supplier] = (values[supplier] ?? 0) + weight
    }
    for (let supplier = 0; supplier < values.length; supplier++)
      if (values[supplier] !== 0) values[supplier] = Math.log1p(values[supplier] ?? 0)
  },
  explain: (query, ground, supplier, points) =>
    shareAmong(
      ground.corpus.works.flatMap((work, at) =>
        work.supplier === supplier
          ? [{ piece: { work, at }, weight: Math.max(0, weigh(query, ground, at)) }]
          : [],
      ),
      points,
      (found, share) => reason(query, found, share),
    ),
})

const faintLikeness = 0.05
const likeness = (query: Query, work: number): number => {
  const value = query.likeness[work] ?? 0
  return value < faintLikeness ? 0 : value ** 2
}
const near = (query: Query, work: number, reach: number): number => {
  const kilometres = query.workKilometres[work] ?? Number.NaN
  return Number.isNaN(kilometres) ? 0 : Math.exp(-kilometres / reach)
}

/** Similar work done near the place of this one. */
export const nearbySimilar = relatedWork(
  'nearby-similar',
  (query, _, work) => {
    const alike = likeness(query, work)
    return alike === 0 ? 0 : alike * near(query, work, 40)
  },
  (query, { work, at }, points) => ({
    kind: 'nearby-contract',
    title: work.title,
    buyer: work.buyer,
    date: work.date,
    kilometres: query.workKilometres[at] ?? 0,
    points,
  }),
)

/** Similar work done for a buyer of the same kind. */
export const similarBuyer = relatedWork(
  'similar-buyer',
  (query, { corpus }, work) =>
    corpus.buyerKindOf[work] === query.buyerKind && query.buyerKind !== 'other' ? likeness(query, work) : 0,
  (_, { work }, points) => ({
    kind: 'similar-buyer',
    title: work.title,
    buyer: work.buyer,
    date: work.date,
    points,
  }),
)

/** Any work done near the place of this one. */
export const nearbyExperience = relatedWork(
  'nearby-experience',
  (query, _, work) => near(query, work, 25),
  (query, { work, at }, points) => ({
    kind: 'nearby-contract',
    title: work.title,
    buyer: work.buyer,
    date: work.date,
    kilometres: query.workKilometres[at] ?? 0,
    points,
  }),
)
