import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Language, languages } from '#kernel/language.ts'
import { routeNames, sitemap } from '#web/sitemap.ts'
import { violationsOn } from './accessibility.ts'
import { bring } from './browser.ts'
import { type EveryPage, openEveryPage } from './every-page.ts'
import { loadOf } from './page-load.ts'

/** The page, its style, the accent of its programme, three fonts, its icon; logos aside, which are its content. */
const mostRequests = 7
const mostShift = 0.05

const isLong = process.env.TEST_PROFILE === 'long'

const expectLight = (
  { address }: { readonly address: string },
  path: string,
  { asked, shift }: Awaited<ReturnType<typeof loadOf>>,
): void => {
  expect.soft(new Set(asked.map((each) => new URL(each).origin)), path).toEqual(new Set([address]))
  // A letter is shown in a frame of its own, which is a page of its own.
  const own = asked.filter(
    (each) =>
      !each.includes('/images/') && !each.includes('passkeys') && !/\/let(?:tre|ter)\.html/.test(each),
  )
  expect.soft(own.length, `requests of ${path}`).toBeLessThanOrEqual(mostRequests)
  expect.soft(shift, `layout shift of ${path}`).toBeLessThan(mostShift)
}

const patterns = routeNames.map((name) => ({
  name,
  pattern: languages.map((each) => new RegExp(`^${sitemap[name][each].replaceAll(/:\w+/g, '[^/]+')}$`)),
}))
const routeOf = (path: string): string => {
  const [address = ''] = path.split(/[?#]/)
  return patterns.find(({ pattern }) => pattern.some((each) => each.test(address)))?.name ?? address
}

/**
 * Pages of one route are drawn by the same code: in the short profile, one of each that the public reads, and of a sixth
 * of the others, which are made of the same parts; all of them in the long one.
 */
const someOf = (paths: readonly string[], isPublic: (path: string) => boolean): readonly string[] => {
  const firsts = [...Map.groupBy(paths, routeOf).values()].flatMap(([first]) => first ?? [])
  const others = firsts.filter((path) => !isPublic(path))
  const drawn = new Set(others.filter((_, at) => at % 6 === 0))
  return isLong ? paths : firsts.filter((path) => isPublic(path) || drawn.has(path))
}

const themes = ['light', 'dark'] as const
/** Pages are made of the same components, each tried in both themes: in the short profile, pages take turns. */
const themesOf = (at: number) => (isLong ? themes : themes.filter((_, each) => each === at % themes.length))

/** Draws every page of one language: two files, so that two of them are drawn at once. */
export const drawEveryPage = (language: Language): void => {
  const isMeant = (path: string): boolean => /^\/en(?:\/|\?|$)/.test(path) === (language === 'en')
  let every: EveryPage
  beforeAll(async () => {
    every = await openEveryPage()
  })
  afterAll(() => every.close())

  test('asks for little, of this host alone, moves nothing; never scrolls sideways; no violation, light and dark', async () => {
    for (const [at, path] of someOf(every.pages.filter(isMeant), every.isPublic).entries()) {
      const load = await loadOf(every.browser, every.site.address + path, {
        width: 320,
        bypassCSP: true,
        bring: (context) => bring(context, every.headersFor(path)),
        lookAt: async (page) => {
          for (const width of [320, 768, 1440]) {
            await page.setViewportSize({ width, height: 800 })
            const [content, window] = await page.evaluate(() => [
              document.documentElement.scrollWidth,
              document.documentElement.clientWidth,
            ])
            expect.soft(content, `${path} at ${width}`).toBeLessThanOrEqual(window ?? 0)
          }
          for (const colorScheme of themesOf(at)) {
            // Colours on their way from one theme to the other are nobody’s.
            await page.emulateMedia({ colorScheme })
            await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
            expect.soft(await violationsOn(page), `${path}, ${colorScheme}`).toEqual([])
          }
        },
      })
      // A font that a busy machine brings late moves what a page does not: it is loaded once more.
      const settled =
        load.shift < mostShift
          ? load
          : await loadOf(every.browser, every.site.address + path, {
              width: 320,
              bring: (context) => bring(context, every.headersFor(path)),
            })
      expectLight(every.site, path, { ...load, shift: settled.shift })
    }
  })

  test.runIf(isLong)('asks for no more, and moves nothing, on a wide screen', async () => {
    for (const path of every.pages.filter(isMeant)) {
      const load = await loadOf(every.browser, every.site.address + path, {
        width: 1440,
        bring: (context) => bring(context, every.headersFor(path)),
      })
      expectLight(every.site, path, load)
    }
  })
}
