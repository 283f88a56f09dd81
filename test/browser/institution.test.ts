import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { returnAddress } from '#accounts/index.ts'
import { organisationId } from '#kernel/ids.ts'
import { violationsOn } from '#test/support/accessibility.ts'
import { follow, openBrowser } from '#test/support/browser.ts'
import { type Institution, openInstitution } from '#test/support/institution.ts'
import { bytesOf } from '#test/support/page-load.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { invalidities } from '#test/support/valid-html.ts'

const slug = 'ville-de-val-aux-moulins'
const settings = `/acheteurs/${slug}/connexion`

let site: OpenSite
let institution: Institution
let browser: Browser

beforeAll(async () => {
  site = await openDemonstration({ atItsAddress: true })
  const organisation = organisationId((await site.modules.directory.find(slug))?.id ?? '')
  institution = await openInstitution(returnAddress(site.address, organisation), {
    lea: { email: 'lea.fontaine-noire@val-aux-moulins.example', email_verified: true, name: 'Léa' },
  })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await institution.close()
  await site.close()
})

const visit = async (javaScriptEnabled: boolean, act: (page: Page) => Promise<void>): Promise<void> => {
  const context = await browser.newContext({ javaScriptEnabled })
  await act(await context.newPage())
  await context.close()
}

const signInAs = async (page: Page, name: string, path: string): Promise<void> => {
  await page.goto(`${site.address}/connexion?suite=${encodeURIComponent(path)}`)
  await follow(page, () => page.getByRole('button', { name }).click())
}

describe('an institution’s sign-in, in a browser, without JavaScript', () => {
  test('is set up by its administrator, found from its page', () =>
    visit(false, async (page) => {
      await signInAs(page, 'Philippe Desrivages', `/acheteurs/${slug}`)
      await follow(page, () => page.getByRole('link', { name: 'Connexion de l’institution' }).click())
      await page.getByLabel('Adresse du serveur').fill(institution.issuer)
      await page.getByLabel('Identifiant du client').fill(institution.clientId)
      await page.getByLabel('Secret du client').fill(institution.clientSecret)
      await page.getByLabel('Domaines').fill('@Val-aux-Moulins.example')
      await follow(page, () => page.getByRole('button', { name: 'Enregistrer' }).click())
      expect(await page.textContent('main')).toContain('Attend une confirmation')
      const blocked = page.getByRole('button', { name: 'Confirmer les domaines' })
      expect(await blocked.getAttribute('aria-disabled')).toBe('true')
    }))

  test('is confirmed by the coordination, then opens the account that has the address', async () => {
    await visit(false, async (page) => {
      await signInAs(page, 'Camille Laplume', settings)
      await follow(page, () => page.getByRole('button', { name: 'Confirmer les domaines' }).click())
      expect(await page.textContent('main')).toContain('En service')
    })
    await visit(false, async (page) => {
      institution.recognise('lea')
      await page.goto(`${site.address}/connexion?suite=/mon-compte`)
      await page.getByLabel('Votre adresse au travail').fill('Ville de Val-aux-Moulins')
      await page.getByRole('button', { name: 'Continuer' }).click()
      await page.waitForURL(`${site.address}/mon-compte`)
      expect(await page.textContent('.person-line')).toContain('Léa Fontaine-Noire')
      expect(await page.textContent('main')).toContain('Votre institution, Ville de Val-aux-Moulins')
    })
    expect(site.faults).toEqual([])
  })
})

describe('the pages of whoever is signed in', () => {
  const pages = ['/mon-compte', '/en/my-account', settings, `/en/buyers/${slug}/sign-in`, '/connexion']
  const mostQueries = 8
  /** The session, its person, the roles; the thing of the address; the programme. */
  const queriesOfTheDoor = 5
  const mostKilobytes = 20

  test('are valid, light, and quick to ask for', async () => {
    const headers = await site.signInAs('Camille Laplume')
    const home = await (await fetch(site.address)).text()
    const styles = await bytesOf(site.address + (/href="(\/assets\/styles-[^"]+)"/.exec(home)?.[1] ?? ''))
    for (const path of pages) {
      await fetch(site.address + path, { headers })
      site.queries()
      const html = await (await fetch(site.address + path, { headers })).text()
      expect.soft(site.queries(), `queries of ${path}`).toBeLessThanOrEqual(mostQueries + queriesOfTheDoor)
      expect.soft(html, path).not.toMatch(/undefined|\[object|NaN/)
      expect.soft(await invalidities(html), path).toEqual([])
      const script = /<script[^>]+src="([^"]+)"/.exec(html)?.[1]
      const scripts = script === undefined ? 0 : await bytesOf(site.address + script)
      const { length } = await import('node:zlib').then(({ gzipSync }) => gzipSync(html))
      expect.soft(length + styles + scripts, path).toBeLessThan(mostKilobytes * 1024)
    }
  })

  test.each(process.env.TEST_PROFILE === 'long' ? (['light', 'dark'] as const) : (['dark'] as const))(
    'have no accessibility violation and never scroll sideways, %s',
    async (colorScheme) => {
      const context = await browser.newContext({ colorScheme, bypassCSP: true })
      const page = await context.newPage()
      await signInAs(page, 'Camille Laplume', '/mon-espace')
      for (const path of pages)
        for (const width of [320, 768, 1440]) {
          await page.setViewportSize({ width, height: 800 })
          await page.goto(site.address + path)
          const sideways = await page.evaluate(
            () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
          )
          expect.soft(sideways, `${path} at ${width}`).toBe(false)
          if (width === 320) expect.soft(await violationsOn(page), path).toEqual([])
        }
      await context.close()
    },
  )
})
