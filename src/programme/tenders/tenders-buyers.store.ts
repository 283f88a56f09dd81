import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import { fold } from '#kernel/fold.ts'
import { type Instant, parseInstant } from '#kernel/time.ts'
import type { Amounts, BuyerFile, BuyerSearch, BuyerSearchResult, BuyerSupplier } from './buyer.ts'
import { momentOf, processColumns, processOf } from './tenders-search.store.ts'

type BuyersDb = Db<'contracting_process' | 'award'>

const isOpen = (now: Instant) =>
  sql<number>`count(*) filter (where closes_at > ${now} and status is distinct from 'cancelled')`

/** Letters and digits only, so that nothing typed is a pattern. */
const pattern = (typed: string): string => `%${fold(typed).replaceAll(' ', '%')}%`

/** Buyers of public notices, those with the most notices first, in one query. */
export const searchBuyers = async (db: BuyersDb, search: BuyerSearch): Promise<BuyerSearchResult> => {
  const { page, pageSize } = search
  const rows = await db
    .selectFrom('contracting_process')
    .select((eb) => [
      'buyer_key as key',
      eb.fn.max('buyer_organisation').as('name'),
      eb.fn.countAll<number>().as('notices'),
      isOpen(search.now).as('open'),
      eb.fn.max('published_at').as('latest'),
      sql<number>`count(*) over ()`.as('total'),
    ])
    .where('buyer_key', '<>', '')
    .$if(fold(search.text) !== '', (query) =>
      query.where(sql<boolean>`replace(buyer_key, '-', ' ') like ${pattern(search.text)}`),
    )
    .groupBy('buyer_key')
    .orderBy('notices', 'desc')
    .orderBy(sql`buyer_key collate "C"`)
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return {
    rows: rows.map(({ total: _, latest, ...row }) => ({ ...row, latest: momentOf(latest) })),
    total: rows[0]?.total ?? 0,
    page,
    pageSize,
  }
}

// What was paid is nearer the truth than what was awarded; an estimate is neither.
const amount = sql<number | null>`coalesce(contract_value, awarded_value)`
const amountColumns = [
  sql<number>`count(${amount})`.as('known'),
  sql<number>`count(*) filter (where ${amount} is null)`.as('unknown'),
  sql<number | null>`percentile_cont(0.5) within group (order by ${amount})`.as('median'),
  sql<number | null>`max(${amount})`.as('largest'),
  sql<number | null>`sum(${amount})`.as('sum'),
] as const
const isAwarded = sql<boolean>`(${amount} is not null or exists (select from award
  where award.source = contracting_process.source and award.ocid = contracting_process.ocid))`

const amountsOf = ({ known, unknown, median, largest, sum }: Amounts): Amounts => ({
  known,
  unknown,
  median,
  largest,
  sum,
})

/** Everything that public notices say of one buyer, in five queries; null when none is of this buyer. */
export const findBuyerFile = async (
  db: BuyersDb,
  key: string,
  asked: { readonly now: Instant; readonly recent: number; readonly suppliers: number },
): Promise<BuyerFile | null> => {
  const of = db.selectFrom('contracting_process').where('buyer_key', '=', key)
  const summary = await of
    .select((eb) => [
      eb.fn.max('buyer_organisation').as('name'),
      eb.fn.countAll<number>().as('notices'),
      isOpen(asked.now).as('open'),
      eb.fn.min('published_at').as('earliest'),
      eb.fn.max('published_at').as('latest'),
    ])
    .executeTakeFirstOrThrow()
  if (summary.notices === 0) return null
  const amounts = await of.select(amountColumns).where(isAwarded).executeTakeFirstOrThrow()
  const categories = await of
    .select((eb) => [
      'seao_category as category',
      eb.fn.max('seao_category_label').as('label'),
      eb.fn.countAll<number>().as('notices'),
      ...amountColumns,
    ])
    .groupBy('seao_category')
    .orderBy('notices', 'desc')
    .orderBy('seao_category')
    .execute()
  const recent = await of
    .select(processColumns)
    .orderBy('published_at', (order) => order.desc().nullsLast())
    .orderBy('ocid')
    .limit(asked.recent)
    .execute()
  const { suppliers, count } = await suppliersOf(db, key, asked.suppliers)
  return {
    key,
    name: summary.name,
    notices: summary.notices,
    open: summary.open,
    earliest: momentOf(summary.earliest),
    latest: momentOf(summary.latest),
    amounts: amountsOf(amounts),
    categories: categories.map((row) => ({
      ...amountsOf(row),
      category: row.category,
      label: row.label,
      notices: row.notices,
    })),
    recent: recent.map(processOf),
    suppliers,
    supplierCount: count,
  }
}

interface AwardJson {
  readonly noticeNumber: string
  readonly title: string
  readonly date: string | null
  readonly value: number | null
}

/** Who the buyer awarded to: known by NEQ where one is published, else by name. */
const suppliersOf = async (
  db: BuyersDb,
  key: string,
  most: number,
): Promise<{ readonly suppliers: readonly BuyerSupplier[]; readonly count: number }> => {
  const rows = await db
    .selectFrom('contracting_process')
    .innerJoin('award', (join) =>
      join
        .onRef('award.source', '=', 'contracting_process.source')
        .onRef('award.ocid', '=', 'contracting_process.ocid'),
    )
    .innerJoin(
      sql<{
        supplier: { name: string; neq: string | null }
      }>`lateral (select jsonb_array_elements(award.suppliers) as supplier)`.as('each'),
      (join) => join.onTrue(),
    )
    .select((eb) => [
      sql<string>`max(each.supplier ->> 'name')`.as('name'),
      sql<string | null>`max(each.supplier ->> 'neq')`.as('neq'),
      eb.fn.min('award.awarded_at').as('first'),
      eb.fn.max('award.awarded_at').as('last'),
      sql<AwardJson[]>`jsonb_agg(jsonb_build_object('noticeNumber', notice_number, 'title', title,
        'date', award.awarded_at, 'value', award.value) order by award.awarded_at desc nulls last, notice_number, award.position)`.as(
        'awards',
      ),
      sql<number>`count(*) over ()`.as('count'),
    ])
    .where('buyer_key', '=', key)
    .groupBy(sql`coalesce(each.supplier ->> 'neq', fold(each.supplier ->> 'name'))`)
    .orderBy(sql`count(*)`, 'desc')
    .orderBy(sql`max(award.awarded_at)`, (order) => order.desc().nullsLast())
    .orderBy(sql`max(fold(each.supplier ->> 'name')) collate "C"`)
    .limit(most)
    .execute()
  return {
    count: rows[0]?.count ?? 0,
    suppliers: rows.map(({ name, neq, awards, first, last }) => ({
      name,
      neq,
      first: momentOf(first),
      last: momentOf(last),
      awards: awards.map((award) => ({
        ...award,
        date: award.date === null ? null : parseInstant(award.date),
      })),
    })),
  }
}
