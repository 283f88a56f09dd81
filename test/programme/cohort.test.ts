import readXlsx from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { theProgram } from '#kernel/actor.ts'
import { organisationId } from '#kernel/ids.ts'
import { instantOf } from '#kernel/time.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { hidden, type Visitor, visitorAs } from '../editing/support.ts'
import { queuedDecisions, seedDecided } from './cohort-support.ts'

let site: OpenSite
let camille: Visitor
let rosalie: Visitor
let maude: Visitor
let seeded: Awaited<ReturnType<typeof seedDecided>>

const letters = '/appels/essai/lettres'
const cohort = '/appels/essai/cohorte'

beforeAll(async () => {
  site = await openDemonstration()
  camille = await visitorAs(site, 'Camille Laplume')
  rosalie = await visitorAs(site, 'Rosalie Grandfroid')
  maude = await visitorAs(site, 'Maude Chaudronnier')
  seeded = await seedDecided(site, 'essai', [
    { slug: 'eclat-du-faubourg', result: 'retained' },
    { slug: 'la-cantine-des-erables', result: 'retained' },
    { slug: 'porte-voix', result: 'retained' },
    { slug: 'les-pelles-du-matin', result: 'waiting', feedback: 'Une offre *solide* #1, $et [claire].' },
    { slug: 'aux-trois-marmites', result: 'waiting' },
    { slug: 'copeaux-de-portneuf', result: 'not-retained', feedback: 'Précisez vos délais.' },
    { slug: 'strates', result: 'ineligible' },
  ])
})
afterAll(async () => {
  expect(site.faults).toEqual([])
  await site.close()
})

const edition = async () =>
  (await site.modules.callForInterest.edition('edition-essai')) ?? expect.fail('no edition')
const takingPart = async () =>
  (await edition()).participations.filter(({ state }) => state.kind === 'taking-part').length
const acts = async (act: string) =>
  (
    await site.db
      .selectFrom('journal_entry')
      .select('act')
      .where('act', '=', act)
      .where('thing_id', '=', seeded.call.id)
      .execute()
  ).length
const version = async () => hidden((await camille.read(cohort)).html, 'version')
const sent = async () =>
  site.db.selectFrom('decision_letter').selectAll().where('call_id', '=', seeded.call.id).execute()
const seen = async () => hidden((await camille.read(letters)).html, 'vu')
const offers = async () =>
  site.db
    .selectFrom('place_offer')
    .selectAll()
    .where('call_id', '=', seeded.call.id)
    .orderBy('offered_at')
    .execute()
const organisation = async (slug: string) => (await site.modules.directory.find(slug))?.id ?? ''

describe('decision letters', () => {
  test('are previewed by the coordination alone, in both languages, with what the jury says', async () => {
    const { html } = await camille.read(letters)
    expect(html).toContain('Éclat du Faubourg')
    expect(html).toContain('à prévenir autrement')
    const preview = `${letters}/${seeded.applications[3]?.id}`
    const one = await camille.read(preview)
    expect(one.html).toContain('Une offre *solide* #1, $et [claire].')
    expect(one.html).toContain('Votre rang sur la liste d’attente : 1 sur 2.')
    expect(one.html).toContain('Your place on the waiting list: 1 of 2.')
    expect(one.html).toContain('Aperçu : cette lettre n’est pas envoyée.')
    for (const other of [rosalie, await visitorAs(site, null)])
      expect((await other.read(preview)).status).not.toBe(200)
  })

  test('begin with the coordination’s own words; what is missing or too long is said and kept', async () => {
    const save = `${letters}/introduction/not-retained/enregistrer`
    const refused = await camille.send(save, { version: '0', fr: 'Bonjour.', en: ' ' })
    expect([refused.status, refused.html.includes('Bonjour.')]).toEqual([422, true])
    expect(refused.html).toContain('Il manque le texte dans cette langue.')
    const long = await camille.send(save, { version: '0', fr: 'a'.repeat(4001), en: 'Hello.' })
    expect([long.status, long.html.includes('dépasse 4 000')]).toEqual([422, true])
    const fields = { version: '0', fr: 'Bonjour à vous.', en: 'Good day to you.' }
    expect((await camille.send(save, fields)).status).toBe(303)
    const conflict = await camille.send(save, { ...fields, fr: 'Le mien.' })
    expect([conflict.status, conflict.html.includes('Le mien.')]).toEqual([409, true])
    expect((await camille.read(`${letters}/${seeded.applications[5]?.id}`)).html).toContain('Bonjour à vous.')
  })

  test('quote the jury’s words as they stand: changed after the preview, nothing leaves unread', async () => {
    const vu = await seen()
    const preview = `${letters}/${seeded.applications[5]?.id}`
    const save = `${preview}/retroaction`
    const words = { fr: 'Précisez vos délais de livraison.', en: '' }
    const version = hidden((await camille.read(preview)).html, 'version')
    const long = await camille.send(save, { ...words, en: 'a'.repeat(4001), version })
    expect([long.status, long.html.includes('Précisez vos délais de livraison.')]).toEqual([422, true])
    expect((await rosalie.send(save, { ...words, version })).status).toBe(403)
    expect((await camille.send(save, { ...words, version })).status).toBe(303)
    const conflict = await camille.send(save, { fr: 'Les miens.', en: '', version })
    expect([conflict.status, conflict.html.includes('Les miens.')]).toEqual([409, true])
    const { html } = await camille.read(preview)
    // Whoever reads English has them too, since nobody wrote others.
    expect(html.match(/<p>Précisez vos délais de livraison\.<\/p>/g)).toHaveLength(2)
    expect((await camille.send('/appels/essai/lettres-envoyer', { relu: '1', vu })).status).toBe(409)
    expect(await sent()).toEqual([])
    expect(await acts('cohort.write-feedback')).toBe(1)
  })

  test('leave once, to those who administer each enterprise, only when they are those that were read', async () => {
    await site.db
      .updateTable('person')
      .set({ language: 'en' })
      .where('name', '=', 'Maude Chaudronnier')
      .execute()
    const unread = await camille.send('/appels/essai/lettres-envoyer', { vu: await seen() })
    expect([unread.status, unread.html.includes('Cochez la case')]).toEqual([422, true])
    const old = await camille.send('/appels/essai/lettres-envoyer', { relu: '1', vu: 'another state' })
    expect(old.status).toBe(409)
    expect(await sent()).toEqual([])
    const vu = await seen()
    const both = await Promise.all([
      camille.send('/appels/essai/lettres-envoyer', { relu: '1', vu }),
      camille.send('/appels/essai/lettres-envoyer', { relu: '1', vu }),
    ])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    const kept = await sent()
    expect(kept).toHaveLength(7)
    expect(new Set(kept.map(({ application_id }) => application_id)).size).toBe(7)
    const queued = await queuedDecisions(site, seeded.call.id)
    // Rosalie administers; Émile, of the same enterprise, does not.
    expect(queued.map(({ to }) => to).toSorted()).toEqual([
      'maude.chaudronnier@aux-trois-marmites.example',
      'rosalie.grandfroid@les-pelles-du-matin.example',
    ])
    // Each in the language of its reader; whoever reads for nobody here is told otherwise, and the file says so.
    const outbox = await site.db
      .selectFrom('outbox')
      .select(['to_email', 'language', 'facts'])
      .where('kind', '=', 'decision-waiting')
      .orderBy('to_email')
      .execute()
    expect(outbox.map(({ language, facts }) => [language, facts.subject])).toEqual([
      ['en', 'Your application is on the waiting list: Call #1 [$test]'],
      ['fr', 'Votre candidature est sur la liste d’attente\u00a0: Appel #1 [$essai]'],
    ])
    expect(outbox[0]?.facts.words).toContain('Your place on the waiting list: 2 of 2.')
    expect(kept.filter(({ readers }) => readers === 0)).toHaveLength(5)
    const unreadPage = (await camille.read(`${letters}/${seeded.applications[0]?.id}`)).html
    expect(unreadPage).toContain('imprimez la lettre et remettez-la')
    expect(await acts('cohort.send-letters')).toBe(1)
    const html = (await camille.read(letters)).html
    expect(html).toContain('Toutes les lettres sont envoyées.')
  })

  test('open for the enterprise that they are written to, and for no other', async () => {
    const own = (await sent()).find(({ application_id }) => application_id === seeded.applications[3]?.id)
    const page = `/lettres-de-decision/${own?.id}`
    expect((await rosalie.read(page)).html).toContain('liste d’attente')
    expect((await maude.read(page)).status).toBe(403)
    expect((await (await visitorAs(site, null)).read(page)).status).toBe(303)
  })

  test('are corrected by another letter, with its reason', async () => {
    const application = seeded.applications[3]?.id ?? ''
    const correct = `${letters}/${application}/corriger`
    expect((await camille.send(correct, { raison: ' ' })).status).toBe(422)
    const envoi = crypto.randomUUID()
    const fields = { raison: 'Le rang était faux.', envoi }
    expect((await camille.send(correct, fields)).status).toBe(303)
    expect((await camille.send(correct, fields)).status).toBe(303)
    const about = (await sent()).filter((letter) => letter.application_id === application)
    expect(about.map(({ because }) => because).toSorted()).toEqual(['Le rang était faux.', null])
    expect(about.at(-1)?.words_fr ?? about[0]?.words_fr).toBeDefined()
  })
})

describe('the cohort', () => {
  test('is published with one act, and taken back while nothing rests on it', async () => {
    const before = await (await visitorAs(site, null)).read('/editions/edition-essai')
    expect(before.html).not.toContain('Éclat du Faubourg')
    const publish = { forme: 'publier', version: await version(), 'jour-publier': '2026-03-20' }
    const missing = await camille.send(`${cohort}/publier`, { ...publish, 'jour-publier': '2026-02-30' })
    expect([missing.status, missing.html.includes('Il manque le jour')]).toEqual([422, true])
    expect((await camille.send(`${cohort}/publier`, publish)).status).toBe(303)
    expect((await camille.send(`${cohort}/publier`, publish)).status).toBe(409)
    expect(await takingPart()).toBe(3)
    const unpublish = { forme: 'retirer', version: await version() }
    expect((await camille.send(`${cohort}/retirer`, unpublish)).status).toBe(422)
    expect(
      (await camille.send(`${cohort}/retirer`, { ...unpublish, 'raison-retirer': 'Trop tôt.' })).status,
    ).toBe(303)
    expect(await takingPart()).toBe(0)
    const again = { ...publish, version: await version() }
    expect((await camille.send(`${cohort}/publier`, again)).status).toBe(303)
    const page = await (await visitorAs(site, null)).read('/editions/edition-essai')
    expect(page.html).toContain('Éclat du Faubourg')
    expect(page.html).toContain('3 retenues')
    expect(page.html).not.toContain('Copeaux de Portneuf')
  })

  test('loses somebody, with the day and the reason', async () => {
    const left = await organisation('porte-voix')
    const fields = {
      forme: 'depart',
      version: await version(),
      organisation: left,
      'jour-depart': '2026-07-03',
    }
    const refused = await camille.send(`${cohort}/depart`, fields)
    expect([refused.status, refused.html.includes('Il manque la raison')]).toEqual([422, true])
    const before = await camille.send(`${cohort}/depart`, {
      ...fields,
      'jour-depart': '2026-03-01',
      'raison-depart': 'x',
    })
    expect(before.html).toContain('Ce jour contredit l’édition')
    const whole = { ...fields, 'raison-depart': 'Manque de main-d’œuvre.' }
    expect((await camille.send(`${cohort}/depart`, whole)).status).toBe(303)
    const { html } = await camille.read(cohort)
    for (const said of ['3 retenues', '2 participent', '1 départ', 'Manque de main-d’œuvre.'])
      expect(html).toContain(said)
    const retired = await camille.send(`${cohort}/retirer`, {
      forme: 'retirer',
      version: await version(),
      'raison-retirer': 'Encore.',
    })
    expect([retired.status, retired.html.includes('ne se retire plus')]).toEqual([409, true])
  })

  test('a departure recorded by mistake is undone, and recorded again; the journal keeps all three', async () => {
    const place = await organisation('porte-voix')
    const undone = { forme: 'undoDeparture', place, version: await version() }
    expect((await camille.send(`${cohort}/depart/annuler`, { ...undone, version: '1' })).status).toBe(409)
    // Refused: neither the reason nor the departure went.
    expect((await camille.read(cohort)).html).toContain('Manque de main-d’œuvre.')
    expect((await camille.send(`${cohort}/depart/annuler`, undone)).status).toBe(303)
    expect(await takingPart()).toBe(3)
    expect((await camille.read(cohort)).html).toContain('Personne n’est parti.')
    const again = { forme: 'depart', organisation: place, 'jour-depart': '2026-07-03' }
    const whole = { ...again, 'raison-depart': 'Cette fois pour de bon.', version: await version() }
    expect((await camille.send(`${cohort}/depart`, whole)).status).toBe(303)
    expect(await acts('cohort.record-departure')).toBe(2)
    expect(await acts('cohort.undo-departure')).toBe(1)
    const link = '/appels/essai/historique?sujet=after-jury'
    expect((await camille.read(cohort)).html).toContain(link)
    const history = (await camille.read(link)).html
    expect(history.match(/Un départ de la cohorte a été inscrit/g)?.length).toBeGreaterThanOrEqual(2)
    for (const said of [
      'Un départ de la cohorte a été annulé',
      'Manque de main-d’œuvre.',
      'Cette fois pour de bon.',
    ])
      expect(history).toContain(said)
  })

  test('a departure whose reason cannot be kept is not recorded at all', async () => {
    const before = await edition()
    const entries = async () => (await site.db.selectFrom('journal_entry').select('hash').execute()).length
    const told = await entries()
    const departure = {
      ...{ edition: before, version: before.version, on: before.starts, because: 'sans \u0000 fin' },
      organisation: organisationId(await organisation('eclat-du-faubourg')),
    }
    const at = instantOf(new Date('2026-09-21T13:00:00Z'))
    const by = { actor: theProgram, at, now: at, newId: () => crypto.randomUUID() }
    // PostgreSQL keeps no such character: the second half of the act fails, once the first is written.
    await expect(
      site.modules.cohorts.recordDeparture(by, seeded.call, { ...departure, on: before.ends }),
    ).rejects.toThrow()
    expect(await edition()).toEqual(before)
    expect(await entries()).toBe(told)
  })

  const offer = async (day: string, envoi: string = crypto.randomUUID()) => {
    const { html } = await camille.read(cohort)
    const place = await organisation('porte-voix')
    const forme = `offerPlace-${place}`
    const candidature = hidden(html, 'candidature')
    return camille.send(`${cohort}/offrir`, { forme, place, envoi, candidature, [`jour-${forme}`]: day })
  }

  test('withdraws an offer that nobody answered, for a reason, by letter; the enterprise keeps its rank', async () => {
    expect((await offer('2026-10-02')).status).toBe(303)
    const [made] = await offers()
    const place = await organisation('porte-voix')
    const forme = `withdrawOffer-${place}`
    const fields = { forme, place, offre: made?.id ?? '' }
    const missing = await camille.send(`${cohort}/retirer-offre`, fields)
    expect([missing.status, missing.html.includes('Il manque la raison')]).toEqual([422, true])
    const whole = { ...fields, [`raison-${forme}`]: 'Le départ était une erreur.' }
    expect((await rosalie.send(`${cohort}/retirer-offre`, whole)).status).toBe(403)
    const both = await Promise.all([1, 2].map(() => camille.send(`${cohort}/retirer-offre`, whole)))
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
    const refused = both.find(({ status }) => status === 409)
    expect(refused?.html).toContain('il n’y a plus rien à retirer')
    const page = `/places-offertes/${made?.id}`
    const { html } = await rosalie.read(page)
    expect(html).toContain('La coordination a retiré cette offre')
    expect(html).toContain('Sa raison : Le départ était une erreur.')
    expect((await rosalie.send(`${page}/repondre`, { reponse: 'accepted' })).status).toBe(409)
    const [letter] = (await sent()).filter(({ result }) => result === 'withdrawn')
    expect(letter?.words_fr).toContain('Pourquoi : Le départ était une erreur.'.replace(' :', '\u00a0:'))
    expect(letter?.words_en).toContain('Your place on the waiting list does not change: 1 of 2.')
    const queued = await queuedDecisions(site, seeded.call.id)
    expect(queued.filter(({ kind }) => kind === 'place-withdrawn').map(({ to }) => to)).toEqual([
      'rosalie.grandfroid@les-pelles-du-matin.example',
    ])
    const after = (await camille.read(cohort)).html
    expect(after).toContain('Offrir la place à Les Pelles du Matin')
    expect(after).toContain('Le départ était une erreur.')
    await site.db.deleteFrom('place_offer').where('call_id', '=', seeded.call.id).execute()
  })

  test('offers the place to the first of the list, who refuses, changes their mind, and refuses', async () => {
    expect((await offer('2026-09-20')).status).toBe(422)
    const envoi = crypto.randomUUID()
    expect((await offer('2026-10-02', envoi)).status).toBe(303)
    expect((await offer('2026-10-02', envoi)).status).not.toBe(303)
    const [made] = await offers()
    expect(made?.answer_until.toISOString()).toBe('2026-10-03T04:00:00.000Z')
    const page = `/places-offertes/${made?.id}`
    expect((await maude.read(page)).status).toBe(403)
    expect((await rosalie.read(page)).html).toContain('2 octobre 2026')
    expect((await rosalie.send(`${page}/repondre`, {})).status).toBe(422)
    expect((await camille.send(`${page}/repondre`, { reponse: 'accepted' })).status).toBe(403)
    for (const reponse of ['refused', 'none', 'refused'])
      expect((await rosalie.send(`${page}/repondre`, { reponse })).status).toBe(303)
    expect((await rosalie.read(page)).html).toContain('Vous avez refusé la place')
    expect((await camille.read(cohort)).html).toContain('a refusé')
  })

  test('goes to the next one; who was asked before can answer no more', async () => {
    expect((await offer('2026-10-09')).status).toBe(303)
    const [first, second] = await offers()
    expect([first?.answer, first?.settled_at !== null]).toEqual(['refused', true])
    const late = await rosalie.send(`/places-offertes/${first?.id}/repondre`, { reponse: 'none' })
    expect([late.status, late.html.includes('Il n’est plus possible de répondre')]).toEqual([409, true])
    // Nobody answers in time: what is read says so, and the next act writes it down.
    await site.db
      .updateTable('place_offer')
      .set({ offered_at: '2026-09-01T12:00:00Z', answer_until: '2026-09-10T04:00:00Z' })
      .where('id', '=', second?.id ?? '')
      .execute()
    expect((await camille.read(cohort)).html).toContain('n’a pas répondu à temps')
    expect(
      (await maude.send(`/places-offertes/${second?.id}/repondre`, { reponse: 'accepted' })).status,
    ).toBe(409)
    const place = await organisation('porte-voix')
    const forme = `leaveVacant-${place}`
    const closed = { forme, place, [`raison-${forme}`]: 'La liste est épuisée.' }
    expect((await camille.send(`${cohort}/laisser-libre`, closed)).status).toBe(303)
    expect((await offers()).find(({ id }) => id === second?.id)?.answer).toBe('lapsed')
    expect((await camille.read(cohort)).html).toContain('Non remplacée : La liste est épuisée.')
    expect(await takingPart()).toBe(2)
  })

  test('takes somebody in who accepted, once the coordination writes it down', async () => {
    const place = await organisation('porte-voix')
    expect((await camille.send(`${cohort}/rouvrir`, { forme: 'reopenVacancy', place })).status).toBe(303)
    await site.db.deleteFrom('place_offer').where('call_id', '=', seeded.call.id).execute()
    expect((await offer('2026-10-02')).status).toBe(303)
    const [made] = await offers()
    const answer = `/places-offertes/${made?.id}/repondre`
    expect((await rosalie.send(answer, { reponse: 'accepted' })).status).toBe(303)
    const withdraw = { forme: 'x', place, offre: made?.id ?? '', 'raison-x': 'Trop tard.' }
    expect((await camille.send(`${cohort}/retirer-offre`, withdraw)).status).toBe(409)
    await takenBackMeanwhile(made?.id ?? '')
    const forme = `settleOffer-${place}`
    const settle = {
      forme,
      place,
      offre: made?.id ?? '',
      version: await version(),
      [`jour-${forme}`]: '2026-09-21',
    }
    expect((await camille.send(`${cohort}/arrivee`, settle)).status).toBe(303)
    expect(await takingPart()).toBe(3)
    expect((await rosalie.send(answer, { reponse: 'none' })).status).toBe(409)
    expect((await camille.read(cohort)).html).toContain('1 remplacée')
  })
})

/** The enterprise takes its answer back while the coordination writes it into the edition: nothing of that is kept. */
const takenBackMeanwhile = async (id: string) => {
  const seen = (await site.modules.cohorts.findOffer(id)) ?? expect.fail('no offer')
  const answer = `/places-offertes/${id}/repondre`
  expect((await rosalie.send(answer, { reponse: 'none' })).status).toBe(303)
  const before = await edition()
  const at = instantOf(new Date('2026-09-21T13:00:00Z'))
  const by = { actor: theProgram, at, now: at, newId: () => crypto.randomUUID() }
  const to = { edition: before, version: before.version, since: before.starts }
  const settled = await site.modules.cohorts.settleOffer(by, seen, to)
  expect(settled).toEqual({ accepted: false, refusal: { kind: 'changed-meanwhile' } })
  expect(await edition()).toEqual(before)
  expect((await rosalie.send(answer, { reponse: 'accepted' })).status).toBe(303)
}

describe('the selection file', () => {
  const files = [
    ['/appels/essai/dossier.pdf', 'application/pdf', /filename="[\w-]*essai-2026-\d\d-\d\d\.pdf"/, '%PDF'],
    [
      '/en/calls/essai/file.xlsx',
      'application/vnd.openxml',
      /filename="[\w-]*essai-2026-\d\d-\d\d\.xlsx"/,
      'PK',
    ],
  ] as const

  test.each(files)(
    'is taken from %s by the coordination alone, with a line of the journal',
    async (...file) => {
      const [path, type, name, begins] = file
      const taken = async () => acts('cohort.take-selection-file')
      const before = await taken()
      expect((await rosalie.read(path)).status).toBe(403)
      expect((await (await visitorAs(site, null)).read(path)).status).not.toBe(200)
      expect(await taken()).toBe(before)
      const headers = await site.signInAs('Camille Laplume')
      const answer = await fetch(`${site.address}${path}?jury=numerotes`, { headers })
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
      expect(answer.headers.get('content-type')).toContain(type)
      expect(answer.headers.get('content-disposition')).toMatch(name)
      expect((await answer.text()).slice(0, begins.length)).toBe(begins)
      expect(await taken()).toBe(before + 1)
    },
  )
})

describe('the demonstration', () => {
  test('retained those that its edition names: 27, of whom one left, and all of them were told', async () => {
    const { callForInterest, calls, cohorts } = site.modules
    const call = (await calls.find('2026-2027')) ?? expect.fail('no call')
    const { cohort, outcomes, letters } = await cohorts.decided(theProgram, call)
    const suppliers = ((await callForInterest.edition('2026-2027'))?.participations ?? []).filter(
      ({ side }) => side === 'supplier',
    )
    expect(cohort?.retained.toSorted()).toEqual(suppliers.map((each) => each.organisation).toSorted())
    expect(suppliers.map(({ state }) => state.kind).toSorted()).toEqual([
      'left',
      ...Array.from({ length: 26 }, () => 'taking-part'),
    ])
    const told = new Set(letters.map(({ application }) => application))
    expect(outcomes.every(({ application }) => told.has(application))).toBe(true)
    // Sent on their day in March, though this site never wrote to anybody; one is handed over otherwise.
    expect(new Set(letters.slice(0, outcomes.length).map(({ sentAt }) => sentAt))).toEqual(
      new Set(['2026-03-20T18:00:00.000Z']),
    )
    expect(letters.filter(({ readers }) => readers === 0)).toHaveLength(1)
    const page = (await camille.read('/appels/2026-2027/lettres')).html
    expect(page.match(/envoyée le 20 mars 2026/g)).toHaveLength(outcomes.length - 1)
    expect(page.match(/à remettre autrement/g)).toHaveLength(1)
    expect((await queuedDecisions(site, call.id)).length).toBe(0)
  })

  test('gives a file whose jurors are numbered everywhere, and which holds the enterprise’s answer', async () => {
    const headers = await site.signInAs('Camille Laplume')
    const fileOf = async (jury: string) => {
      const path = `${site.address}/appels/2026-2027/dossier.xlsx?jury=${jury}`
      const answer = await fetch(path, { headers })
      return JSON.stringify(await readXlsx(Buffer.from(await answer.arrayBuffer())))
    }
    const [named, numbered] = [await fileOf('nommes'), await fileOf('numerotes')]
    for (const juror of ['Hélène Brindavoine', 'Octave Sansregret-Lalune']) {
      expect(named).toContain(juror)
      expect(numbered).not.toContain(juror)
    }
    expect(numbered).toContain('Membre 5')
    for (const file of [named, numbered])
      expect(file).toContain('Une entreprise a répondu à l’offre d’une place')
  })
})
