import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import type { Point } from '#kernel/territory.ts'
import type { History, NamedBid, PastAward } from '#programme/matching/index.ts'

type HistoryDb = Db<'contracting_process' | 'award' | 'bid' | 'party'>

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

const awardRows = (db: HistoryDb) =>
  db
    .selectFrom('award')
    .innerJoin('contracting_process', (join) =>
      join
        .onRef('contracting_process.source', '=', 'award.source')
        .onRef('contracting_process.ocid', '=', 'award.ocid'),
    )
    .innerJoin(
      sql<{
        winner: { neq: string; name: string }
      }>`lateral (select jsonb_array_elements(award.suppliers) as winner)`.as('won'),
      (join) => join.onTrue(),
    )
    .where(sql<string>`won.winner->>'neq'`, 'is not', null)
    .where('awarded_at', 'is not', null)
    .where((where) => where.or([where('award.status', 'is', null), where('award.status', '!=', 'cancelled')]))
    .select([
      sql<string>`won.winner->>'neq'`.as('neq'),
      sql<string>`won.winner->>'name'`.as('supplier_name'),
      'notice_number',
      'title',
      'buyer_organisation',
      'seao_category',
      'unspsc',
      'awarded_at',
    ])
    .orderBy('award.ocid')
    .orderBy('award.position')

const localities = async (db: HistoryDb): Promise<ReadonlyMap<string, string>> => {
  const rows = await db
    .selectFrom('party')
    .select(['neq', 'locality'])
    .where('neq', 'is not', null)
    .where('locality', 'is not', null)
    .orderBy('ocid')
    .orderBy('position')
    .execute()
  return new Map(rows.map(({ neq, locality }) => [neq ?? '', locality ?? '']))
}

const listAwards = async (db: HistoryDb): Promise<readonly PastAward[]> => {
  const cities = await localities(db)
  return (await awardRows(db).execute()).flatMap((row) =>
    row.awarded_at === null
      ? []
      : [
          {
            noticeNumber: row.notice_number,
            title: row.title,
            buyer: row.buyer_organisation,
            seaoCategory: row.seao_category,
            unspsc: row.unspsc,
            date: dayOf(row.awarded_at),
            supplierName: row.supplier_name,
            supplierCity: cities.get(row.neq) ?? '',
            neq: row.neq,
          },
        ],
  )
}

const pointOf = (latitude: number | null, longitude: number | null): Point | null =>
  latitude === null || longitude === null ? null : { latitude, longitude }

const listBids = async (db: HistoryDb): Promise<readonly NamedBid[]> => {
  const rows = await db
    .selectFrom('bid')
    .innerJoin('contracting_process', (join) =>
      join
        .onRef('contracting_process.source', '=', 'bid.source')
        .onRef('contracting_process.ocid', '=', 'bid.ocid'),
    )
    .innerJoin('award', (join) =>
      join.onRef('award.source', '=', 'bid.source').onRef('award.ocid', '=', 'bid.ocid'),
    )
    .where('awarded_at', 'is not', null)
    .select(['bidder', 'notice_number', 'title', 'buyer_organisation', 'unspsc', 'latitude', 'longitude'])
    .select(['published_at', sql<Date>`min(awarded_at)`.as('first_awarded_at')])
    .groupBy(['bid.source', 'bid.ocid', 'bid.position', 'bidder', 'notice_number', 'title'])
    .groupBy(['buyer_organisation', 'unspsc', 'latitude', 'longitude', 'published_at'])
    .orderBy('bid.ocid')
    .orderBy('bid.position')
    .execute()
  return rows.map((row) => ({
    bidder: row.bidder,
    notice: row.notice_number,
    title: row.title,
    buyer: row.buyer_organisation,
    unspsc: row.unspsc,
    date: dayOf(new Date(row.first_awarded_at)),
    publishedOn: row.published_at === null ? null : dayOf(row.published_at),
    point: pointOf(row.latitude, row.longitude),
  }))
}

/** Every award to a holder of a NEQ and every bid on an awarded notice, of known day, to learn from. */
export const listAwardHistory = async (db: HistoryDb): Promise<History> => ({
  awards: await listAwards(db),
  bids: await listBids(db),
})
