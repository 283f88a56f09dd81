import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personas, type Visit, visitAs } from '#test/support/personas.ts'
import { sampleParams } from '#test/support/samples.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { linkTo, routeNames } from '#web/sitemap.ts'

/** Faults seen in comparable programmes, each with the test that would have caught it. */
let site: OpenSite
beforeAll(async () => {
  site = await openDemonstration()
})
afterAll(() => site.close())

const visitNamed = (name: string, role: string): Promise<Visit> => {
  const persona = personas.find((each) => each.name === name && each.role === role)
  if (persona === undefined) throw new Error(`no ${name} as ${role}`)
  return visitAs(site, persona)
}

const roleShown = async ({ headers }: Pick<Visit, 'headers'>): Promise<string> => {
  const html = await (await fetch(site.address, { headers })).text()
  return /Vous agissez comme\s:\s([^<]+)/.exec(html)?.[1]?.trim() ?? ''
}

test('what one person chooses changes nothing for another, nor on another of their devices', async () => {
  const ines = await visitNamed('Inès Duquai', 'adviser')
  const elsewhere = await visitNamed('Inès Duquai', 'jury-member')
  const samir = await visitNamed('Samir Claircourt', 'buyer-member')
  const before = [await roleShown(elsewhere), await roleShown(samir)]
  const space = await (await fetch(`${site.address}/mon-espace`, { headers: ines.headers })).text()
  const roles = [...space.matchAll(/name="role" value="([^"]+)"/g)].map(([, role = '']) => role)
  expect(roles.length).toBeGreaterThan(0)
  for (const role of roles)
    await fetch(`${site.address}/mon-espace/agir-comme`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: site.address, ...ines.headers },
      body: new URLSearchParams({ role }),
    })
  expect([await roleShown(elsewhere), await roleShown(samir)]).toEqual(before)
  const stolen = await fetch(`${site.address}/mon-espace/agir-comme`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.address, ...samir.headers },
    body: new URLSearchParams({ role: roles[0] ?? '' }),
  })
  expect(stolen.status).toBe(404)
})

test('looking at a page never sends a letter nor does an act', async () => {
  const params = await sampleParams(site)
  const coordinator = await visitNamed('Camille Laplume', 'coordinator')
  const operator = await visitNamed('Noé Laliberté', 'operator')
  const letters = (await site.modules.outbox.latest(500)).length
  const entries = await site.modules.journal.verify()
  for (const { headers } of [{ headers: {} }, coordinator, operator])
    for (const route of routeNames) {
      const answer = await fetch(site.address + linkTo(route, 'fr', { params }), {
        headers,
        redirect: 'manual',
      })
      await answer.body?.cancel()
    }
  expect((await site.modules.outbox.latest(500)).length).toBe(letters)
  expect(await site.modules.journal.verify()).toEqual(entries)
})

describe('«now» is asked for when it is needed', () => {
  /** A moment read while a module loads, or kept as a default, would stand still as long as the program runs. */
  const frozen = (code: string): boolean =>
    /^(?:export )?const \w+[^=\n]*= (?:new Date\(\)|Date\.now\(\)|instantOf\(new Date\(\)\))/m.test(code) ||
    /\(\s*[^()]*\w+(?::[^=,)]+)? = (?:new Date\(\)|Date\.now\(\)|instantOf\(new Date\(\)\))/.test(code)

  test.each([
    'const today = new Date()',
    'export const start: Instant = instantOf(new Date())',
    'const f = (at = new Date()) => at',
  ])('«%s» is seen', (code) => expect(frozen(code)).toBe(true))

  test('nowhere is it frozen', () =>
    expect(globSync('src/**/*.{ts,tsx}').filter((file) => frozen(readFileSync(file, 'utf8')))).toEqual([]))
})
