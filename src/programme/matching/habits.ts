import { bandCount } from './distance-bands.ts'
import type { Work } from './works.ts'

/** What a supplier's public works, taken together, tell of its habits. */
export interface Habits {
  /** Contracts, and bids for half of one, by the band of their distance from its home. */
  readonly bands: readonly number[]
  readonly placed: number
  readonly contracts: number
  readonly contractsByBuyerKind: Readonly<Record<string, number>>
  /** Days since 1970 of its latest contract; NaN when it has none of known day. */
  readonly latest: number
}

/** One public work as habits see it. */
export interface HabitualWork {
  readonly kind: Work['kind']
  /** Band of its distance from the supplier's home; -1 when unknown. */
  readonly band: number
  readonly buyerKind: string
  readonly day: number
}

const bidWorth = 0.5

/** Adds up some works of one supplier; what it declares is no habit. */
export const habitsOf = (works: readonly HabitualWork[]): Habits => {
  const bands = Array.from({ length: bandCount }, () => 0)
  const contractsByBuyerKind: Record<string, number> = {}
  let [placed, contracts, latest] = [0, 0, Number.NaN]
  for (const { kind, band, buyerKind, day } of works) {
    if (band >= 0) {
      const worth = kind === 'bid' ? bidWorth : 1
      bands[band] = (bands[band] ?? 0) + worth
      placed += worth
    }
    if (kind !== 'contract') continue
    contracts += 1
    contractsByBuyerKind[buyerKind] = (contractsByBuyerKind[buyerKind] ?? 0) + 1
    if (!Number.isNaN(day) && !(day <= latest)) latest = day
  }
  return { bands, placed, contracts, contractsByBuyerKind, latest }
}
