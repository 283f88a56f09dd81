import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { theProgram } from '#kernel/actor.ts'
import { instantOf } from '#kernel/time.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { hidden, type Visitor, visitorAs } from '../editing/support.ts'

let site: OpenSite
let camille: Visitor
let ondine: Visitor
let anybody: Visitor

beforeAll(async () => {
  site = await openDemonstration()
  camille = await visitorAs(site, 'Camille Laplume')
  ondine = await visitorAs(site, 'Ondine Grandmarée')
  anybody = await visitorAs(site, null)
})
afterAll(async () => {
  expect(site.faults).toEqual([])
  await site.close()
})

const programme = '/programmes/tisser-local'
const screen = `${programme}/site-public`
const written = {
  'titre-fr': 'Nos règles de vie',
  'titre-en': 'House rules',
  'texte-fr': 'Un *premier* texte.',
  'texte-en': 'A *first* text.',
  place: 'footer',
  jour: '2026-09-20',
}
const ours = async () => (await site.modules.callForInterest.programme()) ?? expect.fail('no programme')
const articleAt = (html: string, title: string): string =>
  new RegExp(`site-public/textes/([0-9a-f-]{36})"[^>]*>Modifier<span class="unseen"> ${title}`).exec(
    html,
  )?.[1] ?? expect.fail(`no ${title} on the screen`)
const versionOf = async (id: string) => hidden((await camille.read(`${screen}/textes/${id}`)).html, 'version')

describe('a page of the programme', () => {
  const sending = 'a1b2c3d4-0000-4000-8000-000000000001'
  const own = `${screen}/textes/${sending}`

  test('is a draft first, once, even when its form is sent twice', async () => {
    const fields = { ...written, envoi: sending, version: '0' }
    const sent = await Promise.all([
      camille.send(`${screen}/textes/nouvelle-page/enregistrer`, fields),
      camille.send(`${screen}/textes/nouvelle-page/enregistrer`, fields),
    ])
    expect(sent.map(({ status }) => status)).toEqual([303, 303])
    const { html } = await camille.read(screen)
    expect(articleAt(html, 'Nos règles de vie')).toBe(sending)
    expect((await anybody.read(`${programme}/pages/nos-regles-de-vie`)).status).toBe(404)
    expect((await anybody.read('/')).html).not.toContain('Nos règles de vie')
    expect((await camille.read(`${own}/apercu`)).html).toContain('Un <em>premier</em> texte.')
  })

  test('takes its address from its title until it is published, and none after', async () => {
    const renamed = {
      ...written,
      'titre-fr': 'Règles de vie',
      version: await versionOf(sending),
      geste: 'publier',
    }
    expect((await camille.send(`${own}/enregistrer`, renamed)).goTo).toContain('fait=publie')
    expect((await anybody.read(`${programme}/pages/regles-de-vie`)).status).toBe(200)
    const again = { ...renamed, 'titre-fr': 'Autre titre', version: await versionOf(sending), geste: '' }
    expect((await camille.send(`${own}/enregistrer`, again)).status).toBe(303)
    const { html } = await anybody.read(`${programme}/pages/regles-de-vie`)
    expect(html).toContain('<h1><span>Règles de vie</span></h1>')
    expect((await camille.read(screen)).html).toContain('Changements à publier')
  })

  test('is read in both languages, stands at the foot of the site and in the address map', async () => {
    const english = await anybody.read(`/en${programme}/pages/regles-de-vie`)
    expect(english.html).toContain('A <em>first</em> text.')
    expect((await anybody.read('/')).html).toContain(
      `<a href="${programme}/pages/regles-de-vie">Règles de vie</a>`,
    )
    expect((await anybody.read('/sitemap.xml')).html).toContain(`${programme}/pages/regles-de-vie`)
  })

  test('brings an earlier text back as a draft', async () => {
    const { html } = await camille.read(`${own}/versions`)
    expect(html).toContain('Version 3')
    const back = { version: await versionOf(sending), geste: 'ramener', texte: '1' }
    expect((await camille.send(`${own}/ranger`, back)).goTo).toContain('fait=ramene')
    expect((await camille.read(own)).html).toContain('Nos règles de vie')
    expect((await camille.read(`${own}/versions`)).html).toContain('Version 4')
    expect((await camille.send(`${own}/ranger`, { ...back, texte: '99' })).status).toBe(404)
  })

  test('is told to whoever saves an older version, with all that was typed', async () => {
    const version = await versionOf(sending)
    const first = await camille.send(`${own}/enregistrer`, { ...written, version })
    expect(first.status).toBe(303)
    const second = await camille.send(`${own}/enregistrer`, {
      ...written,
      'texte-fr': 'Tapé dans un autre onglet.',
      version,
    })
    expect(second.status).toBe(409)
    expect(second.html).toContain('Tapé dans un autre onglet.')
    expect(second.html).toContain('rien n’en est perdu')
    const kept = hidden(second.html, 'version')
    const third = await camille.send(`${own}/enregistrer`, {
      ...written,
      'texte-fr': 'Tapé dans un autre onglet.',
      version: kept,
    })
    expect(third.status).toBe(303)
  })

  test('is withdrawn, removed and put back', async () => {
    const gesture = async (path: string, geste = '') =>
      (await camille.send(`${own}/${path}`, { version: await versionOf(sending), geste })).goTo
    expect(await gesture('depublier')).toContain('fait=depublie')
    expect((await anybody.read(`${programme}/pages/regles-de-vie`)).status).toBe(404)
    expect(await gesture('ranger', 'retirer')).toContain('fait=retire')
    expect((await camille.read(own)).status).toBe(404)
    const { html } = await camille.read(screen)
    const held = /name="version" value="(\d+)"[^§]*?Remettre/.exec(
      html.slice(html.indexOf('texte retiré')),
    )?.[1]
    const back = await camille.send(`${own}/ranger`, { version: held ?? '', geste: 'remettre' })
    expect(back.goTo).toContain('fait=remis')
    expect((await anybody.read(`${programme}/pages/regles-de-vie`)).status).toBe(404)
    expect(await gesture('publier')).toContain('fait=publie')
    expect((await anybody.read(`${programme}/pages/regles-de-vie`)).status).toBe(200)
    const late = await camille.send(`${own}/publier`, { version: '1' })
    expect(late.status).toBe(409)
  })

  test('goes up and down among those of its place', async () => {
    const order = async () =>
      (await ours()).pages.filter(({ place }) => place === 'footer').map(({ slug }) => slug)
    expect(await order()).toEqual(['mot-de-la-coordination', 'regles-de-vie'])
    await camille.send(`${own}/ranger`, { geste: 'monter' })
    expect(await order()).toEqual(['regles-de-vie', 'mot-de-la-coordination'])
    await camille.send(`${own}/ranger`, { geste: 'descendre' })
    expect(await order()).toEqual(['mot-de-la-coordination', 'regles-de-vie'])
  })

  test.each([
    ['no title', { 'titre-fr': ' ' }, 'Il manque un titre'],
    ['a title too long', { 'titre-fr': 'a'.repeat(151) }, 'au plus 150'],
    ['no text', { 'texte-fr': '' }, 'Il manque un texte'],
    ['a text too long', { 'texte-fr': 'a'.repeat(20_001) }, 'au plus 20'],
    ['English without its text', { 'texte-en': '' }, 'vont ensemble'],
  ])('%s is said, and keeps what was typed', async (_, wrong, told) => {
    const sent = await camille.send(`${own}/enregistrer`, {
      ...written,
      'titre-en': 'Typed and kept',
      ...wrong,
      version: await versionOf(sending),
    })
    expect(sent.status).toBe(422)
    expect(sent.html).toContain(told)
    expect(sent.html).toContain('Typed and kept')
  })
})

describe('news', () => {
  test('are listed, read and fed, the latest first', async () => {
    const { html } = await anybody.read(`${programme}/actualites`)
    expect(html.indexOf('Premier carnet')).toBeLessThan(html.indexOf('Six institutions prennent part'))
    const feed = await fetch(`${site.address}${programme}/actualites.atom`)
    expect(feed.headers.get('content-type')).toContain('application/atom+xml')
    const atom = await feed.text()
    expect(atom).toMatch(/^<\?xml.*\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom" xml:lang="fr">/)
    expect(atom.match(/<entry/g)).toHaveLength(3)
    expect(atom).toContain('&lt;p>Les premières visites')
    expect((await anybody.read('/')).html).toContain('Premier carnet de rencontres')
  })

  test('in French alone are told as such to whoever reads in English', async () => {
    const { html } = await anybody.read(`/en${programme}/news/la-deuxieme-edition-se-prepare`)
    expect(html).toContain('<span lang="fr">La deuxième édition se prépare</span>')
    expect(html).toContain('class="prose" lang="fr"')
  })

  test('without a day that exists are refused', async () => {
    const fields = { ...written, jour: '2026-02-30', envoi: '', version: '0' }
    const sent = await camille.send(`${screen}/textes/nouvelle-actualite/enregistrer`, fields)
    expect(sent.status).toBe(422)
    expect(sent.html).toContain('Donnez une date qui existe.')
  })

  test('never let what was typed become a script', async () => {
    const sending = 'a1b2c3d4-0000-4000-8000-000000000002'
    const fields = {
      ...written,
      'titre-fr': '<script>alert(1)</script>',
      'texte-fr': '<img src=x onerror=alert(1)> [a](javascript:alert(1))',
      envoi: sending,
      version: '0',
      geste: 'publier',
    }
    await camille.send(`${screen}/textes/nouvelle-actualite/enregistrer`, fields)
    const { html } = await anybody.read(`${programme}/actualites/script-alert-1-script`)
    expect(html).toContain('&lt;script>alert(1)&lt;/script>')
    expect(html).not.toMatch(/<script>alert|<img src=x|href="javascript/)
    expect((await anybody.read(`${programme}/actualites.atom`)).html).toContain('&amp;lt;img src=x')
  })
})

describe('the identity', () => {
  const identify = `${screen}/identite`
  const version = async () => String((await ours()).version)

  test('shows the logo and the accent to everybody, through a sheet of its own', async () => {
    const { html } = await anybody.read('/')
    expect(html).toContain('<html lang="fr" class="accented">')
    expect(html).toContain('href="/accent/b84878.css"')
    const logo = /class="emblem" src="([^"]+)"/.exec(html)?.[1] ?? ''
    expect((await fetch(site.address + logo)).headers.get('content-type')).toBe('image/webp')
    expect(await (await fetch(`${site.address}/accent/b84878.css`)).text()).toBe(':root{--accent:#b84878}')
    expect((await fetch(`${site.address}/accent/red;}.css`)).status).toBe(404)
    // Another programme keeps its own look.
    expect((await anybody.read('/programmes/marees-communes')).html).not.toContain('/accent/')
  })

  test('refuses a colour that gets lost, says by how much, and proposes the nearest that does not', async () => {
    const sent = await camille.send(identify, { accent: '#ffd400', anglais: 'oui', version: await version() })
    expect(sent.status).toBe(422)
    expect(sent.html).toContain('son contraste y est de 1,2, il en faut au moins 3')
    const proposed = /name="proposee" value="(#[0-9a-f]{6})"/.exec(sent.html)?.[1] ?? ''
    expect((await ours()).identity.accent).toBe('#b84878')
    const by = { actor: theProgram, at: instantOf(new Date()) }
    const asked = { accent: '#ffd400', version: (await ours()).version }
    expect(await site.modules.publicSite.identify(by, await ours(), asked)).toMatchObject({
      refusal: { kind: 'illegible-accent' },
    })
    const taken = { accent: '#ffd400', proposee: proposed, anglais: 'oui', version: await version() }
    expect((await camille.send(identify, taken)).status).toBe(303)
    expect((await ours()).identity.accent).toBe(proposed)
    const none = await camille.send(identify, { accent: 'rouge', version: await version() })
    expect(none.html).toContain('Donnez une couleur de six chiffres')
  })

  test('is undone, and the undoing too', async () => {
    const { accent } = (await ours()).identity
    await camille.send(identify, { geste: 'annuler', version: await version() })
    expect((await ours()).identity.accent).toBe('#b84878')
    await camille.send(identify, { geste: 'annuler', version: await version() })
    expect((await ours()).identity.accent).toBe(accent)
  })

  test('takes another logo, loses it and gets it back', async () => {
    const file = new Blob([await readFile('demonstration/logos/encre.png')])
    const before = (await ours()).identity.logo
    const sent = await camille.send(identify, {
      accent: '',
      anglais: 'oui',
      version: await version(),
      logo: { file, name: 'encre.png' },
    })
    expect(sent.status).toBe(303)
    const after = (await ours()).identity
    expect(after.logo?.digest).not.toBe(before?.digest)
    expect(after.accent).toBeNull()
    await camille.send(identify, { geste: 'sans-logo', accent: '', version: await version() })
    expect((await ours()).identity).toEqual({ logo: null, accent: null, inEnglish: false })
    await camille.send(identify, { geste: 'annuler', version: await version() })
    expect((await ours()).identity).toEqual(after)
  })

  test('says which file it does not take, and who was first in two tabs', async () => {
    const file = new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'])
    const wrong = { accent: '#b4560c', version: await version(), logo: { file, name: 'logo.svg' } }
    const refused = await camille.send(identify, wrong)
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('value="#b4560c"')
    const late = await camille.send(identify, { accent: '#b4560c', version: '1' })
    expect(late.status).toBe(409)
    expect(late.html).toContain('value="#b4560c"')
  })

  test('without English asks for French alone, and keeps what was written', async () => {
    await camille.send(identify, { accent: '', version: await version() })
    const { html } = await camille.read(`${screen}/textes/nouvelle-page`)
    expect(html).not.toContain('Titre, en anglais')
    expect((await anybody.read(programme)).html).toContain('<dd>Français</dd>')
  })
})

test('belongs to those who coordinate the programme, and speaks of its own texts alone', async () => {
  for (const path of [screen, `${screen}/textes/nouvelle-page`])
    expect((await ondine.read(path)).status, path).toBe(403)
  const [article] = await site.modules.publicSite.articles(theProgram, (await ours()).id)
  const elsewhere = `/programmes/marees-communes/site-public/textes/${article?.id}`
  expect((await ondine.read(elsewhere)).status).toBe(404)
  const sent = await ondine.send(`${elsewhere}/enregistrer`, { ...written, version: '1' })
  expect(sent.status).toBe(404)
})

test('the programme’s page shows its partners by kind, its editions with their days, its pages and news', async () => {
  const { html } = await anybody.read(programme)
  expect(html).toContain('en cours')
  expect(html).toMatch(/Finance|Accompagne les entreprises|Réseau ou regroupement/)
  expect(html).toContain('Déposer sa candidature')
  expect(html).toContain('Dernières actualités')
})
