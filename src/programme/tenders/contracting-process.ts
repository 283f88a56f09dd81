import type { Ocid } from '#kernel/ids.ts'
import type { Cad } from '#kernel/money.ts'
import type { MrcCode, Point, RegionCode } from '#kernel/territory.ts'
import type { Instant } from '#kernel/time.ts'

/** OCDS `method` code list; null when the source says nothing. */
export type ProcurementMethod = 'open' | 'selective' | 'limited' | 'direct'

/** Something in the source that a reader should doubt; the source's value is kept as it is. */
export type Suspicion =
  | 'amount-far-from-bids'
  | 'amount-far-from-contract'
  /** The contract is said to be below the threshold of public calls, and is far above any. */
  | 'amount-above-stated-threshold'
  | 'termination-above-award'
  /** A value of a type that cannot be meant was left out. */
  | 'schema-invalid'
  | 'place-contradicts-itself'
  /** A cancellation wrote its own moment over the closing date. */
  | 'closing-rewritten-by-cancellation'
  /** Amounts in another currency are kept in the release and left out here. */
  | 'foreign-currency'

/**
 * What the place was read from: the delivery area, a place named in the title, the buyer's town, its
 * postal prefix, or a town, MRC or region in the buyer's name.
 */
export type PlaceBasis = 'delivery' | 'title' | 'locality' | 'postal-code' | 'buyer-name' | 'mrc'

/** A tender and all that followed from it, as its latest release states it. */
export interface ContractingProcess {
  readonly ocid: Ocid
  /** Number people know on the official site: the end of the ocid. */
  readonly noticeNumber: string
  readonly releaseId: string
  readonly title: string
  /** OCDS `tenderStatus`: planning, active, complete, cancelled, withdrawn, unsuccessful… */
  readonly status: string | null
  readonly procurementMethod: ProcurementMethod | null
  /** The source's own words for the method. */
  readonly procurementMethodDetails: string | null
  readonly procurementMethodRationale: string | null
  /** OCDS `procurementCategory`: goods, works, services. */
  readonly mainProcurementCategory: string | null
  readonly seaoCategory: string | null
  readonly seaoCategoryLabel: string | null
  readonly unspsc: string | null
  readonly unspscLabel: string | null
  readonly buyer: {
    readonly id: string | null
    /** The organisation, as its party says: «Ville de Montréal». */
    readonly organisation: string
    /** The unit that signs the notice, when it says more than the organisation. */
    readonly unit: string | null
    /** Folded name that ties the notices of one buyer together, used in addresses. */
    readonly key: string
  }
  readonly place: {
    readonly locality: string | null
    readonly mrc: MrcCode | null
    readonly region: RegionCode | null
    readonly point: Point | null
    /** Where the region was read from. */
    readonly basis: PlaceBasis | null
  }
  readonly publishedAt: Instant | null
  readonly closesAt: Instant | null
  readonly tenderValue: Cad | null
  /** Sum of awards as awarded; null when none is published. */
  readonly awardedValue: Cad | null
  /** Sum of contracts as finally stated; null when none is published. */
  readonly contractValue: Cad | null
  readonly officialUrl: string | null
  readonly suspicions: readonly Suspicion[]
}

export interface Party {
  readonly id: string
  /** Without the stray dots and spaces of the source. */
  readonly name: string
  readonly publishedName: string
  /** Folded name, to compare and to sort. */
  readonly nameKey: string
  readonly roles: readonly string[]
  readonly neq: string | null
  readonly locality: string | null
  readonly postalCode: string | null
  readonly region: string | null
}

/** What one bidder offers for the whole tender or for some of its lots. */
export interface Bid {
  readonly bidder: string
  readonly bidderId: string | null
  readonly neq: string | null
  /** Dollars; null when the bid is in another unit. */
  readonly amount: Cad | null
  readonly statedValue: number | null
  /** The source's code of the unit (SEAO: «1» is dollars) or the currency. */
  readonly valueUnit: string | null
  readonly lots: readonly string[]
  readonly admissible: boolean | null
  readonly compliant: boolean | null
}

export interface Award {
  readonly id: string
  readonly status: string | null
  readonly date: Instant | null
  readonly value: Cad | null
  /** With all options, where the source says so. */
  readonly totalWithOptions: Cad | null
  readonly suppliers: readonly { readonly name: string; readonly neq: string | null }[]
}

export interface Contract {
  readonly id: string
  readonly awardId: string | null
  readonly status: string | null
  /** What was finally paid or is owed, which may differ from the award. */
  readonly value: Cad | null
  readonly signedOn: Instant | null
  readonly startsOn: Instant | null
  readonly endsOn: Instant | null
}

export interface Lot {
  readonly id: string
  readonly title: string | null
  readonly value: Cad | null
  readonly status: string | null
}

/** One publication in the history of a contracting process. */
export interface ReleaseEntry {
  readonly releaseId: string
  readonly date: Instant | null
  readonly tags: readonly string[]
  readonly file: string
}

/** A contracting process with everything a tender page shows. */
export interface TenderFile {
  readonly process: ContractingProcess
  readonly parties: readonly Party[]
  readonly lots: readonly Lot[]
  readonly bids: readonly Bid[]
  readonly awards: readonly Award[]
  readonly contracts: readonly Contract[]
  readonly history: readonly ReleaseEntry[]
}
