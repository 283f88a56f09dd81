import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { theProgram } from '#kernel/actor.ts'
import { instantAfter, instantBefore, instantOf, parseInstant } from '#kernel/time.ts'
import { signedIn } from '#test/support/signed-in.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { demonstrationToday } from '../../src/server/demonstration.ts'
import { hidden, type Visitor, visitorAs } from '../editing/support.ts'

let site: OpenSite
let rosalie: Visitor
let camille: Visitor

beforeAll(async () => {
  site = await openDemonstration()
  rosalie = await visitorAs(site, 'Rosalie Grandfroid')
  camille = await visitorAs(site, 'Camille Laplume')
})
afterAll(async () => {
  expect(site.faults).toEqual([])
  await site.close()
})

const call = async () => (await site.modules.calls.find('2027-2028')) ?? expect.fail('no call')
const lettersOf = (kind: string) =>
  site.db.selectFrom('outbox').select('facts').where('kind', '=', kind).execute()
const full = {
  eligibility: { 'economie-sociale': 'yes', territoire: 'yes' },
  criteria: { volonte: 'Nous voulons.', adequation: 'Nous offrons.', capacite: 'Nous pouvons.' },
} as const
let address = ''
const found = async () =>
  (await site.modules.applications.find(theProgram, address.split('/').at(-1) ?? '')) ??
  expect.fail('no application')
const version = async (step: string) =>
  hidden((await rosalie.read(`${address}/etapes/${step}`)).html, 'version')

/** The programme’s clock says this until the test ends. */
const atMoment = async <Value>(moment: string, work: () => Promise<Value>): Promise<Value> => {
  site.context.now = () => parseInstant(moment) ?? demonstrationToday
  return work().finally(() => {
    site.context.now = () => demonstrationToday
  })
}

describe('an application', () => {
  test('begins once, is kept step by step and says what is missing', async () => {
    const begin = () =>
      rosalie.send('/organisations/les-pelles-du-matin/candidatures/commencer', { appel: '2027-2028' })
    const [first, second] = await Promise.all([begin(), begin()])
    expect(first.goTo).toBe(second.goTo)
    address = first.goTo
    const sent = await rosalie.send(`${address}/etapes/admissibilite/enregistrer`, {
      version: await version('admissibilite'),
      'question-economie-sociale': 'yes',
      'question-territoire': 'no',
    })
    expect(sent.status).toBe(303)
    const { html } = await rosalie.read(`${address}/etapes/admissibilite`)
    expect(html).toContain('Cette réponse n’est pas admissible')
    expect(html).toContain('les territoires que vous servez vraiment')
    const review = await rosalie.read(`${address}/etapes/depot`)
    for (const field of ['#question-territoire', '#critere-volonte', '#critere-capacite'])
      expect(review.html).toContain(field)
    const refused = await rosalie.send(`${address}/deposer`, { version: String((await found()).version) })
    expect(refused.status).toBe(422)
  })

  test('keeps what is too long to submit, and gives back what is too long to keep', async () => {
    const at = await version('criteres')
    const send = (capacite: string, of: string) =>
      rosalie.send(`${address}/etapes/criteres/enregistrer`, {
        version: of,
        'critere-volonte': 'Volonté',
        'critere-adequation': 'Adéquation',
        'critere-capacite': capacite,
      })
    const refused = await send('é'.repeat(20_001), at)
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('é'.repeat(20_001))
    expect((await send('é'.repeat(4_100), at)).status).toBe(303)
    expect((await rosalie.read(`${address}/etapes/depot`)).html).toContain('Raccourcissez de 100 caractères')
    const stale = await send('Écrit dans une autre fenêtre', at)
    expect(stale.status).toBe(409)
    expect(stale.html).toContain('Écrit dans une autre fenêtre')
    expect((await found()).answers.criteria.capacite).toHaveLength(4_100)
  })

  test('refuses a file that is none of those taken; takes, removes and brings back one that is', async () => {
    const attach = (name: string, text: string) =>
      rosalie.send(`${address}/documents/joindre`, {
        demande: 'realisations',
        'fichier-realisations': { file: new Blob([text]), name },
      })
    const wrong = await attach('texte.pdf', 'pas un PDF')
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('error-summary')
    const none = await rosalie.send(`${address}/documents/joindre`, { demande: 'realisations' })
    expect(none.status).toBe(422)
    expect(none.html).toContain('Choisissez un fichier.')
    const pdf = await attach('reference.pdf', '%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF')
    expect(pdf.status).toBe(303)
    const file = hidden((await rosalie.read(`${address}/etapes/documents`)).html, 'document')
    const set = (geste: string) => rosalie.send(`${address}/documents/retirer`, { document: file, geste })
    expect((await set('retirer')).status).toBe(303)
    expect((await found()).leftOut).toEqual([file])
    expect((await set('ramener')).status).toBe(303)
    expect((await found()).leftOut).toEqual([])
  })

  test('is submitted once from two windows, confirmed with its number and a copy', async () => {
    const application = await found()
    const acted = { actor: theProgram, at: demonstrationToday, now: demonstrationToday }
    await site.modules.applications.save(acted, application, { version: application.version, answers: full })
    const of = String((await found()).version)
    const sent = await Promise.all([
      rosalie.send(`${address}/deposer`, { version: of }),
      rosalie.send(`${address}/deposer`, { version: of }),
    ])
    expect(sent.map(({ status }) => status)).toEqual([303, 303])
    expect((await found()).state).toBe('submitted')
    const letters = await lettersOf('application-received')
    // One for each of the two people of the enterprise.
    expect(letters).toHaveLength(2)
    expect(JSON.stringify(letters[0]?.facts)).toContain('Nous voulons.')
    expect((await camille.read('/appels/2027-2028/candidatures')).html).toContain('Les Pelles du Matin')
  })

  test('opens its documents to the coordination once submitted; before, to its enterprise and its adviser', async () => {
    const ines = await visitorAs(site, 'Inès Duquai')
    const asAdviser = /name="role" value="([^"]+)"/.exec((await ines.read('/mon-espace')).html)?.[1] ?? ''
    await ines.send('/mon-espace/agir-comme', { role: asAdviser })
    const theo = await visitorAs(site, 'Théo Marmette')
    const answers = (file: string) =>
      Promise.all(
        [rosalie, ines, camille, theo].map(async (each) => (await each.read(`/fichiers/${file}`)).status),
      )
    const [submitted] = (await found()).submitted?.documents.realisations ?? []
    expect(await answers(submitted?.file ?? '')).toEqual([303, 303, 303, 403])
    await rosalie.send(`${address}/documents/joindre`, {
      demande: 'realisations',
      'fichier-realisations': { file: new Blob(['%PDF-1.4\n2 0 obj<<>>endobj\n%%EOF']), name: 'suite.pdf' },
    })
    const { html } = await rosalie.read(`${address}/etapes/documents`)
    const added = [...html.matchAll(/name="document" value="([^"]+)"/g)].map(([, id]) => id)
    const [later = ''] = added.filter((id) => id !== submitted?.file)
    expect(await answers(later)).toEqual([303, 303, 403, 403])
    await rosalie.send(`${address}/documents/retirer`, { document: later, geste: 'retirer' })
  })

  test('settles what is judged: criteria no longer change once one is received', async () => {
    const { html } = await camille.read('/appels/2027-2028/modifier')
    expect(html).toContain('ne changent plus, pour que chacune soit évaluée comme les autres')
    const sent = await camille.send('/appels/2027-2028/modifier/enregistrer', {
      version: hidden(html, 'version'),
      partie: 'criteria',
      'c0-titre-fr': 'Un seul critère',
      'c0-poids': '1',
    })
    expect(sent.status).toBe(409)
    expect((await call()).criteria).toHaveLength(3)
  })

  test('changed after its submission, shows that the change is not submitted', async () => {
    const application = await found()
    const answers = { ...full, criteria: { ...full.criteria, volonte: 'Réécrit depuis.' } }
    const acted = { actor: theProgram, at: demonstrationToday, now: demonstrationToday }
    await site.modules.applications.save(acted, application, { version: application.version, answers })
    expect((await rosalie.read(address)).html).toContain('n’est pas déposé')
    const record = await camille.read(`${address}/dossier`)
    expect(record.html).toContain('Nous voulons.')
    expect(record.html).not.toContain('Réécrit depuis.')
    expect(record.html).toContain('Ce que les institutions ont acheté')
  })

  test('is withdrawn and put back with the same number until the close', async () => {
    const { number } = await found()
    expect((await rosalie.send(`${address}/retirer`, {})).status).toBe(303)
    expect((await found()).state).toBe('withdrawn')
    expect((await rosalie.send(`${address}/remettre`, {})).status).toBe(303)
    expect(await found()).toMatchObject({ state: 'submitted', number })
    const { closes } = await call()
    const late = await atMoment(closes, () => rosalie.send(`${address}/retirer`, {}))
    expect(late.status).toBe(409)
  })

  test('past the close, does not take the place of the one that came in time', async () => {
    const { closes } = await call()
    const of = String((await found()).version)
    const sent = await atMoment(closes, () => rosalie.send(`${address}/deposer`, { version: of }))
    expect(sent.status).toBe(409)
    expect((await found()).submitted?.criteria.volonte).toBe('Nous voulons.')
    expect((await found()).answers.criteria.volonte).toBe('Réécrit depuis.')
  })
})

describe('a draft', () => {
  test('is nobody’s to read but its enterprise’s', async () => {
    const maude = await visitorAs(site, 'Maude Chaudronnier')
    const begun = await maude.send('/organisations/aux-trois-marmites/candidatures/commencer', {
      appel: '2027-2028',
    })
    expect(begun.status).toBe(303)
    expect((await camille.read(`${begun.goTo}/dossier`)).status).toBe(403)
    expect((await camille.read(begun.goTo)).status).toBe(403)
    const list = await camille.read('/appels/2027-2028/candidatures')
    expect(list.html).not.toContain('Aux Trois Marmites')
  })
})

describe('the close of a call', () => {
  test('is recalled to who has a draft a week, then two days before it, once each, and to nobody else', async () => {
    const { applications } = site.modules
    const remind = async (days: number) => {
      const now = instantBefore((await call()).closes, days)
      return applications.remind({ at: now, now })
    }
    expect([await remind(8), await remind(7), await remind(5)]).toEqual([0, 1, 0])
    expect([await remind(2), await remind(1), await remind(0)]).toEqual([1, 0, 0])
    const { closes } = await call()
    const close = (moment: string) =>
      site.db.updateTable('call').set({ closes_at: moment }).where('slug', '=', '2027-2028').execute()
    // Put off, it is another close.
    await close(instantAfter(closes, 10))
    expect([await remind(7), await remind(7)]).toEqual([1, 0])
    await close(closes)
    const letters = await lettersOf('application-unfinished')
    const ofRosalie = (await found()).id
    expect(letters.length).toBeGreaterThan(0)
    expect(letters.length % 3).toBe(0)
    expect(letters.some(({ facts }) => facts.application === ofRosalie)).toBe(false)
    const told = await site.db
      .selectFrom('journal_entry')
      .select('facts')
      .where('act', '=', 'calls.remind')
      .orderBy('number')
      .execute()
    expect(told.map(({ facts }) => facts.days)).toEqual(['7', '2', '7'])
  })
})

describe('an adviser', () => {
  test('writes with the enterprise they accompany; only the enterprise submits and withdraws', async () => {
    const ines = await visitorAs(site, 'Inès Duquai')
    const own = (await ines.read('/mon-espace')).html
    await ines.send('/mon-espace/agir-comme', { role: /name="role" value="([^"]+)"/.exec(own)?.[1] ?? '' })
    const { html } = await ines.read('/appels/2027-2028')
    expect(html).toContain('Vous pouvez aider à écrire; l’entreprise dépose elle-même.')
    const page = await ines.read(`${address}/etapes/criteres`)
    const saved = await ines.send(`${address}/etapes/criteres/enregistrer`, {
      version: hidden(page.html, 'version'),
      'critere-volonte': 'Nous voulons.',
      'critere-adequation': 'Nous offrons.',
      'critere-capacite': 'Written together.',
      langue: 'en',
    })
    expect(saved.status).toBe(303)
    const of = { version: String((await found()).version) }
    expect((await ines.send(`${address}/deposer`, of)).status).toBe(403)
    expect((await ines.send(`${address}/retirer`, {})).status).toBe(403)
    expect((await found()).submitted?.criteria.capacite).toBe('Nous pouvons.')
    expect((await rosalie.send(`${address}/deposer`, of)).status).toBe(303)
    expect((await found()).submitted?.criteria.capacite).toBe('Written together.')
    // Whoever reads it in French hears that it is English.
    expect((await camille.read(`${address}/dossier`)).html).toContain('lang="en">Written together.')
  })
})

describe('at the closing second', () => {
  test('fifty enterprises send at once: none is lost, none late is admitted, numbers have no gap and no double', async () => {
    const { appointments, applications, directory, calls } = site.modules
    const open = await call()
    const members: { cookie: string; version: number; path: string }[] = []
    const suppliers = (await directory.all('supplier')).filter(
      ({ programme }) => programme === open.programme,
    )
    const others = Array.from({ length: 50 }, (_, at) => suppliers[at % suppliers.length])
    const given = { by: theProgram, at: demonstrationToday }
    const acted = { actor: theProgram, at: demonstrationToday, now: demonstrationToday, newId: randomUUID }
    const seen = new Set<string>()
    for (const [at, organisation] of others.entries()) {
      if (organisation === undefined) continue
      const name = `Personne Inventée ${at}`
      const role = {
        name: 'supplier-member' as const,
        programme: open.programme,
        organisation: organisation.id,
        call: null,
        administrator: false,
        duty: null,
      }
      await appointments.appoint(
        { name, email: `inventee-${at}@exemple.example`, language: 'fr', fictional: true },
        [role],
        given,
      )
      const begun = await applications.begin(acted, open, organisation.id)
      if (!begun.accepted) return expect.fail(begun.refusal.kind)
      const path = begun.value
      if (!seen.has(path)) {
        seen.add(path)
        const draft = await applications.find(theProgram, path)
        if (draft === null) return expect.fail('no draft')
        if (draft.submitted === null)
          await applications.save(acted, draft, { version: draft.version, answers: full })
      }
      const now = await applications.find(theProgram, path)
      const { cookie } = await signedIn((to, init) => fetch(site.address + to, init), name, site.address)
      members.push({ cookie, version: now?.version ?? 0, path })
    }
    const before = await calls.find('2027-2028')
    // The clock runs through the close while they send.
    let asked = 0
    const close = Date.parse(open.closes)
    site.context.now = () => {
      asked += 1
      return instantOf(new Date(close - 40 + asked))
    }
    const answers = await Promise.all(
      members.map(({ cookie, version: of, path }) =>
        fetch(`${site.address}/candidatures/${path}/deposer`, {
          method: 'POST',
          redirect: 'manual',
          headers: { cookie, origin: site.address },
          body: new URLSearchParams({ version: String(of) }),
        }),
      ),
    )
    site.context.now = () => demonstrationToday
    expect(answers.every(({ status }) => status === 303 || status === 409)).toBe(true)
    const received = (await applications.received(theProgram, open.id)).applications
    expect(received).toHaveLength(seen.size)
    for (const each of received)
      if (each.submittedAt !== null) expect(each.state === 'submitted').toBe(each.submittedAt < open.closes)
    expect(received.some(({ state }) => state === 'late')).toBe(true)
    expect(received.filter(({ state }) => state === 'submitted').length).toBeGreaterThan(1)
    const numbers = received.map(({ number }) => number)
    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
    expect((await call()).lastNumber).toBe(received.length)
    expect(before?.lastNumber).toBe(1)
  })
})

describe('a late application', () => {
  const admit = async (at: string) => {
    expect((await camille.send(`${at}/admettre`, { motif: '' })).status).toBe(422)
    const long = await camille.send(`${at}/admettre`, { motif: 'é'.repeat(1_001) })
    expect(long.status).toBe(422)
    expect(long.html).toContain('é'.repeat(1_001))
    expect((await camille.send(`${at}/admettre`, { motif: 'Panne du site.' })).status).toBe(303)
    expect((await camille.read(`${at}/dossier`)).html).toContain('Panne du site.')
  }

  test('is kept apart, admitted with a reason by a letter, and set apart again', async () => {
    const { applications } = await site.modules.applications.received(theProgram, (await call()).id)
    const at = `/candidatures/${applications.find(({ state }) => state === 'late')?.id}`
    await admit(at)
    expect((await camille.send(`${at}/mettre-a-part`, {})).status).toBe(303)
    expect((await camille.read(`${at}/dossier`)).html).toContain('en retard, gardée à part')
  })

  test('comes in while others are judged, and is set apart until a juror judged it', async () => {
    const open = await call()
    const { applications } = await site.modules.applications.received(theProgram, open.id)
    const late = applications.find(({ state }) => state === 'late') ?? expect.fail('no late one')
    const at = `/candidatures/${late.id}`
    const { id: person } = await site.db.selectFrom('person').select('id').limit(1).executeTakeFirstOrThrow()
    const of = { call_id: open.id, programme_id: open.programme }
    const own = { ...of, application_id: late.id, person_id: person }
    const given = { levels: JSON.stringify({ volonte: 3 }), comments: JSON.stringify({}), overall: null }
    await site.db
      .insertInto('jury')
      .values({ ...of, stage: 'scoring', scoring_opened_at: demonstrationToday })
      .execute()
    expect((await camille.read(`${at}/dossier`)).html).toContain('Le jury évalue déjà')
    await admit(at)
    expect((await camille.send(`${at}/mettre-a-part`, {})).status).toBe(303)
    await admit(at)
    await site.db
      .insertInto('juror')
      .values({ ...of, person_id: person, since: demonstrationToday })
      .execute()
    await site.db
      .insertInto('conflict_declaration')
      .values({ ...own, conflict: false, because: null, declared_at: demonstrationToday })
      .execute()
    await site.db
      .insertInto('evaluation')
      .values({ ...own, ...given, saved_at: demonstrationToday })
      .execute()
    expect((await camille.read(`${at}/dossier`)).html).toContain('Un membre du jury a déjà évalué')
    expect((await camille.send(`${at}/mettre-a-part`, {})).status).toBe(409)
    expect((await site.modules.applications.standing(late.id))?.state).toBe('submitted')
  })

  test('of a call whose jury decided, is no longer admitted, and its page says why', async () => {
    const past = await site.modules.calls.find('2026-2027')
    if (past === null) return expect.fail('no call')
    const { applications } = await site.modules.applications.received(theProgram, past.id)
    const at = `/candidatures/${applications.find(({ state }) => state === 'late')?.id}`
    const { html } = await camille.read(`${at}/dossier`)
    expect(html).toContain('l’admission et l’admissibilité ne changent plus')
    expect(html).not.toContain('name="motif"')
    expect((await camille.send(`${at}/admettre`, { motif: 'Panne du site.' })).status).toBe(409)
  })
})
