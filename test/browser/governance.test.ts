import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsOn } from '#test/support/accessibility.ts'
import { bring, follow, openBrowser } from '#test/support/browser.ts'
import { bytesOf } from '#test/support/page-load.ts'
import { mostSessionQueries, type OpenSite, openDemonstration } from '#test/support/site.ts'
import { invalidities } from '#test/support/valid-html.ts'

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

const withoutScript = async (name: string): Promise<Page> => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  })
  const page = await context.newPage()
  await page.goto(`${site.address}/connexion`)
  await follow(page, () => page.getByRole('button', { name }).click())
  return page
}

test('a committee, a meeting, a decision and the parameters settled on it, without script, on a phone', async () => {
  const page = await withoutScript('Camille Laplume')
  const click = (name: string | RegExp, role: 'link' | 'button' = 'button') =>
    follow(page, () => page.getByRole(role, { name }).first().click())
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
  await page.goto(`${site.address}/mon-espace`)
  await click(/^Comités et /, 'link')
  await click('Former un comité', 'link')
  await fill('Nom', 'Comité de sélection')
  await click('Former le comité')
  await click('Ajouter une personne', 'link')
  await fill('Nom de la personne (facultatif)', 'Ernestine Sanscompte')
  await click('Enregistrer')
  await click('Prévoir une séance', 'link')
  await fill('Jour', '2026-09-18')
  await click('Prévoir la séance')
  await click('Modifier la séance', 'link')
  await page.getByLabel('Tenue', { exact: true }).check()
  await page.getByLabel('Ernestine Sanscompte', { exact: true }).check()
  await click('Enregistrer')
  await click('Inscrire une décision', 'link')
  await fill('En une ligne', 'Arrêter la version 3')
  await click('Inscrire la décision')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Décision 2026-01')

  await page.goto(`${site.address}/editions/2026-2027`)
  await click('Concertation avant le départ', 'link')
  await page.getByText('Rouvrir la discussion').nth(1).click()
  await click('Rouvrir la discussion')
  await page.getByLabel('Décision qui les arrête').selectOption({ label: '2026-01 Arrêter la version 3' })
  await click('Arrêter les paramètres')
  expect(await page.getByText('Paramètres arrêtés le').count()).toBe(1)
  expect(await page.getByRole('link', { name: 'décision 2026-01' }).count()).toBe(1)
})

test.runIf(process.env.TEST_PROFILE === 'long')(
  'pages of governance and concertation are valid, light, and ask little',
  async () => {
    const cookies = await site.signInAs('Camille Laplume')
    const { id: meeting, committee_id: committee } = await site.db
      .selectFrom('meeting')
      .select(['id', 'committee_id'])
      .where('day', '=', '2025-11-25')
      .executeTakeFirstOrThrow()
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 320, height: 640 } })
    await bring(context, cookies)
    const page = await context.newPage()
    const paths = [
      '/programmes/tisser-local/gouvernance',
      `/comites/${committee}`,
      `/comites/${committee}/membres/nouveau`,
      `/seances/${meeting}`,
      `/seances/${meeting}/modifier`,
      '/programmes/tisser-local/decisions/2025-02/modifier',
      '/editions/2026-2027/concertation',
      '/editions/2026-2027/concertation/versions/2',
      '/editions/2026-2027/concertation/avis',
    ]
    for (const path of process.env.TEST_PROFILE === 'long' ? paths : paths.filter((_, at) => at % 3 === 0)) {
      site.queries()
      const answer = await fetch(site.address + path, { headers: cookies })
      expect.soft(site.queries(), path).toBeLessThanOrEqual(mostQueries)
      expect.soft(answer.status, path).toBe(200)
      expect.soft(await invalidities(await answer.text()), path).toEqual([])
      await page.goto(site.address + path)
      expect.soft(await violationsOn(page), path).toEqual([])
      expect.soft((await bytesOf(site.address + path, cookies)) / 1000, path).toBeLessThan(mostKilobytes)
    }
  },
)
