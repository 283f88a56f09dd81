import type { Instant } from '#kernel/time.ts'
import type { ContractingProcess } from './contracting-process.ts'

export interface TenderSearch {
  readonly text: string
  /** Only notices whose closing lies after `now`. */
  readonly openOnly: boolean
  readonly now: Instant
  readonly seaoCategory: string | null
  readonly region: string | null
  readonly procurementMethod: string | null
  /** A buyer’s name or key, or words of its name. */
  readonly buyer: string | null
  /** Bounds on the largest amount known for the process, in dollars; a process without amount is kept out by either. */
  readonly amountFrom: number | null
  readonly amountTo: number | null
  readonly page: number
  readonly pageSize: number
}

/** A search that leaves nothing out: begin with it and ask for more. */
export const everyTender = (now: Instant): TenderSearch => ({
  text: '',
  openOnly: false,
  now,
  seaoCategory: null,
  region: null,
  procurementMethod: null,
  buyer: null,
  amountFrom: null,
  amountTo: null,
  page: 1,
  pageSize: 1,
})

export interface FacetCount {
  readonly value: string
  readonly count: number
}

/** How many processes of the present result have each value, so that no filter leads to nothing. */
export interface TenderFacets {
  readonly seaoCategories: readonly FacetCount[]
  readonly regions: readonly FacetCount[]
  readonly procurementMethods: readonly FacetCount[]
}

export type TenderRow = Pick<
  ContractingProcess,
  | 'ocid'
  | 'noticeNumber'
  | 'title'
  | 'status'
  | 'procurementMethod'
  | 'procurementMethodDetails'
  | 'seaoCategory'
  | 'seaoCategoryLabel'
  | 'buyer'
  | 'place'
  | 'publishedAt'
  | 'closesAt'
  | 'tenderValue'
  | 'awardedValue'
  | 'contractValue'
>

export interface TenderSearchResult {
  /** Name of the one buyer that was asked for; null when none was, or when only words of a name were given. */
  readonly buyer: string | null
  readonly rows: readonly TenderRow[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
  readonly facets: TenderFacets
}
