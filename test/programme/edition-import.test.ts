import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { type Visitor, visitorAs } from '../editing/support.ts'

let site: OpenSite
let camille: Visitor
let ondine: Visitor

beforeAll(async () => {
  site = await openDemonstration()
  camille = await visitorAs(site, 'Camille Laplume')
  ondine = await visitorAs(site, 'Ondine Grandmarée')
})
afterAll(async () => {
  expect(site.faults).toEqual([])
  await site.close()
})

const start = '/editions/2026-2027/import'
const edition = async () =>
  (await site.modules.callForInterest.edition('2026-2027')) ?? expect.fail('no edition')
const send = (contenu: string, lines: string | Blob, name = 'suivi.csv') =>
  camille.send(`${start}/envoyer`, {
    contenu,
    file: { file: typeof lines === 'string' ? new Blob([lines]) : lines, name },
  })
/** Sends a sheet and goes as far as its preview, with the columns that its headings tell. */
const look = async (contenu: string, lines: string | Blob, name?: string) => {
  const { goTo } = await send(contenu, lines, name)
  return { at: goTo, html: (await camille.read(`${goTo}/apercu`)).html }
}
const counts = (html: string): readonly string[] =>
  ['Nouvelles', 'Changées', 'Inchangées', 'Refusées'].map(
    (label) => new RegExp(`<dt>${label}</dt><dd>(\\d+)`).exec(html)?.[1] ?? '',
  )

describe('activities of a running edition', () => {
  const lines = [
    'Axe;Titre;Date;Dernier jour;Pour qui;État',
    'Formation;Atelier sur les prix;2026-10-05;;Entreprises;prévue',
    '3;Visite de la cuisine;2026/10/06;2026-10-07;les deux;tenue',
    'Promotion;Article de journal;05/10/26;;tout le monde;',
    'Jardinage;Fleurs;2026-10-05;;;',
    'Formation;;2026-10-05;;;',
    'Formation;Atelier sur les prix;2026-10-08;;;',
  ].join('\n')
  let at = ''

  test('are looked at before anything is written', async () => {
    const before = await edition()
    const looked = await look('activities', lines)
    at = looked.at
    expect(counts(looked.html)).toEqual(['2', '0', '0', '4'])
    for (const told of [
      'Ce jour n’est pas lu : écrivez 2026-09-21',
      'Cet axe n’est pas connu',
      'Il manque le titre.',
      'parle déjà de la même chose',
    ])
      expect(looked.html).toContain(told)
    expect(await edition()).toEqual(before)
  })

  test('are imported once, even when the button is pressed twice', async () => {
    const before = await edition()
    const sent = await Promise.all([camille.send(`${at}/importer`, {}), camille.send(`${at}/importer`, {})])
    expect(sent.map(({ status }) => status)).toEqual([303, 303])
    const after = await edition()
    expect(after.activities).toHaveLength(before.activities.length + 2)
    expect(after.version).toBe(before.version + 1)
    expect(after.activities.slice(-2)).toMatchObject([
      { axis: 'support', audience: 'suppliers', time: { kind: 'day', day: '2026-10-05' } },
      { axis: 'networking', audience: 'both', state: { kind: 'held' }, time: { kind: 'days' } },
    ])
    // Those that were there are the same rows.
    expect(after.activities.slice(0, -2)).toEqual(before.activities)
  })

  test('sent again change nothing', async () => {
    const again = await look('activities', lines)
    expect(counts(again.html)).toEqual(['0', '0', '2', '4'])
    expect(again.html).toContain('Rien à importer')
  })

  test('are taken back, but what somebody changed since, which is told before and after', async () => {
    const untouched = await edition()
    const second = await look(
      'activities',
      'Axis,Title,Day,State\n3,Visite de la cuisine,2026-10-09,cancelled',
    )
    expect(counts(second.html)).toEqual(['0', '1', '0', '0'])
    await camille.send(`${second.at}/importer`, {})
    expect((await camille.send(`${second.at}/annuler`, {})).goTo).toContain('fait=annule')
    expect(await edition()).toEqual({ ...untouched, version: untouched.version + 2 })
    expect((await camille.read(second.at)).html).toContain('Cet import a été annulé.')
    expect((await camille.send(`${second.at}/annuler`, {})).status).toBe(409)
    const third = await look(
      'activities',
      'Axis,Title,Day,State\n3,Visite de la cuisine,2026-10-09,cancelled',
    )
    await camille.send(`${third.at}/importer`, {})
    // The first import is no longer the last word on the visit.
    const page = (await camille.read(at)).html
    expect(page).toContain('Modifié depuis l’import')
    expect(page).toContain('<li>Visite de la cuisine</li>')
    expect((await camille.send(`${at}/annuler`, {})).goTo).toContain('fait=annule')
    expect((await camille.read(at)).html).toContain('<li>Visite de la cuisine</li>')
    const titles = (await edition()).activities.map(({ title }) => title.fr)
    expect(titles).not.toContain('Atelier sur les prix')
    expect((await edition()).activities.at(-1)).toMatchObject({
      title: { fr: 'Visite de la cuisine' },
      state: { kind: 'cancelled' },
    })
  })

  test('nothing is left to undo once everything was changed since', async () => {
    const first = await look('activities', 'Axe,Titre,Date\n5,Bilan à mi-chemin,2026-11-03')
    await camille.send(`${first.at}/importer`, {})
    const next = await look('activities', 'Axe,Titre,Date\n5,Bilan à mi-chemin,2026-11-10')
    await camille.send(`${next.at}/importer`, {})
    expect((await camille.read(first.at)).html).toContain('Il ne reste rien à annuler')
    const late = await camille.send(`${first.at}/annuler`, {})
    expect(late.status).toBe(409)
    expect(late.html).toContain('Bilan à mi-chemin')
    for (const { at: each } of [next, first])
      expect((await camille.send(`${each}/annuler`, {})).status).toBe(303)
    expect((await edition()).activities.map(({ title }) => title.fr)).not.toContain('Bilan à mi-chemin')
  })
})

describe('days as real sheets write them', () => {
  const daysOf = async (...titles: readonly string[]) =>
    (await edition()).activities.filter(({ title }) => titles.includes(title.fr)).map(({ time }) => time)

  test('are read without a question where nothing is in doubt, cells of dates too', async () => {
    const book = await writeXlsx([
      [{ value: 'Axe' }, { value: 'Titre' }, { value: 'Date' }, { value: 'Dernier jour' }],
      [
        { value: 4 },
        { value: 'Kiosque' },
        { value: new Date(Date.UTC(2026, 9, 5)), type: Date, format: 'dd/mm/yyyy' },
        { value: '7 octobre 2026' },
      ],
      [{ value: 4 }, { value: 'Balado' }, { value: 'October 5, 2026' }, { value: '21-10-2026' }],
    ]).toBuffer()
    const { at, html } = await look('activities', new Blob([new Uint8Array(book)]), 'dates.xlsx')
    expect(counts(html)).toEqual(['2', '0', '0', '0'])
    expect(html).not.toContain('quel jour est')
    await camille.send(`${at}/importer`, {})
    expect(await daysOf('Kiosque', 'Balado')).toEqual([
      { kind: 'days', first: '2026-10-05', last: '2026-10-07' },
      { kind: 'days', first: '2026-10-05', last: '2026-10-21' },
    ])
    await camille.send(`${at}/annuler`, {})
  })

  test('in doubt, are asked of once a column, from what its other days show, and never guessed', async () => {
    const silent = await look('activities', 'Axe,Titre,Date\n4,Affiche,03/04/2027\n4,Encart,2027-04-05')
    expect(counts(silent.html)).toEqual(['1', '0', '0', '1'])
    expect(silent.html).toContain('Colonne « Date » : quel jour est 03/04/2027?')
    expect(silent.html).toContain('attendent votre réponse')
    expect(silent.html).not.toContain('value="day-first" checked')
    await camille.send(`${silent.at}/reconnaitre`, { 'ordre-first-day': 'month-first' })
    expect(counts((await camille.read(`${silent.at}/apercu`)).html)).toEqual(['2', '0', '0', '0'])
    await camille.send(`${silent.at}/importer`, {})
    expect(await daysOf('Affiche')).toEqual([{ kind: 'day', day: '2027-03-04' }])
    await camille.send(`${silent.at}/annuler`, {})
    const telling = await look('activities', 'Axe,Titre,Date\n4,Affiche,03/04/2027\n4,Encart,21/04/2027')
    expect(counts(telling.html)).toEqual(['2', '0', '0', '0'])
    expect(telling.html).toContain('Choisi d’après les autres dates')
    expect(telling.html).toMatch(/value="day-first"[^>]* checked/)
  })
})

describe('participants', () => {
  test('are found by name or NEQ; near names are proposed and wait for somebody', async () => {
    const { suppliers } = {
      suppliers: (await edition()).participations.filter(({ side }) => side === 'supplier'),
    }
    const [known] = await site.modules.directory.withIds(
      suppliers.slice(0, 1).map((each) => each.organisation),
    )
    const taking = new Set((await edition()).participations.map(({ organisation }) => organisation))
    const free = (await site.modules.directory.all('supplier')).find(
      ({ id, fictional, name }) => fictional && !taking.has(id) && name.length > 14,
    )
    if (known === undefined || free === undefined) throw new Error('no organisations to speak of')
    const misspelt = `${free.name.slice(0, -3)}x`
    const rows = [
      'Organisation,Side,Since,Left on',
      `"${known.name}",supplier,,2026-09-18`,
      `"${misspelt}",enterprise,2026-09-01,`,
      'Personne ne s’appelle ainsi,,,',
      `"${known.name}",institution,,`,
      '"Fonds solidaire de la Lanterne",,,',
    ].join('\n')
    const { at, html } = await look('participants', rows)
    expect(counts(html)).toEqual(['0', '1', '0', '4'])
    expect(html).toContain('Qui est')
    expect(html).toContain(free.name)
    expect(html).toContain('Aucune organisation du répertoire')
    expect(html).toContain('Le répertoire dit l’autre côté.')
    await camille.send(`${at}/reconnaitre`, { 'ligne-3': free.id })
    expect(counts((await camille.read(`${at}/apercu`)).html)).toEqual(['1', '1', '0', '3'])
    await camille.send(`${at}/importer`, {})
    const after = (await edition()).participations
    expect(after.find(({ organisation }) => organisation === free.id)).toMatchObject({
      side: 'supplier',
      since: '2026-09-01',
    })
    expect(after.find(({ organisation }) => organisation === known.id)?.state).toEqual({
      kind: 'left',
      on: '2026-09-18',
    })
    await camille.send(`${at}/annuler`, {})
    expect((await edition()).participations.map(({ organisation }) => organisation)).not.toContain(free.id)
  })
})

test('indicators come from Excel too, with English headings', async () => {
  const book = await writeXlsx([
    [{ value: 'Axis' }, { value: 'Indicator' }, { value: 'Target' }],
    [{ value: 'evaluation' }, { value: 'Emplois maintenus' }, { value: 40 }],
    [{ value: 'evaluation' }, { value: 'Emplois créés' }, { value: 'beaucoup' }],
  ]).toBuffer()
  const { at, html } = await look('indicators', new Blob([new Uint8Array(book)]), 'indicateurs.xlsx')
  expect(counts(html)).toEqual(['1', '0', '0', '1'])
  expect(html).toContain('La cible est un nombre entier')
  await camille.send(`${at}/importer`, {})
  expect((await edition()).indicators.at(-1)).toMatchObject({
    axis: 'evaluation',
    title: { fr: 'Emplois maintenus' },
    aim: 40,
  })
})

test('an edition changed meanwhile is not written over: the sheet is looked at again', async () => {
  const { at } = await look('indicators', 'Axe,Titre,Cible\n5,Heures de bénévolat,10')
  const other = await look('indicators', 'Axe,Titre,Cible\n5,Autre chose,10')
  const [first, second] = await Promise.all([
    camille.send(`${at}/importer`, {}),
    camille.send(`${other.at}/importer`, {}),
  ])
  const statuses = [first.status, second.status].toSorted()
  expect([
    [303, 303],
    [303, 409],
  ]).toContainEqual(statuses)
})

describe('bad input', () => {
  test.each([
    ['nothing said of what it holds', '', 'Axe,Titre\n1,a', 'suivi.csv', 'Dites ce que contient le tableur.'],
    ['no line', 'activities', 'Axe,Titre', 'suivi.csv', 'aucune ligne'],
    ['a picture', 'activities', 'x', 'suivi.png', 'Ce format n’est pas lu'],
  ])('%s is told', async (_, contenu, lines, name, told) => {
    const sent = await send(contenu, lines, name)
    expect(sent.status).toBe(422)
    expect(sent.html).toContain(told)
  })

  test('columns chosen twice or not at all are told, and kept as they were chosen', async () => {
    const { goTo } = await send('activities', 'a,b\n1,2')
    const none = await camille.send(`${goTo}/colonnes`, { 'column-0': '', 'column-1': '' })
    expect(none.status).toBe(422)
    expect(none.html).toContain('Dites quelle colonne contient : Axe et Titre.')
    const twice = await camille.send(`${goTo}/colonnes`, { 'column-0': 'axis', 'column-1': 'axis' })
    expect(twice.html.match(/<option value="axis" selected/g)).toHaveLength(2)
    expect((await camille.send(`${goTo}/oublier`, {})).goTo).toContain('fait=oublie')
    expect((await camille.read(goTo)).status).toBe(404)
  })

  test('what somebody sent is theirs alone, and their edition’s', async () => {
    const { goTo } = await send('activities', 'Axe,Titre\n1,a')
    expect((await ondine.read(goTo)).status).toBe(403)
    expect((await camille.read(goTo.replace('2026-2027', '1066'))).status).toBe(404)
  })
})

test('who joins an edition is sought by name', async () => {
  const { html } = await camille.read('/editions/2026-2027/modifier')
  expect(html).not.toContain('name="organisation" type="radio"')
  const sought = (await camille.read('/editions/2026-2027/modifier?qui=quelqu un d inconnu zzz')).html
  expect(sought).toContain('Aucune organisation libre')
})
