import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instantOf } from '#kernel/time.ts'
import { type FilledDemonstration, filledDemonstration } from '#test/support/demonstration.ts'
import type { Modules } from '../../src/maillage.ts'

const now = instantOf(new Date('2026-09-21T13:00:00Z'))
const asked = { now, recent: 5, suppliers: 30 }

describe('buyers of public notices', () => {
  let opened: FilledDemonstration
  let modules: Modules

  beforeAll(async () => {
    opened = await filledDemonstration()
    modules = opened.modules
  })
  afterAll(() => opened.close())

  test('are listed once each, and their notices add up to all that were imported', async () => {
    const { rows, total } = await modules.tenders.buyers({ text: '', now, page: 1, pageSize: 100 })
    expect(rows).toHaveLength(total)
    expect(rows.reduce((sum, { notices }) => sum + notices, 0)).toBe(44)
    expect(new Set(rows.map(({ key }) => key)).size).toBe(total)
  })

  test('are found by words of their name, and what is typed is no pattern', async () => {
    const names = async (text: string) =>
      (await modules.tenders.buyers({ text, now, page: 1, pageSize: 100 })).rows.map(({ name }) => name)
    expect(await names('transport montreal')).toContain('Société de transport de Montréal')
    expect(await names('licorne')).toEqual([])
    expect(await names("%_' ; drop")).toEqual([])
  })

  test('one buyer: counts, amounts and awards that agree with its notices', async () => {
    const file = await modules.tenders.buyer('societe-de-transport-de-montreal', asked)
    expect(file).toMatchObject({ notices: 5, open: 0, amounts: { known: 5, unknown: 0 }, supplierCount: 5 })
    expect(file?.categories.reduce((sum, { notices }) => sum + notices, 0)).toBe(5)
    expect(file?.recent).toHaveLength(5)
    for (const { awards } of file?.suppliers ?? [])
      for (const { noticeNumber } of awards)
        expect((await modules.tenders.find(noticeNumber))?.process.buyer.key).toBe(file?.key)
  })

  test('every buyer can be opened, and unknown amounts are counted, never zero', async () => {
    const { rows } = await modules.tenders.buyers({ text: '', now, page: 1, pageSize: 100 })
    for (const { key, notices } of rows) {
      const file = await modules.tenders.buyer(key, asked)
      expect.soft(file?.notices, key).toBe(notices)
      for (const { known, unknown, median } of file?.categories ?? []) {
        expect.soft(known + unknown, key).toBeGreaterThan(0)
        if (known === 0) expect.soft(median, key).toBeNull()
      }
    }
  })

  test('nobody by that name is nobody', async () =>
    expect(await modules.tenders.buyer('absente', asked)).toBeNull())
})
