import type { Point, Territory } from '#kernel/territory.ts'

/** What the engine knows of a supplier. Everything may be empty; unknown is null, never zero. */
export interface SupplierProfile {
  readonly supplier: string
  readonly name: string
  /** What the supplier says of itself beside its offers, one language a line; empty when nothing. */
  readonly description: string
  readonly offers: readonly ProfileOffer[]
  readonly achievements: readonly ProfileAchievement[]
  readonly pastContracts: readonly PastContract[]
  /** Bids made, won or lost, where they are known apart from contracts. */
  readonly pastBids: readonly PastBid[]
  readonly locality: string | null
  readonly region: string | null
  readonly point: Point | null
}

export interface ProfileOffer {
  /** All that the supplier wrote about the offer, in every language it wrote, one language a line. */
  readonly text: string
  readonly seaoCategories: readonly string[]
  readonly unspsc: readonly string[]
  readonly territories: readonly Territory[]
  readonly capacityPerContract: number | null
}

export interface ProfileAchievement {
  readonly client: string
  readonly title: string
  readonly year: number | null
}

export interface PastContract {
  /** Id of the notice that it came from, so that a notice is never explained by its own award. */
  readonly notice: string | null
  readonly title: string
  readonly buyer: string
  readonly seaoCategory: string | null
  readonly unspsc: string | null
  /** Day of the award, `YYYY-MM-DD`; null when unknown. */
  readonly date: string | null
  /** Where the work was; null when unknown. */
  readonly point: Point | null
  readonly amount: number | null
}

/** A bid on a public notice: interest shown, whoever won. */
export interface PastBid {
  readonly notice: string | null
  readonly title: string
  readonly buyer: string
  readonly unspsc: string | null
  /** Day of the award of that notice, `YYYY-MM-DD`; null when unknown. */
  readonly date: string | null
  /** Where the work was; null when unknown. */
  readonly point: Point | null
}
