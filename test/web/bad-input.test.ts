import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personas, type Visit, visitAs } from '#test/support/personas.ts'
import { formOf, openProduction } from '#test/support/production.ts'
import { partsOf, sampleParams } from '#test/support/samples.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { linkTo, mostFormBytes, postNames, posts, postTo, routeNames, sitemap } from '#web/sitemap.ts'

let site: OpenSite
let coordinator: Visit
let params: Readonly<Record<string, string>>
let asked = 0

beforeAll(async () => {
  site = await openDemonstration()
  params = await sampleParams(site)
  const persona = personas.find(({ role }) => role === 'coordinator')
  if (persona === undefined) throw new Error('no coordinator')
  coordinator = await visitAs(site, persona)
})
afterAll(() => site.close())

/** Asks, and says what is wrong with the answer: a fault, or what a visitor should never see. */
const faultOf = async (path: string, init: RequestInit = {}): Promise<readonly string[]> => {
  asked += 1
  const answer = await fetch(site.address + path, { redirect: 'manual', ...init })
  const text = await answer.text()
  const leaks = /\n\s+at \S+ \(|node_modules|\/src\/|PGlite|syntax error at|kysely/.exec(text)?.[0]
  return [
    ...(answer.status >= 500 ? [`${answer.status} ${path.slice(0, 80)}`] : []),
    ...(leaks === undefined ? [] : [`${path.slice(0, 80)} shows ${leaks}`]),
  ]
}

/** Text that other sites have tripped on: expressions, SQL, markup, numbers out of bounds, broken text. */
const awkward = [
  '(a+)+$',
  '[',
  '\\',
  "' or 1=1 --",
  '%',
  '_',
  '&|!()<->:*',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}',
  '../../etc/passwd',
  '..%2f..%2f',
  '=HYPERLINK("http://x")',
  '\u0000',
  '\uD800',
  '\u202Egnp.exe',
  '-1',
  '1e400',
  '99999999999999999999',
  'NaN',
  '__proto__',
  'constructor',
  'é'.repeat(3_000),
]

/** Every awkward text in the long profile; in the short one a sixth of them at each place, all of them over the places. */
const awkwardAt = (place: number): readonly string[] =>
  process.env.TEST_PROFILE === 'long' ? awkward : awkward.filter((_, at) => at % 6 === place % 6)

describe('bad input never becomes a fault, and shows nothing of the inside', () => {
  test('in the parts of every address, as a visitor and as the coordinator', async () => {
    const found: string[] = []
    for (const [at, name] of routeNames.entries())
      for (const part of partsOf(sitemap[name].fr))
        for (const text of awkwardAt(at).filter((each) => each.isWellFormed())) {
          const path = linkTo(name, 'fr', { params: { ...params, [part]: text } })
          found.push(...(await faultOf(path)))
          found.push(...(await faultOf(path, { headers: coordinator.headers })))
        }
    expect(found).toEqual([])
  })

  test('in what is sought, on every page', async () => {
    const fields = [
      'q',
      'page',
      'region',
      'capacite',
      'etat',
      'vue',
      'suite',
      'raison',
      'fait',
      'jeton',
      'avis',
    ]
    const found: string[] = []
    for (const [at, name] of routeNames.entries())
      for (const text of awkwardAt(at)) {
        const query = Object.fromEntries(fields.map((field) => [field, text]))
        found.push(
          ...(await faultOf(linkTo(name, 'fr', { params, query }), { headers: coordinator.headers })),
        )
      }
    expect(found).toEqual([])
  })

  test('in the fields of every form', async () => {
    const found: string[] = []
    for (const [at, name] of postNames.filter((each) => each !== 'signOut').entries())
      for (const text of awkwardAt(at)) {
        const fields = ['courriel', 'suite', 'jeton', 'personne', 'role', 'nom', 'organisation', 'programme']
        const body = new URLSearchParams(fields.map((field) => [field, text]))
        const headers = { origin: site.address, ...coordinator.headers }
        found.push(...(await faultOf(postTo(name, 'fr', { params }), { method: 'POST', headers, body })))
      }
    expect(found).toEqual([])
  })

  test('in cookies: malformed, forged, enormous', async () => {
    const cookie = coordinator.headers.cookie ?? ''
    const forged = cookie.replace(/.{12}$/, 'AAAAAAAAAAAA')
    for (const bad of [
      '=',
      ';;;',
      '%',
      'maillage.session_token',
      '__Secure-maillage.session_token=%E0%A4%A',
      `theme=${'x'.repeat(4_000)}`,
      forged,
      `${cookie}${cookie}`,
    ]) {
      expect(await faultOf('/', { headers: { cookie: bad } })).toEqual([])
      expect(await faultOf('/mon-espace', { headers: { cookie: bad } })).toEqual([])
    }
    const { status } = await fetch(`${site.address}/imports`, {
      headers: { cookie: forged },
      redirect: 'manual',
    })
    expect(status).toBe(303)
  })

  test('in bodies: too large, of another kind, cut short', async () => {
    const path = posts.askForLink.fr
    const origin = site.address
    const large = await fetch(origin + path, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: `courriel=${'a'.repeat(mostFormBytes + 1)}`,
    })
    expect(large.status).toBe(413)
    for (const type of [
      'application/json',
      'text/plain',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'application/xml',
      'nonsense',
    ])
      for (const body of [
        '{"courriel":1}',
        '--x\r\nContent-Disposition: form-data; name="courriel"\r\n\r\ncut',
        '<a/>',
      ])
        expect(
          await faultOf(path, { method: 'POST', headers: { origin, 'content-type': type }, body }),
        ).toEqual([])
  })

  test('in headers: absent, doubled, enormous, of other hosts', async () => {
    const status = (headers: Record<string, string | string[]>): Promise<number> =>
      new Promise((resolve, reject) => {
        request(site.address, { headers }, (answer) => {
          answer.resume()
          resolve(answer.statusCode ?? 0)
        })
          .on('error', reject)
          .end()
      })
    const tries: Record<string, string | string[]>[] = [
      {},
      { 'user-agent': '' },
      { host: 'ailleurs.example' },
      { host: '::::' },
      { 'x-forwarded-for': "' or 1=1" },
      { 'x-forwarded-host': 'ailleurs.example', 'x-forwarded-proto': 'javascript' },
      { 'accept-language': 'x'.repeat(5_000) },
      { 'accept-encoding': 'br;q=nonsense, *;q=-1' },
      { 'if-none-match': '"'.repeat(500) },
      { range: 'bytes=9-1,-,x' },
      { 'x-huge': 'y'.repeat(20_000) },
    ]
    for (const headers of tries) {
      asked += 1
      expect.soft(await status(headers), JSON.stringify(headers).slice(0, 60)).toBeLessThan(500)
    }
  })

  test('in paths: climbing, doubled, encoded twice, never leaving the site', async () => {
    for (const path of [
      '/../../etc/passwd',
      '/assets/../../package.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/assets/..%5c..%5cpackage.json',
      '/images/..%2f..%2fpackage.json',
      '/fichiers/..%2f..%2fpackage.json/whole/1/x',
      '//ailleurs.example/',
      '/\\ailleurs.example',
      '/repertoire//',
      '/%252e%252e/',
      '/repertoire/%00',
      `/${'a/'.repeat(2_000)}`,
    ]) {
      expect.soft(await faultOf(path), path.slice(0, 60)).toEqual([])
      const answer = await fetch(site.address + path, { redirect: 'manual' })
      expect.soft(await answer.text(), path.slice(0, 60)).not.toContain('"devDependencies"')
      expect
        .soft(answer.headers.get('location') ?? '/', path.slice(0, 60))
        .toMatch(/^(\/(?![/\\])|http:\/\/127\.0\.0\.1)/)
    }
  })

  test('in a request that is not HTTP', async () => {
    const { port } = new URL(site.address)
    const said = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('NOT HTTP AT ALL\r\n\r\n'))
      let text = ''
      socket.on('data', (chunk) => {
        text += String(chunk)
      })
      socket.on('close', () => resolve(text))
    })
    expect(said).toContain('400')
    expect((await fetch(site.address)).status).toBe(200)
  })

  test('was tried hundreds of times, and nothing was reported as a fault', () => {
    expect(asked).toBeGreaterThan(800)
    expect(site.faults).toEqual([])
  })
})

describe('what every answer carries', () => {
  test('headers that keep a page from being framed, sniffed or scripted by others', async () => {
    for (const path of ['/', '/absente', '/imports', '/repertoire.csv', '/robots.txt', '/assets/absent']) {
      const { headers } = await fetch(site.address + path, { redirect: 'manual' })
      const policy = headers.get('content-security-policy') ?? ''
      expect.soft(policy, path).toMatch(/default-src 'none'/)
      expect.soft(policy, path).toMatch(/frame-ancestors 'none'/)
      expect.soft(policy, path).not.toMatch(/unsafe-|\*|https?:/)
      expect.soft(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect.soft(headers.get('x-frame-options'), path).toMatch(/DENY|SAMEORIGIN/)
      expect.soft(headers.get('strict-transport-security'), path).toContain('max-age=')
      expect.soft(headers.get('x-powered-by'), path).toBeNull()
    }
  })

  test('what a signed-in person sees is kept by no cache', async () => {
    const { headers } = await fetch(`${site.address}/mon-espace`, { headers: coordinator.headers })
    expect(headers.get('cache-control')).toBe('private, no-store')
  })

  test('cookies that no script reads and that https keeps to itself', async () => {
    for (const [baseUrl, secure] of [
      ['https://maillage.example', true],
      ['http://localhost:3000', false],
    ] as const) {
      const production = await openProduction({ baseUrl })
      try {
        await production.ask(
          posts.askForLink.fr,
          formOf({ courriel: 'une@exemple.example', suite: '' }, baseUrl),
        )
        const token = (await production.modules.outbox.latest(1))[0]?.facts.token ?? ''
        const opened = await production.ask(posts.useLink.fr, formOf({ jeton: token, suite: '' }, baseUrl))
        const theme = await production.ask('/apparence', formOf({ theme: 'dark', here: '/' }, baseUrl))
        const cookies = [...opened.headers.getSetCookie(), ...theme.headers.getSetCookie()]
        expect(cookies.length).toBeGreaterThan(1)
        for (const cookie of cookies) {
          expect.soft(cookie).toMatch(/HttpOnly/i)
          expect.soft(cookie).toMatch(/SameSite=Lax/i)
          expect.soft(/;\s*Secure/i.test(cookie), cookie).toBe(secure)
        }
      } finally {
        await production.close()
      }
    }
  })
})
