import { affinityBetween, onLogScale } from '../affinity.ts'
import { worksOfSupplier } from '../corpus.ts'
import type { Ground } from '../ground.ts'
import type { Codes } from '../layout.ts'
import type { Query } from '../query.ts'
import { sharedLevels, unspscCode, unspscLevels } from '../unspsc.ts'
import type { Work } from '../works.ts'
import type { Feature } from './feature.ts'

/** For each supplier, the best that the codes of any of its works are worth, given the worth of each code. */
export const bestOfCodes = (
  query: Query,
  { corpus }: Ground,
  values: Float64Array,
  { of, worths }: { readonly of: keyof Codes; readonly worths: readonly number[] },
): void => {
  const { codes, worksByCodes, supplierOf } = corpus
  for (const [at, own] of codes.values.entries()) {
    let worth = 0
    for (const code of own[of]) worth = Math.max(worth, worths[code] ?? 0)
    if (worth === 0) continue
    for (const work of worksByCodes[at] ?? []) {
      if (query.known[work] === 0) continue
      const supplier = supplierOf[work] ?? 0
      if (worth > (values[supplier] ?? 0)) values[supplier] = worth
    }
  }
}

export const ownWorks = (query: Query, { corpus }: Ground, supplier: number): readonly Work[] =>
  worksOfSupplier(corpus, supplier).flatMap(({ at, work }) => (query.known[at] === 1 ? [work] : []))

/** The supplier's category closest to the notice's, with the work that shows it. */
const closestCategory = (query: Query, ground: Ground, supplier: number) => {
  const wanted = query.notice.seaoCategory ?? ''
  return ownWorks(query, ground, supplier)
    .flatMap((work) => work.seaoCategories.map((category) => ({ category, from: work.kind })))
    .map((found) => ({
      ...found,
      affinity: affinityBetween(ground.background.categoryAffinity, found.category, wanted),
    }))
    .toSorted((a, b) => b.affinity - a.affinity)[0]
}

/** The notice's SEAO category is one that the supplier offers or works in, or one that such suppliers often add. */
export const category: Feature = {
  name: 'category',
  speaksOfTrade: true,
  fill(query, ground, values) {
    const wanted = query.notice.seaoCategory
    if (wanted === null) return
    const { categoryAffinity } = ground.background
    const worths = ground.corpus.categories.values.map((own) =>
      onLogScale(affinityBetween(categoryAffinity, own, wanted)),
    )
    bestOfCodes(query, ground, values, { of: 'categories', worths })
  },
  explain(query, ground, supplier, points) {
    const wanted = query.notice.seaoCategory ?? ''
    const closest = closestCategory(query, ground, supplier)
    const from = closest?.from === 'offer' ? 'offer' : 'contract'
    if (closest === undefined || closest.category === wanted)
      return [{ kind: 'category', seaoCategory: wanted, from, points }]
    return [{ kind: 'related-category', seaoCategory: wanted, own: closest.category, from, points }]
  },
}

const explainByCode: Feature['explain'] = (query, ground, supplier, points) => {
  const wanted = query.notice.unspsc ?? ''
  const [closest] = ownWorks(query, ground, supplier)
    .flatMap((work) => work.unspsc)
    .map((code) => ({ code, level: sharedLevels(code, wanted) }))
    .toSorted((a, b) => b.level - a.level)
  const level = unspscLevels[(closest?.level ?? 0) - 1]
  return level === undefined
    ? [{ kind: 'related-unspsc', code: closest?.code ?? wanted, points }]
    : [{ kind: 'unspsc', code: closest?.code ?? wanted, level, points }]
}

/** The best that any of the supplier's codes, cut to some level, is worth beside the notice's. */
const byAffinity = (level: {
  readonly name: 'unspsc-family' | 'unspsc-class'
  readonly part: 'family' | 'class'
  readonly table: 'familyAffinity' | 'classAffinity'
}): Feature => ({
  name: level.name,
  speaksOfTrade: true,
  fill(query, ground, values) {
    const { unspsc } = query.notice
    if (unspsc === null) return
    const wanted = unspscCode(unspsc)[level.part]
    const affinity = ground.background[level.table]
    const worths = ground.corpus.unspsc.values.map((own) =>
      onLogScale(affinityBetween(affinity, own[level.part], wanted)),
    )
    bestOfCodes(query, ground, values, { of: 'unspsc', worths })
  },
  explain: explainByCode,
})

/** The supplier works in the notice's family of codes, or in one whose suppliers often work in it too. */
export const unspscFamily = byAffinity({ name: 'unspsc-family', part: 'family', table: 'familyAffinity' })

/** The same of classes, which are narrower. */
export const unspscClass = byAffinity({ name: 'unspsc-class', part: 'class', table: 'classAffinity' })
