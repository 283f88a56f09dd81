import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordEach } from '#journal/index.ts'
import { theProgram } from '#kernel/actor.ts'
import { instantOf } from '#kernel/time.ts'
import { elsewhere, personas, type Visit, visitAs } from '#test/support/personas.ts'
import { type Params, sampleParams } from '#test/support/samples.ts'
import { addSecondProgramme } from '#test/support/second-programme.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { silentFacts, spokenFacts } from '#web/history-facts.ts'
import { english } from '#web/locales/en/index.ts'
import { french } from '#web/locales/fr/index.ts'
import { actNames } from '#web/policy.ts'
import { callNames, calls, postNames, posts } from '#web/sitemap.ts'

let site: OpenSite
let samples: Params
const visits = new Map<string, Visit>()
beforeAll(async () => {
  site = await openDemonstration()
  await addSecondProgramme(site.modules)
  samples = await sampleParams(site)
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
const path = '/organisations/les-pelles-du-matin/journal'

describe('the history of an organisation', () => {
  test('is said in words, in both languages, the last first', async () => {
    const { html } = await page(path, 'the coordinator')
    expect(html).toContain('Historique : Les Pelles du Matin')
    expect(html).toContain(french.history.acts['accounts.assign-adviser'])
    expect(html).toContain('Le système')
    const translated = await page('/en/organisations/les-pelles-du-matin/journal', 'the coordinator')
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

describe('the history of a thing', () => {
  test('of people says who did what to whom, with what was typed, and what was erased since', async () => {
    const request = `/demandes/${samples.request}/historique`
    const told = await page(request, 'the supplier’s administrator')
    expect(told.html).toContain(french.history.acts['accounts.ask-to-join'])
    expect(told.html).toContain('Je tiens la comptabilité de cette coopérative.')
    const invitation = `/invitations/${samples.invitation}/historique`
    expect((await page(invitation, 'the supplier’s administrator')).html).toContain(
      'quelquun@exemple.example',
    )
    await site.db
      .deleteFrom('journal_value')
      .where('field', '=', 'note')
      .where('number', 'in', (eb) =>
        eb
          .selectFrom('journal_entry')
          .select('number')
          .where('thing_id', '=', samples.request ?? ''),
      )
      .execute()
    const after = await page(request, 'the supplier’s administrator')
    expect(after.html).not.toContain('Je tiens la comptabilité')
    expect(after.html).toContain(`<em>${french.history.erased}</em>`)
    expect(
      (await page(`/en/requests/${samples.request}/history`, 'the supplier’s administrator')).html,
    ).toContain(`<em>${english.history.erased}</em>`)
  })

  test('of an organisation tells its people what was typed to those alone who look after them', async () => {
    const sifted = `${path}?sujet=people`
    const administrator = await page(sifted, 'the supplier’s administrator')
    const contributor = await page(sifted, 'the supplier’s contributor')
    for (const { html } of [administrator, contributor])
      expect(html).toContain(french.history.acts['accounts.invite'])
    expect(administrator.html).toContain('quelquun@exemple.example')
    expect(contributor.html).not.toContain('quelquun@exemple.example')
    expect((await page(`${path}?sujet=page`, 'the supplier’s administrator')).html).not.toContain(
      french.history.acts['accounts.invite'],
    )
  })

  test('of one’s own acts shows where one was, to oneself alone', async () => {
    const own = await page('/mon-compte/historique', 'the supplier’s administrator')
    expect(own.html).toContain(french.history.facts.device)
    expect(own.html).toContain(french.history.values.from)
    expect(own.html).not.toContain('Émile Bordenneige')
  })

  test('of the installation opens to the operator, without what people do to their own accounts', async () => {
    const read = await page('/installation/historique', 'the operator')
    expect(read.status).toBe(200)
    expect(read.html).not.toContain(french.history.acts['accounts.act-as'])
    expect((await page('/installation/historique', 'the coordinator')).status).toBe(403)
  })

  test.each([
    ['/roles/:membership', '/roles/:membership/historique', 'the supplier’s administrator'],
    ['/demandes/:request', '/demandes/:request/historique', 'the supplier’s administrator'],
    ['/mes-listes/:list', '/mes-listes/:list/historique', 'the supplier’s administrator'],
    ['/mon-compte', '/mon-compte/historique', 'the buyer’s procurement'],
    [
      '/organisations/:organisation/equipe',
      '/invitations/:invitation/historique',
      'the supplier’s administrator',
    ],
    ['/organisations/:organisation/reconnaissance', `${path}?sujet=recognition`, 'the coordinator'],
    ['/acheteurs/:buyer', '/organisations/:buyer/journal', 'the buyer’s procurement'],
    ['/imports', '/installation/historique?sujet=imports', 'the operator'],
    ['/import-du-repertoire', '/programmes/:programme/historique?sujet=imports', 'the coordinator'],
    ['/programmes/:programme', '/programmes/:programme/historique', 'the coordinator'],
    ['/repertoire/:supplier', path, 'the adviser assigned, administrator of a partner'],
  ])('opens from the page %s', async (from, to, label) => {
    const filled = (address: string): string =>
      address.replace(
        /:(\w+)/g,
        (_, part: string) => Object.entries(samples).find(([name]) => name === part)?.[1] ?? '',
      )
    const { html } = await page(filled(from), label)
    expect(html).toContain(`href="${filled(to)}"`)
    expect((await page(filled(to), label)).status).toBe(200)
  })

  test('has pages', async () => {
    const programme = await site.modules.callForInterest.programme()
    const organisation = await site.modules.directory.find('aux-trois-marmites')
    if (programme === null || organisation === null) throw new Error('no demonstration')
    const act = { act: 'directory.edit', on: { kind: 'organisation', id: organisation.id } }
    const told = { ...act, programme: programme.id, organisation: organisation.id, at: instantOf(new Date()) }
    await site.db.transaction().execute((tx) =>
      recordEach(
        tx,
        theProgram,
        Array.from({ length: 60 }, () => ({ ...told, facts: { part: 'identity' } })),
      ),
    )
    const first = await page('/organisations/aux-trois-marmites/journal', 'the coordinator')
    expect(first.html).toContain('href="/organisations/aux-trois-marmites/journal?page=2"')
    expect(first.html).toContain(french.editing.parts.identity)
    expect((await page('/organisations/aux-trois-marmites/journal?page=2', 'the coordinator')).status).toBe(
      200,
    )
  })

  test('says every fact that was told here, or knows it for an id', async () => {
    const rows = await site.db.selectFrom('journal_entry').select(['facts', 'digests']).execute()
    const facts = new Set(rows.flatMap((row) => Object.keys(row.facts)))
    const values = new Set(rows.flatMap((row) => Object.keys(row.digests)))
    const known = [...spokenFacts, ...silentFacts]
    expect([...facts].filter((name) => !known.includes(name))).toEqual([])
    expect([...values].filter((name) => !Object.hasOwn(french.history.values, name))).toEqual([])
    expect(facts.size).toBeGreaterThan(4)
  })
})

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sources(join(folder, entry.name)) : [join(folder, entry.name)],
  )

const worded = new Set<string>(Object.keys(french.history.acts))

test('every act that the journal is told of has words', () => {
  const modules = new Set(actNames.map((act) => act.split('.')[0]))
  const told = sources('src')
    .filter((file) => /\.actions\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/'(([a-z]+)\.[a-z-]+)'/g)])
    .flatMap(([, act = '', module = '']) => (modules.has(module) ? [act] : []))
  expect(told.length).toBeGreaterThan(40)
  expect(
    told.filter((act) => !worded.has(act)),
    'give them words in src/web/locales/*/history.ts',
  ).toEqual([])
})

test('every act of the policy tables that a form or a script does has words', () => {
  const done = [...postNames.map((name) => posts[name].act), ...callNames.map((name) => calls[name].act)]
  expect(
    [...new Set(done)].filter((act) => !worded.has(act)),
    'give them words in src/web/locales/*/history.ts',
  ).toEqual([])
})
