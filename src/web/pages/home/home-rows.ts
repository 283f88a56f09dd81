import type { Activity, Edition, Programme, PublicArticle } from '#programme/call-for-interest/index.ts'
import type { TenderRow } from '#programme/tenders/index.ts'

export interface HomeEdition {
  readonly edition: Edition
  /** What is planned next, soonest first. */
  readonly next: readonly Activity[]
}

export interface HomeRows {
  /** Null while there is no programme. */
  readonly news: {
    readonly programme: Pick<Programme, 'slug'>
    readonly latest: readonly PublicArticle[]
  } | null
  /** Null when the programme has no edition. */
  readonly running: HomeEdition | null
  readonly suppliers: number
  readonly openTenders: number
  readonly allTenders: number
  readonly closingSoon: readonly TenderRow[]
}
