import { worksOfSupplier } from '../corpus.ts'
import { habitsThen } from '../query.ts'
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
    for (let supplier = 0; supplier < values.length; supplier++) {
      const habits = habitsThen(query, corpus, supplier)
      if (habits === undefined || habits.contracts === 0) continue
      const own = habits.contractsByBuyerKind[query.buyerKind] ?? 0
      values[supplier] = Math.log((own + caution * expected) / ((habits.contracts + caution) * expected))
    }
  },
  explain: (query, { corpus }, supplier, points) => {
    const own = worksOfSupplier(corpus, supplier).filter(
      ({ at, work }) => work.kind === 'contract' && query.known[at] === 1,
    )
    const alike = own.filter(({ at }) => corpus.buyerKindOf[at] === query.buyerKind)
    const [latest] = alike.toSorted((a, b) => ((a.work.date ?? '') < (b.work.date ?? '') ? 1 : -1))
    return [
      {
        kind: 'buyer-kind',
        buyerKind: query.buyerKind,
        buyer: latest?.work.buyer ?? null,
        contracts: alike.length,
        of: own.length,
        points,
      },
    ]
  },
}
