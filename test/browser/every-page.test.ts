import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EveryPage, openEveryPage, tenders } from '#test/support/every-page.ts'
import { bytesOf, frenchTextsUnmarked } from '#test/support/page-load.ts'
import { missingSamples } from '#test/support/samples.ts'
import {
  isHeldPage,
  isOwnSpace,
  mostHeldQueries,
  mostOwnSpaceQueries,
  mostSessionQueries,
} from '#test/support/site.ts'
import { invalidities } from '#test/support/valid-html.ts'
import { routeNames, sitemap } from '#web/sitemap.ts'

const mostKilobytes = 20
const mostQueries = 8
/** Links followed from the home page: every page of every kind comes long before. */
const mostFollowed = process.env.TEST_PROFILE === 'long' ? 5_000 : 700

let every: EveryPage
beforeAll(async () => {
  every = await openEveryPage()
})
afterAll(() => every.close())

describe('every page of the site map', () => {
  test('has a sample for each part of its address', () => {
    expect(routeNames.flatMap((route) => missingSamples(sitemap[route].fr, every.params) ?? [])).toEqual([])
  })

  test('is complete, light and quick to ask for, without JavaScript', async () => {
    for (const path of every.pages) {
      // The first visit may prepare the matching engine, which the next ones share.
      await (await every.ask(path)).text()
      every.site.queries()
      const answer = await every.ask(path)
      const html = await answer.text()
      const queries = every.site.queries()
      expect.soft([200, 404], path).toContain(answer.status)
      expect
        .soft(queries, `queries of ${path}`)
        .toBeLessThanOrEqual(
          isOwnSpace(path)
            ? mostOwnSpaceQueries
            : isHeldPage(path)
              ? mostHeldQueries
              : mostQueries + (every.isPublic(path) ? 0 : mostSessionQueries),
        )
      expect.soft(html, path).toContain('</html>')
      expect.soft(html, path).not.toMatch(/undefined|\[object|NaN/)
      expect.soft(html.match(/<h1/g), `one title on ${path}`).toHaveLength(1)
    }
    expect(every.site.faults).toEqual([])
  })

  test('is valid HTML', async () => {
    expect(await invalidities('<!doctype html><title>x</title><p><div></div></p>')).not.toEqual([])
    for (const path of every.pages)
      expect.soft(await invalidities(await (await every.ask(path)).text()), path).toEqual([])
  })

  test('weighs less than 20 KB compressed, its style included', async () => {
    const style = /href="(\/assets\/styles-[^"]+)"/.exec(
      await (await fetch(`${every.site.address}/`)).text(),
    )?.[1]
    const styleBytes = await bytesOf(every.site.address + (style ?? ''))
    for (const path of every.pages) {
      const bytes = (await bytesOf(every.site.address + path, every.headersFor(path))) + styleBytes
      expect.soft(bytes, path).toBeGreaterThan(1000)
      expect.soft(bytes, path).toBeLessThan(mostKilobytes * 1024)
    }
  })

  test.each(['a visitor', 'the coordinator'])('leads %s only to pages that exist', async (who) => {
    const { headers } = who === 'the coordinator' ? every.coordinator : { headers: {} }
    const seen = new Set<string>(['/', '/en'])
    const queue = [...seen]
    const broken: string[] = []
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const answer = await fetch(every.site.address + path, { headers })
      if (answer.status !== 200) broken.push(`${answer.status} ${path}`)
      const html = (answer.headers.get('content-type') ?? '').includes('html') ? await answer.text() : ''
      for (const [, href = ''] of html.matchAll(/(?:href|src)="(\/[^"#]*)"/g)) {
        const found = href.replaceAll('&amp;', '&')
        if (!seen.has(found) && seen.size < mostFollowed) {
          seen.add(found)
          queue.push(found)
        }
      }
    }
    expect(broken).toEqual([])
    expect(seen.size).toBeGreaterThan(100)
  })

  test('says in its address map what it says in its links, in both languages', async () => {
    const map = await (await fetch(`${every.site.address}/sitemap.xml`)).text()
    const listed = [...map.matchAll(/<loc>https:\/\/maillage\.example([^<]*)<\/loc>/g)].map(
      ([, path = '']) => path,
    )
    expect(listed).toEqual(
      expect.arrayContaining(['/', '/en', '/repertoire', `/editions/${every.params.edition}`]),
    )
    expect(map).not.toContain('/imports')
    for (const path of listed) {
      const html = await (await fetch(every.site.address + path)).text()
      expect.soft(html, path).toContain(`<link rel="canonical" href="https://maillage.example${path}"`)
    }
    expect(map).toContain(
      '<xhtml:link rel="alternate" hreflang="en" href="https://maillage.example/en/directory"/>',
    )
    expect(listed.length * 3).toBe([...map.matchAll(/<xhtml:link/g)].length)
  })

  test('tells others what it is: its one address, its other language, an image that exists', async () => {
    for (const path of every.pages) {
      const answer = await every.ask(path)
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
    const home = await (await fetch(every.site.address)).text()
    const image = /og:image" content="https:\/\/maillage\.example([^"]+)"/.exec(home)?.[1] ?? ''
    const png = Buffer.from(await (await fetch(every.site.address + image)).arrayBuffer())
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    const manifest = await (await fetch(`${every.site.address}/maillage.fr.webmanifest`)).json()
    expect(manifest).toMatchObject({ name: 'Tisser local', lang: 'fr', start_url: '/' })
    for (const { src } of manifest.icons) expect((await fetch(every.site.address + src)).status).toBe(200)
  })

  test('marks as French what its notices say, inside English pages', async () => {
    const page = await every.browser.newPage()
    const unmarked: string[] = []
    const of = ['/en', '/en/tenders?etat=tous', ...tenders.map((tender) => `/en/tenders/${tender}`)]
    for (const path of of) {
      await page.goto(every.site.address + path)
      unmarked.push(...(await page.evaluate(frenchTextsUnmarked)))
    }
    // Unmarked on purpose, they are seen.
    await page.goto(`${every.site.address}/en`)
    await page.evaluate(() => {
      for (const marked of document.querySelectorAll('main [lang]')) marked.removeAttribute('lang')
    })
    expect(await page.evaluate(frenchTextsUnmarked)).not.toEqual([])
    expect(unmarked).toEqual([])
    await page.close()
  })
})
