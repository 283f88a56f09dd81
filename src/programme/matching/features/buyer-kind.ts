import { worksOfSupplier } from '../corpus.ts'
import { buyerKindWorth } from '../habit-worths.ts'
import type { Feature } from './feature.ts'

/** How much more of the supplier's contracts come from buyers of this kind than anybody's do. */
export const buyerKindHabit: Feature = {
  name: 'buyer-kind',
  speaksOfTrade: false,
  fill({ buyerKind, earlierHabits }, { background, habitWorths }, values) {
    const worths = habitWorths.byBuyerKind.get(buyerKind)
    if (worths === undefined) return
    values.set(worths)
    for (const [supplier, habits] of earlierHabits)
      values[supplier] = buyerKindWorth(habits, buyerKind, background)
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
