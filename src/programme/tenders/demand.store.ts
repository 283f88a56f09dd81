import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import type { Demand, DemandAmounts, DemandAsked } from './demand.ts'
import { momentOf } from './tenders-search.store.ts'

type DemandDb = Db<'contracting_process' | 'award'>

// What was paid is nearer the truth than what was awarded; an estimate is neither.
const amount = sql<number | null>`coalesce(contract_value, awarded_value)`
const isAwarded = sql<boolean>`(${amount} is not null or exists (select from award
  where award.source = contracting_process.source and award.ocid = contracting_process.ocid))`
const quantile = (share: number) =>
  sql<
    number | null
  >`percentile_cont(${sql.lit(share)}) within group (order by ${amount}) filter (where ${isAwarded})`

const amountColumns = [
  sql<number>`count(${amount})`.as('known'),
  sql<number>`count(*) filter (where ${isAwarded} and ${amount} is null)`.as('unknown'),
  quantile(0.25).as('firstQuartile'),
  quantile(0.5).as('median'),
  quantile(0.75).as('thirdQuartile'),
  sql<number | null>`max(${amount})`.as('largest'),
  sql<number | null>`sum(${amount})`.as('sum'),
  sql<number>`count(*)`.as('notices'),
  sql<number>`count(*) filter (where ${isAwarded})`.as('awarded'),
] as const

const amountsOf = (row: DemandAmounts): DemandAmounts => ({
  known: row.known,
  unknown: row.unknown,
  firstQuartile: row.firstQuartile,
  median: row.median,
  thirdQuartile: row.thirdQuartile,
  largest: row.largest,
  sum: row.sum,
})

const ofCategories = (db: DemandDb, { categories }: DemandAsked) =>
  db.selectFrom('contracting_process').where('seao_category', 'in', categories)

const within = (db: DemandDb, asked: DemandAsked) =>
  ofCategories(db, asked).$if(asked.regions.length + asked.mrcs.length > 0, (query) =>
    query.where(
      sql<boolean>`(region = any(${sql.val([...asked.regions])}) or mrc = any(${sql.val([...asked.mrcs])}))`,
    ),
  )

const nothing: Demand = {
  ...{
    known: 0,
    unknown: 0,
    firstQuartile: null,
    median: null,
    thirdQuartile: null,
    largest: null,
    sum: null,
  },
  ...{ notices: 0, awarded: 0, placeUnknown: 0, open: 0, earliest: null, latest: null },
  ...{ categories: [], buyers: [], buyerCount: 0 },
}

/** What was bought in some categories, somewhere, in two queries. */
export const readDemand = async (db: DemandDb, asked: DemandAsked): Promise<Demand> => {
  if (asked.categories.length === 0) return nothing
  const rows = await within(db, asked)
    .select([
      'seao_category as category',
      ...amountColumns,
      sql<number>`count(*) filter (where closes_at > ${asked.now} and status is distinct from 'cancelled')`.as(
        'open',
      ),
      sql<Date | null>`min(published_at)`.as('earliest'),
      sql<Date | null>`max(published_at)`.as('latest'),
    ])
    .groupBy(sql`grouping sets ((), (seao_category))`)
    .execute()
  const buyers = await within(db, asked)
    .select((eb) => [
      'buyer_key as key',
      eb.fn.max('buyer_organisation').as('name'),
      eb.fn.countAll<number>().as('notices'),
      sql<number>`count(*) over ()`.as('buyerCount'),
      ofCategories(db, asked)
        .select(eb.fn.countAll<number>().as('count'))
        .where('region', 'is', null)
        .where('mrc', 'is', null)
        .as('placeUnknown'),
    ])
    .where('buyer_key', '<>', '')
    .groupBy('buyer_key')
    .orderBy('notices', 'desc')
    .orderBy(sql`buyer_key collate "C"`)
    .limit(asked.buyers)
    .execute()
  const whole = rows.find(({ category }) => category === null)
  if (whole === undefined) return nothing
  return {
    ...amountsOf(whole),
    notices: whole.notices,
    awarded: whole.awarded,
    open: whole.open,
    placeUnknown: buyers[0]?.placeUnknown ?? 0,
    earliest: momentOf(whole.earliest),
    latest: momentOf(whole.latest),
    categories: rows
      .flatMap(({ category, notices, awarded, ...row }) =>
        category === null ? [] : [{ ...amountsOf(row), category, notices, awarded }],
      )
      .toSorted((a, b) => b.notices - a.notices || (a.category < b.category ? -1 : 1)),
    buyers: buyers.map(({ key, name, notices }) => ({ key, name, notices })),
    buyerCount: buyers[0]?.buyerCount ?? 0,
  }
}
