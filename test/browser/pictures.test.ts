import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import pixelmatch from 'pixelmatch'
import type { Browser } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '#test/support/browser.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { linkTo } from '#web/sitemap.ts'

/**
 * Pictures of every component, compared with those kept in `test/pictures`. Half size keeps them small and still
 * shows a line out of place. To renew them after looking at the change: `RENEW_PICTURES=1 npm run test:long -- pictures`.
 */
const renew = process.env.RENEW_PICTURES === '1'
const folder = 'test/pictures'
const scopes = [
  { language: 'fr', colorScheme: 'light', width: 1024 },
  { language: 'en', colorScheme: 'dark', width: 320 },
] as const
/** Browsers smooth letters a little differently: how far a pixel may be, and what part of the picture. */
const tolerance = { pixel: 0.2, part: 0.0005 }
/** Only the examples, from the top of the page: what stands around may change without their look changing. */
const examplesOnly = 'body > :not(main), .head, .next-part { display: none }'

let site: OpenSite
let browser: Browser
let slugs: readonly string[]

beforeAll(async () => {
  site = await openDemonstration()
  browser = await openBrowser()
  const list = await (await fetch(`${site.address}/ui`)).text()
  slugs = [...list.matchAll(/href="\/ui\/([a-z-]+)"/g)].map(([, slug = '']) => slug)
  mkdirSync(folder, { recursive: true })
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

/** A picture with sixteen levels of each colour, which takes half the place and shows the same. */
const picture = (bytes: Buffer): PNG => {
  const png = PNG.sync.read(bytes)
  for (const [at, level] of png.data.entries()) if (at % 4 !== 3) png.data[at] = Math.round(level / 17) * 17
  return png
}

/** The part of two pictures that differs, between 0 and 1; 1 when their sizes do. */
const difference = (kept: PNG, taken: PNG): number => {
  if (kept.width !== taken.width || kept.height !== taken.height) return 1
  const { width, height } = kept
  const options = { threshold: tolerance.pixel }
  return pixelmatch(kept.data, taken.data, undefined, width, height, options) / (width * height)
}

const openPage = (colorScheme: 'light' | 'dark', width: number) =>
  browser.newPage({
    colorScheme,
    viewport: { width, height: 700 },
    deviceScaleFactor: 0.5,
    reducedMotion: 'reduce',
    bypassCSP: true,
  })

describe.runIf(process.env.TEST_PROFILE === 'long' || renew)('pictures of components', () => {
  test('a planted change is seen', () => {
    const [one, other] = [new PNG({ width: 10, height: 10 }), new PNG({ width: 10, height: 10 })]
    one.data.fill(255)
    other.data.fill(0)
    expect(difference(one, one)).toBe(0)
    expect(difference(one, other)).toBeGreaterThan(0.5)
    expect(difference(one, new PNG({ width: 10, height: 11 }))).toBe(1)
  })

  test('a button four pixels aside is seen', async () => {
    const page = await openPage('light', 1024)
    await page.goto(`${site.address}/ui/button`)
    const main = page.locator('main')
    const before = picture(await main.screenshot({ style: examplesOnly }))
    const moved = await main.screenshot({ style: `${examplesOnly} .blocked { translate: 4px }` })
    expect(difference(before, picture(await main.screenshot({ style: examplesOnly })))).toBe(0)
    expect(difference(before, picture(moved))).toBeGreaterThan(tolerance.part)
    await page.close()
  })

  test.each(scopes)(
    '$language, $colorScheme, $width pixels',
    async ({ language, colorScheme, width }) => {
      const page = await openPage(colorScheme, width)
      for (const component of slugs) {
        await page.goto(site.address + linkTo('component', language, { params: { component } }))
        await page.evaluate(() => document.fonts.ready)
        const taken = picture(await page.locator('main').screenshot({ style: examplesOnly }))
        const file = `${folder}/${component}-${language}-${colorScheme}-${width}.png`
        if (renew) writeFileSync(file, PNG.sync.write(taken, { colorType: 2, deflateLevel: 9 }))
        expect(existsSync(file), `${file} is missing`).toBe(true)
        const apart = difference(PNG.sync.read(readFileSync(file)), taken)
        expect.soft(apart, component).toBeLessThanOrEqual(tolerance.part)
      }
      await page.close()
    },
    180_000,
  )
})
