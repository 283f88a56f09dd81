import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { returnAddress } from '#accounts/index.ts'
import { organisationId } from '#kernel/ids.ts'
import { type Forgery, type Institution, newKey, openInstitution } from '#test/support/institution.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { type Visitor, visitor } from '#test/support/visitor.ts'

const slug = 'ville-de-val-aux-moulins'
const domain = 'val-aux-moulins.example'
const people = {
  lea: { email: `Lea.Fontaine-Noire@${domain}`, email_verified: true, name: 'L. Fontaine' },
  new: { email: `nouvelle@${domain}`, email_verified: true, name: 'Nour Velle' },
  fresh: { email: `toute-neuve@${domain}`, email_verified: true, name: 'Neuve Fraîche' },
  unverified: { email: `philippe.desrivages@${domain}`, email_verified: false, name: 'X' },
  elsewhere: { email: 'camille.laplume@pole-fictif.example', email_verified: true, name: 'X' },
  beyond: { email: `noe@${domain}`, email_verified: true, name: 'X' },
}

let site: OpenSite
let institution: Institution
let organisation: string

beforeAll(async () => {
  site = await openDemonstration({ atItsAddress: true })
  organisation = (await site.modules.directory.find(slug))?.id ?? ''
  institution = await openInstitution(returnAddress(site.address, organisationId(organisation)), people)
})
afterAll(async () => {
  await institution.close().catch(() => {})
  await site.close()
})

const settings = () => `${site.address}/acheteurs/${slug}/connexion`
const typed = (changed: Readonly<Record<string, string>> = {}) => ({
  emetteur: institution.issuer,
  client: institution.clientId,
  secret: institution.clientSecret,
  domaines: domain,
  ...changed,
})

/** Somebody of the demonstration, signed in. */
const somebody = async (name: string): Promise<Visitor> => {
  const who = visitor()
  const { html } = await who.follow(`${site.address}/connexion`)
  const person = new RegExp(`name="personne" value="([^"]+)"[^>]*>${name}`).exec(html)?.[1] ?? ''
  await who.follow(`${site.address}/connexion/demonstration`, { personne: person })
  return who
}

/** Comes through the institution’s sign-in as whoever it recognises. */
const comeAs = async (subject: keyof typeof people | null, who = visitor(), sought = `x@${domain}`) => {
  institution.recognise(subject)
  const { response, html } = await who.follow(`${site.address}/connexion/institution`, {
    institution: sought,
    suite: '/repertoire',
  })
  return { status: response.status, html, who, at: response.url }
}

/** The address that the institution sends somebody back to, before they open it. */
const returnOf = async (subject: keyof typeof people, who: Visitor): Promise<URL> => {
  institution.recognise(subject)
  const left = await who.ask(`${site.address}/connexion/institution`, {
    institution: `x@${domain}`,
    suite: '',
  })
  const refresh = /url=([^"]+)"/.exec(await left.text())?.[1]?.replaceAll('&amp;', '&') ?? ''
  let address = refresh
  while (!address.startsWith(site.address)) {
    const response = await who.ask(address)
    address = new URL(response.headers.get('location') ?? '', address).href
  }
  return new URL(address)
}

const countOf = async (act: string): Promise<number> =>
  (await site.db.selectFrom('journal_entry').select('number').where('act', '=', act).execute()).length

const sessions = async (): Promise<number> =>
  (await site.db.selectFrom('session').select('id').where('way', '=', 'institution').execute()).length

describe('setting up an institution’s sign-in', () => {
  test('says what is wrong, field by field, and keeps what was typed', async () => {
    const who = await somebody('Philippe Desrivages')
    const tries: readonly (readonly [Record<string, string>, string])[] = [
      [{ emetteur: '' }, 'Il manque une adresse complète'],
      [{ emetteur: 'http://connexion.exemple.ca' }, 'doit commencer par https'],
      [{ emetteur: 'https://10.0.0.7' }, 'réseau privé'],
      [{ emetteur: institution.otherName }, 'se donne une autre adresse'],
      [{ emetteur: `${site.address}/repertoire` }, 'Aucune description OpenID Connect'],
      [{ emetteur: 'http://localhost:9' }, 'ne répond pas'],
      [{ client: '' }, 'Il manque l’identifiant'],
      [{ secret: '' }, 'Il manque le secret'],
      [{ domaines: '' }, 'au moins un domaine'],
      [{ domaines: 'pas un domaine!' }, 'n’est pas un domaine'],
    ]
    for (const [changed, words] of tries) {
      const response = await who.ask(`${settings()}/enregistrer`, typed({ client: 'gardé', ...changed }))
      const html = await response.text()
      expect.soft(response.status, words).toBe(422)
      expect.soft(html, words).toContain(words)
      if (!('client' in changed)) expect.soft(html, words).toContain('value="gardé"')
    }
    expect(await countOf('accounts.set-up-identity-provider')).toBe(0)
  })

  test('by the institution waits for the programme; the trial already answers, and opens nothing', async () => {
    const who = await somebody('Philippe Desrivages')
    const saved = await who.follow(`${settings()}/enregistrer`, typed())
    expect(saved.html).toContain('Attend une confirmation')
    expect(await (await fetch(`${site.address}/connexion`)).text()).not.toContain('name="institution"')
    expect((await comeAs('new')).status).toBe(422)
    institution.recognise('new')
    const trial = await who.follow(`${settings()}/essayer`, {})
    expect(trial.html).toContain(`nouvelle@${domain}`)
    expect(trial.html).toContain('Votre connexion ici n’a pas changé')
    institution.recognise('elsewhere')
    const colleague = await somebody('Philippe Desrivages')
    expect((await colleague.follow(`${settings()}/essayer`, {})).html).toContain('n’est pas d’un domaine')
    expect(await sessions()).toBe(0)
    expect((await who.ask(`${settings()}/confirmer`, { version: 'x' })).status).toBe(403)
  })

  test('the secret is not kept as it was written, nor shown', async () => {
    const row = await site.db.selectFrom('identity_provider').selectAll().executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain(institution.clientSecret)
    const who = await somebody('Philippe Desrivages')
    expect((await who.follow(settings())).html).not.toContain(institution.clientSecret)
  })

  test('is confirmed as it was read, not as it became', async () => {
    const who = await somebody('Camille Laplume')
    const { html } = await who.follow(settings())
    const version = /name="version" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const stale = await who.ask(`${settings()}/confirmer`, { version: '2020-01-01T00:00:00.000Z' })
    expect(stale.status).toBe(409)
    const confirmed = await who.follow(`${settings()}/confirmer`, { version })
    expect(confirmed.html).toContain('En service')
    expect(await countOf('accounts.confirm-identity-provider')).toBe(1)
  })

  test('others may not, and a domain serves one institution', async () => {
    for (const name of ['Léa Fontaine-Noire', 'Samir Claircourt', 'Rosalie Grandfroid', 'Théo Marmette']) {
      const who = await somebody(name)
      expect.soft((await who.ask(settings())).status, name).toBe(403)
      expect.soft((await who.ask(`${settings()}/enregistrer`, typed())).status, name).toBe(403)
    }
    const other = (await site.modules.directory.all('buyer')).find((buyer) => buyer.slug !== slug)
    const who = await somebody('Camille Laplume')
    const taken = await who.ask(`${site.address}/acheteurs/${other?.slug}/connexion/enregistrer`, typed())
    expect(taken.status).toBe(422)
    expect(await taken.text()).toContain('Une autre institution se connecte déjà avec')
    expect((await site.db.selectFrom('identity_provider').select('id').execute()).length).toBe(1)
  })
})

describe('signing in at one’s institution', () => {
  test('opens the account that has this address, once linked by who vouches for it', async () => {
    const first = await comeAs('lea')
    expect([first.status, new URL(first.at).pathname]).toEqual([200, '/repertoire'])
    expect(first.html).toContain('Léa Fontaine-Noire')
    const again = await comeAs('lea', first.who, 'val-aux-moulins')
    expect(again.html).toContain('Léa Fontaine-Noire')
    expect(await countOf('accounts.link-institution')).toBe(1)
    // The second session took the place of the first in the same browser.
    expect(await sessions()).toBe(1)
    const account = await first.who.follow(`${site.address}/mon-compte`)
    expect(account.html).toContain('Votre institution, Ville de Val-aux-Moulins')
    const id = /name="acces" value="([^"]+)"/.exec(account.html)?.[1] ?? ''
    const detached = await first.who.follow(`${site.address}/mon-compte/acces/retirer`, { acces: id })
    expect(detached.html).toContain('Cet accès est détaché')
  })

  test('makes an account, without a role, for whoever had none', async () => {
    const { html } = await comeAs('new')
    expect(html).toContain('Nour Velle')
    const person = await site.db
      .selectFrom('person')
      .selectAll()
      .where('email', '=', `nouvelle@${domain}`)
      .executeTakeFirstOrThrow()
    expect(person.email_verified).toBe(true)
    expect(
      await site.db.selectFrom('membership').select('id').where('person_id', '=', person.id).execute(),
    ).toEqual([])
  })

  test('is refused, and opens nothing, in every other case', async () => {
    const before = await sessions()
    const refusals = new Map([
      ['unverified', 'ne confirme pas que cette adresse est la vôtre'],
      ['elsewhere', 'n’est pas d’un domaine'],
    ] as const)
    for (const [subject, words] of refusals) {
      const { status, html } = await comeAs(subject)
      expect.soft([status, html.includes(words)], subject).toEqual([422, true])
    }
    const declined = await comeAs(null)
    expect([declined.status, declined.html.includes('ne vous a pas reconnu')]).toEqual([422, true])
    await site.db
      .updateTable('person')
      .set({ email: `noe@${domain}` })
      .where('name', '=', 'Noé Laliberté')
      .execute()
    const beyond = await comeAs('beyond')
    expect([beyond.status, beyond.html.includes('hors de ce programme')]).toEqual([422, true])
    expect(await sessions()).toBe(before)
    const linked = await site.db.selectFrom('sign_in_account').select('id').execute()
    expect(linked).toHaveLength(1)
    expect(site.faults).toEqual([])
  })

  describe('with a forged token', () => {
    const accounts = async () => ({
      sessions: await sessions(),
      people: (await site.db.selectFrom('person').select('id').execute()).length,
      links: (await site.db.selectFrom('sign_in_account').select('id').execute()).length,
      signIns: await countOf('accounts.sign-in'),
      known: await countOf('accounts.link-institution'),
    })
    const forgeries: Readonly<Record<string, Forgery>> = {
      'of another issuer': ({ header, claims }, signed) =>
        signed({ header, claims: { ...claims, iss: 'https://ailleurs.example' } }),
      'for another audience': ({ header, claims }, signed) =>
        signed({ header, claims: { ...claims, aud: 'un-autre-site' } }),
      'signed by another key': (truth, signed) => signed(truth, newKey()),
      'signed by another key under its own name': ({ header, claims }, signed) =>
        signed({ header: { ...header, kid: 'another' }, claims }, newKey()),
      'that ran out': ({ header, claims }, signed) => {
        const anHourAgo = Math.floor(Date.now() / 1000) - 3600
        return signed({ header, claims: { ...claims, iat: anHourAgo - 60, exp: anHourAgo } })
      },
      'of another departure': ({ header, claims }, signed) =>
        signed({ header, claims: { ...claims, nonce: 'dune-autre-fois' } }),
      'of no departure': ({ header, claims: { nonce: _, ...claims } }, signed) => signed({ header, claims }),
      'that nobody signed': ({ header, claims }, signed) =>
        `${signed({ header: { ...header, alg: 'none' }, claims })
          .split('.')
          .slice(0, 2)
          .join('.')}.`,
      'that nobody signed, with a signature all the same': ({ header, claims }, signed) =>
        signed({ header: { ...header, alg: 'none' }, claims }),
      'altered after it was signed': ({ header, claims }, signed) => {
        const [head, , signature] = signed({ header, claims }).split('.')
        const altered = Buffer.from(JSON.stringify({ ...claims, sub: 'beyond' })).toString('base64url')
        return `${head}.${altered}.${signature}`
      },
      'that is none': () => 'rien.du.tout',
    }
    afterAll(() => institution.forge(null))

    test('the forger is heard: what it signs as the institution does is believed', async () => {
      institution.forge((truth, signed) => signed(truth))
      expect((await comeAs('lea')).status).toBe(200)
    })

    test.each(Object.entries(forgeries))('%s: refused in words, and nothing is made', async (_, forgery) => {
      const before = await accounts()
      institution.forge(forgery)
      for (const subject of ['fresh', 'lea'] as const) {
        const { status, html } = await comeAs(subject)
        expect(status).toBe(422)
        expect(html).toContain('La preuve envoyée par l’institution n’est pas valable. Rien n’a été accepté.')
      }
      expect(await accounts()).toEqual(before)
      expect(site.faults).toEqual([])
    })
  })

  test('a return that is altered, another’s, of another server, of another institution, or opened twice', async () => {
    const before = await sessions()
    const who = visitor()
    const altered = async (change: (address: URL) => void, by = who): Promise<number> => {
      const address = await returnOf('lea', who)
      change(address)
      return (await by.ask(address.href)).status
    }
    const counted = [
      await altered(({ searchParams }) => searchParams.set('state', 'x'.repeat(32))),
      await altered(({ searchParams }) => searchParams.delete('state')),
      await altered(({ searchParams }) => searchParams.set('state', '\0')),
      await altered(({ searchParams }) => searchParams.set('code', '\0')),
      await altered(({ searchParams }) => searchParams.delete('code')),
      await altered(({ searchParams }) => searchParams.set('code', 'x')),
      await altered(({ searchParams }) => searchParams.set('iss', 'https://other.example')),
      await altered((address) => {
        address.pathname = '/connexion/institution/retour/another'
      }),
      await altered(() => {}, visitor()),
      (await visitor().ask(`${site.address}/connexion/institution/retour/%00`)).status,
    ]
    expect(counted).toEqual([422, 422, 422, 422, 422, 422, 422, 422, 422, 400])
    const good = await returnOf('lea', who)
    expect((await who.ask(good.href)).status).toBe(303)
    expect((await who.ask(good.href)).status).toBe(422)
    expect(await sessions()).toBe(before + 1)
    expect(site.faults).toEqual([])
  })

  test('a role removed meanwhile, then the institution’s sign-in itself', async () => {
    const { who } = await comeAs('lea')
    await site.db.updateTable('membership').set({ ended_at: new Date() }).execute()
    const space = await who.follow(`${site.address}/mon-espace`)
    expect(space.html).toContain('ne vous ont encore donné de rôle')
    expect((await who.ask(`${site.address}/imports`)).status).toBe(403)
    await site.db.updateTable('membership').set({ ended_at: null }).execute()
    const pending = await returnOf('lea', who)
    const coordinator = await somebody('Camille Laplume')
    const removed = await coordinator.follow(`${settings()}/retirer`, {})
    expect(removed.html).toContain('Pas encore réglée')
    const late = await who.ask(pending.href)
    expect([late.status, (await late.text()).includes('n’est plus offerte')]).toEqual([422, true])
    expect(await site.db.selectFrom('sign_in_account').select('id').execute()).toEqual([])
  })

  test('an institution’s server that is gone is said so, and other ways go on', async () => {
    const coordinator = await somebody('Camille Laplume')
    await coordinator.follow(`${settings()}/enregistrer`, typed())
    const who = visitor()
    const pending = await returnOf('new', who)
    await institution.close()
    const late = await who.ask(pending.href)
    expect([late.status, (await late.text()).includes('ne répond pas')]).toEqual([422, true])
    const gone = await comeAs('new')
    expect([gone.status, gone.html.includes('ne répond pas')]).toEqual([422, true])
    const trial = await coordinator.ask(`${settings()}/essayer`, {})
    expect([trial.status, (await trial.text()).includes('ne répond pas')]).toEqual([422, true])
    expect((await somebody('Émile Bordenneige')).ask).toBeDefined()
    expect(site.faults).toEqual([])
  })
})
