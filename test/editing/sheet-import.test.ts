import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { xlsxOf } from '#web/downloads/spreadsheet.ts'
import { type Sent, type Visitor, visitorAs } from './support.ts'

let site: OpenSite
let camille: Visitor

beforeAll(async () => {
  site = await openDemonstration()
  camille = await visitorAs(site, 'Camille Laplume')
})
afterAll(async () => {
  expect(site.faults).toEqual([])
  await site.close()
})

const send = (text: string | Uint8Array<ArrayBuffer>, name = 'liste.csv', by = camille): Promise<Sent> =>
  by.send('/import-du-repertoire/envoyer', { file: { file: new Blob([text]), name } })

const sheet = [
  'Raison sociale;Ville;Courriel;Offre 1 – titre;Offre 1 – territoires',
  'La Brouette Fictive;Laval;info@brouette.example;Compostage;Laval',
  'Atelier du Heurtoir;Gatineau;pas une adresse;Serrurerie;Atlantide',
  'Les Pelles du Matin;Montréal;;Déneigement;tout le Québec',
].join('\n')

/** The choices of a page of columns, as a browser would send them. */
const choicesIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<select id="(column-\d+)".*?<\/select>/gs)].map(([select, name = '']) => [
      name,
      /<option value="([^"]*)" selected/.exec(select)?.[1] ?? '',
    ]),
  )

describe('importing a spreadsheet by steps', () => {
  test('is for those who run the directory; what one sent nobody else reads', async () => {
    const { goTo } = await send(sheet)
    for (const name of ['Rosalie Grandfroid', 'Théo Marmette', 'Philippe Desrivages', 'Agathe Passeport']) {
      const other = await visitorAs(site, name)
      expect((await other.read(goTo)).status).toBe(403)
      expect((await send(sheet, 'liste.csv', other)).status).toBe(403)
    }
    const operator = await visitorAs(site, 'Noé Laliberté')
    expect((await operator.read(goTo)).status).toBe(404)
    expect((await operator.send(`${goTo}/importer`, {})).status).toBe(404)
  })

  test('columns are proposed, corrected, looked at, brought in: a line with an error changes nothing', async () => {
    const { goTo } = await send(sheet)
    const columns = await camille.read(goTo)
    const proposed = choicesIn(columns.html)
    expect(proposed).toEqual({
      'column-0': '',
      'column-1': 'locality',
      'column-2': 'email',
      'column-3': 'offer-1-titleFr',
      'column-4': 'offer-1-territories',
    })
    const unnamed = await camille.send(`${goTo}/colonnes`, proposed)
    expect([unnamed.status, unnamed.html.includes('Dites quelle colonne contient le nom')]).toEqual([
      422,
      true,
    ])
    const twice = await camille.send(`${goTo}/colonnes`, {
      ...proposed,
      'column-0': 'name',
      'column-1': 'name',
    })
    expect([twice.status, twice.html.includes('Deux colonnes contiennent la même chose')]).toEqual([
      422,
      true,
    ])
    expect(choicesIn(twice.html)['column-0']).toBe('name')
    const chosen = await camille.send(`${goTo}/colonnes`, { ...proposed, 'column-0': 'name' })
    expect(chosen.goTo).toBe(`${goTo}/apercu`)
    const before = await site.modules.directory.all('supplier')
    const { html } = await camille.read(chosen.goTo)
    for (const text of [
      'pas une adresse',
      'Atlantide',
      'La Brouette Fictive',
      'Écrivez une adresse complète',
      'Importer 2',
    ])
      expect(html).toContain(text)
    expect(await site.modules.directory.all('supplier')).toEqual(before)
    const twin = await Promise.all([1, 2].map(() => camille.send(`${goTo}/importer`, {})))
    expect(twin.map(({ status, goTo: to }) => [status, to])).toEqual([
      [303, goTo],
      [303, goTo],
    ])
    const done = (await camille.read(goTo)).html
    for (const link of ['/repertoire/la-brouette-fictive', '/repertoire/les-pelles-du-matin'])
      expect(done).toContain(`href="${link}"`)
    expect(done).not.toContain('href="/repertoire/atelier-du-heurtoir"')
    expect(await site.modules.directory.find('atelier-du-heurtoir')).toBeNull()
    expect((await site.modules.directory.all('supplier')).length).toBe(before.length + 1)
    const history = (await camille.read('/organisations/les-pelles-du-matin/historique')).html
    expect(history.match(/Importée d’un tableur/g)).toHaveLength(2)
    expect(history).toContain('par Camille Laplume')
  })

  test('a file erased is gone', async () => {
    const { goTo } = await send(sheet)
    expect((await camille.send(`${goTo}/oublier`, {})).goTo).toContain('fait=oublie')
    expect((await camille.read(goTo)).status).toBe(404)
  })

  test('what was sent a day ago is forgotten', async () => {
    const { goTo } = await send(sheet)
    const later = new Date(Date.now() + 25 * 3_600_000).toISOString()
    expect(await site.modules.guidedImport.purge(later as never)).toBeGreaterThan(0)
    expect((await camille.read(goTo)).status).toBe(404)
  })
})

describe('files that cannot be imported', () => {
  test.each([
    ['no file', '', '', 'Choisissez un fichier'],
    ['a picture', '\x89PNG', 'photo.png', 'Ce format n’est pas lu'],
    ['a page named .xlsx', '<html></html>', 'liste.xlsx', 'ne se lit pas comme un tableur'],
    ['headings alone', 'Nom;Ville', 'liste.csv', 'aucune ligne sous ses titres'],
    ['a quote never closed', 'Nom\n"a', 'liste.csv', 'ne se lit pas comme un tableur'],
    ['10,001 lines', `Nom\n${'a\n'.repeat(10_001)}`, 'liste.csv', '10 001 lignes'],
  ])('%s', async (_, text, name, told) => {
    const refused = await send(text, name)
    expect([refused.status, refused.html.includes(told)]).toEqual([422, true])
  })

  test('an XLSX that unpacks to far more than it weighs is refused unread', async () => {
    const bytes = Buffer.from(await xlsxOf({ headings: ['Nom'], rows: [['A']] }))
    const entry = bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
    bytes.writeUInt32LE(4_000_000_000, entry + 24)
    const refused = await send(new Uint8Array(bytes), 'bombe.xlsx')
    expect([refused.status, refused.html.includes('ne se lit pas')]).toEqual([422, true])
  })

  test('more than the form may hold is refused before it is read', async () => {
    const refused = await send(new Uint8Array(4_300_000))
    expect([refused.status, refused.html.includes('dépasse 4 Mo')]).toEqual([422, true])
  })
})

describe('large and hostile sheets', () => {
  test('a formula is a text like any other, never run, and leaves as text', async () => {
    const formula = '=HYPERLINK("http://exemple.example","Cliquez")'
    const { goTo } = await send(`Nom,Ville\n"${formula.replaceAll('"', '""')}",Laval`)
    const { goTo: look } = await camille.send(`${goTo}/colonnes`, {
      'column-0': 'name',
      'column-1': 'locality',
    })
    expect((await camille.read(look)).html).toContain('=HYPERLINK(&quot;http')
    await camille.send(`${goTo}/importer`, {})
    const csv = await (await fetch(`${site.address}/repertoire.csv?q=hyperlink`)).text()
    expect(csv).toContain("'=HYPERLINK")
  })

  test('10,000 lines come in whole, all or nothing', async () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, at) => `Coopérative fictive ${at};Laval;Service ${at};Laval`,
    )
    const { goTo } = await send(['Nom;Ville;Offre 1 – titre;Offre 1 – territoires', ...lines].join('\n'))
    const { html } = await camille.read(goTo)
    const { goTo: look } = await camille.send(`${goTo}/colonnes`, choicesIn(html))
    const preview = await camille.read(look)
    expect(preview.html).toContain('Importer 10 000')
    expect(preview.html.length).toBeLessThan(120_000)
    const started = performance.now()
    expect((await camille.send(`${goTo}/importer`, {})).status).toBe(303)
    const seconds = (performance.now() - started) / 1000
    expect(seconds).toBeLessThan(120)
    process.stderr.write(`10,000 lines came in within ${seconds.toFixed(1)} s\n`)
    expect(await site.modules.directory.count('supplier')).toBeGreaterThan(10_000)
    const checks = await site.modules.journal.verify()
    expect(checks.every(({ broken }) => broken === null)).toBe(true)
    expect((await camille.read(`${goTo}?page=100`)).html).toContain('/repertoire/cooperative-fictive-9999')
  })
})
