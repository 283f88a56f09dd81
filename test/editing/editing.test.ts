import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { contentOf, type Part, typedOf } from '#programme/directory/index.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { readPart } from '../../src/programme/directory/editing/part.form.ts'
import { hidden, type Visitor, visitorAs } from './support.ts'

const pelles = '/organisations/les-pelles-du-matin'
const marmites = '/organisations/aux-trois-marmites'

let site: OpenSite
let rosalie: Visitor
let emile: Visitor
let camille: Visitor

beforeAll(async () => {
  site = await openDemonstration()
  rosalie = await visitorAs(site, 'Rosalie Grandfroid')
  emile = await visitorAs(site, 'Émile Bordenneige')
  camille = await visitorAs(site, 'Camille Laplume')
})
afterAll(async () => {
  expect(site.faults).toEqual([])
  await site.close()
})

/** Versions in the forms of the summary: of the draft, and of the page that it began from. */
const seen = async (visitor: Visitor, page = pelles) => {
  const { html } = await visitor.read(`${page}/modifier`)
  return { version: hidden(html, 'version') || '0', latest: hidden(html, 'latest') || '0' }
}
const publicPage = async () =>
  (await (await visitorAs(site, null)).read('/repertoire/les-pelles-du-matin')).html

const contact = {
  street: '12, rue des Pelles',
  locality: 'Montréal',
  postalCode: 'H2X 1Y4',
  email: 'bonjour@les-pelles-du-matin.example',
  phone: '514 555-0199',
  website: '',
}

describe('who may edit a page', () => {
  test.each([
    ['Rosalie Grandfroid', 200, 403],
    ['Émile Bordenneige', 200, 403],
    ['Maude Chaudronnier', 403, 200],
    ['Théo Marmette', 403, 200],
    ['Philippe Desrivages', 403, 403],
    ['Léa Fontaine-Noire', 403, 403],
    ['Camille Laplume', 200, 200],
    ['Noé Laliberté', 200, 200],
    ['Agathe Passeport', 403, 403],
  ])('%s: %i at Les Pelles du Matin, %i at Aux Trois Marmites', async (name, own, other) => {
    const visitor = await visitorAs(site, name)
    for (const [page, status] of [
      [pelles, own],
      [marmites, other],
    ] as const) {
      expect((await visitor.read(`${page}/modifier`)).status).toBe(status)
      expect((await visitor.read(`${page}/apercu`)).status).toBe(status)
      expect((await visitor.read(`${page}/historique`)).status).toBe(status)
      if (status === 403)
        expect((await visitor.send(`${page}/modifier/coordonnees/enregistrer`, contact)).status).toBe(403)
    }
  })

  test('an adviser edits as adviser the pages of those that she accompanies, and her own partner’s', async () => {
    const ines = await visitorAs(site, 'Inès Duquai')
    // She begins as a member of the jury, who edits nothing.
    expect((await ines.read(`${pelles}/modifier`)).status).toBe(403)
    const { html } = await ines.read('/mon-espace')
    await ines.send('/mon-espace/agir-comme', { role: /name="role" value="([^"]+)"/.exec(html)?.[1] ?? '' })
    const partner = '/organisations/corporation-de-developpement-du-vieux-canal'
    const statuses = [pelles, partner, marmites].map(
      async (page) => (await ines.read(`${page}/modifier`)).status,
    )
    expect(await Promise.all(statuses)).toEqual([200, 200, 403])
  })

  test('whoever is not signed in is led to sign in, and nothing is kept', async () => {
    const nobody = await visitorAs(site, null)
    expect((await nobody.read(`${pelles}/modifier`)).goTo).toContain('/connexion?')
    expect((await nobody.send(`${pelles}/publier`, { version: '0', latest: '0' })).status).toBe(403)
  })

  test('the champion of an institution edits its page; its buyer does not', async () => {
    const page = '/organisations/ville-de-val-aux-moulins/modifier'
    expect((await (await visitorAs(site, 'Philippe Desrivages')).read(page)).status).toBe(200)
    expect((await (await visitorAs(site, 'Léa Fontaine-Noire')).read(page)).status).toBe(403)
  })

  test('only its own people confirm a page: not the coordination', async () => {
    expect((await camille.send(`${pelles}/confirmer`, {})).status).toBe(403)
    expect((await camille.read(`${pelles}/modifier`)).html).toContain('aria-disabled="true"')
    expect((await rosalie.send(`${pelles}/confirmer`, {})).goTo).toContain('fait=confirme')
    expect(await publicPage()).toContain('Confirmée par l’entreprise le 21 septembre 2026')
  })
})

describe('a draft', () => {
  beforeEach(async () => {
    const { version } = await seen(rosalie)
    if (version !== '0') await rosalie.send(`${pelles}/abandonner`, { version })
  })

  test('is seen by nobody else until it is published; its preview is the page', async () => {
    const kept = await rosalie.send(`${pelles}/modifier/coordonnees/enregistrer`, {
      ...contact,
      version: '0',
    })
    expect([kept.status, kept.goTo]).toEqual([303, `${pelles}/modifier?fait=enregistre`])
    expect(await publicPage()).not.toContain('514 555-0199')
    expect((await rosalie.read(`${pelles}/apercu`)).html).toContain('514 555-0199')
    expect((await rosalie.read(`${pelles}/modifier`)).html).toMatch(/Enregistré à \d+ h \d\d/)
    expect((await rosalie.send(`${pelles}/publier`, await seen(rosalie))).goTo).toContain('fait=publie')
    expect(await publicPage()).toContain('514 555-0199')
    expect((await site.modules.directory.find('les-pelles-du-matin'))?.place.locality).toBe('Montréal')
  })

  test('keeps everything typed when an answer is wrong, counts the errors, and says what to do', async () => {
    const refused = await rosalie.send(`${pelles}/modifier/identite/enregistrer`, {
      version: '0',
      name: '',
      neq: '12',
      foundedIn: 'hier',
      employees: '14 personnes',
      certifications: 'Une; Deux',
    })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('4 réponses sont à corriger')
    for (const text of [
      'Il manque le nom.',
      'dix chiffres',
      'quatre chiffres',
      'value="14 personnes"',
      'Une; Deux',
    ])
      expect(refused.html).toContain(text)
    expect((await seen(rosalie)).version).toBe('0')
  })

  test('English alone, a text too long, an unknown territory are refused', async () => {
    const english = await rosalie.send(`${pelles}/modifier/presentation/enregistrer`, {
      version: '0',
      summaryFr: '',
      summaryEn: 'Only English',
      descriptionFr: 'a'.repeat(4001),
      descriptionEn: '',
    })
    expect([english.status, english.html.includes('2 réponses sont à corriger')]).toEqual([422, true])
    const reach = await rosalie.send(`${pelles}/modifier/portee-de-l-offre-1/enregistrer`, {
      version: '0',
      territories: 'Atlantide',
      capacityPerContract: 'beaucoup',
      unspsc: '12',
    })
    expect([reach.status, reach.html.includes('3 réponses sont à corriger')]).toEqual([422, true])
  })

  test('a NEQ that another organisation holds is refused by its name', async () => {
    const maude = await visitorAs(site, 'Maude Chaudronnier')
    await maude.send(`${marmites}/modifier/identite/enregistrer`, {
      version: '0',
      name: 'Aux Trois Marmites',
      neq: '1199999999',
    })
    await maude.send(`${marmites}/publier`, await seen(maude, marmites))
    const refused = await rosalie.send(`${pelles}/modifier/identite/enregistrer`, {
      version: '0',
      name: 'Les Pelles du Matin',
      neq: '1199999999',
    })
    expect([refused.status, refused.html.includes('celui de Aux Trois Marmites')]).toEqual([422, true])
  })

  test('two people: the second to save is shown both texts, loses nothing, and may go on', async () => {
    const path = `${pelles}/modifier/coordonnees/enregistrer`
    await rosalie.send(path, { ...contact, phone: '514 555-0101', version: '0' })
    const second = await emile.send(path, { ...contact, phone: '514 555-0202', version: '0' })
    expect(second.status).toBe(409)
    for (const text of ['Rosalie Grandfroid a enregistré', '514 555-0101', 'value="514 555-0202"'])
      expect(second.html).toContain(text)
    expect((await rosalie.read(`${pelles}/apercu`)).html).toContain('514 555-0101')
    const again = await emile.send(path, {
      ...contact,
      phone: '514 555-0202',
      version: hidden(second.html, 'version'),
    })
    expect(again.status).toBe(303)
    expect((await rosalie.read(`${pelles}/apercu`)).html).toContain('514 555-0202')
  })

  test('the same form sent twice is kept once, and a second click on «publish» harms nothing', async () => {
    const path = `${pelles}/modifier/coordonnees/enregistrer`
    const twice = await Promise.all([1, 2].map(() => rosalie.send(path, { ...contact, version: '0' })))
    expect(twice.map(({ status }) => status)).toEqual([303, 303])
    expect((await seen(rosalie)).version).toBe((await seen(emile)).version)
    const read = await seen(rosalie)
    const published = await Promise.all([1, 2].map(() => rosalie.send(`${pelles}/publier`, read)))
    expect(published.some(({ goTo }) => goTo.includes('fait=publie'))).toBe(true)
    expect((await rosalie.read(`${pelles}/historique`)).html.match(/<h2>/g)?.length).toBeGreaterThan(1)
  })

  test('a page that changed since the draft began is not overwritten unseen', async () => {
    await rosalie.send(`${pelles}/modifier/coordonnees/enregistrer`, {
      ...contact,
      phone: '514 555-0303',
      version: '0',
    })
    const read = await seen(rosalie)
    await rosalie.send(`${pelles}/confirmer`, {})
    const organisation = await site.modules.directory.find('les-pelles-du-matin')
    if (organisation === null) throw new Error('the demonstration has it')
    const history = (await rosalie.read(`${pelles}/historique`)).html
    await rosalie.send(`${pelles}/ramener`, { number: '1', latest: hidden(history, 'latest') })
    const refused = await rosalie.send(`${pelles}/publier`, read)
    expect([refused.status, refused.html.includes('La page publique a changé')]).toEqual([409, true])
    const latest = hidden(refused.html, 'latest')
    const forced = await rosalie.send(`${pelles}/publier`, { version: read.version, latest })
    expect(forced.goTo).toContain('fait=publie')
  })
})

describe('offers and achievements', () => {
  test('are added in two short screens, moved, removed; the page shows them in their order', async () => {
    const first = await rosalie.send(`${pelles}/modifier/offre-3/enregistrer`, {
      version: (await seen(rosalie)).version,
      titleFr: 'Épandage de sable',
      titleEn: 'Sand spreading',
      detailFr: '',
      detailEn: '',
    })
    expect(first.goTo).toBe(`${pelles}/modifier/portee-de-l-offre-3?fait=enregistre`)
    await rosalie.send(`${pelles}/modifier/portee-de-l-offre-3/enregistrer`, {
      version: (await seen(rosalie)).version,
      'categories-S': ['S9'],
      'categories-G': ['G15'],
      regions: ['R06', 'QC'],
      territories: 'Laval; MRC Roussillon',
      capacityPerContract: '12 500,50',
      capacityPerYear: '',
      unspsc: '72102903',
    })
    const move = { list: 'offers', at: '2', shift: 'up' }
    await rosalie.send(`${pelles}/deplacer`, { ...move, version: (await seen(rosalie)).version })
    await rosalie.send(`${pelles}/publier`, await seen(rosalie))
    const { offers } = (await site.modules.directory.find('les-pelles-du-matin')) ?? { offers: [] }
    expect(offers[1]).toEqual({
      title: { fr: 'Épandage de sable', en: 'Sand spreading' },
      detail: null,
      seaoCategories: ['S9', 'G15'],
      unspsc: ['72102903'],
      territories: [
        { kind: 'region', code: '06' },
        { kind: 'quebec' },
        { kind: 'region', code: '13' },
        { kind: 'mrc', code: '67' },
      ],
      capacityPerContract: 12_500.5,
      capacityPerYear: null,
    })
    const stale = await rosalie.send(`${pelles}/deplacer`, {
      list: 'offers',
      at: '1',
      shift: 'remove',
      version: '7',
    })
    expect(stale.status).toBe(409)
    await rosalie.send(`${pelles}/deplacer`, { list: 'offers', at: '1', shift: 'remove', version: '0' })
    await rosalie.send(`${pelles}/publier`, await seen(rosalie))
    expect(await publicPage()).not.toContain('Épandage de sable')
  })

  test('every screen of every organisation, saved as it is shown, changes nothing', async () => {
    const sides = await Promise.all(
      (['supplier', 'buyer', 'partner'] as const).map((side) => site.modules.directory.all(side)),
    )
    let screens = 0
    for (const organisation of sides.flat()) {
      const content = contentOf(organisation)
      const parts: Part[] = [
        ...(['identity', 'presentation', 'contact', 'logo'] as const).map((kind) => ({ kind, at: 0 })),
        ...content.offers.flatMap((_, at) => [
          { kind: 'offer' as const, at },
          { kind: 'offer-reach' as const, at },
        ]),
        ...content.achievements.flatMap((_, at) => [
          { kind: 'achievement' as const, at },
          { kind: 'photographs' as const, at },
        ]),
      ]
      for (const part of parts) {
        const read = readPart(content, part, { typed: typedOf(content, part) })
        expect.soft(read, `${organisation.slug} ${part.kind}`).toEqual({ content, errors: [] })
        screens += 1
      }
    }
    expect(screens).toBeGreaterThan(200)
  })

  test('a screen that is not there is not found', async () => {
    for (const part of ['offre-9', 'portee-de-l-offre-9', 'offre', 'identite-1', 'rien'])
      expect((await rosalie.read(`${pelles}/modifier/${part}`)).status).toBe(404)
  })
})

describe('history', () => {
  test('says who changed what, field by field; a version comes back, and so does the one before', async () => {
    const phone = async (typed: string) => {
      const { version } = await seen(rosalie)
      await rosalie.send(`${pelles}/modifier/coordonnees/enregistrer`, { ...contact, phone: typed, version })
      await rosalie.send(`${pelles}/publier`, await seen(rosalie))
    }
    await phone('514 555-1111')
    await phone('514 555-2222')
    const { html } = await emile.read(`${pelles}/historique`)
    expect(html).toContain('par Rosalie Grandfroid')
    expect(html).toMatch(/Téléphone<\/strong> <del><span[^>]*>avant : <\/span>514 555-1111<\/del>/)
    const latest = Number(hidden(html, 'latest'))
    const back = (number: number, from: number) =>
      emile.send(`${pelles}/ramener`, { number: String(number), latest: String(from) })
    expect((await back(latest - 1, latest)).goTo).toContain('fait=ramene')
    expect(await publicPage()).toContain('514 555-1111')
    expect((await back(latest - 1, latest)).status).toBe(409)
    expect((await back(latest, latest + 1)).goTo).toContain('fait=ramene')
    expect(await publicPage()).toContain('514 555-2222')
    expect((await emile.read(`${pelles}/historique`)).html).toContain(`reprise de la version ${latest}`)
  })

  test('the address of a page never changes, and the journal holds every act', async () => {
    const { version } = await seen(rosalie)
    const named = (await rosalie.read(`${pelles}/modifier/identite`)).html
    await rosalie.send(`${pelles}/modifier/identite/enregistrer`, {
      version,
      name: 'Les Pelles du Soir',
      legalForm: 'cooperative-worker',
      employees: /id="employees"[^>]*value="(\d*)"/.exec(named)?.[1] ?? '',
    })
    await rosalie.send(`${pelles}/publier`, await seen(rosalie))
    const organisation = await site.modules.directory.find('les-pelles-du-matin')
    expect(organisation?.name).toBe('Les Pelles du Soir')
    const checks = await site.modules.journal.verify()
    expect(checks.every(({ broken }) => broken === null)).toBe(true)
    const { entries } = await site.modules.journal.history(
      { person: null, role: { ...operator, name: 'operator' }, signedInAt: null, from: null },
      { on: { kind: 'organisation', id: organisation?.id ?? '' } },
      { offset: 0, limit: 100 },
    )
    const acts = new Set(entries.map(({ entry }) => entry.act))
    for (const act of ['directory.edit', 'directory.publish', 'directory.bring-back', 'directory.confirm'])
      expect(acts).toContain(act)
  })
})

const operator = {
  membership: null,
  programme: null,
  organisation: null,
  administrator: false,
  duty: null,
} as const
