import type { Instant } from '#kernel/time.ts'
import type { FitScale, Weights } from '#programme/matching/index.ts'
import { shippedFit, shippedWeights } from '#programme/matching/index.ts'

/** How weights did on the year held back, beside those in force when they were learned. */
export interface WeightsMetrics {
  readonly heldBackYear: number
  readonly learned: { readonly all: number; readonly new: number }
  readonly present: { readonly all: number; readonly new: number }
}

/** Weights with the scale of the words of fit that was measured with them; null when none was. */
export interface ScaledWeights {
  readonly weights: Weights
  readonly scale: FitScale | null
}

/** What matching rests on where nothing was learned. */
export const shippedInForce: ScaledWeights = { weights: shippedWeights, scale: shippedFit.scale }

export interface LearnedWeights extends ScaledWeights {
  readonly trainedAt: Instant
  readonly seed: number
  /** SHA-256 of the awards and bids that they were learned from. */
  readonly trainingHash: string
  readonly metrics: WeightsMetrics
}

export interface StoredWeights extends LearnedWeights {
  readonly id: number
  readonly isInForce: boolean
}

/** The weights of matching learned on this installation, of which none is ever lost. */
export interface MatchingWeights {
  /** Latest first; none is in force when the shipped ones are. */
  list(): Promise<readonly StoredWeights[]>
  /** The weights in force: the chosen ones, or the shipped ones. */
  inForce(): Promise<ScaledWeights>
  /** Keeps learned weights and puts them in force. */
  keep(learned: LearnedWeights): Promise<number>
  /** Puts earlier ones in force again, or with null the shipped ones; false when there are none of that number. */
  choose(id: number | null, now: Instant): Promise<boolean>
  /** Changes with every choice. */
  version(): Promise<string>
}
