import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import type { Browser, Page } from 'playwright-core'
import readXlsx from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violationsOn } from '#test/support/accessibility.ts'
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

/** The file that a click gives. */
const downloaded = async (page: Page, click: () => Promise<void>): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent('download'), click()])
  return readFile(await download.path())
}

const count = async (page: Page): Promise<number> =>
  Number.parseInt((await page.locator('#results').textContent()) ?? '', 10)

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const)('a buyer, %s', (_, javaScript) => {
  test('finds a credible enterprise: types badly, narrows, reads the proof, keeps its card', () =>
    visit('/repertoire', javaScript, async (page) => {
      await page.getByLabel('Ce que vous cherchez').fill('entretein menager')
      await follow(page, () => page.locator('main').getByRole('button', { name: 'Chercher' }).click())
      expect(await page.getByText('Personne n’écrit').count()).toBe(1)
      const before = await count(page)
      const facet = page.locator('.facet a', { hasText: 'Économie sociale vérifiée' })
      const promised = Number(await facet.locator('.count').textContent())
      await follow(page, () => facet.click())
      expect(await count(page)).toBe(promised)
      expect(promised).toBeLessThanOrEqual(before)
      // New words keep what was chosen.
      await page.getByLabel('Ce que vous cherchez').fill('bureaux')
      await follow(page, () => page.locator('main').getByRole('button', { name: 'Chercher' }).click())
      expect(page.url()).toContain('reconnaissance=recognised')
      await follow(page, () => page.locator('article.row h3 a').first().click())
      expect(await page.locator('.badge').first().textContent()).toMatch(/^Vérifiée le/)
      expect(await page.locator('#recognition').count()).toBe(1)
      expect(await page.getByText('Respecté', { exact: true }).count()).toBe(6)
      const card = await downloaded(page, () => page.getByText('Fiche de contact (vCard)').click())
      expect(card.toString()).toMatch(/^BEGIN:VCARD\r\nVERSION:4\.0\r\n/)
    }))

  test('keeps what was found as a spreadsheet', () =>
    visit('/repertoire?region=13', javaScript, async (page) => {
      const found = await count(page)
      const csv = await downloaded(page, () => page.getByRole('link', { name: 'CSV', exact: true }).click())
      expect(csv.toString()).toMatch(/^\ufeffNom,NEQ,/)
      expect(parse(csv, { bom: true })).toHaveLength(found + 1)
      const xlsx = await downloaded(page, () => page.getByRole('link', { name: 'Excel (XLSX)' }).click())
      expect((await readXlsx(xlsx))[0]?.data).toHaveLength(found + 1)
    }))

  test('checks a list, corrects it, and keeps the answers', () =>
    visit('/verification', javaScript, async (page) => {
      await follow(page, () => page.getByRole('button', { name: 'Vérifier la liste' }).click())
      expect(await page.getByRole('status').textContent()).toMatch(/Il manque une liste/)
      const list = 'Rebranche\nCompter sur nous\nLes Peles du Matain\n=cmd|calc\n'
      await page.getByLabel('Une entreprise par ligne').fill(list)
      await follow(page, () => page.getByRole('button', { name: 'Vérifier la liste' }).click())
      const rows = page.locator('.answers tbody tr')
      expect(await rows.count()).toBe(4)
      expect(await rows.nth(0).textContent()).toMatch(/Vérifiée le .*six principes/)
      expect(await rows.nth(1).textContent()).toMatch(/Retirée le 18 juin 2026/)
      expect(await rows.nth(2).textContent()).toMatch(/Inconnue du répertoire.*Les Pelles du Matin/)
      expect(await page.getByLabel('Une entreprise par ligne').first().inputValue()).toContain('Rebranche')
      const csv = await downloaded(page, () => page.getByRole('button', { name: 'CSV', exact: true }).click())
      const answers: string[][] = parse(csv, { bom: true })
      expect(answers.map(([asked]) => asked)).toEqual([
        'Demandé',
        'Rebranche',
        'Compter sur nous',
        'Les Peles du Matain',
        "'=cmd|calc",
      ])
    }))

  test('checks a file', () =>
    visit('/en/verification', javaScript, async (page) => {
      await page.getByLabel(/Or a CSV or Excel/).setInputFiles({
        name: 'suppliers.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('Name;NEQ\nRebranche;\nNobody at all;\n'),
      })
      await follow(page, () => page.getByRole('button', { name: 'Check the list' }).click())
      expect(await page.locator('.answers tbody tr').count()).toBe(2)
      expect(await page.getByText('Unknown to the directory', { exact: true }).count()).toBe(1)
    }))

  test('sees what an institution buys, and every figure opens to its rows', () =>
    visit('/acheteurs', javaScript, async (page) => {
      await page.getByLabel('Nom de l’institution').fill('transport montréal')
      await follow(page, () => page.locator('main').getByRole('button', { name: 'Chercher' }).click())
      await follow(page, () => page.getByRole('link', { name: 'Société de transport de Montréal' }).click())
      const told = Number(await page.locator('.figure .value').first().textContent())
      await follow(page, () => page.getByRole('link', { name: /Ouvrir les 5 lignes/ }).click())
      expect(await count(page)).toBe(told)
    }))

  test('opens a place of the map as a list', () =>
    visit('/repertoire?vue=carte', javaScript, async (page) => {
      const row = page.locator('.results-map tbody tr').first()
      const told = Number(await row.locator('td').first().textContent())
      await follow(page, () => row.getByRole('link').click())
      expect(await count(page)).toBe(told)
    }))
})

test('the answers to a list have no accessibility violation', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ colorScheme, bypassCSP: true })
    await page.goto(`${site.address}/verification`)
    await page.getByLabel('Une entreprise par ligne').fill('Rebranche\nPersonne')
    await follow(page, () => page.getByRole('button', { name: 'Vérifier la liste' }).click())
    expect(await violationsOn(page)).toEqual([])
    await page.close()
  }
})

test('with the keyboard alone, one name is checked and its page opened', () =>
  visit('/verification', true, async (page) => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').getAttribute('name')).toBe('q')
    await page.keyboard.type('rebranche')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=rebranche/)
    await page.getByRole('link', { name: 'Rebranche' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/repertoire\/rebranche/)
  }))

test('what is sent is bounded, what is asked for is parsed, and a logo cannot run', async () => {
  const send = (body: BodyInit, origin = site.address) =>
    fetch(`${site.address}/verification`, { method: 'POST', body, headers: { origin } })
  const form = new FormData()
  form.set('liste', 'Rebranche\n'.repeat(501))
  expect((await send(form)).status).toBe(422)
  form.set('liste', 'a'.repeat(3_000_000))
  expect((await send(form)).status).toBe(413)
  form.set('liste', 'Rebranche')
  expect((await send(form, 'https://elsewhere.example')).status).toBe(403)
  const partners = await (await fetch(`${site.address}/partenaires`)).text()
  const logo = await fetch(site.address + (/src="(\/images\/[^"]+)"/.exec(partners)?.[1] ?? ''))
  expect(logo.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(logo.headers.get('content-type')).toBe('image/webp')
  const moved = await fetch(`${site.address}/repertoire/ville-de-val-aux-moulins`, { redirect: 'manual' })
  expect(moved.headers.get('location')).toBe('/acheteurs/ville-de-val-aux-moulins')
  const odd = '/repertoire?region=99&capacite=12&forme=x&page=-1&tri=?&certification=%00&lieu=Q'
  expect((await fetch(site.address + odd)).status).toBe(200)
  expect((await fetch(`${site.address}/repertoire/absente/fiche.vcf`)).status).toBe(404)
  expect(site.faults).toEqual([])
})

test('a portfolio tells search engines what it is, and its text cannot leave its element', () =>
  visit('/repertoire/rebranche', true, async (page) => {
    const text = (await page.locator('script[type="application/ld+json"]').textContent()) ?? ''
    expect(text).not.toContain('<')
    expect(JSON.parse(text)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Organization',
      name: 'Rebranche',
      url: 'https://maillage.example/repertoire/rebranche',
    })
  }))
