import { type ExpressionBuilder, type Selectable, sql } from 'kysely'
import type { Db, Tables } from '#db/tables/index.ts'
import type { ContractingProcessTable } from '#db/tables/tenders.ts'
import { textQuery } from '#db/text-search.ts'
import { fold } from '#kernel/fold.ts'
import { ocid } from '#kernel/ids.ts'
import { cad } from '#kernel/money.ts'
import type { MrcCode, RegionCode } from '#kernel/territory.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import type { ContractingProcess, PlaceBasis, ProcurementMethod, Suspicion } from './contracting-process.ts'
import { buyerKey } from './names.ts'
import type { TenderFacets, TenderRow, TenderSearch, TenderSearchResult } from './search.ts'

export type ProcessDb = Db<'contracting_process'>
export type ProcessRecord = Omit<Selectable<ContractingProcessTable>, 'search_fr'>
type Builder = ExpressionBuilder<Pick<Tables, 'contracting_process'>, 'contracting_process'>

export const processColumns = [
  'source',
  'ocid',
  'notice_number',
  'release_id',
  'release_order',
  'title',
  'status',
  'procurement_method',
  'procurement_method_details',
  'procurement_method_rationale',
  'main_procurement_category',
  'seao_category',
  'seao_category_label',
  'unspsc',
  'unspsc_label',
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
  'official_url',
  'suspicions',
  'updated_at',
] as const

export const momentOf = (date: Date | null): Instant | null => (date === null ? null : instantOf(date))
export const dollarsOf = (amount: number | null) => (amount === null ? null : cad(amount))

export const processOf = (row: ProcessRecord): ContractingProcess => ({
  ocid: ocid(row.ocid),
  noticeNumber: row.notice_number,
  releaseId: row.release_id,
  title: row.title,
  status: row.status,
  procurementMethod: row.procurement_method as ProcurementMethod | null,
  procurementMethodDetails: row.procurement_method_details,
  procurementMethodRationale: row.procurement_method_rationale,
  mainProcurementCategory: row.main_procurement_category,
  seaoCategory: row.seao_category,
  seaoCategoryLabel: row.seao_category_label,
  unspsc: row.unspsc,
  unspscLabel: row.unspsc_label,
  buyer: { id: row.buyer_id, organisation: row.buyer_organisation, unit: row.buyer_unit, key: row.buyer_key },
  place: {
    locality: row.locality,
    mrc: row.mrc as MrcCode | null,
    region: row.region as RegionCode | null,
    point:
      row.latitude === null || row.longitude === null
        ? null
        : { latitude: row.latitude, longitude: row.longitude },
    basis: row.place_basis as PlaceBasis | null,
  },
  publishedAt: momentOf(row.published_at),
  closesAt: momentOf(row.closes_at),
  tenderValue: dollarsOf(row.tender_value),
  awardedValue: dollarsOf(row.awarded_value),
  contractValue: dollarsOf(row.contract_value),
  officialUrl: row.official_url,
  suspicions: row.suspicions as Suspicion[],
})

/** Largest amount published for the process; null (unknown) is kept out by any bound. */
const largestAmount = sql<number | null>`greatest(tender_value, awarded_value, contract_value)`
/** Still accepting bids: not cancelled, and its closing lies ahead. */
const isOpen = (now: Instant) => sql<boolean>`closes_at > ${now} and status is distinct from 'cancelled'`

/** Each word of what was typed begins a word of the buyer’s name. */
const buyerHasWords = (typed: string) =>
  sql.join(
    fold(typed)
      .split(' ')
      .map((word) => sql<boolean>`'-' || buyer_key like ${`%-${word}%`}`),
    sql` and `,
  )

/** Name of the buyer that bears exactly this name or key; null when there is none. */
const findBuyer = async (db: ProcessDb, typed: string): Promise<string | null> => {
  const row = await db
    .selectFrom('contracting_process')
    .select('buyer_organisation')
    .where('buyer_key', '=', buyerKey(typed))
    .orderBy('release_order', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.buyer_organisation ?? null
}

type Asked = TenderSearch & { readonly buyerName: string | null }

const buyerFilter =
  ({ buyer, buyerName }: Asked) =>
  (eb: Builder) =>
    buyer === null
      ? []
      : [buyerName === null ? sql<boolean>`(${buyerHasWords(buyer)})` : eb('buyer_key', '=', buyerKey(buyer))]

const filters = (search: Asked) => (eb: Builder) => {
  const query = textQuery(search.text, 'fr')
  return eb.and([
    ...(query === null ? [] : [sql<boolean>`search_fr @@ ${query}`]),
    ...(search.openOnly ? [isOpen(search.now)] : []),
    ...(search.seaoCategory === null ? [] : [eb('seao_category', '=', search.seaoCategory)]),
    ...(search.region === null ? [] : [eb('region', '=', search.region)]),
    ...(search.procurementMethod === null ? [] : [eb('procurement_method', '=', search.procurementMethod)]),
    ...buyerFilter(search)(eb),
    ...(search.amountFrom === null ? [] : [sql<boolean>`${largestAmount} >= ${search.amountFrom}`]),
    ...(search.amountTo === null ? [] : [sql<boolean>`${largestAmount} <= ${search.amountTo}`]),
  ])
}

/** Closing soon first among what is open; else best words first; else latest published first. */
const ordered = (search: TenderSearch) => {
  const query = textQuery(search.text, 'fr')
  if (search.openOnly) return sql`closes_at asc`
  return query === null ? sql`published_at desc nulls last` : sql`ts_rank(search_fr, ${query}) desc`
}

/** One page of a search with its total and facets, in two queries; one more finds the buyer asked for. */
export const searchTenders = async (db: ProcessDb, asked: TenderSearch): Promise<TenderSearchResult> => {
  const search = { ...asked, buyerName: asked.buyer === null ? null : await findBuyer(db, asked.buyer) }
  const rows = await db
    .selectFrom('contracting_process')
    .select(processColumns)
    .where(filters(search))
    .orderBy(ordered(search))
    .orderBy('published_at', 'desc')
    .orderBy('ocid')
    .limit(search.pageSize)
    .offset((search.page - 1) * search.pageSize)
    .execute()
  const { total, facets } = await facetsOf(db, search)
  return {
    buyer: search.buyerName,
    rows: rows.map((row): TenderRow => processOf(row)),
    total,
    page: search.page,
    pageSize: search.pageSize,
    facets,
  }
}

const mostPublished = 100

/** Notices of a buyer published after a moment, the latest first. */
export const listPublishedBy = async (
  db: ProcessDb,
  buyer: string,
  after: Instant,
): Promise<readonly TenderRow[]> => {
  const rows = await db
    .selectFrom('contracting_process')
    .select(processColumns)
    .where('buyer_key', '=', buyer)
    .where('published_at', '>', new Date(after))
    .orderBy('published_at', 'desc')
    .orderBy('ocid')
    .limit(mostPublished)
    .execute()
  return rows.map((row): TenderRow => processOf(row))
}

/** The notices that bear these numbers; of several files with one number, the latest. */
export const listTendersWithNumbers = async (
  db: ProcessDb,
  numbers: readonly string[],
): Promise<readonly TenderRow[]> => {
  const rows = await db
    .selectFrom('contracting_process')
    .distinctOn('notice_number')
    .select(processColumns)
    .where('notice_number', 'in', [...numbers])
    .orderBy('notice_number')
    .orderBy('release_id', 'desc')
    .execute()
  return rows.map((row): TenderRow => processOf(row))
}

export const countTenders = async (db: ProcessDb, asked: TenderSearch): Promise<number> => {
  const search = { ...asked, buyerName: asked.buyer === null ? null : await findBuyer(db, asked.buyer) }
  const { count } = await db
    .selectFrom('contracting_process')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(filters(search))
    .executeTakeFirstOrThrow()
  return Number(count)
}

const facetsOf = async (
  db: ProcessDb,
  search: Asked,
): Promise<{ readonly total: number; readonly facets: TenderFacets }> => {
  const counted = await db
    .with('found', (cte) =>
      cte
        .selectFrom('contracting_process')
        .select(['seao_category', 'region', 'procurement_method'])
        .where(filters(search)),
    )
    .selectFrom(
      sql<{ facet: string; value: string | null; count: number }>`(
        select case grouping(seao_category, region, procurement_method)
            when 3 then 'category' when 5 then 'region' when 6 then 'method' else 'total' end as facet,
          coalesce(seao_category, region, procurement_method) as value, count(*) as count
        from found group by grouping sets ((), (seao_category), (region), (procurement_method))
      )`.as('counted'),
    )
    .select(['facet', 'value', 'count'])
    .orderBy('count', 'desc')
    .orderBy('value')
    .execute()
  const pick = (facet: string) =>
    counted.flatMap((row) =>
      row.facet === facet && row.value !== null ? [{ value: row.value, count: Number(row.count) }] : [],
    )
  return {
    total: Number(counted.find(({ facet }) => facet === 'total')?.count ?? 0),
    facets: { seaoCategories: pick('category'), regions: pick('region'), procurementMethods: pick('method') },
  }
}
