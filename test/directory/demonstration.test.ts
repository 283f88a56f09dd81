import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '#db/connect.ts'
import { createDirectory, createDirectoryImport, type Organisation } from '#programme/directory/index.ts'
import { freshDatabase } from '#test/support/database.ts'
import { filesFor } from '#test/support/files.ts'

const sheet = fileURLToPath(new URL('../../demonstration/directory.csv', import.meta.url))

describe('the demonstration’s directory', () => {
  let opened: OpenDatabase
  let suppliers: readonly Organisation[]
  let everybody: readonly Organisation[]

  beforeAll(async () => {
    opened = await freshDatabase()
    const outcome = await createDirectoryImport(opened.db, filesFor(opened.db)).importFile(sheet, {
      newId: randomUUID,
    })
    expect(outcome).toMatchObject({ accepted: true, value: { refused: 0, errors: [], unknownColumns: [] } })
    const directory = createDirectory(opened.db)
    suppliers = await directory.all('supplier')
    everybody = [...suppliers, ...(await directory.all('buyer')), ...(await directory.all('partner'))]
  })
  afterAll(() => opened.close())

  test('holds 45 suppliers, six buyers and three partners', async () => {
    expect(suppliers).toHaveLength(45)
    expect(everybody).toHaveLength(54)
  })

  test('invents everybody, and nobody who could be taken for real', () => {
    for (const { name, fictional, neq, website, email, phone } of everybody) {
      expect.soft(fictional, name).toBe(true)
      expect.soft(neq, name).toBeNull()
      expect.soft(website, name).toMatch(/^https:\/\/[a-z0-9-]+\.example$/)
      expect.soft(email, name).toMatch(/@[a-z0-9-]+\.example$/)
      // 555-0100 to 555-0199 are set aside for fiction in the North American numbering plan.
      expect.soft(phone, name).toMatch(/ 555-01\d\d$/)
    }
  })

  test('is written in both languages', () => {
    for (const { name, summary, description, offers, achievements } of everybody)
      for (const text of [
        summary,
        description,
        ...offers.flatMap(({ title, detail }) => [title, detail]),
        ...achievements.map(({ title }) => title),
      ])
        expect.soft(text?.en, `${name}: ${text?.fr}`).toBeTruthy()
  })

  test('places everybody on the map', () => {
    for (const { name, place } of everybody)
      expect.soft(place.point, `${name}, ${place.locality}`).not.toBeNull()
  })

  test('leaves some things unknown, as real directories do', () => {
    const offers = suppliers.flatMap((supplier) => supplier.offers)
    expect(offers.some(({ capacityPerContract }) => capacityPerContract === null)).toBe(true)
    expect(suppliers.some(({ achievements }) => achievements.length === 0)).toBe(true)
  })
})
