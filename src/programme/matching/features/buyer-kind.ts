import { worksOfSupplier } from '../corpus.ts'
import type { Feature } from './feature.ts'

// A supplier's own habit counts fully only from a few contracts on.
const caution = 1

/**
 * How much more of the supplier's contracts come from buyers of this kind than anybody's do, as the
 * logarithm of that ratio; zero for a supplier without contracts.
 */
export const buyerKindHabit: Feature = {
  name: 'buyer-kind',
  speaksOfTrade: false,
  fill(query, { corpus, background }, values) {
    const expected = background.buyerKindShares[query.buyerKind] ?? 0
    if (expected === 0) return
    const known = new Float64Array(values.length)
    for (let work = 0; work < corpus.works.length; work++) {
      if (query.known[work] === 0 || corpus.isContract[work] === 0) continue
      const supplier = corpus.supplierOf[work] ?? 0
      known[supplier] = (known[supplier] ?? 0) + 1
      if (corpus.buyerKindOf[work] === query.buyerKind) values[supplier] = (values[supplier] ?? 0) + 1
    }
    for (let supplier = 0; supplier < values.length; supplier++) {
      const contracts = known[supplier] ?? 0
      if (contracts === 0) continue
      const share = ((values[supplier] ?? 0) + caution * expected) / (contracts + caution)
      values[supplier] = Math.log(share / expected)
    }
  },
  explain: (query, { corpus }, supplier, points) => {
    const own = worksOfSupplier(corpus, supplier).filter(
      ({ at, work }) => work.kind === 'contract' && query.known[at] === 1,
    )
    const { length: contracts } = own.filter(({ at }) => corpus.buyerKindOf[at] === query.buyerKind)
    return [{ kind: 'buyer-kind', buyerKind: query.buyerKind, contracts, of: own.length, points }]
  },
}
