import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fold } from '#kernel/fold.ts'
import { instantOf } from '#kernel/time.ts'
import type { Organisation } from '#programme/directory/index.ts'
import { everyTender, type MatchedSupplier } from '#programme/tenders/index.ts'
import { type FilledDemonstration, filledDemonstration } from '#test/support/demonstration.ts'

/** Every match of every real notice with the demonstration's suppliers: each reason must be a fact of its supplier. */
describe('the reasons shown in the demonstration', () => {
  let opened: FilledDemonstration
  const shown: {
    readonly notice: string
    readonly supplier: Organisation
    readonly matched: MatchedSupplier
  }[] = []

  beforeAll(async () => {
    opened = await filledDemonstration()
    const { modules } = opened
    const suppliers = new Map((await modules.directory.all('supplier')).map((each) => [each.slug, each]))
    const { rows } = await modules.tenders.search({
      ...everyTender(instantOf(new Date('2026-09-21T13:00:00Z'))),
      pageSize: 100,
    })
    for (const { noticeNumber } of rows)
      for (const matched of await modules.tenders.matchesFor(noticeNumber, 45)) {
        const supplier = suppliers.get(matched.supplier.slug)
        if (supplier !== undefined) shown.push({ notice: noticeNumber, supplier, matched })
      }
  })
  afterAll(() => opened.close())

  // 37 when this was written: the matches of all 44 notices that people are shown.
  test('are many enough to judge', () => expect(shown.length).toBeGreaterThan(30))

  test('name only words, categories and codes that the supplier really wrote', () => {
    for (const { notice, supplier, matched } of shown) {
      const categories = supplier.offers.flatMap((offer) => offer.seaoCategories)
      const codes = supplier.offers.flatMap((offer) => offer.unspsc)
      for (const reason of matched.tenderMatch.reasons) {
        const where = `${supplier.name} for ${notice}: ${JSON.stringify(reason)}`
        if (reason.kind === 'category') expect.soft(categories, where).toContain(reason.seaoCategory)
        if (reason.kind === 'related-category') expect.soft(categories, where).toContain(reason.own)
        if (reason.kind === 'unspsc' || reason.kind === 'related-unspsc')
          expect.soft(codes, where).toContain(reason.code)
        if (reason.kind === 'words') expect.soft(reason.words.map(fold), where).not.toEqual([])
      }
    }
  })

  test('add up to the score', () => {
    for (const { matched } of shown) {
      const sum = matched.tenderMatch.reasons.reduce((total, { points }) => total + points, 0)
      expect.soft(sum).toBeCloseTo(matched.tenderMatch.score, 9)
    }
  })

  test.each([
    ['20171564', 'Les Pelles du Matin'],
    ['20166556', 'Les Eaux rendues'],
    ['20130246', 'Seconde Tablette'],
    ['20044797', 'Blanc sur noir'],
    ['20130549', 'Sous nos pas'],
    ['20171562', 'Au Fer du temps'],
    ['20119711', 'Strates'],
    ['20094413', 'Le Pas de la porte'],
  ])('put first, for notice %s, the supplier of its trade: %s', (notice, name) =>
    expect(shown.find((each) => each.notice === notice)?.supplier.name).toBe(name),
  )
})
