import { readdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Language, languages } from '#kernel/language.ts'
import { violationsOn } from '#test/support/accessibility.ts'
import { openBrowser } from '#test/support/browser.ts'
import { bytesOf } from '#test/support/page-load.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { invalidities } from '#test/support/valid-html.ts'
import { linkTo } from '#web/sitemap.ts'

const isLong = process.env.TEST_PROFILE === 'long'

let site: OpenSite
let browser: Browser
let slugs: readonly string[]

beforeAll(async () => {
  site = await openDemonstration()
  browser = await openBrowser()
  const list = await (await fetch(`${site.address}/ui`)).text()
  slugs = [...list.matchAll(/href="\/ui\/([a-z-]+)"/g)].map(([, slug = '']) => slug)
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const sheetPaths = () =>
  languages.flatMap((language) =>
    slugs.map((component) => linkTo('component', language, { params: { component } })),
  )

/** In the short profile, those of one language: what a component is does not depend on the language and more at once. */
const sheetsIn = (language: Language) =>
  isLong ? sheetPaths() : sheetPaths().filter((path) => path.startsWith('/en/') === (language === 'en'))

/** Opens the page of a component, without JavaScript unless said otherwise: nothing here may need it. */
const visit = async (
  slug: string,
  act: (page: Page) => Promise<void>,
  { width = 1024, javaScriptEnabled = false } = {},
): Promise<void> => {
  const context = await browser.newContext({ viewport: { width, height: 700 }, javaScriptEnabled })
  const page = await context.newPage()
  await page.goto(`${site.address}/ui/${slug}`)
  await act(page)
  await context.close()
}

describe('every component', () => {
  test('has its folder, its style and its states on the /ui page', () => {
    // These are seen elsewhere: the shell on every page, sections on those of sign-in, stitch and tie with the braid;
    // an island is a script, which shows nothing.
    const elsewhere = new Set(['island', 'section', 'shell', 'stitch', 'tie'])
    const folders = readdirSync('src/web/ui', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !elsewhere.has(entry.name))
      .map(({ name }) => name)
    expect(folders.toSorted()).toEqual(slugs.toSorted())
    for (const folder of folders)
      expect.soft(readdirSync(`src/web/ui/${folder}`), folder).toContain(`${folder}.examples.tsx`)
  })

  test('is valid HTML under 20 KB, style included, in both languages', async () => {
    const style = /href="(\/assets\/styles-[^"]+)"/.exec(
      await (await fetch(`${site.address}/ui`)).text(),
    )?.[1]
    const styleBytes = await bytesOf(site.address + (style ?? ''))
    for (const path of sheetPaths()) {
      expect.soft(await invalidities(await (await fetch(site.address + path)).text()), path).toEqual([])
      expect.soft((await bytesOf(site.address + path)) + styleBytes, path).toBeLessThan(20 * 1024)
    }
  })

  test.each(['light', 'dark'] as const)(
    'has no accessibility violation in any state, %s',
    async (colorScheme) => {
      const page = await browser.newPage({ colorScheme, bypassCSP: true })
      for (const path of sheetsIn(colorScheme === 'light' ? 'fr' : 'en')) {
        await page.goto(site.address + path)
        expect.soft(await violationsOn(page, 'main'), path).toEqual([])
      }
      await page.close()
    },
    120_000,
  )

  test('never scrolls the page sideways, from a phone to a wide screen', async () => {
    const page = await browser.newPage()
    for (const path of sheetsIn('fr')) {
      await page.goto(site.address + path)
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 700 })
        const excess = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect.soft(excess, `${path} at ${width}`).toBeLessThanOrEqual(0)
      }
    }
    await page.close()
  })
})

describe('every file that a page loads', () => {
  test('has a name of its own content, is kept for a year, and comes from this site', async () => {
    const page = await browser.newPage()
    const loaded = new Map<string, string>()
    page.on('response', (response) => {
      if (response.url() !== `${site.address}/ui/text`)
        loaded.set(response.url(), response.headers()['cache-control'] ?? '')
    })
    await page.goto(`${site.address}/ui/text`, { waitUntil: 'networkidle' })
    for (const [address, cached] of loaded) {
      // The programme’s accent is named by its colour, and its logo by what it holds.
      expect
        .soft(address.replace(site.address, ''))
        .toMatch(
          /^\/(?:assets\/[a-z-]+-[0-9a-f]{10}\.\w+|accent\/[0-9a-f]{6}\.css|images\/[0-9a-f]{20}-192\.webp)$/,
        )
      expect.soft(cached, address).toBe('public, max-age=31536000, immutable')
    }
    const fonts = [...loaded.keys()].filter((address) => address.endsWith('.woff2'))
    const preloaded = await page
      .locator('link[rel=preload][as=font]')
      .evaluateAll((links) =>
        links.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href),
      )
    // Text, title and, because this page has some, italic; the preloaded ones are really used.
    expect(fonts).toHaveLength(3)
    for (const font of preloaded) expect(fonts).toContain(font)
    await page.close()
  })
})

const focused = (page: Page) => page.locator(':focus')

describe('with the keyboard alone, without JavaScript', () => {
  test('the menu opens, takes the focus in order, and Escape gives it back', () =>
    visit(
      'button',
      async (page) => {
        const menu = page.getByRole('button', { name: 'Menu' })
        const first = page.getByRole('link', { name: 'Répertoire' })
        expect(await first.isVisible()).toBe(false)
        await menu.focus()
        await page.keyboard.press('Space')
        expect(await first.isVisible()).toBe(true)
        await page.keyboard.press('Tab')
        await page.keyboard.press('Tab')
        expect(await focused(page).textContent()).toBe('Répertoire')
        await page.keyboard.press('Escape')
        expect(await first.isVisible()).toBe(false)
        expect(await focused(page).textContent()).toContain('Menu')
      },
      { width: 320 },
    ))

  test('the masthead takes one line at 320 pixels', () =>
    visit(
      'button',
      async (page) => {
        const bar = await page.locator('.masthead').boundingBox()
        expect(bar?.height).toBeLessThan(80)
      },
      { width: 320 },
    ))

  test('facets are in view on a wide screen, and one switch away on a narrow one', async () => {
    await visit('facets', async (page) => {
      expect(await page.getByRole('link', { name: /^Estrie/ }).isVisible()).toBe(true)
      expect(await page.locator('#facets-open').isVisible()).toBe(false)
      const last = page.getByRole('link', { name: /^Bas-Saint-Laurent/ })
      expect(await last.isVisible()).toBe(false)
      await page.locator('.facet summary').focus()
      await page.keyboard.press('Enter')
      expect(await last.isVisible()).toBe(true)
    })
    await visit(
      'facets',
      async (page) => {
        const estrie = page.getByRole('link', { name: /^Estrie/ })
        await page.locator('#facets-open').focus()
        expect(await estrie.isVisible()).toBe(true)
        await page.keyboard.press('Space')
        expect(await estrie.isVisible()).toBe(false)
      },
      { width: 320 },
    )
  })

  test('a dialogue opens, keeps the focus, starts on closing when it is grave, and Escape gives it back', () =>
    visit('dialog', async (page) => {
      await page.getByRole('button', { name: 'Retirer l’offre' }).focus()
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog', { name: 'Retirer cette offre du répertoire?' })
      expect(await dialog.isVisible()).toBe(true)
      expect(await focused(page).textContent()).toBe('Fermer')
      for (let presses = 0; presses < 6; presses += 1) {
        await page.keyboard.press('Tab')
        expect(await page.locator(':focus:not(dialog *)').count()).toBe(0)
      }
      await page.keyboard.press('Escape')
      expect(await dialog.isVisible()).toBe(false)
      expect(await focused(page).textContent()).toBe('Retirer l’offre')
    }))

  test('a disclosure opens and closes', () =>
    visit('disclosure', async (page) => {
      const inside = page.getByText('Chaque raison donne des points')
      await page.locator('summary').first().focus()
      await page.keyboard.press('Enter')
      expect(await inside.isVisible()).toBe(true)
      await page.keyboard.press('Space')
      expect(await inside.isVisible()).toBe(false)
    }))

  test('a table too wide scrolls inside its own named group', () =>
    visit(
      'table',
      async (page) => {
        const group = page.getByRole('group', { name: /Contrats par mois/ })
        await group.focus()
        await page.keyboard.press('ArrowRight')
        await expect.poll(() => group.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
      },
      { width: 768, javaScriptEnabled: true },
    ))

  test('rows shown as blocks are still rows and cells to a screen reader', () =>
    visit(
      'table',
      async (page) => {
        const table = page.getByRole('table', { name: 'Les mêmes en blocs' })
        expect(await table.getByRole('row').count()).toBe(5)
        expect(await table.getByRole('columnheader').count()).toBe(4)
        expect(await table.getByRole('cell').count()).toBe(12)
      },
      { width: 320 },
    ))

  test('an error in the summary leads to its field, which is described by it', () =>
    visit('error-summary', async (page) => {
      await page.locator('.error-summary a').last().focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      const mail = page.getByRole('textbox', { name: 'Courriel' })
      expect(await mail.getAttribute('aria-invalid')).toBe('true')
      expect(await mail.getAttribute('aria-describedby')).toBe('wrong-mail-error')
      expect(new URL(page.url()).hash).toBe('#wrong-mail')
    }))
})

describe('as the reader’s device wishes', () => {
  test('forced colours keep states and drawings apart', async () => {
    const page = await browser.newPage({ forcedColors: 'active' })
    const style = (selector: string, name: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, wanted) => getComputedStyle(element).getPropertyValue(wanted), name)
    await page.goto(`${site.address}/ui/braid`)
    expect(await style('.braid .enterprises', 'stroke')).not.toBe(
      await style('.braid .institutions', 'stroke'),
    )
    expect(await style('.braid .enterprises', 'stroke')).toBe(await style('body', 'color'))
    await page.goto(`${site.address}/ui/theme`)
    expect(await style('.themes [aria-pressed=true]', 'border-top-width')).not.toBe(
      await style('.themes [aria-pressed=false]', 'border-top-width'),
    )
    await page.goto(`${site.address}/ui/pagination`)
    expect(await style('.pagination [aria-current]', 'border-bottom-color')).not.toBe(
      await style('.pagination ol a:not([aria-current])', 'border-bottom-color'),
    )
    await page.goto(`${site.address}/ui/button`)
    expect(await style('.button[aria-disabled=true]', 'border-top-style')).toBe('dashed')
    await page.close()
  })

  test('nothing moves under reduced motion', async () => {
    for (const [reducedMotion, moves] of [
      ['reduce', false],
      ['no-preference', true],
    ] as const) {
      const page = await browser.newPage({ reducedMotion })
      await page.goto(`${site.address}/ui/dialog`)
      await page.getByRole('button', { name: 'Retirer l’offre' }).click()
      const motion = await page
        .locator('#withdraw')
        .evaluate((element) => getComputedStyle(element).animationName)
      expect(motion !== 'none').toBe(moves)
      await page.close()
    }
  })

  test('on paper: no navigation, a header that says what was read, and every fold open', async () => {
    const page = await browser.newPage()
    await page.goto(`${site.address}/ui/chart`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.masthead').isVisible()).toBe(false)
    // What is invented says so on paper too.
    expect(await page.locator('.demonstration').isVisible()).toBe(true)
    expect(await page.locator('body > .print-header').textContent()).toContain('/ui/chart')
    expect(await page.locator('.chart td').first().isVisible()).toBe(true)
    await page.close()
  })
})
