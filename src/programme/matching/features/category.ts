import type { Query } from '../query.ts'
import type { Feature, Ground } from './feature.ts'

const offers = ({ corpus }: Ground, supplier: number, category: string): boolean =>
  corpus.profiles[supplier]?.offers.some((offer) => offer.seaoCategories.includes(category)) ?? false

const countWorks = (query: Query, { corpus }: Ground, values: Float64Array): void => {
  const wanted = query.notice.seaoCategory
  for (const [at, work] of corpus.works.entries())
    if (work.seaoCategory === wanted && query.known[at] === 1)
      values[work.supplier] = (values[work.supplier] ?? 0) + 1
}

const reason = (query: Query, ground: Ground, supplier: number, points: number) => {
  const seaoCategory = query.notice.seaoCategory ?? ''
  const from = offers(ground, supplier, seaoCategory) ? ('offer' as const) : ('contract' as const)
  return [{ kind: 'category' as const, seaoCategory, from, points }]
}

/** The notice's SEAO category is one that the supplier offers or has worked in, at least once. */
export const category: Feature = {
  name: 'category',
  fill(query, ground, values) {
    const wanted = query.notice.seaoCategory
    if (wanted === null) return
    countWorks(query, ground, values)
    for (let supplier = 0; supplier < values.length; supplier++)
      if (values[supplier] !== 0 || offers(ground, supplier, wanted)) values[supplier] = 1
  },
  explain: reason,
}

/** How much of the supplier's past work lies in the notice's SEAO category. */
export const categoryShare: Feature = {
  name: 'category-share',
  fill(query, ground, values) {
    const wanted = query.notice.seaoCategory
    if (wanted === null) return
    countWorks(query, ground, values)
    for (let supplier = 0; supplier < values.length; supplier++)
      if (values[supplier] !== 0)
        values[supplier] = (values[supplier] ?? 0) / ((ground.corpus.contractCounts[supplier] ?? 0) + 1)
  },
  explain: reason,
}
