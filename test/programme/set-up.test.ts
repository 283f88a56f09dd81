import { afterAll, beforeAll, expect, test } from 'vitest'
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

const guide = '/programmes/marees-communes/mise-en-place'
const stateOf = (html: string, step: string): string =>
  new RegExp(`<h2 id="${step}">.*?<span class="tag">([^<]+)`).exec(html)?.[1] ?? ''

test('steps are done by what the database holds, and what is missing of «who» is said', async () => {
  const { html } = await ondine.read(guide)
  expect(stateOf(html, 'identity')).toBe('À faire')
  expect(stateOf(html, 'import')).toBe('Fait')
  expect(html).toMatch(/Il manque encore : .*qui écrit les courriels/)
  expect(html).toContain('Environ 8 minutes.')
})

test('a step is left aside, taken up again, and done once it is done', async () => {
  expect((await ondine.send(`${guide}/laisser`, { etape: 'identity', geste: 'laisser' })).goTo).toContain(
    'fait=laisse',
  )
  expect(stateOf((await ondine.read(guide)).html, 'identity')).toBe('Laissé de côté')
  await ondine.send(`${guide}/laisser`, { etape: 'identity', geste: 'reprendre' })
  expect(stateOf((await ondine.read(guide)).html, 'identity')).toBe('À faire')
  const programme = (await site.modules.callForInterest.programmes()).find(
    ({ slug }) => slug === 'marees-communes',
  )
  await ondine.send('/programmes/marees-communes/site-public/identite', {
    accent: '#b4560c',
    anglais: 'oui',
    version: String(programme?.version ?? 0),
  })
  expect(stateOf((await ondine.read(guide)).html, 'identity')).toBe('Fait')
  expect((await ondine.send(`${guide}/laisser`, { etape: 'rien' })).status).toBe(404)
})

test('the own space shows the next step until the guide is put aside, and again once it is taken up', async () => {
  expect((await ondine.read('/mon-espace')).html).toContain('Prochaine étape : Qui vous êtes')
  expect((await ondine.send(`${guide}/laisser`, { geste: 'laisser' })).goTo).toContain('fait=de-cote')
  expect((await ondine.read('/mon-espace')).html).not.toContain('Prochaine étape')
  await ondine.send(`${guide}/laisser`, { geste: 'reprendre' })
  expect((await ondine.read('/mon-espace')).html).toContain('Prochaine étape')
})

test('whoever comes from the guide finds the way back on every screen', async () => {
  const headers = await site.signInAs('Ondine Grandmarée')
  const visited = await fetch(site.address + guide, { headers })
  const cookie = /mise-en-place=[^;]+/.exec(visited.headers.get('set-cookie') ?? '')?.[0] ?? ''
  const page = await fetch(`${site.address}/programmes/marees-communes/modifier`, {
    headers: { cookie: `${new Headers(headers).get('cookie')}; ${cookie}` },
  })
  expect(await page.text()).toContain(`<a href="${guide}">`)
})

test('belongs to those who coordinate; that of «Tisser local» is finished', async () => {
  expect((await camille.read(guide)).status).toBe(403)
  expect((await (await visitorAs(site, null)).read(guide)).status).toBe(303)
  expect((await camille.read('/mon-espace')).html).not.toContain('Prochaine étape')
})
