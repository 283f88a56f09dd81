import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instantOf } from '#kernel/time.ts'
import { type FilledDemonstration, filledDemonstration } from '#test/support/demonstration.ts'
import type { Modules } from '../../src/maillage.ts'

const now = instantOf(new Date('2026-09-21T13:00:00Z'))
const everywhere = { regions: [], mrcs: [], now, buyers: 3 }

describe('what institutions really bought', () => {
  let opened: FilledDemonstration
  let modules: Modules

  beforeAll(async () => {
    opened = await filledDemonstration()
    modules = opened.modules
  })
  afterAll(() => opened.close())

  const noticesOf = () =>
    opened.db
      .selectFrom('contracting_process')
      .select(['seao_category', 'region', 'buyer_key', 'contract_value', 'awarded_value'])
      .execute()

  test('agrees with the notices themselves, of one category and of several', async () => {
    const notices = await noticesOf()
    const codes = [...new Set(notices.flatMap(({ seao_category }) => seao_category ?? []))].toSorted()
    expect(codes.length).toBeGreaterThan(3)
    for (const categories of [codes.slice(0, 1), codes.slice(0, 4), codes]) {
      const demand = await modules.tenders.demand({ ...everywhere, categories })
      const of = notices.filter(({ seao_category }) => categories.includes(seao_category ?? ''))
      const known = of.flatMap((each) => each.contract_value ?? each.awarded_value ?? [])
      expect(demand.notices).toBe(of.length)
      expect(demand.known).toBe(known.length)
      expect(demand.sum ?? 0).toBeCloseTo(
        known.reduce((sum, amount) => sum + Number(amount), 0),
        2,
      )
      expect(demand.awarded).toBe(demand.known + demand.unknown)
      expect(demand.categories.map(({ category }) => category).toSorted()).toEqual(categories)
      expect(demand.categories.reduce((sum, each) => sum + each.notices, 0)).toBe(of.length)
      expect(demand.buyerCount).toBe(new Set(of.map(({ buyer_key }) => buyer_key)).size)
      expect(demand.buyers.length).toBe(Math.min(3, demand.buyerCount))
    }
  })

  test('stays within the regions asked, and says how many notices do not say where', async () => {
    const notices = await noticesOf()
    const categories = [...new Set(notices.flatMap(({ seao_category }) => seao_category ?? []))]
    const demand = await modules.tenders.demand({ ...everywhere, categories, regions: ['06'] })
    expect(demand.notices).toBe(
      notices.filter(({ region, seao_category }) => region === '06' && seao_category !== null).length,
    )
    expect(demand.notices).toBeGreaterThan(0)
  })

  test('is nothing without category, and unknown is never zero', async () => {
    const nothing = await modules.tenders.demand({ ...everywhere, categories: [] })
    expect(nothing).toMatchObject({ notices: 0, median: null, sum: null, earliest: null })
    const unseen = await modules.tenders.demand({ ...everywhere, categories: ['ZZ9'] })
    expect(unseen).toMatchObject({ notices: 0, median: null, buyers: [] })
  })
})
