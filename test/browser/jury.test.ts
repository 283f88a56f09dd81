import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow, openBrowser, visitorOf } from '#test/support/browser.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'

let site: OpenSite
let browser: Browser
beforeAll(async () => {
  site = await openDemonstration()
  browser = await openBrowser()
  // The past call of the demonstration, back to where its jurors score.
  await site.db.deleteFrom('outcome').execute()
  await site.db.updateTable('jury').set({ stage: 'scoring', decided_at: null, decided_by: null }).execute()
  await site.db.updateTable('evaluation').set({ done_at: null }).execute()
})
afterAll(async () => {
  await browser.close()
  expect(site.faults).toEqual([])
  await site.close()
})

const visit = visitorOf(() => ({ browser, site }), 'Hélène Brindavoine')
const grid = '/appels/2026-2027/jury/grille'
const other = (level: string): string => (level === '2' ? '3' : '2')

test('a juror moves through the grid with arrows, chooses with a digit, and it is saved as they go', () =>
  visit(grid, true, async (page) => {
    const cells = page.locator('.jury-grid tbody tr').nth(1).locator('select')
    const name = (await cells.nth(1).getAttribute('name')) ?? expect.fail('no cell')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '')
    for (let at = 0; at < 120 && !/^n\d+-0$/.test(await focused()); at += 1) await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe(name)
    const level = other(await cells.nth(1).inputValue())
    await page.keyboard.press(level)
    await page.locator('[data-status]').filter({ hasText: /\S/ }).waitFor()
    // The second save speaks of the version that the first one made.
    await page.keyboard.press('ArrowLeft')
    const first = other(await cells.nth(0).inputValue())
    const saved = page.waitForResponse((answer) => answer.url().endsWith('/sante'))
    await page.keyboard.press(first)
    await saved
    await page.reload()
    expect([await cells.nth(0).inputValue(), await cells.nth(1).inputValue()]).toEqual([first, level])
  }))

test('without script the same row is saved by its button', () =>
  visit(grid, false, async (page) => {
    const row = page.locator('.jury-grid tbody tr').nth(1)
    const level = other(await row.locator('select').nth(2).inputValue())
    await row.locator('select').nth(2).selectOption(level)
    await follow(page, () => row.getByRole('button', { name: /^Enregistrer/ }).click())
    expect(new URL(page.url()).pathname).toBe(grid)
    expect(await row.locator('select').nth(2).inputValue()).toBe(level)
  }))
