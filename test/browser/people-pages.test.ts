import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '#kernel/language.ts'
import { violationsOn } from '#test/support/accessibility.ts'
import { openBrowser } from '#test/support/browser.ts'
import { bytesOf } from '#test/support/page-load.ts'
import { membershipOf } from '#test/support/samples.ts'
import {
  isOwnSpace,
  mostOwnSpaceQueries,
  mostSessionQueries,
  type OpenSite,
  openDemonstration,
} from '#test/support/site.ts'
import { invalidities } from '#test/support/valid-html.ts'
import { linkTo, type RouteName } from '#web/sitemap.ts'

const mostKilobytes = 20
/** The eight of every page, and those of a session: who asks, their roles, the thing, the programme, whose reach. */
// One more than other pages: the team of a partner says whom each of its advisers accompanies.
const mostQueries = 8 + 1 + mostSessionQueries

interface Visit {
  readonly who: string
  readonly route: RouteName
  readonly params?: Readonly<Record<string, string>>
}

const isLong = process.env.TEST_PROFILE === 'long'

let site: OpenSite
let browser: Browser
let visits: readonly (Visit & { readonly cookie: string })[]

beforeAll(async () => {
  site = await openDemonstration()
  browser = await openBrowser()
  const send = async (who: string, path: string, fields: Record<string, string>): Promise<void> => {
    const headers = { origin: site.address, ...(await site.signInAs(who)) }
    await fetch(site.address + path, {
      method: 'POST',
      headers,
      redirect: 'manual',
      body: new URLSearchParams(fields),
    })
  }
  const note = 'Je tiens la comptabilité de cette coopérative.'
  await send('Agathe Passeport', '/organisations/les-pelles-du-matin/rejoindre/demander', { note })
  await send('Agathe Passeport', '/organisations/eclat-du-faubourg/rejoindre/revendiquer', { note })
  await send('Philippe Desrivages', '/organisations/ville-de-val-aux-moulins/domaines', {
    domaine: 'val-aux-moulins.example',
  })
  await send('Rosalie Grandfroid', '/organisations/les-pelles-du-matin/equipe/inviter/envoyer', {
    courriel: 'agathe.passeport@courriel.example',
    langue: 'fr',
    rang: 'contributor',
    fonction: 'none',
  })
  await send('Philippe Desrivages', `/roles/${await membershipOf(site, 'Léa Fontaine-Noire')}/terminer`, {
    sure: '1',
  })
  const requests = await site.db.selectFrom('join_request').select(['id', 'kind']).execute()
  const requestOf = (kind: string) => ({ request: requests.find((each) => each.kind === kind)?.id ?? '' })
  const programme = { programme: 'tisser-local' }
  const wanted: readonly Visit[] = [
    { who: 'Rosalie Grandfroid', route: 'team', params: { organisation: 'les-pelles-du-matin' } },
    { who: 'Philippe Desrivages', route: 'team', params: { organisation: 'ville-de-val-aux-moulins' } },
    {
      who: 'Théo Marmette',
      route: 'team',
      params: { organisation: 'corporation-de-developpement-du-vieux-canal' },
    },
    { who: 'Philippe Desrivages', route: 'invite', params: { organisation: 'ville-de-val-aux-moulins' } },
    {
      who: 'Rosalie Grandfroid',
      route: 'member',
      params: { membership: await membershipOf(site, 'Rosalie Grandfroid') },
    },
    {
      who: 'Rosalie Grandfroid',
      route: 'member',
      params: { membership: await membershipOf(site, 'Émile Bordenneige') },
    },
    { who: 'Agathe Passeport', route: 'join', params: { organisation: 'les-pelles-du-matin' } },
    { who: 'Agathe Passeport', route: 'join', params: { organisation: 'aux-trois-marmites' } },
    { who: 'Agathe Passeport', route: 'ownSpace' },
    { who: 'Camille Laplume', route: 'ownSpace' },
    { who: 'Rosalie Grandfroid', route: 'joinRequest', params: requestOf('join') },
    { who: 'Camille Laplume', route: 'claim', params: { claim: requestOf('claim').request } },
    { who: 'Camille Laplume', route: 'programmePeople', params: programme },
    { who: 'Camille Laplume', route: 'giveRole', params: programme },
    { who: 'Camille Laplume', route: 'advisers', params: programme },
    { who: 'Noé Laliberté', route: 'installationPeople' },
  ]
  visits = await Promise.all(wanted.map(async (visit) => ({ ...visit, ...(await site.signInAs(visit.who)) })))
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const paths = ({ route, params }: Visit): readonly string[] =>
  languages.map((language) => linkTo(route, language, params === undefined ? {} : { params }))

describe('the pages about people, for those who may see them', () => {
  test('are complete, valid, light and quick to ask for', async () => {
    const style = /href="(\/assets\/styles-[^"]+)"/.exec(await (await fetch(site.address)).text())?.[1] ?? ''
    const styleBytes = await bytesOf(site.address + style)
    for (const visit of visits)
      for (const path of paths(visit)) {
        const headers = { cookie: visit.cookie, 'accept-encoding': 'gzip' }
        site.queries()
        const answer = await fetch(site.address + path, { headers, redirect: 'manual' })
        const queries = site.queries()
        const html = await answer.text()
        expect.soft(answer.status, path).toBe(200)
        expect
          .soft(queries, `queries of ${path}`)
          .toBeLessThanOrEqual(isOwnSpace(path) ? mostOwnSpaceQueries : mostQueries)
        expect.soft(html, path).not.toMatch(/undefined|\[object|NaN/)
        expect.soft(html.match(/<h1/g), path).toHaveLength(1)
        expect.soft(await invalidities(html), path).toEqual([])
        const compressed = new Blob([html]).stream().pipeThrough(new CompressionStream('gzip'))
        const bytes = (await new Response(compressed).arrayBuffer()).byteLength
        expect.soft(bytes + styleBytes, path).toBeLessThan(mostKilobytes * 1024)
      }
    expect(site.faults).toEqual([])
  })

  // Every page of the site map is drawn by test/support/drawn.ts; the states made here are looked at in long.
  test.runIf(isLong).each(['light', 'dark'] as const)(
    'have no accessibility violation and never scroll sideways, %s',
    async (colorScheme) => {
      for (const visit of visits) {
        const context = await browser.newContext({
          colorScheme,
          bypassCSP: true,
          viewport: { width: 320, height: 800 },
          extraHTTPHeaders: { cookie: visit.cookie },
        })
        const page = await context.newPage()
        for (const path of paths(visit)) {
          await page.goto(site.address + path)
          expect.soft(await violationsOn(page), path).toEqual([])
          const over = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          expect.soft(over, path).toBe(0)
        }
        await context.close()
      }
    },
  )

  test('let an administrator invite by the keyboard alone, and undo it', async () => {
    const { cookie } = await site.signInAs('Maude Chaudronnier')
    const context = await browser.newContext()
    // The site believes that it stands behind https: its cookie is a secure one, which this machine’s own address may hold.
    const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(cookie) ?? []
    await context.addCookies([{ name, value, domain: '127.0.0.1', path: '/', secure: true }])
    const page = await context.newPage()
    await page.goto(`${site.address}/organisations/aux-trois-marmites/equipe`)
    await page.getByRole('link', { name: 'Inviter quelqu’un' }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Adresse de courriel').focus()
    await page.keyboard.type('relais.fictif@exemple.example')
    await page.keyboard.press('Enter')
    await page.waitForURL(/fait=invited/)
    await page.getByRole('button', { name: 'Retirer relais.fictif@exemple.example' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/fait=withdrawn/)
    expect(await page.getByText('relais.fictif@exemple.example').count()).toBe(0)
    await context.close()
  })
})
