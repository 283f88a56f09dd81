import { isPublic } from '../corpus.ts'
import type { Corpus } from '../layout.ts'
import type { Query } from '../query.ts'
import type { Feature } from './feature.ts'

/** The supplier's contracts with this buyer and its bids to it, as far as they were known. */
const withBuyer = (query: Query, corpus: Corpus): readonly number[] =>
  (corpus.worksByBuyer.get(query.buyerKey) ?? []).filter(
    (at) => query.known[at] === 1 && isPublic(corpus.kindOf[at]),
  )

const faint = 0.5

/** Contracts won from this very buyer, and bids made to it. */
export const sameBuyer: Feature = {
  name: 'same-buyer',
  speaksOfTrade: false,
  fill(query, { corpus }, values) {
    for (const at of withBuyer(query, corpus)) {
      const supplier = corpus.supplierOf[at] ?? 0
      values[supplier] = (values[supplier] ?? 0) + 1
    }
    for (let supplier = 0; supplier < values.length; supplier++)
      if (values[supplier] !== 0) values[supplier] = Math.log1p((values[supplier] ?? 0) / faint)
  },
  explain: (query, { corpus }, supplier, points) => {
    const own = withBuyer(query, corpus).filter((at) => corpus.supplierOf[at] === supplier)
    const { length: contracts } = own.filter((at) => corpus.kindOf[at] === 'contract')
    return [
      { kind: 'same-buyer', buyer: query.notice.buyer, contracts, bids: own.length - contracts, points },
    ]
  },
}
