import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violationsOn } from '#test/support/accessibility.ts'
import { follow, openBrowser } from '#test/support/browser.ts'
import { bytesOf } from '#test/support/page-load.ts'
import { mostSessionQueries, type OpenSite, openDemonstration } from '#test/support/site.ts'
import { invalidities } from '#test/support/valid-html.ts'
import { image, photographWithPosition } from '../files/samples.ts'

const mostKilobytes = 20
/** Eight of the page; the rest is the session’s: who asks, in which roles, and the transaction of a reader. */
const mostQueries = 8 + mostSessionQueries

let site: OpenSite
let browser: Browser

beforeAll(async () => {
  site = await openDemonstration()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  expect(site.faults).toEqual([])
  await site.close()
})

const signedIn = async (name: string, options: Parameters<Browser['newContext']>[0]): Promise<Page> => {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(`${site.address}/connexion`)
  await follow(page, () => page.getByRole('button', { name }).click())
  return page
}

test('a logo and a photograph are put in, previewed, published, replaced and brought back, on a phone', async () => {
  const page = await signedIn('Rosalie Grandfroid', {
    viewport: { width: 320, height: 640 },
    bypassCSP: true,
  })
  const click = (name: string | RegExp, role: 'link' | 'button' = 'button') =>
    follow(page, () => page.getByRole(role, { name }).first().click())
  const choose = async (label: string, file: { name: string; mimeType: string; buffer: Buffer }) =>
    page.getByLabel(label, { exact: true }).setInputFiles(file)
  const png = async (colour: string) => ({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: await image('png', { colour, width: 300, height: 300 }),
  })
  const sound = async () => expect.soft(await violationsOn(page), page.url()).toEqual([])
  const shown = async (alt: string): Promise<boolean> =>
    page
      .getByAltText(alt)
      .first()
      .evaluate(async (seen) => {
        if (!(seen instanceof HTMLImageElement)) return false
        seen.loading = 'eager'
        await seen.decode()
        return seen.naturalWidth > 0
      })
  const editing = `${site.address}/organisations/les-pelles-du-matin`

  await page.goto(`${editing}/modifier/logo`)
  await choose('Logo', { name: 'l.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') })
  await click('Enregistrer et continuer')
  expect(await page.locator('.error-summary').textContent()).toContain('SVG')
  await sound()
  await choose('Logo', await png('#b4560c'))
  await click('Enregistrer et continuer')
  expect(await shown('Logo\u00a0: Les Pelles du Matin')).toBe(true)
  await sound()

  await page.goto(`${editing}/modifier`)
  await click(/^Photos /, 'link')
  await choose('Photo (facultatif)', {
    name: 'IMG_0001.jpg',
    mimeType: 'image/jpeg',
    buffer: await photographWithPosition(),
  })
  await click('Enregistrer et continuer')
  expect(await page.locator('main').textContent()).toContain('Fichier reçu\u00a0: IMG_0001.webp')
  await sound()
  await page.getByLabel('Ce que montre la photo', { exact: false }).first().fill('Un escalier déneigé.')
  await page.getByLabel('Ce que montre la photo, en anglais').first().fill('A cleared staircase.')
  await click('Enregistrer et continuer')
  expect(await shown('Un escalier déneigé.')).toBe(true)
  await sound()

  await click('Modifier la page : Les Pelles du Matin', 'link')
  await click('Voir l’aperçu', 'link')
  expect(await shown('Un escalier déneigé.')).toBe(true)
  await sound()
  await click('Publier')
  await page.goto(`${site.address}/en/directory/les-pelles-du-matin`)
  expect(await shown('A cleared staircase.')).toBe(true)
  await sound()
  const logo = () => page.locator('.named img').getAttribute('src')
  const first = await logo()

  await page.goto(`${editing}/modifier/logo`)
  await choose('Autre logo, à la place de celui-ci', await png('#2a4687'))
  await click('Enregistrer et revenir au sommaire')
  await page.goto(`${editing}/modifier`)
  await click('Publier')
  await page.goto(`${site.address}/en/directory/les-pelles-du-matin`)
  expect(await logo()).not.toBe(first)
  await page.goto(`${editing}/historique`)
  await click(/^Ramener cette version/)
  await page.goto(`${site.address}/en/directory/les-pelles-du-matin`)
  expect(await logo()).toBe(first)
  await page.context().close()
})

test('without JavaScript, on a phone: a supplier edits an offer, previews, publishes, and takes it back', async () => {
  const page = await signedIn('Rosalie Grandfroid', {
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  })
  const click = (name: string | RegExp, role: 'link' | 'button' = 'button') =>
    follow(page, () => page.getByRole(role, { name }).first().click())
  await page.goto(`${site.address}/repertoire/les-pelles-du-matin`)
  await click('Modifier cette page', 'link')
  await click(/^Modifier Déneigement de stationnements/, 'link')
  await page.getByLabel('Titre', { exact: true }).fill('')
  await click('Enregistrer et continuer')
  expect(await page.locator('.error-summary').textContent()).toContain('Il manque le texte français')
  await page.getByLabel('Titre', { exact: true }).fill('Déneigement de toitures plates')
  await click('Enregistrer et continuer')
  expect(await page.locator('h1').textContent()).toBe('Portée de l’offre')
  await click('Enregistrer et revenir au sommaire')
  await click('Voir l’aperçu', 'link')
  expect(await page.locator('main').textContent()).toContain('Déneigement de toitures plates')
  await click('Publier')
  await click('Voir la page publique', 'link')
  expect(await page.locator('main').textContent()).toContain('Déneigement de toitures plates')
  await click('Modifier cette page', 'link')
  await click('Historique', 'link')
  expect(await page.locator('.changes').first().textContent()).toContain('Déneigement de toitures plates')
  await click(/^Ramener cette version/)
  await page.goto(`${site.address}/repertoire/les-pelles-du-matin`)
  expect(await page.locator('main').textContent()).not.toContain('Déneigement de toitures plates')
  await page.context().close()
})

const pelles = '/organisations/les-pelles-du-matin'
const pages = {
  'Rosalie Grandfroid': [
    `${pelles}/modifier`,
    `${pelles}/modifier/identite`,
    `${pelles}/modifier/presentation`,
    `${pelles}/modifier/coordonnees`,
    `${pelles}/modifier/offre-1`,
    `${pelles}/modifier/portee-de-l-offre-1`,
    `${pelles}/modifier/realisation-1`,
    `${pelles}/modifier/logo`,
    `${pelles}/modifier/photos-de-la-realisation-1`,
    `${pelles}/apercu`,
    `${pelles}/historique`,
    '/en/organisations/les-pelles-du-matin/edit',
    '/en/organisations/les-pelles-du-matin/edit/portee-de-l-offre-1',
    '/en/organisations/les-pelles-du-matin/history',
  ],
  'Noé Laliberté': [
    '/organisations?q=pelles',
    '/organisations/ajouter',
    `${pelles}/reconnaissance`,
    `${pelles}/reconnaissance/economic-viability`,
    '/import-du-repertoire',
    '/imports',
    '/en/organisations?q=pelles',
    '/en/organisations/les-pelles-du-matin/recognition',
    '/en/directory-import',
  ],
} as const

const isLong = process.env.TEST_PROFILE === 'long'
/** Both groups are made of the same parts: in the short profile, one of them in each theme. */
const themesOf = (name: string) =>
  (['light', 'dark'] as const).filter((_, at) => isLong || at === Object.keys(pages).indexOf(name) % 2)

describe.each(Object.entries(pages))('the pages of editing, for %s', (name, paths) => {
  test.runIf(isLong)('are light, valid, and ask the database little', async () => {
    const { cookie } = await site.signInAs(name)
    const read = async (path: string) => (await fetch(site.address + path, { headers: { cookie } })).text()
    const style = /href="(\/assets\/styles-[^"]+)"/.exec(await read('/'))?.[1]
    const styleBytes = await bytesOf(site.address + (style ?? ''))
    for (const path of paths) {
      await read(path)
      site.queries()
      const answer = await fetch(site.address + path, { headers: { cookie, 'accept-encoding': 'gzip' } })
      const queries = site.queries()
      const html = await answer.text()
      expect.soft(answer.status, path).toBe(200)
      expect.soft(queries, `queries of ${path}`).toBeLessThanOrEqual(mostQueries)
      const compressed = (
        await new Response(new Blob([html]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()
      ).byteLength
      expect.soft(compressed + styleBytes, path).toBeLessThan(mostKilobytes * 1024)
      expect.soft(await invalidities(html), path).toEqual([])
      expect.soft(html, path).not.toMatch(/undefined|\[object|NaN/)
    }
  })

  test.each(themesOf(name))(
    'have no accessibility violation and never scroll sideways, %s',
    async (colorScheme) => {
      const page = await signedIn(name, { colorScheme, bypassCSP: true })
      for (const path of paths)
        for (const width of [320, 1440]) {
          await page.setViewportSize({ width, height: 800 })
          await page.goto(site.address + path)
          const [inner, scroll] = await page.evaluate(() => [
            innerWidth,
            document.documentElement.scrollWidth,
          ])
          expect.soft(scroll, `${path} at ${width}`).toBeLessThanOrEqual(inner ?? 0)
          if (width === 320) expect.soft(await violationsOn(page), path).toEqual([])
        }
      await page.context().close()
    },
  )
})
