import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'

let site: OpenSite

beforeAll(async () => {
  site = await openDemonstration()
})
afterAll(() => site.close())

const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(site.address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.address, ...headers },
    body: new URLSearchParams(fields),
  })

/** Asks for a link and reads it in the mailbox, as a person would. */
const linkFor = async (email: string): Promise<string> => {
  await send('/connexion/lien/demander', { courriel: email, suite: '' })
  const [letter] = (await site.modules.outbox.latest(50)).filter(({ to }) => to === email)
  return letter?.facts.token ?? ''
}

describe('signing in by a link', () => {
  test('leads to one’s own space, once', async () => {
    const token = await linkFor('nouvelle@exemple.example')
    expect(token).not.toBe('')
    const opened = await send('/connexion/lien/utiliser', { jeton: token, suite: '/repertoire' })
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/repertoire'])
    const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const space = await (await fetch(`${site.address}/mon-espace`, { headers: { cookie } })).text()
    expect(space).toContain('nouvelle@exemple.example')
    const again = await send('/connexion/lien/utiliser', { jeton: token, suite: '' })
    expect([again.status, again.headers.getSetCookie()]).toEqual([422, []])
  })

  test('is not used up by software that opens every link of a letter', async () => {
    const token = await linkFor('prudente@exemple.example')
    const path = `/connexion/lien?jeton=${token}`
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await fetch(site.address + path, { method })).status).toBe(200)
    expect((await send('/connexion/lien/utiliser', { jeton: token, suite: '' })).status).toBe(303)
  })

  test('never leads to another site', async () => {
    for (const suite of [
      'https://ailleurs.example',
      '//ailleurs.example',
      '/\\ailleurs.example',
      'javascript:1',
    ]) {
      const opened = await send('/connexion/lien/utiliser', {
        jeton: await linkFor('a@exemple.example'),
        suite,
      })
      expect(opened.headers.get('location')).toBe('/mon-espace')
    }
  })

  test('the letter and the link are kept together, and the act is in the journal', async () => {
    const before = await site.modules.journal.verify()
    await linkFor('journal@exemple.example')
    const after = await site.modules.journal.verify()
    const entries = (checks: typeof before) =>
      checks.find(({ chain }) => chain === 'installation')?.entries ?? 0
    expect(entries(after)).toBe(entries(before) + 1)
    expect(after.every(({ broken }) => broken === null)).toBe(true)
  })
})

describe('acting as one of several roles', () => {
  test('shows what that role may see, and keeps it from page to page', async () => {
    const headers = await site.signInAs('Inès Duquai')
    const space = await (await fetch(`${site.address}/mon-espace`, { headers })).text()
    const other = /name="role" value="([^"]+)"/.exec(space)?.[1] ?? ''
    await send('/mon-espace/agir-comme', { role: other }, headers)
    const home = await (await fetch(site.address, { headers })).text()
    expect(home).toMatch(/Vous agissez comme\s:\s(Jury|Accompagnement)/)
    expect((await send('/mon-espace/agir-comme', { role: 'of-somebody-else' }, headers)).status).toBe(404)
  })

  test('a role that may not see a page is told why', async () => {
    const headers = await site.signInAs('Émile Bordenneige')
    const refused = await fetch(`${site.address}/imports`, { headers })
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('Aucune des tâches de ce rôle')
  })
})
