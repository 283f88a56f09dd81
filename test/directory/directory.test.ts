import { randomUUID } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import type { OpenDatabase } from '#db/connect.ts'
import { type LocalDate, parseLocalDate } from '#kernel/time.ts'
import {
  createDirectory,
  createDirectoryImport,
  type DirectoryImportOptions,
  type DirectoryImportReport,
  type DirectorySearch,
  everybodyOn,
  legalForms,
} from '#programme/directory/index.ts'
import { freshDatabase } from '#test/support/database.ts'
import { filesFor } from '#test/support/files.ts'

const today = parseLocalDate('2026-09-21') ?? ('' as LocalDate)
const heading =
  'Nom,Forme juridique,Localité,Offre 1 – titre,Offre 1 – titre (anglais),Offre 1 – catégories SEAO,Offre 1 – territoires'
const rows = [
  'Les Pelles du Matin,coopérative de travail,Montréal,Déneigement d’entrées,Snow clearing of entrances,S9,Montréal; Laval',
  'Aux Trois Marmites,OBNL,Longueuil,Repas et traiteur,Meals and catering,G15,tout le Québec',
  'Éclat du Faubourg,coopérative de solidarité,Québec,Entretien ménager de bureaux,Office cleaning,S9,Capitale-Nationale',
]

describe('the directory', () => {
  let opened: OpenDatabase
  let folder: string

  const sheet = async (name: string, content: string | Buffer): Promise<string> => {
    const file = join(folder, name)
    await writeFile(file, content)
    return file
  }
  const bring = async (
    file: string,
    options: Partial<DirectoryImportOptions> = {},
  ): Promise<DirectoryImportReport> => {
    const outcome = await createDirectoryImport(opened.db, filesFor(opened.db)).importFile(file, {
      newId: randomUUID,
      ...options,
    })
    if (!outcome.accepted) throw new Error(JSON.stringify(outcome.refusal))
    return outcome.value
  }
  const search = (asked: Partial<DirectorySearch>) =>
    createDirectory(opened.db).search({
      ...everybodyOn('supplier', today),
      ...asked,
    })
  const names = async (asked: Partial<DirectorySearch>): Promise<readonly string[]> =>
    (await search(asked)).rows.map(({ name }) => name)

  beforeAll(async () => {
    opened = await freshDatabase()
    folder = await mkdtemp(join(tmpdir(), 'maillage-directory-'))
    const report = await bring(await sheet('three.csv', [heading, ...rows].join('\n')))
    expect(report).toMatchObject({ read: 3, new: 3, refused: 0 })
  })
  afterAll(() => opened.close())

  test('lists everybody by name, accents or not', async () =>
    expect(await names({})).toEqual(['Aux Trois Marmites', 'Éclat du Faubourg', 'Les Pelles du Matin']))

  test.each([
    ['deneigement', 'fr', ['Les Pelles du Matin']],
    ['DÉNEIGEMENTS', 'fr', ['Les Pelles du Matin']],
    ['déneig', 'fr', ['Les Pelles du Matin']],
    ['entrée', 'fr', ['Les Pelles du Matin']],
    ['entre', 'fr', ['Les Pelles du Matin', 'Éclat du Faubourg']],
    ['menage bureau', 'fr', ['Éclat du Faubourg']],
    ['ménager bureaux', 'fr', ['Éclat du Faubourg']],
    ['catering', 'en', ['Aux Trois Marmites']],
    ['cleaning office', 'en', ['Éclat du Faubourg']],
    ['marmite', 'fr', ['Aux Trois Marmites']],
    ['licorne', 'fr', []],
  ] as const)('finds «%s»', async (text, _, found) => expect(await names({ text })).toEqual(found))

  test('whatever is typed, a search answers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (text) => {
        await search({ text })
      }),
      { numRuns: 50 },
    )
    await expect(search({ text: "'; drop table organisation; -- & | ! ( ) <-> :*" })).resolves.toBeDefined()
  })

  test('serves a region: those who declared it, and those who serve all of Québec', async () => {
    expect(await names({ regions: ['13'] })).toEqual(['Aux Trois Marmites', 'Les Pelles du Matin'])
    expect(await names({ regions: ['03'] })).toEqual(['Aux Trois Marmites', 'Éclat du Faubourg'])
  })

  test('counts say where each filter leads', async () => {
    const { facets, total } = await search({})
    expect(total).toBe(3)
    expect(facets.seaoCategories).toEqual([
      { value: 'S9', count: 2 },
      { value: 'G15', count: 1 },
    ])
    for (const { value, count } of facets.legalForms)
      expect((await search({ legalForms: legalForms.filter((form) => form === value) })).total).toBe(count)
    for (const { value, count } of facets.regions)
      expect((await search({ regions: [value] })).total).toBe(count)
  })

  test('pages follow each other without a gap or a repeat', async () => {
    const paged = [1, 2, 3].map(async (page) => (await names({ page, pageSize: 1 }))[0])
    expect(await Promise.all(paged)).toEqual(await names({}))
  })

  test('a page gives back what the sheet said', async () => {
    const found = await createDirectory(opened.db).find('les-pelles-du-matin')
    expect(found).toMatchObject({
      name: 'Les Pelles du Matin',
      legalForm: 'cooperative-worker',
      place: { locality: 'Montréal', region: '06' },
      offers: [
        {
          title: { fr: 'Déneigement d’entrées', en: 'Snow clearing of entrances' },
          territories: [
            { kind: 'region', code: '06' },
            { kind: 'region', code: '13' },
          ],
          capacityPerContract: null,
        },
      ],
    })
    expect(await createDirectory(opened.db).find('nobody')).toBeNull()
  })

  describe('import of spreadsheets', () => {
    test('bringing the same sheet in twice changes nothing', async () => {
      const before = await createDirectory(opened.db).version()
      const report = await bring(await sheet('again.csv', [heading, ...rows].join('\r\n')))
      expect(report).toMatchObject({ new: 0, updated: 0, unchanged: 3 })
      expect(await createDirectory(opened.db).version()).toBe(before)
    })

    test('a changed line updates its organisation and keeps its address', async () => {
      const line =
        'Aux Trois Marmites,OBNL,Longueuil,Repas et traiteur,Meals and catering,G15; G16,tout le Québec'
      expect(await bring(await sheet('changed.csv', `${heading}\n${line}`))).toMatchObject({ updated: 1 })
      const found = await createDirectory(opened.db).find('aux-trois-marmites')
      expect(found?.offers[0]?.seaoCategories).toEqual(['G15', 'G16'])
      await bring(await sheet('back.csv', [heading, ...rows].join('\n')))
    })

    test('a trial says what would happen and changes nothing', async () => {
      const before = await createDirectory(opened.db).version()
      const file = await sheet('trial.csv', `${heading}\nNouvelle venue,OBNL,Laval,Impression,,S15,Laval`)
      expect(await bring(file, { dryRun: true })).toMatchObject({ new: 1, dryRun: true })
      expect(await createDirectory(opened.db).version()).toBe(before)
    })

    test('a line with an error is told by line and column; the others come in', async () => {
      const file = await sheet(
        'errors.csv',
        'Nom;NEQ;Offre 1 – titre;Offre 1 – catégories SEAO\nBonne Ligne;;Ménage;S9\nMauvaise Ligne;123;Ménage;quelque chose\n',
      )
      const report = await bring(file)
      expect(report).toMatchObject({ read: 2, new: 1, refused: 1 })
      expect(report.errors).toEqual([
        { line: 3, column: 'NEQ', value: '123', problem: 'bad-neq' },
        {
          line: 3,
          column: 'Offre 1 – catégories SEAO',
          value: 'quelque chose',
          problem: 'bad-seao-category',
        },
      ])
      expect(await names({ text: 'Mauvaise' })).toEqual([])
    })

    test('Excel’s Windows-1252 is read as it was meant', async () => {
      const file = await sheet(
        'excel.csv',
        Buffer.from('Nom;Localit\xe9\nCaf\xe9 des \xc9rables;Sainte-Ad\xe8le\n', 'latin1'),
      )
      expect(await bring(file)).toMatchObject({ new: 1, refused: 0 })
      expect(await names({ text: 'cafe erables' })).toEqual(['Café des Érables'])
    })

    test('an .xlsx sheet is read, its numbers and dates included', async () => {
      const file = join(folder, 'sheet.xlsx')
      await writeXlsx([
        [{ value: 'Nom' }, { value: 'Personnes employées' }, { value: 'Confirmée le' }],
        [
          { value: 'Tableur Vivant' },
          { value: 12, type: Number },
          { value: new Date('2026-05-04T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
        ],
      ]).toFile(file)
      expect(await bring(file)).toMatchObject({ new: 1, refused: 0 })
      expect(await createDirectory(opened.db).find('tableur-vivant')).toMatchObject({
        employees: 12,
        confirmedOn: '2026-05-04',
      })
    })

    test('a repeated organisation is told, not counted twice', async () => {
      const report = await bring(await sheet('twice.csv', 'Nom,Ville\nDeux Fois,Laval\nDeux Fois,Laval\n'))
      expect(report).toMatchObject({ read: 2, new: 1, refused: 1 })
      expect(report.errors[0]).toMatchObject({ line: 3, problem: 'repeated-in-sheet' })
    })

    test.each([
      ['missing.csv', null, 'file-not-found'],
      ['picture.png', 'x', 'unknown-format'],
      ['empty.csv', '', 'empty'],
      ['nameless.csv', 'Ville\nLaval\n', 'columns-missing'],
      ['double.csv', 'Nom,Name\na,b\n', 'columns-repeated'],
      ['broken.xlsx', 'not a spreadsheet', 'unreadable'],
      ['quote.csv', 'Nom\n"never closed\n', 'unreadable'],
    ])('%s is refused with its reason', async (name, content, kind) => {
      const file = content === null ? join(folder, name) : await sheet(name, content)
      const outcome = await createDirectoryImport(opened.db, filesFor(opened.db)).importFile(file, {
        newId: randomUUID,
      })
      expect(outcome).toMatchObject({ accepted: false, refusal: { kind } })
    })

    test('the demonstration’s sheet comes in whole', async () => {
      const file = fileURLToPath(new URL('../../demonstration/directory.csv', import.meta.url))
      const report = await bring(file)
      expect(report).toMatchObject({ refused: 0, errors: [], unknownColumns: [] })
    })
  })
})
