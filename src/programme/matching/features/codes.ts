import { affinityBetween, onLogScale } from '../affinity.ts'
import { familyOf } from '../background.ts'
import type { Codes } from '../corpus.ts'
import { worksOfSupplier } from '../corpus.ts'
import type { Query } from '../query.ts'
import { closestLevel, sharedLevels, unspscLevels } from '../unspsc.ts'
import type { Work } from '../works.ts'
import type { Feature, Ground } from './feature.ts'

/** For each supplier, the best that the codes of any of its works are worth. */
const bestOfCodes = (
  query: Query,
  { corpus }: Ground,
  values: Float64Array,
  worthOf: (codes: Codes) => number,
): void => {
  const worths = Float32Array.from(corpus.codes, worthOf)
  for (let work = 0; work < corpus.codesOf.length; work++) {
    if (query.known[work] === 0) continue
    const supplier = corpus.supplierOf[work] ?? 0
    const worth = worths[corpus.codesOf[work] ?? 0] ?? 0
    if (worth > (values[supplier] ?? 0)) values[supplier] = worth
  }
}

const highest = (numbers: readonly number[]): number => Math.max(0, ...numbers)

const ownWorks = (query: Query, { corpus }: Ground, supplier: number): readonly Work[] =>
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
    bestOfCodes(query, ground, values, ({ seaoCategories }) =>
      onLogScale(highest(seaoCategories.map((own) => affinityBetween(categoryAffinity, own, wanted)))),
    )
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

// Sharing a whole code says much more than sharing a segment: construction alone fills segment 72.
const levelWorth = [0, 0.15, 0.4, 0.7, 1] as const

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

/** The supplier's UNSPSC code that is closest to the notice's, offered or worked under. */
export const unspsc: Feature = {
  name: 'unspsc',
  speaksOfTrade: true,
  fill(query, ground, values) {
    const wanted = query.notice.unspsc
    if (wanted === null) return
    bestOfCodes(query, ground, values, (codes) => levelWorth[closestLevel(codes.unspsc, wanted)])
  },
  explain: explainByCode,
}

/** The supplier works in a family of codes whose suppliers often work in the notice's too. */
export const relatedUnspsc: Feature = {
  name: 'related-unspsc',
  speaksOfTrade: true,
  fill(query, ground, values) {
    const wanted = query.notice.unspsc === null ? null : familyOf(query.notice.unspsc)
    if (wanted === null) return
    const { familyAffinity } = ground.background
    bestOfCodes(query, ground, values, (codes) =>
      onLogScale(highest(codes.unspsc.map((own) => affinityBetween(familyAffinity, familyOf(own), wanted)))),
    )
  },
  explain: explainByCode,
}
