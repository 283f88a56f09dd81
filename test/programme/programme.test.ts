import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseLocalDate } from '#kernel/time.ts'
import { type CallForInterest, createCallForInterest } from '#programme/call-for-interest/index.ts'
import { createDirectory, createDirectoryImport } from '#programme/directory/index.ts'
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts'
import { filesFor } from '#test/support/files.ts'

const demonstration = (name: string): string =>
  fileURLToPath(new URL(`../../demonstration/${name}`, import.meta.url))
const written = () => JSON.parse(readFileSync(demonstration('programme.json'), 'utf8'))
const given = { newId: randomUUID }

let opened: FreshDatabase
let programmes: CallForInterest

beforeAll(async () => {
  opened = await freshDatabase()
  programmes = createCallForInterest(opened.db, createDirectory(opened.db))
})
afterAll(() => opened.close())

describe('a programme and its editions', () => {
  test('nothing is set up at first', async () => {
    expect(await programmes.programme()).toBeNull()
    expect(await programmes.programmes()).toEqual([])
  })

  test('an organisation that the directory does not have is refused by name, and nothing is kept', async () => {
    expect(await programmes.takeFile(written(), given)).toMatchObject({
      accepted: false,
      refusal: { kind: 'unknown-organisations' },
    })
    expect(await programmes.programme()).toBeNull()
  })

  test('the demonstration’s is plainly fictional, whole and in both languages', async () => {
    await createDirectoryImport(opened.db, filesFor(opened.db)).importFile(
      demonstration('directory.csv'),
      given,
    )
    expect(await programmes.takeFile(written(), given)).toMatchObject({
      accepted: true,
      value: { editions: 1 },
    })
    const programme = await programmes.programme()
    expect(programme?.fictional).toBe(true)
    expect(programme?.contactPerson?.email).toMatch(/\.example$/)
    expect(programme?.contactPerson?.phone).toMatch(/ 555-01\d\d$/)
    const edition = await programmes.edition('2026-2027')
    for (const text of [
      programme?.name,
      programme?.purpose,
      programme?.contactPerson?.role,
      edition?.theme,
      edition?.presentation,
      ...(edition?.activities ?? []).flatMap(({ title, detail }) => [title, detail ?? { en: 'none' }]),
    ])
      expect.soft(text?.en).toBeTruthy()
  })

  test('says the pilot’s story: 27 retained, 26 still there, six institutions, five axes', async () => {
    const edition = await programmes.edition('2026-2027')
    const suppliers = edition?.participations.filter(({ side }) => side === 'supplier') ?? []
    expect(suppliers).toHaveLength(27)
    expect(suppliers.filter(({ state }) => state.kind === 'taking-part')).toHaveLength(26)
    expect(edition?.participations.filter(({ side }) => side === 'buyer')).toHaveLength(6)
    expect(new Set(edition?.activities.map(({ axis }) => axis)).size).toBe(5)
  })

  test('comes back as it was written', async () => {
    const edition = await programmes.edition('2026-2027')
    const [asked] = written().editions
    expect(edition?.activities.map(({ id: _, ...rest }) => rest)).toEqual(asked.activities)
    expect(edition).toMatchObject({ theme: asked.theme, starts: asked.starts, ends: asked.ends, number: 1 })
    const today = parseLocalDate('2026-09-21')
    expect(today && edition && (await programmes.editionOn(edition.programme, today))).toEqual(edition)
  })

  test('taken again, replaces itself and doubles nothing', async () => {
    const file = written()
    file.editions[0].activities.length = 1
    await programmes.takeFile(file, given)
    expect((await programmes.edition('2026-2027'))?.activities).toHaveLength(1)
    const [programme] = await programmes.programmes()
    expect(programme && (await programmes.editions(programme.id))).toHaveLength(1)
    expect((await programmes.programme())?.partners).toHaveLength(2)
  })

  test('several editions stand side by side, the latest first', async () => {
    const file = written()
    file.editions.push({
      ...file.editions[0],
      slug: '2028',
      number: 2,
      starts: '2028-02-01',
      ends: '2028-12-01',
    })
    expect(await programmes.takeFile(file, given)).toMatchObject({ accepted: true })
    const [programme] = await programmes.programmes()
    const editions = programme === undefined ? [] : await programmes.editions(programme.id)
    expect(editions.map(({ slug }) => slug)).toEqual(['2028', '2026-2027'])
  })

  test.each([
    ['a day that does not exist', { starts: '2026-02-30' }, 'editions.0.starts'],
    ['an unknown axis', { activities: [{ axis: 'magie' }] }, 'editions.0.activities.0.axis'],
    ['a word too many', { themes: 1 }, 'editions.0'],
  ])('%s is refused with its place in the file', async (_, change, place) => {
    const file = written()
    Object.assign(file.editions[0], change)
    const outcome = await programmes.takeFile(file, given)
    expect(outcome).toMatchObject({ accepted: false, refusal: { kind: 'unreadable' } })
    expect(JSON.stringify(outcome)).toContain(place)
  })

  test('an edition that contradicts itself is refused, and what was there stays', async () => {
    const file = written()
    file.programme.name = { fr: 'Autre nom', en: null }
    file.editions[0].ends = '2020-01-01'
    expect(await programmes.takeFile(file, given)).toMatchObject({
      accepted: false,
      refusal: { kind: 'contradiction', edition: '2026-2027', problems: [{ kind: 'ends-before-it-starts' }] },
    })
    expect((await programmes.programme())?.name.fr).toBe('Tisser local')
  })
})
