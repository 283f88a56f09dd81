import type { Corpus } from '../corpus.ts'
import { worksOfSupplier } from '../corpus.ts'
import type { Query } from '../query.ts'
import type { Feature } from './feature.ts'

// A contract counts half as much after three years; one of unknown age as if it were that old.
const halfLifeDays = 3 * 365
const freshness = (query: Query, corpus: Corpus, work: number): number => {
  const age = query.day - (corpus.dayOf[work] ?? Number.NaN)
  return Number.isNaN(age) ? 0.5 : 0.5 ** (Math.max(0, age) / halfLifeDays)
}

const countIf = (
  query: Query,
  corpus: Corpus,
  values: Float64Array,
  counts: (work: number) => boolean,
): void => {
  for (let work = 0; work < corpus.works.length; work++) {
    const supplier = corpus.supplierOf[work] ?? 0
    if (query.known[work] === 1 && counts(work))
      values[supplier] = (values[supplier] ?? 0) + freshness(query, corpus, work)
  }
  for (let supplier = 0; supplier < values.length; supplier++)
    if (values[supplier] !== 0) values[supplier] = Math.log1p(values[supplier] ?? 0)
}

/** Contracts won from this very buyer. */
export const sameBuyer: Feature = {
  name: 'same-buyer',
  speaksOfTrade: false,
  fill: (query, { corpus }, values) =>
    countIf(query, corpus, values, (work) => corpus.buyerOf[work] === query.buyerKey),
  explain: (query, { corpus }, supplier, points) => {
    const contracts = worksOfSupplier(corpus, supplier).filter(
      ({ at }) => query.known[at] === 1 && corpus.buyerOf[at] === query.buyerKey,
    ).length
    return [{ kind: 'same-buyer', buyer: query.notice.buyer, contracts, points }]
  },
}
