import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instantOf } from '#kernel/time.ts'
import { freshDatabase } from '#test/support/database.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { createSite } from '#web/site.tsx'
import { joinModules } from '../../src/maillage.ts'

let site: OpenSite
beforeAll(async () => {
  site = await openDemonstration()
})
afterAll(() => site.close())

const asked = async (path: string, init: RequestInit = {}) => {
  const answer = await fetch(site.address + path, { redirect: 'manual', ...init })
  return { status: answer.status, allow: answer.headers.get('allow'), html: await answer.text() }
}

describe('an error says what happened and where to go', () => {
  test('a page that is not there offers to search, and the pages near it', async () => {
    const { status, html } = await asked('/repertoir/les-pelles')
    expect(status).toBe(404)
    expect(html).toContain('value="les pelles"')
    expect(html).toMatch(/Cherchiez-vous plutôt ceci\?[\s\S]*href="\/repertoire"/)
    expect((await asked('/en/nowhere')).html).toContain('This page does not exist')
  })

  test.each(['/repertoire/absente', '/avis/99999999', '/editions/1999', '/acheteurs/personne'])(
    '%s is not there either',
    async (path) => expect((await asked(path)).status).toBe(404),
  )

  test.each(['/avis/%00', '/repertoire/%E0%A4%A', '/en/%ff'])('%s cannot be read', async (path) => {
    const { status, html } = await asked(path)
    expect(status).toBe(400)
    expect(html).toContain('</html>')
  })

  test.each(['POST', 'PUT', 'DELETE'])('%s to a page is refused with what it accepts', async (method) => {
    const { status, allow } = await asked('/repertoire', { method, headers: { origin: site.address } })
    expect([status, allow]).toEqual([405, 'GET, HEAD'])
  })

  test('a form sent from another site is refused, and nothing is kept', async () => {
    const { status, html } = await asked('/apparence', {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'theme=dark',
    })
    expect(status).toBe(403)
    expect(html).toContain('Rien n’a été enregistré')
  })

  test('none of these is a fault', () => expect(site.faults).toEqual([]))
})

describe('when the database is gone', () => {
  test('the page says so with a reference that the log has too, in the reader’s language', async () => {
    const opened = await freshDatabase()
    const log: unknown[] = []
    const modules = joinModules(opened, 'data/test')
    const broken = createSite({
      ...modules,
      accounts: modules.accountsAt('https://maillage.example'),
      demonstration: null,
      now: () => instantOf(new Date('2026-09-21T13:00:00Z')),
      baseUrl: 'https://maillage.example',
      realNow: () => instantOf(new Date()),
      assets: {},
      publicFolder: 'dist/public',
      log: (entry) => void log.push(entry),
    })
    await opened.close()
    const answer = await broken.request('/en/directory')
    const html = await answer.text()
    expect(answer.status).toBe(500)
    expect(html).toContain('Something did not work')
    const reference = /<code>([0-9a-f]{8})<\/code>/.exec(html)?.[1]
    expect(log).toEqual([expect.objectContaining({ reference, path: '/en/directory' })])
  })
})
