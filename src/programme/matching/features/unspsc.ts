import type { Query } from '../query.ts'
import { sharedLevels, unspscLevels } from '../unspsc.ts'
import type { Feature, Ground } from './feature.ts'

// Sharing a whole code says much more than sharing a segment: construction alone fills segment 72.
const worth = [0, 0.15, 0.4, 0.7, 1] as const

const offeredLevel = (codes: readonly string[], wanted: string): 0 | 1 | 2 | 3 | 4 => {
  let best: 0 | 1 | 2 | 3 | 4 = 0
  for (const code of codes) {
    const level = sharedLevels(code, wanted)
    if (level > best) best = level
  }
  return best
}

const closest = ({ corpus }: Ground, query: Query, supplier: number): { code: string; level: number } => {
  const wanted = query.notice.unspsc ?? ''
  const codes = [
    ...(corpus.profiles[supplier]?.offers.flatMap((offer) => offer.unspsc) ?? []),
    ...(corpus.profiles[supplier]?.pastContracts.flatMap((contract) => contract.unspsc ?? []) ?? []),
  ]
  const ranked = codes.map((code) => ({ code, level: sharedLevels(code, wanted) }))
  return ranked.toSorted((a, b) => b.level - a.level)[0] ?? { code: wanted, level: 1 }
}

const explain: Feature['explain'] = (query, ground, supplier, points) => {
  const { code, level } = closest(ground, query, supplier)
  return [{ kind: 'unspsc', code, level: unspscLevels[level - 1] ?? 'segment', points }]
}

/** The supplier's code that is closest to the notice's, offered or worked under. */
export const unspsc: Feature = {
  name: 'unspsc',
  fill(query, { corpus }, values) {
    const wanted = query.notice.unspsc
    if (wanted === null) return
    for (const [at, work] of corpus.works.entries()) {
      if (query.known[at] === 0) continue
      const value = worth[sharedLevels(work.unspsc, wanted)]
      if (value > (values[work.supplier] ?? 0)) values[work.supplier] = value
    }
    for (const [supplier, profile] of corpus.profiles.entries())
      for (const offer of profile.offers) {
        const value = worth[offeredLevel(offer.unspsc, wanted)]
        if (value > (values[supplier] ?? 0)) values[supplier] = value
      }
  },
  explain,
}

/** How often the supplier worked under codes close to the notice's. */
export const unspscExperience: Feature = {
  name: 'unspsc-experience',
  fill(query, { corpus }, values) {
    const wanted = query.notice.unspsc
    if (wanted === null) return
    for (const [at, work] of corpus.works.entries()) {
      if (query.known[at] === 0) continue
      const value = worth[sharedLevels(work.unspsc, wanted)]
      if (value > 0) values[work.supplier] = (values[work.supplier] ?? 0) + value
    }
    for (let supplier = 0; supplier < values.length; supplier++)
      if (values[supplier] !== 0) values[supplier] = Math.log1p(values[supplier] ?? 0)
  },
  explain,
}
