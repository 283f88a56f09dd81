import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elsewhere, personas, type Visit, visitAs } from '#test/support/personas.ts'
import { addSecondProgramme } from '#test/support/second-programme.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { english } from '#web/locales/en/index.ts'
import { french } from '#web/locales/fr/index.ts'

let site: OpenSite
const visits = new Map<string, Visit>()
beforeAll(async () => {
  site = await openDemonstration()
  await addSecondProgramme(site.modules)
  for (const persona of [...personas, ...elsewhere]) visits.set(persona.label, await visitAs(site, persona))
})
afterAll(() => site.close())

const page = async (path: string, label: string) => {
  const answer = await fetch(site.address + path, {
    headers: visits.get(label)?.headers ?? {},
    redirect: 'manual',
  })
  return { status: answer.status, html: (await answer.text()).replaceAll('\u00a0', ' ') }
}
const path = '/organisations/les-pelles-du-matin/historique'

describe('the history of an organisation', () => {
  test('is said in words, in both languages, the last first', async () => {
    const { html } = await page(path, 'the coordinator')
    expect(html).toContain('Historique : Les Pelles du Matin')
    expect(html).toContain(french.history.acts['accounts.assign-adviser'])
    expect(html).toContain('Le système')
    const translated = await page('/en/organisations/les-pelles-du-matin/history', 'the coordinator')
    expect(translated.html).toContain(english.history.acts['accounts.assign-adviser'])
  })

  test('opens from its page, to those who may read it', async () => {
    const link = `href="${path}"`
    expect((await page('/repertoire/les-pelles-du-matin', 'the supplier’s contributor')).html).toContain(link)
    expect(
      (await page('/repertoire/les-pelles-du-matin', 'another supplier’s administrator')).html,
    ).not.toContain(link)
    expect((await page('/repertoire/les-pelles-du-matin', 'a visitor')).html).not.toContain(link)
  })

  test.each([
    ['the supplier’s contributor', 200],
    ['the adviser assigned, administrator of a partner', 200],
    ['another supplier’s administrator', 403],
    ['the other programme’s coordinator', 403],
    ['a visitor', 303],
  ] as const)('%s is answered %i', async (label, status) =>
    expect((await page(path, label)).status).toBe(status),
  )
})

test('the history of a programme opens to its coordination alone', async () => {
  const programme = '/programmes/tisser-local/historique'
  expect((await page(programme, 'the coordinator')).status).toBe(200)
  expect((await page(programme, 'the other programme’s coordinator')).status).toBe(403)
  expect((await page('/editions/2026-2027', 'the coordinator')).html).toContain(`href="${programme}"`)
})

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sources(join(folder, entry.name)) : [join(folder, entry.name)],
  )

test('every act that the journal is told of has words', () => {
  const told = sources('src')
    .filter((file) => /\.actions\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bact: '([a-z]+\.[a-z-]+)'/g)])
    .map(([, act = '']) => act)
  expect(told.length).toBeGreaterThan(3)
  const worded = new Set<string>(Object.keys(french.history.acts))
  expect(
    told.filter((act) => !worded.has(act)),
    'give them words in src/web/locales/*/history.ts',
  ).toEqual([])
})
