import { randomUUID } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '#db/connect.ts'
import { type LocalDate, parseLocalDate } from '#kernel/time.ts'
import {
  askedIn,
  createDirectory,
  createDirectoryImport,
  type Directory,
  everybodyOn,
  standingOn,
} from '#programme/directory/index.ts'
import { freshDatabase } from '#test/support/database.ts'
import { filesFor } from '#test/support/files.ts'
import { xlsxOf } from '#web/downloads/spreadsheet.ts'

const day = (text: string): LocalDate => parseLocalDate(text) ?? ('' as LocalDate)
const today = day('2026-09-21')
const demonstration = fileURLToPath(new URL('../../demonstration/directory.csv', import.meta.url))

describe('recognitions and what is said of an enterprise', () => {
  let opened: OpenDatabase
  let directory: Directory
  let folder: string

  const bring = async (name: string, content: string) => {
    const file = join(folder, name)
    await writeFile(file, content)
    return createDirectoryImport(opened.db, filesFor(opened.db)).importFile(file, { newId: randomUUID })
  }
  const found = async (text: string) =>
    (await directory.search({ ...everybodyOn('supplier', today), text })).rows.map(({ name }) => name)
  const check = async (line: string) => {
    const asked = askedIn(line)
    return asked === null ? undefined : (await directory.check([asked], today))[0]?.answer
  }

  beforeAll(async () => {
    opened = await freshDatabase()
    directory = createDirectory(opened.db)
    folder = await mkdtemp(join(tmpdir(), 'maillage-recognition-'))
    const outcome = await createDirectoryImport(opened.db, filesFor(opened.db)).importFile(demonstration, {
      newId: randomUUID,
    })
    expect(outcome).toMatchObject({ accepted: true, value: { refused: 0, unknownColumns: [] } })
  })
  afterAll(() => opened.close())

  test('the demonstration shows every standing, each by its facet', async () => {
    const { facets } = await directory.search(everybodyOn('supplier', today))
    expect(Object.fromEntries(facets.standings.map(({ value, count }) => [value, count]))).toEqual({
      recognised: 31,
      unverified: 4,
      'recheck-due': 3,
      'in-review': 3,
      expired: 2,
      withdrawn: 1,
      refused: 1,
    })
    for (const { value, count } of facets.standings) {
      const only = (await directory.all('supplier')).filter(
        ({ recognition }) => standingOn(recognition, today) === value,
      )
      expect(only).toHaveLength(count)
    }
  })

  test('its reviewers are plainly fictional', async () => {
    for (const { name, recognition } of await directory.all('supplier'))
      for (const { reviewer } of recognition?.reviews ?? []) expect.soft(reviewer, name).toMatch(/ficti/)
  })

  test.each([
    ['rebranhe', 'Rebranche'],
    ['pedlae douce', 'Pédale douce'],
    ['confeti', 'Confetti confidentiel'],
  ])('«%s» finds %s', async (typed, name) => expect((await found(typed))[0]).toBe(name))

  test('a trade is found by another of its names, in either language', async () => {
    const snow = await found('snow')
    expect(snow).toContain('Les Pelles du Matin')
    expect(await found('déglaçage')).toContain('Les Pelles du Matin')
    expect(await found('janitorial')).toContain('Éclat du Faubourg')
  })

  test('words that nobody has all give those who have the most, and say so', async () => {
    const result = await directory.search({
      ...everybodyOn('supplier', today),
      text: 'déneigement hippopotame',
    })
    expect(result.isPartial).toBe(true)
    expect(result.rows[0]?.name).toBe('Les Pelles du Matin')
  })

  test('every count of a facet is what choosing it gives', async () => {
    const all = everybodyOn('supplier', today)
    const { facets } = await directory.search({ ...all, regions: ['06'] })
    const total = async (change: Partial<typeof all>) =>
      (await directory.search({ ...all, regions: ['06'], ...change })).total
    for (const { value, count } of facets.seaoCategories.slice(0, 5))
      expect(await total({ seaoCategories: [value] })).toBe(count)
    for (const { value, count } of facets.certifications)
      expect(await total({ certifications: [value] })).toBe(count)
    for (const { value, count } of facets.capacities)
      expect(await total({ capacity: Number(value) })).toBe(count)
    expect(await total({ newcomers: true })).toBe(facets.newcomers)
    const without = facets.regions.find(({ value }) => value === '13')?.count
    expect((await directory.search({ ...all, regions: ['13'] })).total).toBe(without)
  })

  test('the map places everybody found, or says who is not', async () => {
    const map = await directory.map(everybodyOn('supplier', today))
    expect(map.places.reduce((sum, { count }) => sum + count, 0) + map.unplaced).toBe(map.total)
    const [first] = map.places
    const there = await directory.search({
      ...everybodyOn('supplier', today),
      basedIn: `M${first?.mrc}`,
    })
    expect(there.total).toBe(first?.count)
  })

  describe('«is this enterprise part of the social economy?»', () => {
    test('a name as written is answered with its standing and day', async () =>
      expect(await check('compter sur nous')).toMatchObject({
        kind: 'known',
        by: 'name',
        known: { standing: 'withdrawn', standingDay: '2026-06-18' },
      }))
    test('a name that is nearly right is not taken for right: it is proposed', async () => {
      const answer = await check('Les Peles du Matain')
      expect(answer).toMatchObject({ kind: 'unknown' })
      expect(answer?.kind === 'unknown' && answer.nearest[0]?.organisation.name).toBe('Les Pelles du Matin')
    })
    test('nobody’s name is unknown, with nothing proposed', async () =>
      expect(await check('Zyxwvut Qqqq')).toEqual({ kind: 'unknown', nearest: [] }))
    test('the number decides, and another number than the known one is told', async () => {
      await bring('neq.csv', 'Nom,NEQ,Localité\nNumérotée,1144556677,Laval\n')
      expect(await check('Autre nom; 1144556677')).toMatchObject({ kind: 'known', by: 'neq' })
      expect(await check('Numérotée; 1199999999')).toMatchObject({ by: 'name', neqDiffers: true })
    })
    test('a sheet is read by its columns, in CSV and in XLSX, and nothing is kept', async () => {
      const version = await directory.version()
      const csv = Buffer.from('NEQ;Remarque;Nom\n1144556677;à voir;Numérotée\n;;Rebranche\n')
      const read = await directory.checkSheet({ name: 'liste.csv', bytes: csv })
      expect(read).toMatchObject({ value: [{ name: 'Numérotée', neq: '1144556677' }, { name: 'Rebranche' }] })
      const xlsx = await xlsxOf({ headings: ['Nom'], rows: [['Rebranche'], ['Strates']] })
      const other = await directory.checkSheet({ name: 'liste.xlsx', bytes: xlsx })
      expect(other).toMatchObject({ value: [{ name: 'Rebranche' }, { name: 'Strates' }] })
      expect(await directory.version()).toBe(version)
    })
    test.each([
      ['image.png', Buffer.from('x'), 'unknown-format'],
      ['broken.xlsx', Buffer.from('x'), 'unreadable'],
      ['empty.csv', Buffer.from('\n\n'), 'nothing-asked'],
      ['large.csv', Buffer.alloc(1_000_001, 'a'), 'too-large'],
      ['long.csv', Buffer.from('Rebranche\n'.repeat(501)), 'too-many'],
    ])('%s is refused with its reason', async (name, bytes, kind) =>
      expect(await directory.checkSheet({ name, bytes })).toMatchObject({
        accepted: false,
        refusal: { kind },
      }),
    )
  })

  describe('columns of a recognition', () => {
    const principles = [1, 2, 3, 4, 5, 6]
    const headings = [
      'Nom,Reconnaissance – vérifiée le,Reconnaissance – valide jusqu’au,Reconnaissance – par',
      ...principles.map((number) => `Principe ${number} – preuve`),
    ].join(',')
    const line = (name: string, proofs: number) =>
      [
        name,
        '2026-05-01',
        '2029-05-01',
        'Comité fictif',
        ...principles.map((at) => (at <= proofs ? 'Statuts' : '')),
      ].join(',')

    test('a complete checklist comes in, and stays when a later sheet says nothing of it', async () => {
      expect(await bring('one.csv', `${headings}\n${line('Vérifiable', 6)}`)).toMatchObject({
        value: { new: 1 },
      })
      expect(await bring('two.csv', 'Nom,Ville\nVérifiable,\n')).toMatchObject({ value: { unchanged: 1 } })
      expect(await check('Vérifiable')).toMatchObject({ known: { standing: 'recognised' } })
    })
    test('one principle without evidence refuses the line and says why', async () =>
      expect(await bring('five.csv', `${headings}\n${line('Incomplète', 5)}`)).toMatchObject({
        value: { refused: 1, errors: [{ line: 2, problem: 'incomplete-checklist' }] },
      }))
    test('a change is seen at once, without a new start', async () => {
      const withdrawn = `${headings},Reconnaissance – retirée le,Reconnaissance – motif\n${line('Vérifiable', 6)},2026-08-01,Dissoute`
      expect(await bring('three.csv', withdrawn)).toMatchObject({ value: { updated: 1 } })
      expect(await check('Vérifiable')).toMatchObject({ known: { standing: 'withdrawn' } })
    })
    test('a logo outside the sheet’s folder, or no image, is refused', async () => {
      await writeFile(join(folder, 'logo.png'), 'hello')
      await writeFile(join(folder, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
      for (const logo of ['../../etc/passwd', 'logo.png', 'logo.svg', 'absent.png'])
        expect(await bring('logo.csv', `Nom,Logo\nAvec logo,${logo}\n`)).toMatchObject({
          value: { errors: [{ problem: 'bad-logo' }] },
        })
    })
  })

  test('an organisation removed is no longer found', async () => {
    expect(await found('Vérifiable')).toContain('Vérifiable')
    await opened.db.deleteFrom('organisation').where('name', '=', 'Vérifiable').execute()
    expect(await found('Vérifiable')).not.toContain('Vérifiable')
  })

  test('partners have their kind and their logo', async () => {
    const partners = await directory.all('partner')
    expect(partners.map(({ partnerKind }) => partnerKind).sort()).toEqual(['adviser', 'funder', 'network'])
    for (const { logo } of partners) expect(await directory.picture(logo?.digest ?? '')).toBe(logo?.file)
    expect(await directory.picture('absent')).toBeNull()
  })
})
