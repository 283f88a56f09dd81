import type { Background } from './background.ts'
import { bandCount } from './distance-bands.ts'
import type { Habits } from './habits.ts'

/** What each supplier's habits are worth for every place and buyer a notice may have: nothing but a look-up is left. */
export interface HabitWorths {
  /** For each supplier, `bandCount` numbers, one per band of distances. */
  readonly reach: number[]
  /** By kind of buyer, one number per supplier. */
  readonly byBuyerKind: ReadonlyMap<string, number[]>
  /** Day of each supplier's latest contract; NaN when unknown. */
  readonly latest: number[]
}

// A supplier's own habit outweighs everybody's only from a few works on; of buyers, from a contract or two.
const placeCaution = 4
const buyerCaution = 1

/**
 * How much oftener than others a supplier works that far from home: logarithm of that ratio over its contracts and
 * bids; zero when nothing is known of its works or nobody works there.
 */
export const reachWorth = (habits: Habits, band: number, { distanceEffect }: Background): number => {
  const usual = distanceEffect.shares[band] ?? 0
  if (usual === 0 || habits.placed === 0) return 0
  const own = ((habits.bands[band] ?? 0) + placeCaution * usual) / (habits.placed + placeCaution)
  return Math.log(own / usual)
}

/**
 * How much more of a supplier's contracts come from buyers of a kind than anybody's do, as the logarithm of that
 * ratio; zero for a supplier without contracts.
 */
export const buyerKindWorth = (habits: Habits, kind: string, { buyerKindShares }: Background): number => {
  const expected = buyerKindShares[kind] ?? 0
  if (expected === 0 || habits.contracts === 0) return 0
  const own = habits.contractsByBuyerKind[kind] ?? 0
  return Math.log((own + buyerCaution * expected) / ((habits.contracts + buyerCaution) * expected))
}

/** The worths of nobody's habits. */
export const emptyHabitWorths = ({ buyerKindShares }: Background): HabitWorths => ({
  reach: [],
  byBuyerKind: new Map(Object.keys(buyerKindShares).map((kind) => [kind, []])),
  latest: [],
})

/** Works out what a supplier's habits are worth, new or changed; suppliers come in the order of their numbers. */
export const putHabitWorths = (
  worths: HabitWorths,
  background: Background,
  [supplier, habits]: readonly [number, Habits],
): void => {
  for (let band = 0; band < bandCount; band++)
    worths.reach[supplier * bandCount + band] = reachWorth(habits, band, background)
  for (const [kind, own] of worths.byBuyerKind) own[supplier] = buyerKindWorth(habits, kind, background)
  worths.latest[supplier] = habits.latest
}
