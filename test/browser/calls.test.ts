import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violationsOn } from '#test/support/accessibility.ts'
import { bring, follow, openBrowser } from '#test/support/browser.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'

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

const isLong = process.env.TEST_PROFILE === 'long'
let application = ''

describe('without script', () => {
  test('an enterprise finds the call, answers, submits; the coordination reads it', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 800 },
    })
    await bring(context, await site.signInAs('Rosalie Grandfroid'))
    const page = await context.newPage()
    const main = page.getByRole('main')
    const press = (name: string | RegExp) => follow(page, () => main.getByRole('button', { name }).click())
    const go = (name: string | RegExp) => follow(page, () => main.getByRole('link', { name }).first().click())
    await page.goto(site.address)
    await go('Appels d’intérêt')
    await go('Appel d’intérêt, Édition 2')
    await press(/^Commencer la candidature/)
    application = new URL(page.url()).pathname
    await go('Continuer')
    for (const question of ['économie sociale?', 'territoire du programme?'])
      await main.getByRole('group', { name: question }).getByLabel('Oui').check()
    await press('Enregistrer et continuer')
    for (const box of await main.getByRole('textbox').all()) await box.fill('Nous répondons à ce critère.')
    await press('Enregistrer et continuer')
    await go('Relire et déposer')
    await press('Déposer la candidature')
    expect(await main.textContent()).toContain('La candidature est déposée')
    await context.close()

    const desk = await browser.newContext({ javaScriptEnabled: false })
    await bring(desk, await site.signInAs('Camille Laplume'))
    const list = await desk.newPage()
    await list.goto(`${site.address}/editions/2027-2028`)
    await follow(list, () =>
      list.getByRole('main').getByRole('link', { name: 'Candidatures reçues' }).click(),
    )
    await follow(list, () =>
      list.getByRole('main').getByRole('link', { name: 'Les Pelles du Matin' }).click(),
    )
    expect(await list.getByRole('main').textContent()).toContain('Nous répondons à ce critère.')
    await desk.close()
  })
})

test.runIf(isLong)('what is typed is kept in the background, and a lost line is said', async () => {
  const context = await browser.newContext()
  await bring(context, await site.signInAs('Rosalie Grandfroid'))
  const page = await context.newPage()
  await page.goto(`${site.address}${application}/etapes/criteres`)
  const told = page.locator('[data-autosave-told]')
  await page.getByRole('textbox').nth(1).fill('Écrit sans toucher au bouton.')
  await expect.poll(() => told.textContent(), { timeout: 15_000 }).toContain('Gardé à')
  await context.setOffline(true)
  await page.getByRole('textbox').nth(1).fill('Écrit hors ligne.')
  await expect.poll(() => told.textContent(), { timeout: 15_000 }).toContain('Pas encore enregistré')
  await context.setOffline(false)
  await expect.poll(() => told.textContent(), { timeout: 20_000 }).toContain('Gardé à')
  await page.reload()
  expect(await page.getByRole('main').textContent()).toContain('n’est pas déposé')
  await context.close()
})

test.runIf(isLong)('pages of calls have no accessibility violation and never scroll sideways', async () => {
  const visits: readonly (readonly [string | null, string])[] = [
    [null, '/appels'],
    [null, '/en/calls/2027-2028'],
    ['Camille Laplume', '/appels/2026-2027/candidatures'],
    ['Camille Laplume', `${application}/dossier`],
    ['Camille Laplume', '/appels/2027-2028/modifier'],
    ['Camille Laplume', '/en/editions/2027-2028/calls/new'],
    ['Rosalie Grandfroid', application],
    ['Rosalie Grandfroid', `${application}/etapes/criteres`],
    ['Rosalie Grandfroid', `${application}/etapes/documents`],
    ['Rosalie Grandfroid', `${application}/etapes/depot`],
  ]
  for (const [name, path] of visits) {
    const page = await browser.newPage({
      viewport: { width: 320, height: 800 },
      colorScheme: 'dark',
      bypassCSP: true,
      extraHTTPHeaders: name === null ? {} : { ...(await site.signInAs(name)) },
    })
    await page.goto(site.address + path)
    expect.soft(await violationsOn(page), path).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect.soft(wide, path).toBeLessThanOrEqual(0)
    await page.close()
  }
})
