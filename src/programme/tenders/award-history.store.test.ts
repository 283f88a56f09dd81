import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '#db/connect.ts'
import { freshDatabase } from '#test/support/database.ts'
import { listAwardHistory } from './award-history.store.ts'

const neq = '1123456789'
let opened: OpenDatabase

const notice = async (number: string, title: string): Promise<void> => {
  await sql`insert into contracting_process (source, ocid, notice_number, release_id, release_order, title, status,
    seao_category, unspsc, buyer_organisation, buyer_key, latitude, longitude, published_at, search_fr)
    values ('seao', ${`ocds-${number}`}, ${number}, '1', '1', ${title}, 'complete', 'S9', '76111500',
    'Ville fictive', 'ville fictive', 45.5, -73.6, '2025-01-15T12:00:00Z', ''::tsvector)`.execute(opened.db)
}

const award = async (
  number: string,
  rest: { readonly position?: number; readonly status?: string; readonly day?: string | null },
  ...suppliers: readonly { readonly name: string; readonly neq: string | null }[]
): Promise<void> => {
  const { position = 0, status = 'active', day = '2025-03-01' } = rest
  await opened.db
    .insertInto('award')
    .values({
      source: 'seao',
      ocid: `ocds-${number}`,
      position,
      award_id: String(position),
      status,
      awarded_at: day === null ? null : `${day}T12:00:00Z`,
      value: 1000,
      total_with_options: null,
      suppliers: JSON.stringify(suppliers),
    })
    .execute()
}

const bid = async (number: string, position: number, bidder: string): Promise<void> => {
  await sql`insert into bid (source, ocid, position, bidder) values ('seao', ${`ocds-${number}`}, ${position}, ${bidder})`.execute(
    opened.db,
  )
}

const balai = { name: 'Balai fictif', neq }

beforeAll(async () => {
  opened = await freshDatabase()
  await notice('101', 'Entretien ménager')
  await award('101', {}, balai, { name: 'Sans numéro', neq: null })
  await award('101', { position: 1, day: '2025-04-01' }, balai)
  await notice('102', 'Annulé')
  await award('102', { status: 'cancelled' }, balai)
  await notice('103', 'Jour inconnu')
  await award('103', { day: null }, balai)
  await notice('104', 'Jamais adjugé')
  await sql`insert into party (source, ocid, position, party_id, name, published_name, name_key, neq, locality)
    values ('seao', 'ocds-101', 0, 'FO-1', 'Balai fictif', 'Balai fictif', 'balai fictif', ${neq}, 'Laval')`.execute(
    opened.db,
  )
  for (const number of ['101', '103', '104']) {
    await bid(number, 0, 'Balai fictif')
    await bid(number, 1, 'Perdante fictive')
  }
})
afterAll(() => opened.close())

test('awards to holders of a NEQ are learned from, unless cancelled or of unknown day', async () => {
  const { awards } = await listAwardHistory(opened.db)
  expect(awards.map(({ noticeNumber, date }) => [noticeNumber, date])).toEqual([
    ['101', '2025-03-01'],
    ['101', '2025-04-01'],
  ])
  expect(awards[0]).toEqual({
    noticeNumber: '101',
    title: 'Entretien ménager',
    buyer: 'Ville fictive',
    seaoCategory: 'S9',
    unspsc: '76111500',
    date: '2025-03-01',
    supplierName: 'Balai fictif',
    supplierCity: 'Laval',
    neq,
  })
})

test('bids count once each, whoever won, from the day of the notice’s first award', async () => {
  const { bids } = await listAwardHistory(opened.db)
  expect(bids).toEqual(
    ['Balai fictif', 'Perdante fictive'].map((bidder) => ({
      bidder,
      notice: '101',
      title: 'Entretien ménager',
      buyer: 'Ville fictive',
      unspsc: '76111500',
      date: '2025-03-01',
      publishedOn: '2025-01-15',
      point: { latitude: 45.5, longitude: -73.6 },
    })),
  )
})
