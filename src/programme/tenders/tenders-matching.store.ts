import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import { ocid } from '#kernel/ids.ts'
import { cad } from '#kernel/money.ts'
import type { MrcCode, Point, RegionCode } from '#kernel/territory.ts'
import type { Instant } from '#kernel/time.ts'
import { instantOf } from '#kernel/time.ts'
import type { MetNameKey } from '#programme/directory/index.ts'
import { awardsToNames, awardsToNeqs } from './awards-won.store.ts'
import type { ContractingProcess, ProcurementMethod } from './contracting-process.ts'
import type { TenderRow } from './search.ts'

/** A tender with all that matching needs of it. */
export type MatchableTender = TenderRow & Pick<ContractingProcess, 'unspsc'>

/** One award to one holder of a NEQ. */
export interface AwardToSupplier {
  readonly neq: string
  readonly noticeNumber: string
  readonly title: string
  readonly buyer: string
  readonly seaoCategory: string | null
  readonly unspsc: string | null
  readonly date: Instant | null
  readonly point: Point | null
  readonly amount: number | null
}

/** One award to a name that was linked to an organisation. */
export type AwardToName = Omit<AwardToSupplier, 'neq'> & { readonly name: MetNameKey }

export interface MatchingStore {
  findTender(noticeNumber: string): Promise<MatchableTender | null>
  /** Tenders that can still be answered at `now`, closing soonest first. */
  listOpenTenders(now: Instant): Promise<readonly MatchableTender[]>
  /** Tenders that can be answered at a moment, closing soonest first, or all of them, latest first; at most `most`. */
  listTenders(asked: {
    readonly openAt: Instant | null
    readonly most: number
  }): Promise<readonly MatchableTender[]>
  listAwardsTo(neqs: readonly string[]): Promise<readonly AwardToSupplier[]>
  listAwardsToNames(names: readonly MetNameKey[]): Promise<readonly AwardToName[]>
  /** Changes whenever an import brought something or other weights were put in force. */
  findVersion(): Promise<string>
}

const columns = [
  'ocid',
  'notice_number',
  'title',
  'status',
  'procurement_method',
  'procurement_method_details',
  'seao_category',
  'seao_category_label',
  'unspsc',
  'buyer_id',
  'buyer_organisation',
  'buyer_unit',
  'buyer_key',
  'locality',
  'mrc',
  'region',
  'place_basis',
  'latitude',
  'longitude',
  'published_at',
  'closes_at',
  'tender_value',
  'awarded_value',
  'contract_value',
] as const

type MatchingDb = Db<'contracting_process' | 'award' | 'party' | 'import_run' | 'matching_weights_choice'>
type Row = Awaited<ReturnType<ReturnType<typeof tenders>['execute']>>[number]

const tenders = (db: MatchingDb) => db.selectFrom('contracting_process').select(columns)

const pointOf = (row: {
  readonly latitude: number | null
  readonly longitude: number | null
}): Point | null =>
  row.latitude === null || row.longitude === null
    ? null
    : { latitude: row.latitude, longitude: row.longitude }

const amountOf = (amount: number | null) => (amount === null ? null : cad(amount))
const momentOf = (moment: Date | null) => (moment === null ? null : instantOf(moment))

const tenderOf = (row: Row): MatchableTender => ({
  ocid: ocid(row.ocid),
  noticeNumber: row.notice_number,
  title: row.title,
  status: row.status,
  procurementMethod: row.procurement_method as ProcurementMethod | null,
  procurementMethodDetails: row.procurement_method_details,
  seaoCategory: row.seao_category,
  seaoCategoryLabel: row.seao_category_label,
  unspsc: row.unspsc,
  buyer: {
    id: row.buyer_id,
    organisation: row.buyer_organisation,
    unit: row.buyer_unit,
    key: row.buyer_key,
  },
  place: {
    locality: row.locality,
    mrc: row.mrc as MrcCode | null,
    region: row.region as RegionCode | null,
    point: pointOf(row),
    basis: row.place_basis as ContractingProcess['place']['basis'],
  },
  publishedAt: momentOf(row.published_at),
  closesAt: momentOf(row.closes_at),
  tenderValue: amountOf(row.tender_value),
  awardedValue: amountOf(row.awarded_value),
  contractValue: amountOf(row.contract_value),
})

// Statuses of OCDS in which a tender can still be answered; many sources leave the status out.
const openStatuses = ['planning', 'planned', 'active']

const wonColumns = [
  'notice_number',
  'title',
  'buyer_organisation',
  'seao_category',
  'unspsc',
  'awarded_at',
  'latitude',
  'longitude',
  'award.value',
] as const

type WonRow = Pick<
  Row,
  'notice_number' | 'title' | 'buyer_organisation' | 'seao_category' | 'unspsc' | 'latitude' | 'longitude'
> & { readonly awarded_at: Date | null; readonly value: number | null }

const wonOf = (row: WonRow): Omit<AwardToSupplier, 'neq'> => ({
  noticeNumber: row.notice_number,
  title: row.title,
  buyer: row.buyer_organisation,
  seaoCategory: row.seao_category,
  unspsc: row.unspsc,
  date: momentOf(row.awarded_at),
  point: pointOf(row),
  amount: row.value,
})

const notCancelled = sql<boolean>`(award.status is null or award.status <> 'cancelled')`

export const createMatchingStore = (db: MatchingDb): MatchingStore => ({
  async findTender(noticeNumber) {
    const row = await tenders(db)
      .where('notice_number', '=', noticeNumber)
      .orderBy('release_id', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row === undefined ? null : tenderOf(row)
  },
  async listOpenTenders(now) {
    const rows = await tenders(db)
      .where('closes_at', '>', new Date(now))
      .where((where) => where.or([where('status', 'is', null), where('status', 'in', openStatuses)]))
      .orderBy('closes_at')
      .orderBy('ocid')
      .execute()
    return rows.map(tenderOf)
  },
  async listTenders({ openAt, most }) {
    if (openAt !== null) return (await this.listOpenTenders(openAt)).slice(0, most)
    const rows = await tenders(db)
      .orderBy('published_at', (order) => order.desc().nullsLast())
      .orderBy('ocid')
      .limit(most)
      .execute()
    return rows.map(tenderOf)
  },
  async listAwardsTo(neqs) {
    if (neqs.length === 0) return []
    const rows = await awardsToNeqs(db, neqs).where(notCancelled).select(wonColumns).execute()
    return rows.map((row) => ({ neq: row.neq, ...wonOf(row) }))
  },
  async listAwardsToNames(names) {
    if (names.length === 0) return []
    const rows = await awardsToNames(db, names).where(notCancelled).select(wonColumns).execute()
    return rows.map((row) => ({ name: { nameKey: row.met_key, neq: row.met_neq }, ...wonOf(row) }))
  },
  async findVersion() {
    const { changes, runs, choice } = await db
      .selectFrom('import_run')
      .select([
        sql<string>`coalesce(sum("new" + updated), 0)::text`.as('changes'),
        sql<string>`count(*)::text`.as('runs'),
        sql<string>`(select coalesce(max(id), 0)::text from matching_weights_choice)`.as('choice'),
      ])
      .executeTakeFirstOrThrow()
    return `${runs}:${changes}:${choice}`
  },
})
