import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { organisationId } from '#kernel/ids.ts'
import { parseNeq } from '#kernel/neq.ts'
import { instantOf } from '#kernel/time.ts'
import { everyTender, type TenderSearch, type Tenders } from '#programme/tenders/index.ts'
import { type FilledDemonstration, filledDemonstration } from '#test/support/demonstration.ts'

describe('search among the 44 real notices', () => {
  let opened: FilledDemonstration
  let tenders: Tenders
  const now = instantOf(new Date('2026-09-21T13:00:00Z'))
  const search = (asked: Partial<TenderSearch>) =>
    tenders.search({
      ...everyTender(now),
      pageSize: 50,
      ...asked,
    })

  beforeAll(async () => {
    opened = await filledDemonstration()
    const { modules } = opened
    tenders = modules.tenders
  })
  afterAll(() => opened.close())

  test('every notice is there once', async () => {
    const { rows, total } = await search({})
    expect(total).toBe(44)
    expect(new Set(rows.map(({ ocid }) => ocid)).size).toBe(44)
  })

  test('open notices close after now, are not cancelled, and come in the order of their closing', async () => {
    const { rows } = await search({ openOnly: true })
    expect(rows.length).toBeGreaterThan(5)
    const closings = rows.map(({ closesAt }) => closesAt ?? '')
    expect(closings).toEqual(closings.toSorted())
    for (const { closesAt, status } of rows) {
      expect(Date.parse(closesAt ?? '')).toBeGreaterThan(Date.parse(now))
      expect(status).not.toBe('cancelled')
    }
  })

  test.each([
    // The fourth says it in its UNSPSC label.
    ['deneigement', 4],
    ['DÉNEIGEMENT', 4],
    ['fosse septique', 1],
    ['20166556', 1],
    ['licorne', 0],
  ])('«%s» finds %i', async (text, count) => expect((await search({ text })).total).toBe(count))

  test('each facet leads to as many notices as it says', async () => {
    const { facets, total } = await search({})
    for (const { value, count } of facets.regions)
      expect((await search({ region: value })).total, value).toBe(count)
    for (const { value, count } of facets.seaoCategories)
      expect((await search({ seaoCategory: value })).total, value).toBe(count)
    for (const { value, count } of facets.procurementMethods)
      expect((await search({ procurementMethod: value })).total, value).toBe(count)
    const methods = facets.procurementMethods.reduce((sum, { count }) => sum + count, 0)
    expect(methods).toBe(total)
  })

  test('a bound on amounts leaves out the notices without one', async () => {
    const { rows } = await search({ amountFrom: 0 })
    expect(rows.length).toBeLessThan(44)
    for (const { tenderValue, awardedValue, contractValue } of rows)
      expect(tenderValue ?? awardedValue ?? contractValue).not.toBeNull()
  })

  test('the notices of one buyer are found by its key, whichever unit signed', async () => {
    for (const buyer of ['ville-de-montreal', 'Ville de Montréal', 'VILLE DE MONTREAL']) {
      const found = await search({ buyer })
      expect(found.buyer).toBe('Ville de Montréal')
      expect(found.total).toBeGreaterThan(1)
      for (const { buyer } of found.rows) expect(buyer.organisation).toBe('Ville de Montréal')
    }
  })

  test('words of a buyer’s name find every buyer that bears them', async () => {
    const { rows, buyer } = await search({ buyer: 'vil' })
    expect(buyer).toBeNull()
    expect(new Set(rows.map(({ buyer }) => buyer.organisation)).size).toBeGreaterThan(2)
    for (const { buyer } of rows) expect(buyer.key).toMatch(/(?:^|-)vil/)
    expect((await search({ buyer: 'montréal ville' })).total).toBe(
      (await search({ buyer: 'ville-de-montreal' })).total,
    )
    expect((await search({ buyer: 'licorne' })).total).toBe(0)
  })

  test('whatever is typed, a search answers', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (text) => {
        await search({ text })
      }),
      { numRuns: 50 },
    ))

  test('a file keeps the awarded and the final amounts apart, and its history', async () => {
    const file = await tenders.find('20162592')
    expect(file?.bids).toHaveLength(3)
    expect(file?.awards[0]?.value).toBe(435_927.71)
    expect(file?.history[0]?.tags).toEqual(['awardUpdate', 'tenderUpdate'])
    expect(await tenders.find('nothing')).toBeNull()
  })

  test('awards are found by the winner’s NEQ', async () => {
    const [first] = await tenders.awardsOf({ id: organisationId('somebody'), neq: parseNeq('1166326976') })
    expect(first).toMatchObject({ tender: { noticeNumber: '20007385' }, award: { value: 689_237.1 } })
    expect(await tenders.awardsOf({ id: organisationId('nobody'), neq: parseNeq('1100000000') })).toEqual([])
  })
})
