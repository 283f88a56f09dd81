import type { OrganisationId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Listing, NameAlias, Organisation, OrganisationRow } from '#programme/directory/index.ts'
import type { Exposure, Fit, History, Notice, TenderMatch } from '#programme/matching/index.ts'
import type { BuyerFile, BuyerSearch, BuyerSearchResult } from './buyer.ts'
import type { Award, TenderFile } from './contracting-process.ts'
import type { Demand, DemandAsked } from './demand.ts'
import type { MatchingWeights } from './matching-weights.ts'
import type { Need } from './need.ts'
import type { TenderRow, TenderSearch, TenderSearchResult } from './search.ts'

export interface MatchedSupplier {
  readonly tenderMatch: TenderMatch
  /** Null when nothing measured what a word would mean. */
  readonly fit: Fit | null
  readonly supplier: OrganisationRow
}

export interface MatchedTender {
  readonly tenderMatch: TenderMatch
  /** Null when nothing measured what a word would mean. */
  readonly fit: Fit | null
  readonly tender: TenderRow
}

export interface AwardOfOrganisation {
  readonly tender: TenderRow
  readonly award: Award
  /** The link by which the name of the winner is this organisation's; null when its NEQ says so. */
  readonly linkedBy: NameAlias | null
}

/** A supplier that is not shown for a notice: nothing of its trade there, too little, or far less than the best. */
export interface LeftOut {
  readonly supplier: OrganisationRow
  readonly why: 'nothing-in-common' | 'too-little' | 'far-below'
  /** Null when it was not even scored. */
  readonly score: number | null
}

/** Who could answer a need, and who is not shown, with why. */
export interface NeedTrial {
  readonly notice: Notice
  readonly shown: readonly MatchedSupplier[]
  readonly leftOut: readonly LeftOut[]
}

/** How often each supplier is shown. */
export interface ExposureReport {
  readonly notices: number
  /** Notices for which anybody is shown. */
  readonly withMatches: number
  readonly suppliers: readonly (Omit<Exposure, 'supplier'> & { readonly supplier: OrganisationRow })[]
}

/** Notices and suppliers brought together, among the suppliers of some programmes or of all. */
export interface TendersMatching {
  /** Suppliers of the directory for one tender, best first. */
  matchesFor(noticeNumber: string, limit: number): Promise<readonly MatchedSupplier[]>
  /** Tenders still open at `now` for one supplier, best first. */
  opportunitiesFor(supplierSlug: string, now: Instant, limit: number): Promise<readonly MatchedTender[]>
  /** The same for several suppliers, by id, the notices read once. */
  opportunitiesOf(
    suppliers: readonly OrganisationId[],
    now: Instant,
    limit: number,
  ): Promise<ReadonlyMap<OrganisationId, readonly MatchedTender[]>>
  /** Who could answer a need that somebody typed; null when it starts from a notice that is not known. */
  tryNeed(need: Need, limit: number): Promise<NeedTrial | null>
  /** How often each supplier is among the first `places` of notices: those open at a moment, or all when null. */
  exposure(asked: {
    readonly openAt: Instant | null
    readonly places: number
    /** Notices looked at, latest or closing soonest first. */
    readonly most: number
  }): Promise<ExposureReport>
}

/** What the rest of Maillage may ask of public tenders. */
export interface Tenders extends TendersMatching {
  /** Matching among the suppliers listed alone: others are neither proposed nor weighed. */
  within(listing: Listing): TendersMatching
  search(search: TenderSearch): Promise<TenderSearchResult>
  /** How many tenders a search finds, its page aside. */
  count(search: TenderSearch): Promise<number>
  find(noticeNumber: string): Promise<TenderFile | null>
  /** Notices of a buyer, by its key, published after a moment: the latest first, a hundred at most. */
  publishedBy(buyer: string, after: Instant): Promise<readonly TenderRow[]>
  /** The notices that bear these numbers, in one query; a number that none bears is left out. */
  withNumbers(noticeNumbers: readonly string[]): Promise<readonly TenderRow[]>
  /** Buyers of public notices by name, those with the most notices first. */
  buyers(search: BuyerSearch): Promise<BuyerSearchResult>
  /** What institutions really bought in some categories, in two queries. */
  demand(asked: DemandAsked): Promise<Demand>
  /** What public notices say of one buyer; null when none is of this buyer. */
  buyer(
    key: string,
    asked: { readonly now: Instant; readonly recent: number; readonly suppliers: number },
  ): Promise<BuyerFile | null>
  /** Weights of matching learned here. */
  readonly matchingWeights: MatchingWeights
  /** What matching can learn from: every award to a holder of a NEQ, every bid on an awarded notice. */
  awardHistory(): Promise<History>
  /** Awards in public data to an organisation, by its NEQ or by a name linked to it, latest first. */
  awardsOf(organisation: Pick<Organisation, 'id' | 'neq'>): Promise<readonly AwardOfOrganisation[]>
}
