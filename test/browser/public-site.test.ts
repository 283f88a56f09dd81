import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow, openBrowser, visitorOf } from '#test/support/browser.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'

let site: OpenSite
let browser: Browser

beforeAll(async () => {
  site = await openDemonstration()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const visit = visitorOf(() => ({ browser, site }))

test('a coordinator writes a page without JavaScript, and the public finds it in the menu', () =>
  visit('/connexion', false, async (page) => {
    await follow(page, () => page.getByRole('button', { name: /Camille Laplume/ }).click())
    await follow(page, () => page.getByRole('link', { name: 'Site public' }).first().click())
    await follow(page, () => page.getByRole('link', { name: 'Écrire une page' }).click())
    await page.getByLabel('Titre', { exact: true }).fill('Venir nous voir')
    await page.getByLabel('Texte', { exact: true }).fill('Au **deuxième** étage.')
    await follow(page, () => page.getByRole('button', { name: 'Enregistrer et voir l’aperçu' }).click())
    expect(await page.locator('h1').textContent()).toBe('Venir nous voir')
    expect(await page.locator('.prose strong').textContent()).toBe('deuxième')
    await follow(page, () => page.getByRole('button', { name: 'Publier' }).click())
    await follow(page, () =>
      page.getByRole('navigation').getByRole('link', { name: 'Venir nous voir' }).click(),
    )
    expect(await page.locator('.prose').textContent()).toBe('Au deuxième étage.')
    // The accent is a line of the masthead, by a sheet that the policy lets in.
    const colour = await page
      .locator('.masthead')
      .evaluate((element) => getComputedStyle(element).borderBottomColor)
    expect(colour).toBe('rgb(184, 72, 120)')
  }))
