import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violationsOn } from '#test/support/accessibility.ts'
import { bring, follow, openBrowser } from '#test/support/browser.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { demonstrationToday } from '../../src/server/demonstration.ts'
import { writeNoticesLetters } from '../../src/server/notices-letters.ts'

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

const emile = 'emile.bordenneige@les-pelles-du-matin.example'

describe('from agreeing to withdrawing', () => {
  test('a box ticked brings a letter; its link, opened by nobody signed in, ends them', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 800 },
    })
    await bring(context, await site.signInAs('Émile Bordenneige'))
    const page = await context.newPage()
    await page.goto(`${site.address}/mon-compte`)
    await follow(page, () => page.getByRole('main').getByRole('link', { name: 'Mes communications' }).click())
    await page.getByLabel('Occasions d’affaires').check()
    await follow(page, () => page.getByRole('button', { name: 'Enregistrer mes choix' }).click())
    expect(await page.getByRole('main').textContent()).toContain('C’est noté')
    await context.close()

    await writeNoticesLetters(site.modules, demonstrationToday)
    const letters = await site.modules.outbox.latest(20)
    const letter = letters.find(({ to, kind }) => to === emile && kind === 'notices-that-suit')
    const stranger = await browser.newPage({ javaScriptEnabled: false })
    await stranger.goto(`${site.address}/desabonnement/${letter?.withdrawalToken}`)
    await follow(stranger, () => stranger.getByRole('button', { name: 'Arrêter ces courriels' }).click())
    expect(await stranger.getByRole('heading', { level: 1 }).textContent()).toBe('C’est fait')
    await stranger.close()

    await site.db.deleteFrom('notices_letter').execute()
    await site.db.deleteFrom('outbox').execute()
    await writeNoticesLetters(site.modules, demonstrationToday)
    const after = (await site.modules.outbox.latest(20)).map(({ to }) => to)
    expect(after).not.toContain(emile)
    expect(after).toContain('rosalie.grandfroid@les-pelles-du-matin.example')
  })
})

test('pages of consent have no accessibility violation and never scroll sideways', async () => {
  const row = await site.db
    .selectFrom('consent')
    .select('withdrawal_token')
    .limit(1)
    .executeTakeFirstOrThrow()
  const visits: readonly (readonly [string | null, string])[] = [
    ['Rosalie Grandfroid', '/mes-communications'],
    [null, '/en/programmes/tisser-local/subscription'],
    [null, `/desabonnement/${row.withdrawal_token}`],
    [null, '/en/unsubscribe/nobody'],
    [null, '/abonnement/confirmer'],
    ['Camille Laplume', '/en/programmes/tisser-local/consents'],
    ['Camille Laplume', '/programmes/tisser-local/consentements/inscrire'],
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
