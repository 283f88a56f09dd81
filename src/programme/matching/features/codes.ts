import type { Query } from '../query.ts'
import { closestLevel, sharedLevels, unspscLevels } from '../unspsc.ts'
import type { Feature, Ground } from './feature.ts'

/** For each supplier, the best that any of its works' codes is worth. */
const bestOfCodes = (query: Query, { corpus }: Ground, values: Float64Array, worthOf: Float32Array): void => {
  for (let work = 0; work < corpus.codesOf.length; work++) {
    if (query.known[work] === 0) continue
    const supplier = corpus.supplierOf[work] ?? 0
    const worth = worthOf[corpus.codesOf[work] ?? 0] ?? 0
    if (worth > (values[supplier] ?? 0)) values[supplier] = worth
  }
}

const ownWorks = (query: Query, { corpus }: Ground, supplier: number) =>
  corpus.works.filter((work, at) => work.supplier === supplier && query.known[at] === 1)

/** The notice's SEAO category is one that the supplier offers or has worked in. */
export const category: Feature = {
  name: 'category',
  speaksOfTrade: true,
  fill(query, ground, values) {
    const wanted = query.notice.seaoCategory
    if (wanted === null) return
    const worth = Float32Array.from(ground.corpus.codes, ({ seaoCategories }) =>
      seaoCategories.includes(wanted) ? 1 : 0,
    )
    bestOfCodes(query, ground, values, worth)
  },
  explain(query, ground, supplier, points) {
    const seaoCategory = query.notice.seaoCategory ?? ''
    const offered = ownWorks(query, ground, supplier).some(
      (work) => work.kind === 'offer' && work.seaoCategories.includes(seaoCategory),
    )
    return [{ kind: 'category', seaoCategory, from: offered ? 'offer' : 'contract', points }]
  },
}

// Sharing a whole code says much more than sharing a segment: construction alone fills segment 72.
const worth = [0, 0.15, 0.4, 0.7, 1] as const

/** The supplier's code that is closest to the notice's, offered or worked under. */
export const unspsc: Feature = {
  name: 'unspsc',
  speaksOfTrade: true,
  fill(query, ground, values) {
    const wanted = query.notice.unspsc
    if (wanted === null) return
    const worthOf = Float32Array.from(
      ground.corpus.codes,
      (codes) => worth[closestLevel(codes.unspsc, wanted)],
    )
    bestOfCodes(query, ground, values, worthOf)
  },
  explain(query, ground, supplier, points) {
    const wanted = query.notice.unspsc ?? ''
    const [closest] = ownWorks(query, ground, supplier)
      .flatMap((work) => work.unspsc)
      .map((code) => ({ code, level: sharedLevels(code, wanted) }))
      .toSorted((a, b) => b.level - a.level)
    const level = unspscLevels[(closest?.level ?? 1) - 1] ?? 'segment'
    return [{ kind: 'unspsc', code: closest?.code ?? wanted, level, points }]
  },
}
