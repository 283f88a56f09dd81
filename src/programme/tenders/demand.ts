import type { Instant } from '#kernel/time.ts'
import type { Amounts } from './buyer.ts'

/** Of which categories, and where: an empty list of regions and MRCs is all of Québec. */
export interface DemandAsked {
  /** SEAO’s own codes. */
  readonly categories: readonly string[]
  readonly regions: readonly string[]
  readonly mrcs: readonly string[]
  readonly now: Instant
  /** Most buyers named. */
  readonly buyers: number
}

/** Amounts of what was bought: the middle one, and those under which a quarter and three quarters lie. */
export interface DemandAmounts extends Amounts {
  readonly firstQuartile: number | null
  readonly thirdQuartile: number | null
}

/** What was published of one category. */
export interface DemandOfCategory extends DemandAmounts {
  readonly category: string
  readonly notices: number
  /** Of these, those that say to whom they went, or for how much. */
  readonly awarded: number
}

/** What institutions really bought, as imported public notices say. Facts alone: no score is made of them. */
export interface Demand extends DemandAmounts {
  readonly notices: number
  readonly awarded: number
  /** Notices of these categories that do not say where: they are not counted elsewhere when a place was asked. */
  readonly placeUnknown: number
  readonly open: number
  readonly earliest: Instant | null
  readonly latest: Instant | null
  readonly categories: readonly DemandOfCategory[]
  /** Those with the most notices first. */
  readonly buyers: readonly { readonly key: string; readonly name: string; readonly notices: number }[]
  readonly buyerCount: number
}
