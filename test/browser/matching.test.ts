import type { Browser } from 'playwright-core'
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

const visit = visitorOf(() => ({ browser, site }), 'Camille Laplume')

const number = (text: string | null): number => Number((text ?? '').replace(',', '.').replace('−', '-'))

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const)('on the bench, %s', (_, javaScript) => {
  test('a coordinator types a need and sees who could answer, why, and who is not shown', () =>
    visit('/appariement/essai', javaScript, async (page) => {
      await page
        .getByLabel('Titre ou description du besoin')
        .fill('Déneigement des stationnements à Montréal')
      await page.getByLabel('Catégorie SEAO').selectOption('S9')
      await page.getByLabel('Montant estimé').fill('40 000')
      await follow(page, () => page.getByRole('button', { name: 'Voir qui pourrait répondre' }).click())
      const first = page.locator('article.match-line').first()
      expect(await first.locator('h3').textContent()).toBe('Les Pelles du Matin')
      expect(await first.locator('.fit').textContent()).toMatch(/^Lien (solide|plausible)$/)
      const rows = await first.locator('tbody td').allTextContents()
      const total = number(await first.locator('tfoot td').textContent())
      expect(rows.reduce((sum, row) => sum + number(row), 0)).toBeCloseTo(total, 0)
      expect(await page.locator('#trial').getByText('Montréal').count()).toBeGreaterThan(0)
      const shown = await page.locator('article.match-line').count()
      const left = await page.locator('section[aria-labelledby=left-out] tbody tr').count()
      expect(shown + left).toBe(45)
      expect(await page.getByLabel('Titre ou description du besoin').inputValue()).toContain('Déneigement')
    }))

  test('what cannot be read is told at its field, and nothing typed is lost', () =>
    visit('/appariement/essai', javaScript, async (page) => {
      await page.getByLabel('Titre ou description du besoin').fill('Peinture')
      await page.getByLabel('Lieu des travaux').fill('Nulle-Part')
      await page.getByLabel('Code UNSPSC').fill('7')
      await follow(page, () => page.getByRole('button', { name: 'Voir qui pourrait répondre' }).click())
      expect(await page.locator('.error-summary li').count()).toBe(2)
      const place = page.getByLabel('Lieu des travaux')
      expect(await place.inputValue()).toBe('Nulle-Part')
      expect(await place.getAttribute('aria-invalid')).toBe('true')
      expect(await page.locator('#trial').count()).toBe(0)
      await place.fill('Lévis')
      await page.getByLabel('Code UNSPSC').fill('7215')
      await follow(page, () => page.getByRole('button', { name: 'Voir qui pourrait répondre' }).click())
      expect(await page.locator('.error-summary').count()).toBe(0)
      expect(await page.locator('#trial').getByText('Lévis').count()).toBeGreaterThan(0)
    }))

  test('an imported notice is tried by its number, and an unknown number is told', () =>
    visit('/en/matching/bench?avis=20171564', javaScript, async (page) => {
      expect(await page.locator('article.match-line').count()).toBeGreaterThan(0)
      await page.getByLabel('Number of an imported notice').fill('999')
      await follow(page, () => page.getByRole('button', { name: 'See who could answer' }).click())
      expect(await page.locator('.error-summary').textContent()).toContain(
        'No imported notice has this number',
      )
    }))
})

describe('the reasons of a match', () => {
  test('open with the keyboard, and the words of fit say what they are worth', () =>
    visit('/en/tenders/20171564', true, async (page) => {
      expect(await page.locator('.fit').first().textContent()).toBe('Strong link')
      const sums = page.locator('.sums summary').first()
      await sums.focus()
      await page.keyboard.press('Enter')
      expect(await page.locator('.sums table').first().isVisible()).toBe(true)
      await page.locator('summary', { hasText: 'What these words mean' }).focus()
      await page.keyboard.press('Enter')
      expect(await page.locator('.legend li').first().isVisible()).toBe(true)
      expect(await page.locator('.legend').textContent()).toMatch(/\d%/)
    }))

  test('stand beside each notice that suits an enterprise too', () =>
    visit('/repertoire/les-pelles-du-matin/occasions', true, async (page) => {
      expect(await page.locator('.fit').count()).toBe(await page.locator('.match-line').count())
    }))
})

test('the exposure report counts every enterprise, for open notices and for all', () =>
  visit('/appariement/exposition', false, async (page) => {
    expect(await page.locator('tbody tr').count()).toBe(45)
    await follow(page, () => page.getByRole('link', { name: 'Tous les avis' }).click())
    expect(await page.locator('tbody tr').count()).toBe(45)
    expect(await page.getByText('44 avis regardés').count()).toBe(1)
    expect(await page.locator('a[aria-current=page]', { hasText: 'Tous les avis' }).count()).toBe(1)
  }))
