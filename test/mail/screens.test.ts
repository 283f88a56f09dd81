import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { queue } from '#mail/index.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { invalidities } from '#test/support/valid-html.ts'
import { createSite } from '#web/site.tsx'

let site: OpenSite
/** The same site served as in production, without a mail server. */
let production: ReturnType<typeof createSite>
let operator: { readonly cookie: string }
let coordinator: { readonly cookie: string }
beforeAll(async () => {
  site = await openDemonstration()
  production = createSite({ ...site.context, demonstration: null, keepsLetters: true })
  operator = await site.signInAs('Noé Laliberté')
  coordinator = await site.signInAs('Camille Laplume')
})
afterAll(() => site.close())
beforeEach(async () => {
  for (const table of ['outbox', 'refusing_address', 'suppression'] as const)
    await site.db.deleteFrom(table).execute()
})

const read = async (path: string, headers: Record<string, string> = operator): Promise<string> =>
  (await (await production.request(path, { headers })).text()).replaceAll('\u00a0', ' ')
const send = (path: string, fields: readonly (readonly [string, string])[], headers = operator) =>
  production.request(path, {
    method: 'POST',
    headers: { origin: 'http://localhost', ...headers },
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
  })
const goesTo = (answer: Response): string => answer.headers.get('location') ?? `stays: ${answer.status}`

const letter = async (to: string, state: string, more: Record<string, unknown> = {}): Promise<string> => {
  await queue(site.db, {
    kind: 'role-changed',
    to,
    person: null,
    language: 'fr',
    facts: { by: 'Rosalie Secrète', ...('token' in more ? { token: 'jeton-secret' } : {}) },
  })
  const { token: _, ...columns } = more
  const row = await site.db
    .updateTable('outbox')
    .set({ state, ...columns })
    .where('to_email', '=', to)
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

describe('what leaves and what does not', () => {
  test('each figure opens to its rows, with the reason in words and never what the letter says', async () => {
    await letter('refused@exemple.example', 'failed', { failure: '550 5.1.1 no such user' })
    await letter('late@exemple.example', 'failed', { failure: 'expired', token: true })
    await letter('cut@exemple.example', 'unknown', { failure: 'interrupted' })
    await letter('left@exemple.example', 'sent', { sent_at: new Date() })
    const failed = await read('/courriels/envois')
    expect(failed).toContain('Le serveur de courriel a répondu : 550 5.1.1 no such user')
    expect(failed).toContain('Le délai est passé avant l’envoi')
    expect(failed).toContain('Il contenait un lien secret, effacé.')
    expect(failed.match(/value="[0-9a-f-]{36}"/g)).toHaveLength(1)
    expect(await read('/en/mail/outgoing?etat=unknown')).toContain('The program stopped while sending it.')
    expect(await read('/courriels/envois?etat=sent')).toContain('left@exemple.example')
    for (const path of [
      '/courriels/envois',
      '/en/mail/outgoing?etat=unknown',
      '/courriels/envois?etat=x&page=-3',
    ]) {
      const html = await read(path)
      expect(html).not.toMatch(/Rosalie Secrète|jeton-secret/)
      expect(await invalidities(html)).toEqual([])
    }
    expect(await read('/mon-espace')).toMatch(/href="\/courriels\/envois"[^>]*><strong>3<\/strong>/)
  })

  test('what failed is tried again, told in the journal; what held a link is not', async () => {
    const refused = await letter('refused@exemple.example', 'failed', { failure: '550 no' })
    const late = await letter('late@exemple.example', 'failed', { failure: 'expired', token: true })
    const tried = await send('/courriels/envois/reessayer', [
      ['courriel', refused],
      ['courriel', late],
      ['courriel', 'nobody'],
      ['etat', 'failed'],
    ])
    expect(goesTo(tried)).toBe('/courriels/envois?etat=failed&fait=reessai&combien=1')
    expect(await read(goesTo(tried))).toContain('1 courriel remis en file.')
    expect(Object.fromEntries(await site.modules.outbox.counts())).toEqual({ queued: 1, failed: 1 })
    const { rows } = await sql<{ act: string }>`
      select act from journal_entry where thing_id = ${refused}`.execute(site.db)
    expect(rows).toEqual([{ act: 'mail.try-again' }])
    const nothing = await send('/courriels/envois/reessayer', [['courriel', late]])
    expect(await read(goesTo(nothing))).toContain('Rien n’a été remis en file')
  })

  test('without a mail server, and on a copy, it is said plainly, on the operator’s first page too', async () => {
    await letter('waits@exemple.example', 'queued')
    await site.db.updateTable('installation').set({ copied_at: new Date() }).execute()
    for (const path of ['/courriels/envois', '/mon-espace']) {
      const html = await read(path)
      expect(html).toContain(
        'Aucun serveur d’envoi n’est réglé : 1 courriel attend, et personne ne les reçoit.',
      )
      expect(html).toContain('elle n’écrit à personne')
      expect(html).toContain('npx maillage activate')
    }
    await site.db.updateTable('installation').set({ copied_at: null }).execute()
    expect(await read('/courriels/envois')).not.toContain('npx maillage activate')
    expect(await read('/mon-espace', coordinator)).not.toContain('Aucun serveur d’envoi')
  })
})

describe('the templates', () => {
  test('show each kind in both languages, framed alone under a policy that lets nothing in', async () => {
    const html = await read('/courriels/modeles/digest', coordinator)
    for (const told of ['Voici 3 nouvelles', 'Here are 3 pieces of news']) expect(html).toContain(told)
    expect(html.match(/<iframe[^>]* sandbox[ >]/g)).toHaveLength(2)
    const alone = await production.request('/en/mail/templates/digest/letter.html', { headers: operator })
    expect(alone.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'",
    )
    expect(await alone.text()).toContain('<html lang="en">')
    const statuses = ['/courriels/modeles/absent', '/courriels/modeles/absent/lettre.html'].map(
      async (path) => (await production.request(path, { headers: operator })).status,
    )
    expect(await Promise.all(statuses)).toEqual([404, 404])
    const visitor = await production.request('/courriels/modeles/digest/lettre.html')
    expect(visitor.status).toBe(303)
  })
})

describe('who writes', () => {
  const path = '/programmes/tisser-local/expediteur'
  const save = `${path}/enregistrer`
  const fields = (over: Readonly<Record<string, string>> = {}, version = 1) =>
    Object.entries({
      version: String(version),
      nom: 'Pôle fictif',
      adresse: '1, rue Inventée\nNulle-Part (Québec)  H0H 0H0',
      contact: 'ecrire@exemple.example',
      ...over,
    })
  const versionNow = async (): Promise<number> =>
    (await site.modules.callForInterest.programmes()).find(({ slug }) => slug === 'tisser-local')?.version ??
    0

  test.each([
    ['nom', ''],
    ['nom', 'x'.repeat(201)],
    ['adresse', '1, rue Inventée H0H 0H0'],
    ['adresse', '1, rue Inventée\nNulle-Part'],
    ['contact', ''],
    ['contact', 'pas une adresse'],
    ['contact', 'javascript:alert(1)'],
    ['contact', '555-0198'],
  ])('bad input in %s is told, and nothing typed is lost: «%s»', async (field, value) => {
    const answer = await send(
      save,
      fields({ [field]: value, nom: field === 'nom' ? value : 'Mon nom à moi' }),
      coordinator,
    )
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(`href="#${field}"`)
    if (field !== 'nom') expect(html).toContain('value="Mon nom à moi"')
    expect(await invalidities(html)).toEqual([])
  })

  test('is kept, told in the journal, and refused to the second of two', async () => {
    const version = await versionNow()
    const kept = await send(save, fields({ contact: '514 555-0198 poste 12' }, version), coordinator)
    expect(goesTo(kept)).toBe(`${path}?fait=expediteur`)
    expect(await read(path, coordinator)).toContain('514 555-0198 poste 12')
    const late = await send(save, fields({ nom: 'Un autre nom' }, version), coordinator)
    expect([late.status, (await late.text()).includes('Un autre nom')]).toEqual([409, true])
    const { rows } = await sql<{ act: string }>`
      select act from journal_entry where act = 'programme.name-sender'`.execute(site.db)
    expect(rows).toHaveLength(1)
  })

  test('while it is not said, commercial letters wait and its coordinator is told', async () => {
    await sql`update programme set sender_name = null, sender_address = null, sender_contact = null`.execute(
      site.db,
    )
    await letter('waits@exemple.example', 'sent')
    await sql`alter table outbox disable trigger commercial_needs_consent`.execute(site.db)
    await sql`update outbox set state = 'queued', kind = 'notices-that-suit', purpose = 'opportunities',
      programme_id = (select id from programme where slug = 'tisser-local')`.execute(site.db)
    await sql`alter table outbox enable trigger commercial_needs_consent`.execute(site.db)
    expect(await read('/mon-espace', coordinator)).toMatch(
      /href="\/programmes\/tisser-local\/expediteur"[^>]*><strong>1<\/strong>/,
    )
    expect(await read(path, coordinator)).toContain('1 courriel commercial attend.')
    expect(await read('/courriels/envois')).toContain('n’a pas d’adresse postale')
    expect(await read('/courriels/modeles/notices-that-suit', coordinator)).toContain(
      'ne dit pas encore qui écrit',
    )
    const saved = await send(save, fields({}, await versionNow()), coordinator)
    expect(await read(goesTo(saved), coordinator)).toContain('C’est enregistré')
    expect(await site.modules.outbox.unsigned()).toEqual([])
  })
})

describe('an address that refuses our letters', () => {
  const refuses = async (name: string, why = 'bounced'): Promise<void> => {
    await sql`insert into refusing_address (address_digest, why, status)
      select address_digest(email), ${why}, '5.1.1' from person where name = ${name}`.execute(site.db)
  }

  test('is told to its person, who says that it is corrected', async () => {
    await refuses('Camille Laplume')
    expect(await read('/mon-compte', coordinator)).toContain('refuse nos courriels depuis le')
    const cleared = await send('/mon-compte/adresse-corrigee', [], coordinator)
    expect(goesTo(cleared)).toBe('/mon-compte?fait=adresse')
    const after = await read(goesTo(cleared), coordinator)
    expect(after).toContain('l’envoi reprend')
    expect(after).not.toContain('refuse nos courriels depuis')
    expect(goesTo(await send('/mon-compte/adresse-corrigee', [], coordinator))).toBe(
      '/mon-compte?fait=adresse-rien',
    )
  })

  test('is told to whoever looks after the team, who clears it; a complaint stays', async () => {
    await refuses('Émile Bordenneige')
    expect(await read('/organisations/les-pelles-du-matin/equipe', coordinator)).toContain(
      'adresse qui refuse nos courriels',
    )
    const { rows } = await sql<{ id: string }>`
      select membership.id from membership join person on person.id = person_id
      where person.name = 'Émile Bordenneige' and ended_at is null`.execute(site.db)
    const member = `/roles/${rows[0]?.id}`
    expect(await read(member, coordinator)).toContain('C’est corrigé')
    expect(goesTo(await send(`${member}/adresse-corrigee`, [], coordinator))).toBe(`${member}?fait=adresse`)
    await refuses('Émile Bordenneige', 'complained')
    const complained = await read(member, coordinator)
    expect(complained).toContain('a signalé nos courriels comme indésirables')
    expect(complained).not.toContain('C’est corrigé')
    expect(goesTo(await send(`${member}/adresse-corrigee`, [], coordinator))).toBe(
      `${member}?fait=adresse-rien`,
    )
  })
})
