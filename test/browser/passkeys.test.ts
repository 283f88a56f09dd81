import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { follow, openBrowser } from '#test/support/browser.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'

let site: OpenSite
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  site = await openDemonstration({ atItsAddress: true })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})
beforeEach(async () => {
  context = await browser.newContext()
  page = await context.newPage()
  await withAuthenticator(page)
})
afterEach(() => context.close())

/** A device of Chromium’s own making, which asks for a finger and is given one. */
const withAuthenticator = async (on: Page): Promise<void> => {
  const session = await on.context().newCDPSession(on)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

const signInAs = async (name: string, path: string): Promise<void> => {
  await page.goto(`${site.address}/connexion?suite=${encodeURIComponent(path)}`)
  await follow(page, () => page.getByRole('button', { name }).click())
}

const addPasskey = async (name: string): Promise<void> => {
  await signInAs(name, '/mon-compte')
  await follow(page, () => page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click())
}

const actsOf = async (act: string): Promise<number> => {
  const rows = await site.db.selectFrom('journal_entry').select('number').where('act', '=', act).execute()
  return rows.length
}

describe('a passkey', () => {
  test('is added, signs in, is renamed and removed, each told to the journal', async () => {
    await addPasskey('Rosalie Grandfroid')
    expect(await page.textContent('main')).toContain('Votre clé d’accès est prête')
    const letters = await site.modules.outbox.latest(10)
    expect(letters.filter(({ kind }) => kind === 'passkey-added')).toHaveLength(1)

    await follow(page, () => page.getByRole('button', { name: 'Se déconnecter' }).click())
    await page.goto(`${site.address}/connexion?suite=/repertoire`)
    await follow(page, () => page.getByRole('button', { name: 'Utiliser une clé d’accès' }).click())
    expect(new URL(page.url()).pathname).toBe('/repertoire')
    expect(await page.textContent('.person-line')).toContain('Rosalie Grandfroid')

    await page.goto(`${site.address}/mon-compte`)
    expect(await page.textContent('#main')).toMatch(/utilisée le/)
    await page.getByLabel('Nom de la clé').fill('Mon portable')
    await follow(page, () => page.getByRole('button', { name: 'Renommer' }).click())
    await page.getByRole('button', { name: 'Retirer', exact: true }).click()
    await follow(page, () => page.getByRole('button', { name: 'Retirer Mon portable' }).click())
    expect(await page.textContent('#passkeys ~ p')).toBeTruthy()
    expect(await page.textContent('main')).toContain('Aucune encore')

    await follow(page, () => page.getByRole('button', { name: 'Se déconnecter' }).click())
    await page.goto(`${site.address}/connexion`)
    await page.getByRole('button', { name: 'Utiliser une clé d’accès' }).click()
    await page.getByText('Cette clé n’a pas été acceptée').waitFor()
    for (const act of ['accounts.add-passkey', 'accounts.rename-passkey', 'accounts.remove-passkey'])
      expect(await actsOf(act), act).toBe(1)
    expect(site.faults).toEqual([])
  })

  test('cannot be made twice on one device, and the page says so', async () => {
    await addPasskey('Maude Chaudronnier')
    await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click()
    await page.getByText('Cet appareil a déjà une clé d’accès').waitFor()
  })

  test('asks for a recent sign-in', async () => {
    const headers = await site.signInAs('Samir Claircourt')
    await site.db
      .updateTable('session')
      .set({ created_at: new Date(Date.now() - 3_600_000) })
      .execute()
    const asked = await call('/mon-compte/cles/preparer', {}, headers)
    expect(asked.status).toBe(403)
    const html = await (await fetch(`${site.address}/mon-compte`, { headers })).text()
    expect(html).toContain('connectez-vous de nouveau')
    expect(html).not.toContain('data-passkey')
  })
})

const call = (path: string, sent: unknown, headers: Record<string, string> = {}) =>
  fetch(site.address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: site.address, ...headers },
    body: JSON.stringify(sent),
  })

/** Everything that the page’s script sends from now on, as it was sent. */
const overheard = (): { readonly path: string; readonly body: unknown }[] => {
  const sent: { path: string; body: unknown }[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST')
      sent.push({ path: new URL(request.url()).pathname, body: JSON.parse(request.postData() ?? '{}') })
  })
  return sent
}

const cookieOf = async (): Promise<string> =>
  (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')

describe('what is refused', () => {
  test('an answer sent again, or to another question', async () => {
    await addPasskey('Inès Duquai')
    await follow(page, () => page.getByRole('button', { name: 'Se déconnecter' }).click())
    await page.goto(`${site.address}/connexion`)
    const sent = overheard()
    await follow(page, () => page.getByRole('button', { name: 'Utiliser une clé d’accès' }).click())
    const used = sent.find(({ path }) => path === '/connexion/cle/utiliser')?.body
    const cookie = await cookieOf()
    const replayed = await call('/connexion/cle/utiliser', used, { cookie })
    expect([replayed.status, replayed.headers.getSetCookie()]).toEqual([422, []])
    const asked = await call('/connexion/cle/preparer', {})
    const other = asked.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const crossed = await call('/connexion/cle/utiliser', used, { cookie: other })
    expect([crossed.status, crossed.headers.getSetCookie()]).toEqual([422, []])
    expect((await call('/connexion/cle/utiliser', used)).status).toBe(422)
  })

  test('a passkey made for a page of another origin', async () => {
    const headers = await site.signInAs('Émile Bordenneige')
    const asked = await call('/mon-compte/cles/preparer', {}, headers)
    const { options } = (await asked.json()) as { options: unknown }
    const challenge = asked.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const made = await madeElsewhere(options)
    expect(made.origin).not.toBe(site.address)
    const cookie = `${headers.cookie}; ${challenge}`
    const kept = await call('/mon-compte/cles/ajouter', { credential: made.credential }, { cookie })
    expect(kept.status).toBe(422)
  })

  test('what is no credential, what comes from elsewhere, what is too large: counted, none a fault', async () => {
    const headers = await site.signInAs('Théo Marmette')
    const bad = [
      null,
      1,
      'x',
      [],
      {},
      { credential: null },
      { credential: { id: '../' } },
      { credential: { id: {} } },
    ]
    const statuses = []
    for (const path of ['/connexion/cle/utiliser', '/mon-compte/cles/ajouter'])
      for (const sent of bad) statuses.push((await call(path, sent, headers)).status)
    expect(statuses).toEqual(Array(16).fill(422))
    const elsewhere = { ...headers, origin: 'https://elsewhere.example' }
    expect((await call('/mon-compte/cles/preparer', {}, elsewhere)).status).toBe(400)
    const form = { ...headers, 'content-type': 'text/plain' }
    expect([400, 403]).toContain((await call('/mon-compte/cles/preparer', {}, form)).status)
    expect((await call('/connexion/cle/utiliser', 'x'.repeat(40_000))).status).toBe(413)
    expect((await call('/mon-compte/cles/preparer', {})).status).toBe(403)
    expect(site.faults).toEqual([])
  })
})

/** A passkey made with our options by a page that is not ours, of the same host on another port. */
const madeElsewhere = async (options: unknown): Promise<{ origin: string; credential: unknown }> => {
  const { createServer } = await import('node:http')
  const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<p>ailleurs'))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  await page.goto(`http://localhost:${port}/`)
  const credential = await page.evaluate(async (json) => {
    const made = await navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json as never),
    })
    return (made as PublicKeyCredential).toJSON()
  }, options)
  server.close()
  return { origin: `http://localhost:${port}`, credential }
}

describe('the page’s own script', () => {
  test('is the only one allowed, by a number used once, and only where there is one', async () => {
    const policy = async (path: string) =>
      (await fetch(site.address + path)).headers.get('content-security-policy') ?? ''
    const [first, second] = [await policy('/connexion'), await policy('/connexion')]
    const nonce = /script-src 'nonce-([^']{20,})'/
    expect(nonce.exec(first)?.[1]).toBeTruthy()
    expect(nonce.exec(first)?.[1]).not.toBe(nonce.exec(second)?.[1])
    for (const path of ['/', '/repertoire', '/connexion/envoye', '/absente'])
      expect(await policy(path), path).not.toContain('script-src')
    for (const path of ['/', '/connexion']) expect(await policy(path)).not.toContain('unsafe')
  })

  test('leaves a page whole without it: the controls are hidden, the reason is written', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false })
    const without = await plain.newPage()
    await without.goto(`${site.address}/connexion`)
    expect(await without.getByRole('button', { name: 'Utiliser une clé d’accès' }).isVisible()).toBe(false)
    // This browser’s switch leaves `noscript` unread: it is read in what was sent.
    expect(await without.content()).toMatch(/<noscript>.*demandent JavaScript/s)
    await plain.close()
  })
})
