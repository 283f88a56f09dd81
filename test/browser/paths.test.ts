import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const)('%s', (_, javaScript) => {
  test('a buyer finds an enterprise from the home page and opens its portfolio', () =>
    visit('/', javaScript, async (page) => {
      await page.getByLabel('Que voulez-vous faire faire?').fill('deneigement')
      await follow(page, () => page.locator('main').getByRole('button', { name: 'Chercher' }).click())
      const first = page.locator('article.row h3 a').first()
      const name = await first.textContent()
      await follow(page, () => first.click())
      expect(await page.locator('h1').textContent()).toBe(name)
      expect(await page.getByRole('heading', { name: 'Ce qu’elle offre' }).count()).toBe(1)
    }))

  test('an adviser reads why an enterprise could answer an open notice', () =>
    visit('/avis', javaScript, async (page) => {
      await follow(page, () => page.getByRole('link', { name: /Déneigement au 790-800/ }).click())
      expect(await page.getByText('Ce qui rapproche').count()).toBeGreaterThan(0)
      await page.getByText('Comment l’ordre est calculé').first().click()
      const rows = await page.locator('.sums').first().locator('tbody td').allTextContents()
      const total = await page.locator('.sums').first().locator('tfoot td').textContent()
      const number = (text: string | null) => Number((text ?? '').replace(',', '.').replace('−', '-'))
      expect(rows.reduce((sum, row) => sum + number(row), 0)).toBeCloseTo(number(total), 0)
    }))

  test('filters narrow a list, chips widen it again, and nothing typed is lost', () =>
    visit('/avis?etat=tous', javaScript, async (page) => {
      const count = async () => Number.parseInt((await page.locator('#results').textContent()) ?? '', 10)
      expect(await count()).toBe(44)
      await page.getByLabel('Mode de passation').selectOption('open')
      await page.getByLabel('Mots de l’avis').fill('travaux')
      await follow(page, () => page.locator('main').getByRole('button', { name: 'Chercher' }).click())
      const narrowed = await count()
      expect(narrowed).toBeGreaterThan(0)
      expect(narrowed).toBeLessThan(44)
      await follow(page, () => page.getByRole('link', { name: 'Retirer le filtre travaux' }).click())
      expect(await count()).toBeGreaterThan(narrowed)
      expect(await page.getByLabel('Mode de passation').inputValue()).toBe('open')
    }))

  test('a value that makes no sense is told, and the rest of the search stands', () =>
    visit('/avis?etat=tous&region=99&mode=open&de=beaucoup', javaScript, async (page) => {
      const told = await page.getByRole('status').textContent()
      expect(told).toContain('Région : « 99 »')
      expect(told).toContain('Montant, à partir de ($) : « beaucoup »')
      expect(await page.getByLabel('Montant, à partir de ($)').inputValue()).toBe('beaucoup')
      expect(await page.getByLabel('Mode de passation').inputValue()).toBe('open')
    }))

  test('the other language shows the same page', () =>
    visit('/avis/20171564', javaScript, async (page) => {
      await follow(page, () => page.getByRole('link', { name: 'English' }).first().click())
      expect(new URL(page.url()).pathname).toBe('/en/tenders/20171564')
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
    }))

  test('a chosen appearance is remembered, and the page is the same', () =>
    visit('/a-propos', javaScript, async (page) => {
      await follow(page, () => page.getByRole('button', { name: 'Sombre' }).click())
      expect(new URL(page.url()).pathname).toBe('/a-propos')
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
      await follow(page, () => page.getByRole('button', { name: 'Comme l’appareil' }).click())
      expect(await page.locator('html').getAttribute('data-theme')).toBeNull()
    }))
})

describe('with the keyboard alone', () => {
  test('one skips to the content, searches and opens a result', () =>
    visit('/repertoire', true, async (page) => {
      await page.keyboard.press('Tab')
      expect(await page.locator(':focus').textContent()).toBe('Aller au contenu')
      await page.keyboard.press('Enter')
      // Whose directory it is comes before the search.
      for (let tab = 0; tab < 4; tab += 1) {
        await page.keyboard.press('Tab')
        if ((await page.locator(':focus').getAttribute('name')) === 'q') break
      }
      expect(await page.locator('main :focus').getAttribute('name')).toBe('q')
      await page.keyboard.type('traiteur')
      await page.keyboard.press('Enter')
      await page.waitForURL(/q=traiteur/)
      expect(await page.locator('article.row').count()).toBeGreaterThan(0)
    }))

  /** Presses Tab until the focus is on a link or field whose text or name is this; null when it never is. */
  const tabTo = async (page: Page, wanted: RegExp | string): Promise<string | null> => {
    for (let step = 0; step < 80; step += 1) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const { activeElement: on } = document
        return on === null || on === document.body
          ? ''
          : (on.getAttribute('name') ?? on.textContent ?? '').trim()
      })
      if (typeof wanted === 'string' ? at === wanted : wanted.test(at)) return at
    }
    return null
  }

  test('one goes from the home page to an enterprise', () =>
    visit('/', true, async (page) => {
      expect(await tabTo(page, /^q$/)).toBe('q')
      await page.keyboard.type('déneigement')
      await page.keyboard.press('Enter')
      await page.waitForURL(/q=d/)
      const name = await tabTo(page, /^Les Pelles du Matin$/)
      await page.keyboard.press('Enter')
      await page.waitForURL(/repertoire\/les-pelles-du-matin$/)
      expect(await page.locator('h1').textContent()).toBe(name)
    }))

  test('one goes from the home page to a notice that closes soon', () =>
    visit('/', true, async (page) => {
      const title = await page.locator('article.row h3 a').first().textContent()
      expect(title).toBeTruthy()
      expect(await tabTo(page, title ?? '')).toBe(title)
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/avis\/\d+/)
      expect(await page.locator('h1').textContent()).toBe(title)
    }))

  test('one goes from the home page to the edition and to who takes part', () =>
    visit('/', true, async (page) => {
      await tabTo(page, /^Édition 1, /)
      await page.keyboard.press('Enter')
      await page.waitForURL(/editions\/2026-2027$/)
      await tabTo(page, /^26 entreprises$/)
      await page.keyboard.press('Enter')
      expect(new URL(page.url()).hash).toBe('#suppliers')
      expect(await tabTo(page, /^Au Fer du temps$/)).toBe('Au Fer du temps')
    }))

  test('on a phone, the menu opens and leads somewhere', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
    await page.goto(`${site.address}/`)
    await page.getByRole('button', { name: 'Menu' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('Fermer')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('Répertoire')
    await page.keyboard.press('Enter')
    await page.waitForURL(/repertoire/)
    await page.close()
  })

  test('on a phone, filters are one switch away', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
    await page.goto(`${site.address}/avis`)
    expect(await page.getByLabel('Région').isVisible()).toBe(false)
    await page.getByLabel('Filtres').check()
    expect(await page.getByLabel('Région').isVisible()).toBe(true)
    await page.close()
  })
})
