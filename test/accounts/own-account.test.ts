import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { type Visitor, visitor } from '#test/support/visitor.ts'

let site: OpenSite
beforeAll(async () => {
  site = await openDemonstration({ atItsAddress: true })
})
afterAll(() => site.close())

const firefox = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0'
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Safari/604.1'

/** Somebody signed in by a link from a letter, on a browser of theirs. */
const byLink = async (email: string, userAgent = firefox, who = visitor(userAgent)): Promise<Visitor> => {
  await who.ask(`${site.address}/connexion/lien/demander`, { courriel: email, suite: '' })
  const token = (await site.modules.outbox.latest(20)).find(
    ({ to, kind }) => to === email && kind === 'sign-in-link',
  )
  await who.follow(`${site.address}/connexion/lien/utiliser`, { jeton: token?.facts.token ?? '', suite: '' })
  return who
}

const page = async (who: Visitor, path = '/mon-compte'): Promise<string> =>
  (await who.follow(site.address + path)).html
const send = (who: Visitor, path: string, fields: Record<string, string> = {}) =>
  who.follow(site.address + path, fields)
const lettersTo = async (email: string, kind: string) =>
  (await site.modules.outbox.latest(50)).filter((letter) => letter.to === email && letter.kind === kind)
const countOf = async (act: string): Promise<number> =>
  (await site.db.selectFrom('journal_entry').select('number').where('act', '=', act).execute()).length

describe('one’s own account', () => {
  test('asks gently for a name that was never said, and keeps it', async () => {
    const who = await byLink('sans.nom@exemple.example')
    const asked = await page(who, '/mon-espace')
    expect(asked).toContain('Comment vous appelez-vous?')
    expect(await page(who, '/repertoire')).toContain('sans.nom@exemple.example')
    const kept = await send(who, '/mon-compte/presentation', { nom: 'Ariane Nommée', retour: 'espace' })
    expect(kept.html).toContain('Merci, votre nom est enregistré')
    expect(kept.html).toContain('Bonjour Ariane Nommée')
    expect(kept.html).not.toContain('Comment vous appelez-vous?')
  })

  test('says what is wrong with a name and loses nothing', async () => {
    const who = await byLink('nom.faux@exemple.example')
    const long = 'x'.repeat(121)
    for (const [nom, words] of [
      ['', 'Il manque votre nom'],
      [long, 'trop long'],
      ['a\u0007b', 'Il manque votre nom'],
    ] as const) {
      const refused = await send(who, '/mon-compte/presentation', { nom, langue: 'en' })
      expect.soft([refused.response.status, refused.html.includes(words)], nom).toEqual([422, true])
      expect.soft(/value="en" checked|checked[^>]*value="en"/.test(refused.html), nom).toBe(true)
    }
  })

  test('speaks the language chosen: pages after a sign-in, and letters', async () => {
    const email = 'english@exemple.example'
    const who = await byLink(email)
    const changed = await send(who, '/mon-compte/presentation', { nom: 'Eve English', langue: 'en' })
    expect(changed.html).toContain('It is saved')
    const again = visitor(firefox)
    await byLink(email, firefox, again)
    expect((await lettersTo(email, 'sign-in-link'))[0]?.language).toBe('en')
    const token = (await lettersTo(email, 'sign-in-link'))[0]?.facts.token ?? ''
    expect(token).not.toBe('')
    expect(await page(again, '/en/my-account')).toContain('My account')
    await again.ask(`${site.address}/connexion/lien/demander`, { courriel: email, suite: '' })
    const fresh = (await lettersTo(email, 'sign-in-link'))[0]?.facts.token ?? ''
    const landed = await again.ask(`${site.address}/connexion/lien/utiliser`, { jeton: fresh, suite: '' })
    expect(landed.headers.get('location')).toBe('/en/my-space')
  })
})

describe('where somebody is signed in', () => {
  test('is listed with device, address and way; each can be ended from another browser, or all others', async () => {
    const email = 'partout@exemple.example'
    const [desk, mobile, third] = [
      await byLink(email),
      await byLink(email, phone),
      await byLink(email, 'curl/8'),
    ]
    const shown = await page(desk)
    for (const words of [
      'Firefox, Windows',
      'Safari, iPhone',
      'Appareil inconnu',
      '127.0.0.1',
      'lien de courriel',
    ])
      expect.soft(shown, words).toContain(words)
    expect(shown.match(/Celle-ci/g)).toHaveLength(1)
    const ids = [...shown.matchAll(/name="session" value="([^"]+)"[^>]*aria-label="[^"]*iPhone/g)]
    const mobileId = ids[0]?.[1] ?? ''
    const ended = await send(desk, '/mon-compte/sessions/fermer', { session: mobileId })
    expect(ended.html).toContain('Cette connexion est fermée')
    expect(await page(mobile)).toContain('s’ouvre aux personnes connectées')
    expect(await page(third)).toContain('Vos connexions')
    const others = await send(desk, '/mon-compte/sessions/fermer-les-autres')
    expect(others.html).toContain('Toutes les autres connexions sont fermées')
    expect(await page(third)).toContain('s’ouvre aux personnes connectées')
    expect(others.html).toContain('Vous n’êtes connecté nulle part ailleurs')
    expect([await countOf('accounts.end-session'), await countOf('accounts.end-other-sessions')]).toEqual([
      1, 1,
    ])
  })

  test('cannot be ended by somebody else', async () => {
    const [one, other] = [await byLink('une@exemple.example'), await byLink('autre@exemple.example')]
    const theirs = await site.db
      .selectFrom('session')
      .innerJoin('person', 'person.id', 'session.person_id')
      .where('email', '=', 'une@exemple.example')
      .select('session.id')
      .executeTakeFirstOrThrow()
    const tried = await other.ask(`${site.address}/mon-compte/sessions/fermer`, { session: theirs.id })
    expect(tried.status).toBe(404)
    expect(await page(one)).toContain('Vos connexions')
  })

  test('on a new device is told by a letter, once, and never for the first', async () => {
    const email = 'avertie@exemple.example'
    await byLink(email)
    await byLink(email)
    expect(await lettersTo(email, 'new-device')).toHaveLength(0)
    await byLink(email, phone)
    await byLink(email, phone)
    const letters = await lettersTo(email, 'new-device')
    expect(letters.map(({ facts }) => facts.device)).toEqual(['Safari, iPhone'])
    const shown = await page(visitor(), `/boite-de-courriels/${letters[0]?.id}`)
    expect(shown).toContain('Nouvelle connexion à votre compte')
    expect(shown).toContain('/mon-compte#sessions')
  })

  test('signing in again in one browser renews its session, and the role acted as goes on', async () => {
    const who = visitor(firefox)
    const signIn = async () => {
      const { html } = await who.follow(`${site.address}/connexion`)
      const person = /name="personne" value="([^"]+)"[^>]*>Inès Duquai/.exec(html)?.[1] ?? ''
      await who.follow(`${site.address}/connexion/demonstration`, { personne: person })
    }
    await signIn()
    const other = /name="role" value="([^"]+)"/.exec(await page(who, '/mon-espace'))?.[1] ?? ''
    await send(who, '/mon-espace/agir-comme', { role: other })
    const acting = /Vous agissez comme\s:\s[^<]+/.exec(await page(who, '/mon-espace'))?.[0]
    await signIn()
    expect(/Vous agissez comme\s:\s[^<]+/.exec(await page(who, '/mon-espace'))?.[0]).toBe(acting)
    expect((await page(who)).match(/Celle-ci/g)).toHaveLength(1)
    expect(await page(who)).toContain('Vous n’êtes connecté nulle part ailleurs')
  })
})

describe('a sign-in that is not recent', () => {
  const age = () =>
    site.db
      .updateTable('session')
      .set({ created_at: new Date(Date.now() - 3_600_000) })
      .execute()
  const settings = '/acheteurs/ville-de-val-aux-moulins/connexion'

  const champion = async (who = visitor(firefox)): Promise<Visitor> => {
    const { html } = await who.follow(`${site.address}/connexion`)
    const person = /name="personne" value="([^"]+)"[^>]*>Philippe Desrivages/.exec(html)?.[1] ?? ''
    await who.follow(`${site.address}/connexion/demonstration`, { personne: person })
    return who
  }

  test('is asked for before the form is shown, and leads back to it', async () => {
    const who = await champion()
    await age()
    const led = await who.ask(site.address + settings)
    const back = `/connexion?suite=${encodeURIComponent(settings)}&raison=fresh-sign-in`
    expect([led.status, led.headers.get('location')]).toEqual([303, back])
    const asked = await who.follow(site.address + back)
    expect(asked.html).toContain('value="philippe.desrivages@val-aux-moulins.example"')
    await champion(who)
    expect(await page(who, settings)).toContain('Adresse du serveur')
  })

  test('or none any more: what was typed is given back, and goes through after signing in', async () => {
    const who = await champion()
    await age()
    const typed = { emetteur: 'https://a.example', client: '"><b>é', secret: '', domaines: 'a.example' }
    const kept = await who.ask(`${site.address}${settings}/enregistrer`, typed)
    const html = await kept.text()
    expect([kept.status, html.includes('Rien n’est perdu')]).toEqual([403, true])
    expect(html).toContain('name="client" value="&quot;>&lt;b>é"')
    expect(html).toContain(`action="${settings}/enregistrer"`)
    const nobody = await visitor().ask(`${site.address}${settings}/enregistrer`, typed)
    expect([nobody.status, (await nobody.text()).includes('value="https://a.example"')]).toEqual([403, true])
    await champion(who)
    const sent = await who.ask(`${site.address}${settings}/enregistrer`, typed)
    expect([sent.status, (await sent.text()).includes('Il manque le secret')]).toEqual([422, true])
  })

  test('a form with nothing typed leads to sign in and back to its page', async () => {
    const led = await fetch(`${site.address}/mon-compte/sessions/fermer-les-autres`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: site.address, referer: `${site.address}/mon-compte` },
      body: new URLSearchParams(),
    })
    expect([led.status, led.headers.get('location')]).toEqual([
      303,
      '/connexion?suite=%2Fmon-compte&raison=sign-in',
    ])
  })
})

describe('bad input opens nothing and is no fault', () => {
  test('malformed, forged and expired cookies: counted', async () => {
    const who = await byLink('biscuit@exemple.example')
    const good = (await site.db.selectFrom('session').select('token').execute()).at(-1)?.token ?? ''
    const forged = [
      '',
      '=',
      'x',
      '%E0%A4%A',
      '%00',
      'a.b',
      `${good}.`,
      `${good}.AAAA`,
      encodeURIComponent(`${good}.${'A'.repeat(43)}=`),
      '"',
      'é',
      'x'.repeat(6_000),
      `${good}; maillage.session_token=${good}`,
    ]
    const statuses = []
    for (const value of forged) {
      const cookie = Buffer.from(`maillage.session_token=${value}`).toString('latin1')
      const answer = await fetch(`${site.address}/mon-compte`, { redirect: 'manual', headers: { cookie } })
      statuses.push(answer.status)
    }
    expect(statuses).toEqual(Array(forged.length).fill(303))
    expect(await page(who)).toContain('Vos connexions')
    await site.db
      .updateTable('session')
      .set({ expires_at: new Date(Date.now() - 1_000) })
      .execute()
    expect(await page(who)).toContain('s’ouvre aux personnes connectées')
    expect(site.faults).toEqual([])
  })

  test('expired, used, altered and replayed links: counted', async () => {
    const email = 'lien@exemple.example'
    const who = visitor(firefox)
    const use = async (jeton: string, by = visitor()): Promise<number> =>
      (await by.ask(`${site.address}/connexion/lien/utiliser`, { jeton, suite: '' })).status
    const fresh = async (): Promise<string> => {
      await who.ask(`${site.address}/connexion/lien/demander`, { courriel: email, suite: '' })
      return (await lettersTo(email, 'sign-in-link'))[0]?.facts.token ?? ''
    }
    const used = await fresh()
    expect(await use(used, who)).toBe(303)
    const altered = await fresh()
    const expired = await fresh()
    await site.db
      .updateTable('sign_in_verification')
      .set({ expires_at: new Date(Date.now() - 1_000) })
      .execute()
    const bad = [
      used,
      `${altered}x`,
      altered.slice(1),
      expired,
      '',
      'x',
      '\u0000',
      'x'.repeat(5_000),
      '{"$ne":1}',
    ]
    const statuses = []
    for (const token of bad) statuses.push(await use(token))
    // What no form can hold is refused before anything is looked for.
    expect(statuses).toEqual(bad.map((token) => (token === '\u0000' ? 400 : 422)))
    const racing = await fresh()
    const raced = await Promise.all(Array.from({ length: 5 }, () => use(racing)))
    expect(raced.toSorted()).toEqual([303, 422, 422, 422, 422])
    expect(site.faults).toEqual([])
  })

  test('ids that are not one’s own, or nothing at all', async () => {
    const who = await byLink('ids@exemple.example')
    const tries = [
      ['/mon-compte/sessions/fermer', { session: 'x' }],
      ['/mon-compte/sessions/fermer', { session: '\u0000' }],
      ['/mon-compte/cles/nommer', { cle: 'x', nom: 'Ma clé' }],
      ['/mon-compte/cles/retirer', { cle: 'x' }],
      ['/mon-compte/acces/retirer', { acces: 'x' }],
    ] as const
    const statuses = []
    for (const [path, fields] of tries) statuses.push((await who.ask(site.address + path, fields)).status)
    expect(statuses).toEqual([404, 400, 404, 404, 404])
    expect(site.faults).toEqual([])
  })
})

describe('in production', () => {
  test('there is no mailbox, nobody is invented, and the link’s page does not speak of it', async () => {
    const production = await openDemonstration({ asProduction: true })
    const status = async (path: string) => (await fetch(production.address + path)).status
    expect([
      await status('/boite-de-courriels'),
      await status('/en/mailbox'),
      await status('/boite-de-courriels/x'),
    ]).toEqual([403, 403, 403])
    const sent = await (await fetch(`${production.address}/connexion/envoye`)).text()
    expect(sent).not.toContain('href="/boite-de-courriels"')
    expect(await (await fetch(`${production.address}/connexion`)).text()).not.toContain('name="personne"')
    await production.close()
  })
})
