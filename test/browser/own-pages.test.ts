import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violationsOn } from '#test/support/accessibility.ts'
import { openBrowser } from '#test/support/browser.ts'
import { bytesOf } from '#test/support/page-load.ts'
import { mostOwnSpaceQueries, type OpenSite, openDemonstration } from '#test/support/site.ts'
import { invalidities } from '#test/support/valid-html.ts'

const isLong = process.env.TEST_PROFILE === 'long'

let site: OpenSite
let browser: Browser
/** Pages that only some may open, by who opens them. */
let visits: readonly (readonly [string, string])[]

beforeAll(async () => {
  site = await openDemonstration()
  browser = await openBrowser()
  const rosalie = await site.signInAs('Rosalie Grandfroid')
  const supplier = await site.modules.directory.find('aux-trois-marmites')
  const kept = await fetch(`${site.address}/mes-listes/garder`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.address, ...rosalie },
    body: new URLSearchParams({ sorte: 'organisation', chose: supplier?.id ?? '', nom: 'À revoir' }),
  })
  expect(kept.status).toBe(303)
  const lists = await (await fetch(`${site.address}/mes-listes`, { headers: rosalie })).text()
  const list = /href="(\/mes-listes\/[^"]+)"/.exec(lists)?.[1] ?? expect.fail('no list')
  visits = [
    ['Rosalie Grandfroid', '/mon-espace'],
    ['Rosalie Grandfroid', '/mes-listes'],
    ['Rosalie Grandfroid', '/en/my-lists'],
    ['Rosalie Grandfroid', list],
    ['Rosalie Grandfroid', '/repertoire/aux-trois-marmites'],
    ['Rosalie Grandfroid', '/recherche?q=revoir'],
    ['Camille Laplume', '/mon-espace'],
    ['Camille Laplume', '/en/my-space/waiting/recognition-to-recheck'],
    ['Camille Laplume', '/programmes/tisser-local/modifier'],
    ['Noé Laliberté', '/en/programmes/new'],
    ['Agathe Passeport', '/en/my-space'],
  ]
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

describe('pages of one’s own', () => {
  test('are valid, weigh less than 20 KB with their style, and ask few queries', async () => {
    const style = /href="(\/assets\/styles-[^"]+)"/.exec(await (await fetch(site.address)).text())?.[1]
    const styleBytes = await bytesOf(site.address + (style ?? ''))
    for (const [name, path] of visits) {
      const headers = await site.signInAs(name)
      await fetch(site.address + path, { headers })
      site.queries()
      const html = await (await fetch(site.address + path, { headers })).text()
      // Three of the session, four of a reading within one’s reach, beside the eight of any page.
      expect.soft(site.queries(), `queries of ${path}`).toBeLessThanOrEqual(mostOwnSpaceQueries)
      expect.soft(await invalidities(html), path).toEqual([])
      expect.soft((await bytesOf(site.address + path, headers)) + styleBytes, path).toBeLessThan(20 * 1024)
    }
    expect(site.faults).toEqual([])
  })

  test.runIf(isLong).each([
    [320, 'light'],
    [320, 'dark'],
    [1440, 'light'],
  ] as const)(
    'have no accessibility violation and never scroll sideways at %i pixels, %s',
    async (width, scheme) => {
      for (const [name, path] of visits) {
        const page = await browser.newPage({
          viewport: { width, height: 800 },
          colorScheme: scheme,
          bypassCSP: true,
          extraHTTPHeaders: await site.signInAs(name),
        })
        await page.goto(site.address + path)
        expect.soft(await violationsOn(page), `${path} at ${width}`).toEqual([])
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect.soft(over, `${path} at ${width}`).toBeLessThanOrEqual(0)
        await page.close()
      }
    },
  )

  test('by keyboard alone: keep an organisation in a new list, then find it again', async () => {
    // A header is not sent again after a redirection: the browser must hold the session itself.
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${site.address}/connexion`)
    await page.getByRole('button', { name: 'Maude Chaudronnier' }).click()
    await page.goto(`${site.address}/acheteurs/ville-de-val-aux-moulins`)
    await page.locator('.keep summary').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Au clavier')
    await page.keyboard.press('Enter')
    await page.waitForURL(/fait=garde/)
    expect(await page.locator('.keep summary').textContent()).toContain('Gardé dans 1 liste')
    await page.locator('#chercher').focus()
    await page.keyboard.type('clavier')
    await page.keyboard.press('Enter')
    await page.waitForURL(/recherche/)
    expect(await page.locator('main').textContent()).toContain('Au clavier')
    await context.close()
  })
})
