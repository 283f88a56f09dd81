import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '#kernel/language.ts'
import { violationsOn } from '#test/support/accessibility.ts'
import { bring, openBrowser } from '#test/support/browser.ts'
import { bytesOf, frenchTextsUnmarked, loadOf } from '#test/support/page-load.ts'
import { personas, readerOf, type Visit, visitAs } from '#test/support/personas.ts'
import { missingSamples, type Params, sampleParams } from '#test/support/samples.ts'
import { mostSessionQueries, type OpenSite, openDemonstration } from '#test/support/site.ts'
import { invalidities } from '#test/support/valid-html.ts'
import { linkTo, routeNames, sitemap } from '#web/sitemap.ts'

/** Real notices chosen for what their pages hold: matches, bids, a cancellation, old releases, a doubt. */
const tenders = ['20171564', '20162592', '20170324', '1398965', '20171569', '20108643']
/** A buyer of real notices, and one that the demonstration invents. */
const buyers = ['societe-de-transport-de-montreal', 'ville-de-val-aux-moulins']
const mostKilobytes = 20
const mostQueries = 8
/** The page, its style, three fonts, its icon; logos of organisations aside, which are its content. */
const mostRequests = 6
const mostShift = 0.05

let site: OpenSite
let browser: Browser
let params: Params
/** Who reads each page: a visitor where visitors may, else the first who may. */
const readers = new Map<string, Visit>()
let coordinator: Visit

beforeAll(async () => {
  site = await openDemonstration()
  browser = await openBrowser()
  params = await sampleParams(site)
  const visits: Visit[] = []
  for (const persona of personas) visits.push(await visitAs(site, persona))
  const found = visits.find(({ persona }) => persona.role === 'coordinator')
  if (found === undefined) throw new Error('no coordinator')
  coordinator = found
  for (const path of pagesOf()) readers.set(path, await readerOf(site, visits, path))
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const headersFor = (path: string) => readers.get(path)?.headers ?? {}
const isPublic = (path: string): boolean => headersFor(path).cookie === undefined
const ask = (path: string): Promise<Response> =>
  fetch(site.address + path, { headers: headersFor(path), redirect: 'manual' })

/** A page of the browser, with the session of whoever may read the path. */
const openAs = async (path: string, options: BrowserContextOptions): Promise<Page> => {
  const context = await browser.newContext(options)
  await bring(context, headersFor(path))
  const page = await context.newPage()
  await page.goto(site.address + path)
  return page
}

const pagesOf = () =>
  languages.flatMap((language) => [
    ...routeNames.flatMap((route) =>
      (route === 'tender' ? tenders : ['']).map((tender) =>
        linkTo(route, language, { params: { ...params, tender } }),
      ),
    ),
    linkTo('tenders', language, { query: { etat: 'tous', page: 2 } }),
    linkTo('directory', language, { query: { q: 'licorne' } }),
    linkTo('directory', language, { query: { q: 'entretein', region: ['06', '13'], capacite: 25000 } }),
    linkTo('directory', language, { query: { vue: 'carte' } }),
    linkTo('directory', language, { query: { programme: 'marees-communes' } }),
    linkTo('search', language, { query: { q: 'déneigement' } }),
    linkTo('search', language, { query: { q: 'zzzz' } }),
    linkTo('supplier', language, { params: { supplier: 'compter-sur-nous' } }),
    linkTo('buyer', language, { params: { buyer: buyers[1] ?? '' } }),
    linkTo('verification', language, { query: { q: 'les peles du matain' } }),
    linkTo('verification', language, { query: { q: 'Compter sur nous' } }),
    language === 'fr' ? '/absente' : '/en/missing',
  ])

describe('every page of the site map', () => {
  test('has a sample for each part of its address', () => {
    expect(routeNames.flatMap((route) => missingSamples(sitemap[route].fr, params) ?? [])).toEqual([])
  })

  test('is complete, light and quick to ask for, without JavaScript', async () => {
    for (const path of pagesOf()) {
      // The first visit may prepare the matching engine, which the next ones share.
      await (await ask(path)).text()
      site.queries()
      const answer = await ask(path)
      const html = await answer.text()
      const queries = site.queries()
      expect.soft([200, 404], path).toContain(answer.status)
      expect
        .soft(queries, `queries of ${path}`)
        .toBeLessThanOrEqual(mostQueries + (isPublic(path) ? 0 : mostSessionQueries))
      expect.soft(html, path).toContain('</html>')
      expect.soft(html, path).not.toMatch(/undefined|\[object|NaN/)
      expect.soft(html.match(/<h1/g), `one title on ${path}`).toHaveLength(1)
    }
    expect(site.faults).toEqual([])
  })

  test('is valid HTML', async () => {
    expect(await invalidities('<!doctype html><title>x</title><p><div></div></p>')).not.toEqual([])
    for (const path of pagesOf())
      expect.soft(await invalidities(await (await ask(path)).text()), path).toEqual([])
  })

  test('weighs less than 20 KB compressed, its style included', async () => {
    const style = /href="(\/assets\/styles-[^"]+)"/.exec(await (await fetch(`${site.address}/`)).text())?.[1]
    const styleBytes = await bytesOf(site.address + (style ?? ''))
    for (const path of pagesOf()) {
      const bytes = (await bytesOf(site.address + path, headersFor(path))) + styleBytes
      expect.soft(bytes, path).toBeGreaterThan(1000)
      expect.soft(bytes, path).toBeLessThan(mostKilobytes * 1024)
    }
  })

  test.each(['light', 'dark'] as const)('has no accessibility violation, %s', async (colorScheme) => {
    for (const path of pagesOf()) {
      const page = await openAs(path, { colorScheme, bypassCSP: true })
      const violations = await violationsOn(page)
      expect.soft(violations, path).toEqual([])
      await page.context().close()
    }
  })

  test.each([320, 768, 1440])('never scrolls sideways at %i pixels', async (width) => {
    for (const path of pagesOf()) {
      const page = await openAs(path, { viewport: { width, height: 800 } })
      const [content, window] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ])
      expect.soft(content, path).toBeLessThanOrEqual(window ?? 0)
      await page.context().close()
    }
  })

  test.each([320, 1440])(
    'asks for little, of this host alone, and moves nothing, at %i pixels',
    async (width) => {
      for (const path of pagesOf()) {
        const { asked, shift } = await loadOf(browser, site.address + path, {
          width,
          bring: (context) => bring(context, headersFor(path)),
        })
        expect
          .soft(new Set(asked.map((address) => new URL(address).origin)), path)
          .toEqual(new Set([site.address]))
        const own = asked.filter((address) => !address.includes('/logos/'))
        expect.soft(own.length, `requests of ${path}`).toBeLessThanOrEqual(mostRequests)
        expect.soft(shift, `layout shift of ${path}`).toBeLessThan(mostShift)
      }
    },
  )

  test.each(['a visitor', 'the coordinator'])('leads %s only to pages that exist', async (who) => {
    const { headers } = who === 'the coordinator' ? coordinator : { headers: {} }
    const seen = new Set<string>(['/', '/en'])
    const queue = [...seen]
    const broken: string[] = []
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const answer = await fetch(site.address + path, { headers })
      if (answer.status !== 200) broken.push(`${answer.status} ${path}`)
      const html = (answer.headers.get('content-type') ?? '').includes('html') ? await answer.text() : ''
      for (const [, href = ''] of html.matchAll(/(?:href|src)="(\/[^"#]*)"/g)) {
        const found = href.replaceAll('&amp;', '&')
        if (!seen.has(found) && seen.size < 2_000) {
          seen.add(found)
          queue.push(found)
        }
      }
    }
    expect(broken).toEqual([])
    expect(seen.size).toBeGreaterThan(100)
  })

  test('says in its address map what it says in its links, in both languages', async () => {
    const map = await (await fetch(`${site.address}/sitemap.xml`)).text()
    const listed = [...map.matchAll(/<loc>https:\/\/maillage\.example([^<]*)<\/loc>/g)].map(
      ([, path = '']) => path,
    )
    expect(listed).toEqual(expect.arrayContaining(['/', '/en', '/repertoire', `/editions/${params.edition}`]))
    expect(map).not.toContain('/imports')
    for (const path of listed) {
      const html = await (await fetch(site.address + path)).text()
      expect.soft(html, path).toContain(`<link rel="canonical" href="https://maillage.example${path}"`)
    }
    expect(map).toContain(
      '<xhtml:link rel="alternate" hreflang="en" href="https://maillage.example/en/directory"/>',
    )
    expect(listed.length * 3).toBe([...map.matchAll(/<xhtml:link/g)].length)
  })

  test('tells others what it is: its one address, its other language, an image that exists', async () => {
    for (const path of pagesOf()) {
      const answer = await ask(path)
      const html = await answer.text()
      if (answer.status !== 200) {
        expect.soft(html, path).toContain('<meta name="robots" content="noindex"')
        continue
      }
      const attributes = (name: string) =>
        [...html.matchAll(new RegExp(`${name} (?:href|content)="([^"]+)"`, 'g'))].map(([, text]) => text)
      const [canonical] = attributes('rel="canonical"')
      expect.soft(attributes('property="og:url"'), path).toEqual([canonical])
      expect.soft(attributes('hreflang="(?:fr|en)"'), path).toContain(canonical)
      expect.soft(attributes('name="description"')[0]?.length, path).toBeGreaterThan(20)
    }
    const home = await (await fetch(site.address)).text()
    const image = /og:image" content="https:\/\/maillage\.example([^"]+)"/.exec(home)?.[1] ?? ''
    const png = Buffer.from(await (await fetch(site.address + image)).arrayBuffer())
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    const manifest = await (await fetch(`${site.address}/maillage.fr.webmanifest`)).json()
    expect(manifest).toMatchObject({ name: 'Tisser local', lang: 'fr', start_url: '/' })
    for (const { src } of manifest.icons) expect((await fetch(site.address + src)).status).toBe(200)
  })

  test('marks as French what its notices say, inside English pages', async () => {
    const page = await browser.newPage()
    const unmarked: string[] = []
    const of = ['/en', '/en/tenders?etat=tous', ...tenders.map((tender) => `/en/tenders/${tender}`)]
    for (const path of of) {
      await page.goto(site.address + path)
      unmarked.push(...(await page.evaluate(frenchTextsUnmarked)))
    }
    // Unmarked on purpose, they are seen.
    await page.goto(`${site.address}/en`)
    await page.evaluate(() => {
      for (const marked of document.querySelectorAll('main [lang]')) marked.removeAttribute('lang')
    })
    expect(await page.evaluate(frenchTextsUnmarked)).not.toEqual([])
    expect(unmarked).toEqual([])
    await page.close()
  })
})
