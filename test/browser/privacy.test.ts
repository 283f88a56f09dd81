import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violationsOn } from '#test/support/accessibility.ts'
import { openBrowser } from '#test/support/browser.ts'
import { bytesOf } from '#test/support/page-load.ts'
import {
  isHeldPage,
  mostHeldQueries,
  mostOwnSpaceQueries,
  type OpenSite,
  openDemonstration,
} from '#test/support/site.ts'
import { invalidities } from '#test/support/valid-html.ts'

const isLong = process.env.TEST_PROFILE === 'long'

let site: OpenSite
let browser: Browser
let visits: readonly (readonly [string, string])[]
beforeAll(async () => {
  site = await openDemonstration()
  browser = await openBrowser()
  const incident = await site.db.selectFrom('privacy_incident').select('id').executeTakeFirstOrThrow()
  visits = [
    ['Rosalie Grandfroid', '/mon-compte/renseignements'],
    ['Rosalie Grandfroid', '/en/my-account/deletion'],
    ['Rosalie Grandfroid', '/confidentialite/conservation'],
    ['Rosalie Grandfroid', '/en/programmes/tisser-local/privacy'],
    ['Rosalie Grandfroid', '/programmes/marees-communes/confidentialite'],
    ['Camille Laplume', '/confidentialite/demandes'],
    ['Camille Laplume', '/en/privacy/incidents'],
    ['Camille Laplume', `/confidentialite/incidents/${incident.id}`],
    ['Noé Laliberté', '/en/privacy/incidents/record'],
    ['Noé Laliberté', '/confidentialite/purges'],
    ['Camille Laplume', '/en/programmes/tisser-local/privacy/edit'],
    ['Camille Laplume', '/mon-espace'],
  ]
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

describe('pages about what is held of people', () => {
  test('are valid, weigh less than 20 KB with their style, ask few queries and nothing of another host', async () => {
    const style = /href="(\/assets\/styles-[^"]+)"/.exec(await (await fetch(site.address)).text())?.[1]
    const styleBytes = await bytesOf(site.address + (style ?? ''))
    for (const [name, path] of visits) {
      const headers = await site.signInAs(name)
      await fetch(site.address + path, { headers })
      site.queries()
      const html = await (await fetch(site.address + path, { headers })).text()
      // One query for each door that holds something, where everything is gathered.
      const most = isHeldPage(path) ? mostHeldQueries : mostOwnSpaceQueries
      expect.soft(site.queries(), `queries of ${path}`).toBeLessThanOrEqual(most)
      expect.soft(await invalidities(html), path).toEqual([])
      expect.soft((await bytesOf(site.address + path, headers)) + styleBytes, path).toBeLessThan(20 * 1024)
      const asked = [...html.matchAll(/(?:src|srcset)="([^"]+)"/g)].map(([, address = '']) => address)
      expect
        .soft(
          asked.filter((address) => /^(?:https?:)?\/\//.test(address)),
          path,
        )
        .toEqual([])
    }
    expect(site.faults).toEqual([])
  })

  test.each(isLong ? [320, 768, 1440] : [320])(
    'have no accessibility violation and never scroll sideways at %i pixels',
    async (width) => {
      for (const [name, path] of isLong ? visits : visits.slice(0, 8)) {
        const page = await browser.newPage({
          viewport: { width, height: 800 },
          colorScheme: width === 320 ? 'dark' : 'light',
          bypassCSP: true,
          extraHTTPHeaders: await site.signInAs(name),
        })
        await page.goto(site.address + path)
        await page.evaluate(() => {
          for (const each of document.querySelectorAll('details')) each.open = true
        })
        expect.soft(await violationsOn(page), `${path} at ${width}`).toEqual([])
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect.soft(over, `${path} at ${width}`).toBeLessThanOrEqual(0)
        await page.close()
      }
    },
  )

  test('without JavaScript: from one’s account to everything held, take it away, ask for deletion, undo it', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true })
    const page = await context.newPage()
    await page.goto(`${site.address}/connexion`)
    await page.getByRole('button', { name: 'Maude Chaudronnier' }).click()
    await page.goto(`${site.address}/mon-compte`)
    await page.getByRole('link', { name: 'Mes renseignements' }).click()
    expect(await page.locator('h1').textContent()).toBe('Mes renseignements')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /Fichier CSV/ }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^mes-renseignements-.*\.csv$/)
    await page.getByRole('link', { name: 'Supprimer mon compte' }).click()
    await page.getByRole('button', { name: 'Demander la suppression' }).click()
    expect(await page.locator('.error-summary').textContent()).toContain('Cochez cette case')
    await page.getByLabel(/J’ai compris/).check()
    await page.getByRole('button', { name: 'Demander la suppression' }).click()
    await page.waitForURL(/fait=demandee/)
    expect(await page.locator('main').textContent()).toContain('Votre compte sera supprimé le')
    await page.getByRole('button', { name: 'Annuler la suppression' }).click()
    await page.waitForURL(/fait=annulee/)
    expect(await page.locator('main').textContent()).toContain('Votre compte reste tel qu’il est.')
    await context.close()
  })
})
