import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { theProgram } from '#kernel/actor.ts'
import { callId } from '#kernel/ids.ts'
import { parseInstant } from '#kernel/time.ts'
import type { CallPlan } from '#programme/call-for-interest/index.ts'
import { mostSessionQueries, type OpenSite, openDemonstration } from '#test/support/site.ts'
import { hidden, type Visitor, visitorAs } from '../editing/support.ts'

let site: OpenSite
beforeAll(async () => {
  site = await openDemonstration()
})
afterAll(async () => {
  expect(site.faults).toEqual([])
  await site.close()
})

const moment = (text: string) => parseInstant(text) ?? expect.fail('no moment')
const both = (text: string) => ({ fr: text, en: text })
const plan: CallPlan = {
  kind: 'pilot',
  words: {
    title: both('Appel'),
    presentation: both('Répondez.'),
    eligibility: [
      { id: 'es', question: both('ES?'), reason: both('R'), remedy: null, eligibleAnswer: 'yes' },
    ],
    criteria: [
      { id: 'volonte', title: both('Volonté'), detail: null },
      { id: 'capacite', title: both('Capacité'), detail: null },
    ],
    scale: [
      { level: 0, title: both('Rien'), detail: null },
      { level: 4, title: both('Tout'), detail: null },
    ],
    documents: [],
  },
}
const at = (now: string) => ({ actor: theProgram, at: moment('2026-11-26T12:00:00Z'), now: moment(now) })

describe('a call', () => {
  test('is created, dated, published; then an enterprise applies and submits', async () => {
    const { calls, applications, callForInterest, directory } = site.modules
    const edition = (await callForInterest.editionHead('2026-2027')) ?? expect.fail('no edition')
    const created = await calls.create(at('2026-09-21T13:00:00Z'), edition, {
      id: callId(randomUUID()),
      plan,
    })
    if (!created.accepted) return expect.fail(created.refusal.kind)
    const call = created.value
    const dates = {
      opens: moment('2026-09-22T13:00:00Z'),
      closes: moment('2026-10-30T20:00:00Z'),
      timeZone: 'America/Toronto',
    }
    const dated = await calls.change(at('2026-09-21T13:00:00Z'), call, {
      version: 1,
      change: { kind: 'dates', dates },
    })
    expect(dated.accepted).toBe(true)
    expect((await calls.publish(at('2026-09-21T14:00:00Z'), call, 1)).accepted).toBe(false)
    expect((await calls.publish(at('2026-09-21T14:00:00Z'), call, 2)).accepted).toBe(true)
    const organisation = (await directory.find('les-pelles-du-matin')) ?? expect.fail('no supplier')
    const during = { ...at('2026-10-01T13:00:00Z'), newId: randomUUID }
    const early = await applications.begin(
      { ...during, now: moment('2026-09-22T12:59:59Z') },
      call,
      organisation.id,
    )
    expect(early.accepted).toBe(false)
    const begun = await applications.begin(during, call, organisation.id)
    const again = await applications.begin(during, call, organisation.id)
    expect(again).toEqual(begun)
    if (!begun.accepted) return expect.fail('not begun')
    const found = async () =>
      (await applications.find(theProgram, begun.value)) ?? expect.fail('no application')
    const answers = {
      eligibility: { es: 'yes' },
      criteria: { volonte: 'Oui.', capacite: 'Oui aussi.' },
    } as const
    const draft = await found()
    const saved = await applications.save(during, draft, { version: draft.version, answers })
    expect(saved).toEqual({ accepted: true, value: 1 })
    const held = { application: await found(), attached: [] }
    const submitted = await applications.submit(during, held, { version: 1, organisation })
    expect(submitted).toEqual({ accepted: true, value: { number: 1, late: false, again: false } })
    const twice = await applications.submit(during, held, { version: 1, organisation })
    expect(twice).toEqual({ accepted: true, value: { number: 1, late: false, again: true } })
    const letters = await site.db
      .selectFrom('outbox')
      .select('id')
      .where('kind', '=', 'application-received')
      .execute()
    expect(letters).toHaveLength(2)
  })
})

describe('its screens', () => {
  const address = '/appels/2027-2028-2'
  let camille: Visitor
  const version = async () => hidden((await camille.read(`${address}/modifier`)).html, 'version')
  const save = async (fields: Readonly<Record<string, string>>) =>
    camille.send(`${address}/modifier/enregistrer`, { version: await version(), ...fields })
  const found = async () => (await site.modules.calls.find('2027-2028-2')) ?? expect.fail('no call')
  const dates = {
    partie: 'dates',
    fuseau: 'America/Toronto',
    'ouverture-jour': '2026-10-01',
    'ouverture-heure': '09:00',
    'cloture-jour': '2026-11-01',
    'cloture-heure': '01:30',
  }

  test('begin a call from the pilot, once even when the form is sent twice', async () => {
    camille = await visitorAs(site, 'Camille Laplume')
    const page = '/editions/2027-2028/appels'
    const { html } = await camille.read(`${page}/nouveau`)
    const fields = { envoi: hidden(html, 'envoi'), depart: 'pilot' }
    const sent = [await camille.send(`${page}/creer`, fields), await camille.send(`${page}/creer`, fields)]
    expect(sent.map(({ goTo }) => goTo)).toEqual([
      `${address}/modifier?fait=cree`,
      `${address}/modifier?fait=cree`,
    ])
    expect((await found()).criteria.map(({ weight }) => weight)).toEqual([1, 1, 1])
    const stranger = await visitorAs(site, null)
    expect((await stranger.read(address)).status).toBe(404)
  })

  test('say that an hour comes twice, and ask which', async () => {
    const doubtful = await save(dates)
    expect(doubtful.status).toBe(422)
    expect(doubtful.html).toContain('arrive deux fois')
    const [, later] = [...doubtful.html.matchAll(/name="cloture-choix" value="([^"]+)"/g)].map(
      ([, value]) => value,
    )
    expect((await save({ ...dates, 'cloture-choix': later ?? '' })).status).toBe(303)
    expect((await found()).closes).toBe('2026-11-01T06:30:00.000Z')
    const never = await save({ ...dates, 'cloture-jour': '2027-03-14', 'cloture-heure': '02:30' })
    expect(never.html).toContain('n’existe pas dans ce fuseau')
  })

  test.each([
    ['a close before the opening', { ...dates, 'cloture-jour': '2026-09-30' }, 'après l’ouverture'],
    ['a zone that is none', { ...dates, fuseau: 'Mars/Olympus' }, 'Ce fuseau horaire n’existe pas'],
    ['an hour that is none', { ...dates, 'cloture-heure': 'midi' }, 'Écrivez une heure'],
    ['no title', { partie: 'said', 'titre-fr': '', 'titre-en': 'Kept' }, 'Écrivez un titre en français'],
    ['a weight of zero', { partie: 'criteria', 'c0-titre-fr': 'A', 'c0-poids': '0' }, 'entier de 1 à 100'],
    [
      'no criterion',
      { partie: 'criteria', 'c0-id': 'a', 'c0-titre-fr': '', 'c0-poids': '1' },
      'au moins un critère',
    ],
    ['one level', { partie: 'scale', 'n0-niveau': '1', 'n0-titre-fr': 'A' }, 'au moins deux niveaux'],
  ])('give back %s with what was typed', async (_, fields, told) => {
    const sent = await save(fields)
    expect(sent.status).toBe(422)
    expect(sent.html).toContain(told)
  })

  test.each([
    ['a criterion', { partie: 'criteria', 'c3-titre-en': 'Reach', 'c3-poids': '2' }, 'Reach'],
    ['a question', { partie: 'eligibility', 'q2-raison-fr': 'Parce que.' }, 'Parce que.'],
    ['a level', { partie: 'scale', 'n5-niveau': '5', 'n5-detail-fr': 'Hors du commun.' }, 'Hors du commun.'],
    ['a document', { partie: 'documents', 'd1-detail-en': 'Photographs.' }, 'Photographs.'],
  ])('ask for the French text of %s that is added, and keep what was typed', async (_, fields, typed) => {
    const sent = await save(fields)
    expect(sent.status).toBe(422)
    expect(sent.html).toContain('Écrivez d’abord ce texte en français')
    expect(sent.html).toContain(typed)
  })

  test('keep what was typed when somebody else changed the call', async () => {
    const read = await version()
    const said = { partie: 'said', 'titre-fr': 'Le nôtre', 'titre-en': '', 'nombre-places': '10' }
    expect((await save({ ...said, 'titre-fr': 'Le leur' })).status).toBe(303)
    const sent = await camille.send(`${address}/modifier/enregistrer`, { version: read, ...said })
    expect(sent.status).toBe(409)
    expect(sent.html).toContain('Le nôtre')
    expect((await found()).title.fr).toBe('Le leur')
  })

  test('publish, put the close off with a reason, cancel and take that back', async () => {
    const act = async (name: string, fields: Readonly<Record<string, string>> = {}) =>
      camille.send(`${address}/${name}`, { version: await version(), ...fields })
    expect((await act('publier')).goTo).toContain('fait=publie')
    const { closes } = await found()
    const close = { 'cloture-jour': '2026-11-10', 'cloture-heure': '16:00' }
    expect((await act('reporter', close)).status).toBe(422)
    const because = {
      'motif-report-fr': 'Une panne du service postal.',
      'motif-annulation-fr': 'Une panne du service postal.',
    }
    expect((await act('reporter', { ...because, ...close, 'cloture-jour': '2026-10-20' })).status).toBe(422)
    expect((await act('reporter', { ...because, ...close })).status).toBe(303)
    expect((await found()).extensions).toMatchObject([{ from: closes, to: '2026-11-10T21:00:00.000Z' }])
    const stranger = await visitorAs(site, null)
    expect((await stranger.read(address)).html).toContain('Une panne du service postal.')
    const typed = await act('annuler', { 'motif-annulation-fr': '', 'motif-annulation-en': 'A breakdown.' })
    expect(typed.status).toBe(422)
    expect(typed.html).toContain('A breakdown.')
    expect((await act('annuler', because)).status).toBe(303)
    expect((await stranger.read(address)).html).toContain('Cet appel est annulé')
    expect((await act('retablir')).status).toBe(303)
    expect((await found()).state.kind).toBe('published')
  })

  test('export what was received, without formula', async () => {
    const past = (await site.modules.calls.find('2026-2027')) ?? expect.fail('no call')
    const { applications } = await site.modules.applications.received(theProgram, past.id)
    const { html: csv } = await camille.read('/appels/2026-2027/candidatures/liste.csv')
    expect(csv.split('\r\n').length).toBeGreaterThan(applications.length)
    expect(csv).toContain('en retard, gardée à part')
    expect(csv).not.toMatch(/(^|,)"?[=+@]/m)
  })
})

describe('what a call rests on', () => {
  const page = '/editions/2026-2027/appels'
  let camille: Visitor
  let address = ''
  const slug = () => address.split('/').at(-1) ?? ''
  const save = async (fields: Readonly<Record<string, string>>) =>
    camille.send(`${address}/modifier/enregistrer`, {
      version: hidden((await camille.read(`${address}/modifier`)).html, 'version'),
      ...fields,
    })

  test('a call begins from what partners agreed on, which its desk names and leads to', async () => {
    camille = await visitorAs(site, 'Camille Laplume')
    const { html } = await camille.read(`${page}/nouveau`)
    expect(html).toContain('Ce qui a été convenu avec les partenaires (version 2')
    const sent = await camille.send(`${page}/creer`, { envoi: hidden(html, 'envoi'), depart: 'agreed' })
    address = sent.goTo.split('/modifier')[0] ?? ''
    const call = (await site.modules.calls.find(slug())) ?? expect.fail('no call')
    const settled = await site.modules.concertations.settledParameters(call.edition)
    expect(call.agreed).toEqual({ number: 2, settledAt: settled?.settledAt })
    expect(call).toMatchObject({
      places: 27,
      institutions: settled?.institutions,
      decision: settled?.decision,
    })
    site.queries()
    const desk = await camille.read(`${address}/modifier`)
    expect(site.queries()).toBeLessThanOrEqual(8 + mostSessionQueries)
    expect(desk.html).toContain('Reprend les paramètres convenus, version 2, du 26 novembre 2025.')
    expect(desk.html).toContain('href="/editions/2026-2027/concertation"')
    expect(desk.html).not.toContain('Dit autrement')
    const said = { partie: 'said', 'titre-fr': 'Autre', 'titre-en': '', 'nombre-places': '30' }
    expect((await save(said)).status).toBe(303)
    expect((await camille.read(`${address}/modifier`)).html).toContain(
      'Dit autrement que ce qui a été convenu : nombre de places.',
    )
  })

  test('without anything agreed, nothing is offered and nothing is taken', async () => {
    const next = '/editions/2027-2028/appels'
    const { html } = await camille.read(`${next}/nouveau`)
    expect(html).not.toContain('Ce qui a été convenu')
    const sent = await camille.send(`${next}/creer`, { envoi: hidden(html, 'envoi'), depart: 'agreed' })
    expect(sent.status).toBe(422)
  })

  test('whom it targets is written line by line; too many lines come back', async () => {
    const typed = Array.from({ length: 61 }, (_, at) => `Institution ${at}`).join('\n')
    const refused = await save({ partie: 'targets', institutions: typed, secteurs: '' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Institution 60')
    expect(
      (await save({ partie: 'targets', institutions: 'Hôpital inventé\n\n', secteurs: '' })).status,
    ).toBe(303)
    expect((await site.modules.calls.find(slug()))?.institutions).toEqual(['Hôpital inventé'])
  })

  test('it cites a decision, shown where it may be read; none that is not of the programme is taken', async () => {
    expect((await save({ partie: 'decision', decision: 'inconnue' })).status).toBe(422)
    const call = (await site.modules.calls.find(slug())) ?? expect.fail('no call')
    const all = await site.modules.governance.decisionsOf(theProgram, call.programme)
    const shown = all.find(({ isPublic, state }) => isPublic && state.kind === 'in-force')
    const kept = all.find(({ isPublic, state }) => !isPublic && state.kind === 'in-force')
    expect((await save({ partie: 'decision', decision: shown?.id ?? '' })).status).toBe(303)
    // A publication needs a close to come; only what everybody reads is tried here.
    await site.db
      .updateTable('call')
      .set({ state: 'published', published_at: call.opens })
      .where('id', '=', call.id)
      .execute()
    const stranger = await visitorAs(site, null)
    expect((await stranger.read(address)).html).toContain('Règles approuvées par la')
    expect((await stranger.read(address)).html).toContain('/decisions/2025-')
    expect((await save({ partie: 'decision', decision: kept?.id ?? '' })).status).toBe(303)
    expect((await stranger.read(address)).html).not.toContain('Règles approuvées par la')
    expect((await camille.read(address)).html).toContain('Règles approuvées par la')
    expect((await save({ partie: 'decision', decision: '' })).status).toBe(303)
    expect((await camille.read(address)).html).not.toContain('Règles approuvées par la')
  })

  test('its history tells its acts and its jury’s, for its coordination alone', async () => {
    site.queries()
    const { html } = await camille.read(`${address}/historique`)
    expect(site.queries()).toBeLessThanOrEqual(8 + mostSessionQueries)
    expect(html).toContain('Un appel d’intérêt a été commencé')
    expect(html).toContain('décision citée')
    const past = await camille.read('/appels/2026-2027/historique')
    expect(past.html).toContain('La décision du jury a été prise')
    const stranger = await visitorAs(site, null)
    const rosalie = await visitorAs(site, 'Rosalie Grandfroid')
    expect((await rosalie.read(`${address}/historique`)).status).toBe(403)
    expect((await stranger.read(`${address}/historique`)).status).not.toBe(200)
  })
})

describe('applicants of a call that changes', () => {
  test('are written to once each, by what they have: a draft, an application, nothing once withdrawn', async () => {
    const { calls, applications, directory } = site.modules
    const call = async () => (await calls.find('2027-2028')) ?? expect.fail('no call')
    const now = moment('2026-10-01T13:00:00Z')
    const by = { ...at('2026-10-01T13:00:00Z'), newId: randomUUID }
    const begin = async (slug: string) => {
      const organisation = (await directory.find(slug)) ?? expect.fail(`no ${slug}`)
      const begun = await applications.begin(by, await call(), organisation.id)
      return begun.accepted ? begun.value : expect.fail('not begun')
    }
    const draft = await begin('les-pelles-du-matin')
    const submitted = await begin('aux-trois-marmites')
    const asSubmitted = { number: 7, submitted_at: now, submitted: JSON.stringify({}) }
    const set = (id: string, state: 'submitted' | 'withdrawn') =>
      site.db
        .updateTable('application')
        .set({ ...asSubmitted, state })
        .where('id', '=', id)
        .execute()
    await set(submitted, 'submitted')
    const because = { fr: 'Panne.', en: null }
    const letters = async (kind: string) =>
      (
        await site.db.selectFrom('outbox').select(['to_email', 'facts']).where('kind', '=', kind).execute()
      ).filter(
        ({ facts }) => JSON.stringify(facts).includes(draft) || JSON.stringify(facts).includes(submitted),
      )
    const before = await call()
    const closes = moment('2026-11-13T21:00:00Z')
    expect((await calls.extend(by, before, { version: before.version, closes, because })).accepted).toBe(true)
    const put = await letters('call-extended')
    const people = (slug: string) =>
      site.db
        .selectFrom('membership')
        .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
        .select('membership.person_id')
        .distinct()
        .where('slug', '=', slug)
        .where('ended_at', 'is', null)
        .execute()
    const count = (await people('les-pelles-du-matin')).length + (await people('aux-trois-marmites')).length
    expect(put).toHaveLength(count)
    expect(new Set(put.map(({ to_email }) => to_email)).size).toBe(count)
    expect(put.map(({ facts }) => facts.standing).toSorted()).toContain('draft')
    expect(put.find(({ facts }) => facts.application === submitted)?.facts).toMatchObject({
      standing: 'submitted',
      number: '7',
    })
    // The same form sent twice: the second is of an older version.
    expect((await calls.extend(by, before, { version: before.version, closes, because })).accepted).toBe(
      false,
    )
    expect(await letters('call-extended')).toHaveLength(count)
    await set(submitted, 'withdrawn')
    const later = await call()
    expect((await calls.cancel(by, later, { version: later.version, because })).accepted).toBe(true)
    const told = await letters('call-cancelled')
    expect(told).toHaveLength((await people('les-pelles-du-matin')).length)
    expect(told.every(({ facts }) => facts.application === draft && facts.becauseFr === 'Panne.')).toBe(true)
  })
})
