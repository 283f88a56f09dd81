import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { limits } from '#accounts/index.ts'
import { instantOf } from '#kernel/time.ts'
import { formOf, openProduction, type Production } from '#test/support/production.ts'
import { limitOf } from '#web/limiting.ts'

let site: Production
beforeAll(async () => {
  site = await openProduction()
})
afterAll(() => site.close())

const search = (from: string, headers: Record<string, string> = {}) =>
  site.ask('/repertoire?q=neige', { from, headers })

/** Fills a limit without asking the site so often. */
const fill = async (limit: keyof typeof limits, who: string): Promise<void> => {
  const at = instantOf(site.clock.at)
  await Promise.all(
    Array.from({ length: limits[limit].most }, () => site.modules.limits.ask(limit, who, { at })),
  )
}

describe('what is asked too often', () => {
  test('waits, is told for how long, in the reader’s language, and ends by itself', async () => {
    await fill('search', '203.0.113.1')
    const refused = await search('203.0.113.1')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
    expect(await refused.text()).toContain('Un instant, s’il vous plaît')
    const english = await site.ask('/en/directory?q=snow', { from: '203.0.113.1' })
    expect([english.status, (await english.text()).includes('One moment, please')]).toEqual([429, true])
    site.clock.at = new Date(site.clock.at.getTime() + 2 * limits.search.seconds * 1_000)
    expect((await search('203.0.113.1')).status).toBe(200)
  })

  test('is counted by network: another one is not refused, and an ordinary page never is', async () => {
    await fill('search', '203.0.113.2')
    expect((await search('203.0.113.3')).status).toBe(200)
    expect((await site.ask('/repertoire', { from: '203.0.113.2' })).status).toBe(200)
  })

  test('the last stretch still counts while it slides away', async () => {
    await fill('search', '203.0.113.4')
    site.clock.at = new Date(site.clock.at.getTime() + limits.search.seconds * 1_000)
    expect((await search('203.0.113.4')).status).toBe(429)
    site.clock.at = new Date(site.clock.at.getTime() + (limits.search.seconds / 2) * 1_000)
    expect((await search('203.0.113.4')).status).toBe(200)
  })

  test('is not forgotten when the program starts again, nor counted twice by demands at once', async () => {
    const at = instantOf(site.clock.at)
    const answers = await Promise.all(
      Array.from({ length: limits.export.most + 5 }, () => site.modules.limits.ask('export', 'x', { at })),
    )
    expect(answers.filter(({ within }) => within).length).toBe(limits.export.most)
  })

  test('no mailbox is flooded, whatever network asks and however the address is written', async () => {
    const ask = (email: string, from: string) =>
      site.ask('/connexion/lien/demander', { ...formOf({ courriel: email, suite: '' }), from })
    for (let time = 0; time < limits['links-to-one-mailbox'].most; time += 1)
      expect((await ask('une@exemple.example', `203.0.113.${time}`)).status).toBe(303)
    const letters = (await site.modules.outbox.latest(50)).length
    expect((await ask(' Une@Exemple.example ', '198.51.100.7')).status).toBe(429)
    expect((await site.modules.outbox.latest(50)).length).toBe(letters)
    expect((await ask('autre@exemple.example', '198.51.100.7')).status).toBe(303)
  })

  test('one network cannot ask for links to ever more mailboxes', async () => {
    await fill('ask-for-link', '203.0.113.9')
    const refused = await site.ask(
      '/connexion/lien/demander',
      formOf({ courriel: 'z@exemple.example', suite: '' }),
    )
    expect(refused.status).toBe(429)
  })

  test('this machine, which may carry a proxy, is trusted further', async () => {
    await fill('search', '127.0.0.1')
    expect((await search('127.0.0.1')).status).toBe(200)
  })
})

describe('the address behind proxies', () => {
  const told = { 'x-forwarded-for': '198.51.100.1, 203.0.113.50' }

  test('is not read from a header when no proxy is trusted', async () => {
    await fill('search', '203.0.113.5')
    expect((await search('203.0.113.5', told)).status).toBe(429)
  })

  test('is read as far as proxies are trusted: what the sender wrote before is not', async () => {
    const behind = await openProduction({ trustedProxies: 1 })
    try {
      const at = instantOf(behind.clock.at)
      await Promise.all(
        Array.from({ length: limits.search.most }, () =>
          behind.modules.limits.ask('search', '203.0.113.50', { at }),
        ),
      )
      const ask = (header: string) =>
        behind.ask('/repertoire?q=x', { from: '10.0.0.1', headers: { 'x-forwarded-for': header } })
      expect((await ask('198.51.100.1, 203.0.113.50')).status).toBe(429)
      expect((await ask('1.2.3.4, 5.6.7.8, 203.0.113.50')).status).toBe(429)
      expect((await ask('203.0.113.50, 198.51.100.1')).status).toBe(200)
      expect((await ask('<script>, not-an-address!')).status).toBe(200)
    } finally {
      await behind.close()
    }
  })
})

test.each([
  ['GET', '/repertoire', '', null],
  ['GET', '/repertoire', '?q=a', 'search'],
  ['GET', '/repertoire.csv', '', 'export'],
  ['GET', '/en/directory/les-pelles/card.vcf', '', 'export'],
  ['POST', '/connexion/lien/demander', '', 'ask-for-link'],
  ['POST', '/en/sign-in/link/use', '', 'use-link'],
  ['POST', '/verification', '', 'send'],
] as const)('%s %s%s falls under %s', (method, path, query, limit) =>
  expect(limitOf(method, path, query)).toBe(limit),
)
