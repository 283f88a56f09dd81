import type { Instant } from '#kernel/time.ts'
import type { NameAlias, Organisation, OrganisationRow } from '#programme/directory/index.ts'
import type { History, TenderMatch } from '#programme/matching/index.ts'
import type { BuyerFile, BuyerSearch, BuyerSearchResult } from './buyer.ts'
import type { Award, TenderFile } from './contracting-process.ts'
import type { MatchingWeights } from './matching-weights.ts'
import type { TenderRow, TenderSearch, TenderSearchResult } from './search.ts'

export interface MatchedSupplier {
  readonly tenderMatch: TenderMatch
  readonly supplier: OrganisationRow
}

export interface MatchedTender {
  readonly tenderMatch: TenderMatch
  readonly tender: TenderRow
}

export interface AwardOfOrganisation {
  readonly tender: TenderRow
  readonly award: Award
  /** The link by which the name of the winner is this organisation's; null when its NEQ says so. */
  readonly linkedBy: NameAlias | null
}

/** What the rest of Maillage may ask of public tenders. */
export interface Tenders {
  search(search: TenderSearch): Promise<TenderSearchResult>
  /** How many tenders a search finds, its page aside. */
  count(search: TenderSearch): Promise<number>
  find(noticeNumber: string): Promise<TenderFile | null>
  /** Suppliers of the directory for one tender, best first. */
  matchesFor(noticeNumber: string, limit: number): Promise<readonly MatchedSupplier[]>
  /** Tenders still open at `now` for one supplier, best first. */
  opportunitiesFor(supplierSlug: string, now: Instant, limit: number): Promise<readonly MatchedTender[]>
  /** Buyers of public notices by name, those with the most notices first. */
  buyers(search: BuyerSearch): Promise<BuyerSearchResult>
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
