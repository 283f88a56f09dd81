/**
 * One reason for a match. The `points` of all reasons of a match add up to its score.
 * Facts only: the words shown to people are in the locales.
 */
export type Reason =
  | {
      readonly kind: 'words'
      readonly words: readonly string[]
      readonly from: 'offer' | 'achievement' | 'name'
      readonly points: number
    }
  | {
      readonly kind: 'category'
      readonly seaoCategory: string
      readonly from: 'offer' | 'contract'
      readonly points: number
    }
  | {
      /** A category that suppliers of the supplier's own one often work in too. */
      readonly kind: 'related-category'
      readonly seaoCategory: string
      readonly own: string
      readonly from: 'offer' | 'contract'
      readonly points: number
    }
  /** The supplier's code, of a family whose suppliers often work under the notice's too. */
  | { readonly kind: 'related-unspsc'; readonly code: string; readonly points: number }
  | {
      readonly kind: 'unspsc'
      readonly code: string
      readonly level: 'segment' | 'family' | 'class' | 'commodity'
      readonly points: number
    }
  | {
      readonly kind: 'similar-contract'
      readonly title: string
      readonly buyer: string
      readonly date: string | null
      readonly words: readonly string[]
      readonly points: number
    }
  | {
      /** Work of the same sort as the notice's, done near its place. */
      readonly kind: 'nearby-contract'
      readonly title: string
      readonly buyer: string
      readonly date: string | null
      readonly kilometres: number
      readonly points: number
    }
  | {
      /** A bid, won or lost, on a notice of the same sort. */
      readonly kind: 'similar-bid'
      readonly title: string
      readonly buyer: string
      readonly date: string | null
      readonly points: number
    }
  | {
      /** Words of the notice that past notices under one of the supplier's codes use too. */
      readonly kind: 'trade-words'
      readonly words: readonly string[]
      readonly points: number
    }
  /** A word of the supplier's name that goes with the notice's trade among past winners and bidders. */
  | { readonly kind: 'name-trade'; readonly word: string; readonly points: number }
  | {
      /** How many of the supplier's placed contracts and bids lie as far from its home; points may be negative. */
      readonly kind: 'reach'
      readonly kilometres: number
      readonly works: number
      readonly of: number
      readonly points: number
    }
  | { readonly kind: 'latest-contract'; readonly date: string | null; readonly points: number }
  | {
      readonly kind: 'same-buyer'
      readonly buyer: string
      readonly contracts: number
      /** Bids made to this buyer, apart from those that became the contracts. */
      readonly bids: number
      readonly points: number
    }
  | { readonly kind: 'territory'; readonly territory: string; readonly points: number }
  | { readonly kind: 'distance'; readonly kilometres: number; readonly points: number }
  | { readonly kind: 'same-region'; readonly region: string; readonly points: number }
  | {
      /** How many of the supplier's contracts came from buyers of the notice's kind; points may be negative. */
      readonly kind: 'buyer-kind'
      readonly buyerKind: string
      /** One of these buyers, that of the latest such contract; null when there is none. */
      readonly buyer: string | null
      readonly contracts: number
      readonly of: number
      readonly points: number
    }

/** A constraint has three values: it is met, it is not, or nobody can know. */
export type Constraint =
  | {
      readonly kind: 'territory'
      readonly state: 'met' | 'unmet' | 'unknown'
      readonly missing: 'supplier' | 'notice' | null
    }
  | {
      readonly kind: 'capacity'
      readonly state: 'met' | 'unmet' | 'unknown'
      readonly missing: 'supplier' | 'notice' | null
      readonly capacity: number | null
      readonly amount: number | null
    }
  | {
      /** Contracts of this size were never carried before, as far as public amounts tell. */
      readonly kind: 'experience'
      readonly state: 'unmet' | 'unknown'
      readonly missing: 'supplier' | null
      readonly largest: number | null
      readonly amount: number
    }

export interface TenderMatch {
  readonly supplier: string
  readonly notice: string
  /** Sum of the reasons' points; only comparable within one ranking. */
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly constraints: readonly Constraint[]
}
