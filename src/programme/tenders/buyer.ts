import type { Instant } from '#kernel/time.ts'
import type { TenderRow } from './search.ts'

/** A buyer as public notices show it. */
export interface BuyerRow {
  readonly key: string
  readonly name: string
  readonly notices: number
  readonly open: number
  readonly latest: Instant | null
}

export interface BuyerSearch {
  /** Words of the name; empty lists everybody. */
  readonly text: string
  readonly now: Instant
  readonly page: number
  readonly pageSize: number
}

export interface BuyerSearchResult {
  readonly rows: readonly BuyerRow[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
}

/** Amounts of some processes: how many are known, how many are not, and what the known ones come to. */
export interface Amounts {
  readonly known: number
  readonly unknown: number
  /** Half of the known amounts are under it; null when none is known. */
  readonly median: number | null
  readonly largest: number | null
  readonly sum: number | null
}

/** What a buyer bought of one category; a null category was not published. */
export interface BuyerCategory extends Amounts {
  readonly category: string | null
  readonly label: string | null
  readonly notices: number
}

export interface BuyerAward {
  readonly noticeNumber: string
  readonly title: string
  readonly date: Instant | null
  readonly value: number | null
}

/** A supplier to whom a buyer awarded, as published. */
export interface BuyerSupplier {
  readonly name: string
  readonly neq: string | null
  readonly awards: readonly BuyerAward[]
  readonly first: Instant | null
  readonly last: Instant | null
}

export interface BuyerFile {
  readonly key: string
  readonly name: string
  readonly notices: number
  readonly open: number
  readonly earliest: Instant | null
  readonly latest: Instant | null
  /** Of every process with an award or a contract. */
  readonly amounts: Amounts
  readonly categories: readonly BuyerCategory[]
  readonly recent: readonly TenderRow[]
  /** Most awards first, at most as many as were asked. */
  readonly suppliers: readonly BuyerSupplier[]
  readonly supplierCount: number
}

/** What the data say of the relation between a buyer and a supplier. */
export type Relation = 'returning' | 'new' | 'once' | 'unknown'

const year = 365 * 86_400_000

/**
 * Returning after two awards; new when the only one is of the year before `now` and the data reach a year further back;
 * once when it is older. Where the data do not reach back far enough nobody can tell.
 */
export const relationOf = (
  { awards, first }: Pick<BuyerSupplier, 'awards' | 'first'>,
  earliest: Instant | null,
  now: Instant,
): Relation => {
  if (new Set(awards.map(({ noticeNumber }) => noticeNumber)).size > 1) return 'returning'
  if (first === null || earliest === null) return 'unknown'
  const age = Date.parse(now) - Date.parse(first)
  if (age > year) return 'once'
  return Date.parse(first) - Date.parse(earliest) >= year ? 'new' : 'unknown'
}
