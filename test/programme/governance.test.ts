import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { narrowed } from '#db/as-actor.ts'
import { anybody } from '#kernel/actor.ts'
import { personId } from '#kernel/ids.ts'
import { eraseAboutGovernance, readAboutGovernance } from '#programme/call-for-interest/index.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { hidden, type Visitor, visitorAs } from '../editing/support.ts'
import { pdf } from '../files/samples.ts'

let site: OpenSite
let camille: Visitor
let philippe: Visitor
let maude: Visitor
let nobody: Visitor

beforeAll(async () => {
  site = await openDemonstration()
  camille = await visitorAs(site, 'Camille Laplume')
  philippe = await visitorAs(site, 'Philippe Desrivages')
  maude = await visitorAs(site, 'Maude Chaudronnier')
  nobody = await visitorAs(site, null)
})
afterAll(async () => {
  expect(site.faults).toEqual([])
  await site.close()
})

const home = '/programmes/tisser-local/gouvernance'
const committeeCalled = async (name: string): Promise<string> => {
  const row = await site.db
    .selectFrom('committee')
    .select('id')
    .where('name_fr', '=', name)
    .executeTakeFirst()
  return row?.id ?? expect.fail(`no committee called ${name}`)
}
const path = (goTo: string): string => goTo.split('?')[0] ?? ''
const committee = {
  'nom-fr': 'Comité de sélection',
  'nom-en': 'Selection committee',
  'mandat-fr': 'Lire les candidatures et recommander.',
  'mandat-en': '',
  parent: '',
  forme: '2026-09-01',
  dissous: '',
}
const member = { personne: '', nom: '', organisation: '', role: 'member', depuis: '2026-09-01', jusqua: '' }
const meeting = {
  jour: '2026-09-18',
  heure: '14:30',
  lieu: 'Salle B',
  'ordre-du-jour': 'Adoption\nGrille de lecture',
  etat: 'planned',
}
const decision = {
  'titre-fr': 'Lire chaque candidature à deux',
  'titre-en': '',
  'texte-fr': '',
  'texte-en': '',
  'prise-le': '2026-09-18',
  pour: '',
  contre: '',
  abstentions: '',
  'etat-decision': 'in-force',
}

const formCommittee = async (): Promise<string> => {
  const { html } = await camille.read(`${home}/nouveau-comite`)
  const fields = { ...committee, envoi: hidden(html, 'envoi') }
  const sent = await Promise.all([
    camille.send(`${home}/creer-comite`, fields),
    camille.send(`${home}/creer-comite`, fields),
  ])
  expect(sent.map(({ status }) => status)).toEqual([303, 303])
  expect(new Set(sent.map(({ goTo }) => goTo)).size).toBe(1)
  return path(sent[0]?.goTo ?? '')
}

describe('a committee from its forming to its decisions', () => {
  let at = ''
  let held = ''

  test('is formed once, even when its form is sent twice', async () => {
    at = await formCommittee()
    const { html } = await camille.read(at)
    expect(html).toContain('Lire les candidatures et recommander.')
    expect((await camille.read(home)).html).toContain('Comité de sélection')
  })

  test('somebody with an account then reads its meetings, somebody without does not have to', async () => {
    expect((await maude.read(at)).status).toBe(403)
    const person = await site.db
      .selectFrom('person')
      .select('id')
      .where('name', '=', 'Maude Chaudronnier')
      .executeTakeFirstOrThrow()
    const version = async () => hidden((await camille.read(`${at}/membres/nouveau`)).html, 'version')
    const add = async (fields: object) =>
      camille.send(`${at}/membres/nouveau/enregistrer`, { ...member, ...fields, version: await version() })
    expect((await add({ personne: person.id, role: 'chair' })).status).toBe(303)
    expect((await add({ nom: 'Ernestine Sanscompte', organisation: 'Coop fictive' })).status).toBe(303)
    const { html } = await maude.read(at)
    expect(html).toContain('Ernestine Sanscompte')
    expect(html).not.toContain('/modifier')
    expect((await maude.read('/mon-espace/comites')).html).toContain('Comité de sélection')
  })

  test('plans a meeting, tells how it went, keeps its document and adopts its minutes', async () => {
    const planned = await camille.send(`${at}/seances/creer`, { ...meeting, envoi: '' })
    expect(planned.status).toBe(303)
    held = path(planned.goTo)
    expect((await maude.read(held)).html).toContain('Grille de lecture')
    expect((await camille.read(held)).html).toContain('Dites d’abord que celle-ci l’a été')
    const { html } = await camille.read(`${held}/modifier`)
    const present = [...html.matchAll(/name="presence" value="([^"]+)"/g)].map(([, id]) => id ?? '')
    expect(present).toHaveLength(2)
    const fields = {
      ...meeting,
      etat: 'held',
      motif: '',
      presence: present,
      'proces-verbal': 'Le comité adopte la grille.',
      adopte: '2026-09-20',
      document: { file: new Blob([new Uint8Array(pdf())]), name: 'grille.pdf' },
      version: hidden(html, 'version'),
    }
    expect((await camille.send(`${held}/enregistrer`, fields)).status).toBe(303)
    const read = (await maude.read(held)).html
    for (const told of [
      'Le comité adopte la grille.',
      'Adopté le 20 septembre 2026',
      'grille.pdf',
      'Ernestine',
    ])
      expect(read).toContain(told)
    const file = /\/fichiers\/([0-9a-f-]+)/.exec(read)?.[0] ?? ''
    expect((await maude.read(file)).status).toBe(303)
    expect((await philippe.read(file)).status).toBe(403)
  })

  test('takes decisions, each with its number; the public reads only what is made public', async () => {
    const send = (fields: object) =>
      camille.send(`${held}/decisions/creer`, { ...decision, ...fields, envoi: '' })
    const both = await Promise.all([send({}), send({ 'titre-fr': 'Publier la grille', publique: 'on' })])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    const addresses = both.map(({ goTo }) => path(goTo)).toSorted()
    expect(addresses.map((each) => each.slice(-7))).toEqual(['2026-01', '2026-02'])
    const listed = (await nobody.read('/programmes/tisser-local/decisions')).html
    expect(listed).toContain('Publier la grille')
    expect(listed).not.toContain('Lire chaque candidature à deux')
    expect(listed).toContain('Comité de sélection</h2>')
    expect(listed).not.toContain(path(at))
    const map = (await nobody.read('/sitemap.xml')).html
    const [internal = '', open = ''] = both.map(({ goTo }) => path(goTo))
    for (const told of ['/programmes/tisser-local/decisions<', `${open}<`]) expect(map).toContain(told)
    expect(map).not.toContain(`${internal}<`)
    expect((await nobody.read('/programmes/tisser-local')).html).toContain('/tisser-local/decisions"')
    // Its parameters were settled on one made public.
    const shown = async () => (await nobody.read('/editions/2026-2027')).html
    expect(await shown()).toContain('/tisser-local/decisions/2025-04"')
    expect(await shown()).not.toContain('/tisser-local/decisions/2025-03"')
    await sql`update call set decision_id = (select id from decision where year = 2025 and number = 3)
      where state = 'published'`.execute(site.db)
    expect(await shown()).toContain('/tisser-local/decisions/2025-03"')
    const statuses = await Promise.all(addresses.map(async (each) => (await nobody.read(each)).status))
    expect(statuses.toSorted()).toEqual([200, 303])
    const [first = ''] = addresses
    expect((await maude.read(first)).status).toBe(200)
    expect((await philippe.read(first)).status === 200).toBe((await nobody.read(first)).status === 200)
    const programme = await site.modules.callForInterest.programme()
    const { decisionsOf } = site.modules.governance
    const cited = await decisionsOf(anybody, programme?.id ?? expect.fail('no programme'))
    expect(cited.every(({ isPublic }) => isPublic)).toBe(true)
  })

  test('a decision is replaced by a later one, never by an earlier, and says so', async () => {
    const first = '/programmes/tisser-local/decisions/2026-01'
    const { html } = await camille.read(`${first}/modifier`)
    const choices = /name="remplacee-par"[\s\S]*?<\/select>/.exec(html)?.[0] ?? ''
    expect(choices).toContain('2026-02')
    expect(choices).not.toContain('2025-')
    const by = /value="([0-9a-f-]{36})"/.exec(choices)?.[1] ?? ''
    const fields = { ...decision, 'etat-decision': 'replaced', version: hidden(html, 'version') }
    const without = await camille.send(`${first}/enregistrer`, { ...fields, 'remplacee-par': '' })
    expect(without.status).toBe(422)
    expect((await camille.send(`${first}/enregistrer`, { ...fields, 'remplacee-par': by })).status).toBe(303)
    expect((await camille.read(first)).html).toContain('décision 2026-02')
  })
})

describe('a committee follows those that work for it', () => {
  const sub = 'Sous-comité de mise en marché'
  const draft = 'une page par critère'
  let samir: Visitor
  let at = ''

  beforeAll(async () => {
    samir = await visitorAs(site, 'Samir Claircourt')
    const id = await committeeCalled(sub)
    const row = await site.db
      .selectFrom('meeting')
      .select(['id', 'minutes'])
      .where('committee_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row.minutes).toContain(draft)
    at = `/seances/${row.id}`
  })

  const write = async (fields: object) => {
    const { html } = await camille.read(`${at}/modifier`)
    const present = [...html.matchAll(/name="presence" value="([^"]+)" checked/g)].map(([, id]) => id ?? '')
    const kept = {
      ...meeting,
      jour: '2025-11-04',
      etat: 'held',
      motif: '',
      presence: present,
      'proces-verbal': `Le sous-comité propose ${draft}.`,
      version: hidden(html, 'version'),
    }
    return camille.send(`${at}/enregistrer`, { ...kept, adopte: '', ...fields })
  }

  test('who sits above reads its meetings and decisions, never the reverse', async () => {
    const under = `/comites/${await committeeCalled(sub)}`
    const above = `/comites/${await committeeCalled('Comité de pilotage')}`
    expect((await philippe.read(above)).html).toContain(under)
    expect((await philippe.read(under)).status).toBe(200)
    expect((await philippe.read(at)).status).toBe(200)
    expect((await samir.read(above)).status).toBe(403)
    const sitting = async (name: string) => {
      const { person_id } = await site.db
        .selectFrom('committee_member')
        .innerJoin('person', 'person.id', 'committee_member.person_id')
        .select('person_id')
        .where('person.name', '=', name)
        .executeTakeFirstOrThrow()
      const actor = { ...anybody, person: person_id === null ? null : personId(person_id) }
      const programme = await site.modules.callForInterest.programme()
      const { meetings } = await site.modules.governance.overview(
        actor,
        programme?.id ?? expect.fail('no programme'),
      )
      return new Set(meetings.map(({ committee: of }) => of)).size
    }
    expect(await sitting('Philippe Desrivages')).toBe(2)
    expect(await sitting('Samir Claircourt')).toBe(1)
  })

  test('a draft of minutes, and its documents, stay with those who sat until it is adopted', async () => {
    const document = { file: new Blob([new Uint8Array(pdf())]), name: 'projet.pdf' }
    expect((await write({ document })).status).toBe(303)
    const own = (await samir.read(at)).html
    expect(own).toContain(draft)
    const file = /\/fichiers\/([0-9a-f-]+)/.exec(own)?.[0] ?? expect.fail('no document')
    expect((await samir.read(file)).status).toBe(303)
    const early = (await philippe.read(at)).html
    expect(early).toContain('une fois le procès-verbal adopté')
    for (const kept of [draft, 'projet.pdf']) expect(early).not.toContain(kept)
    expect((await philippe.read(file)).status).toBe(403)
    expect((await write({ adopte: '2025-12-02' })).status).toBe(303)
    const adopted = (await philippe.read(at)).html
    for (const told of [draft, 'projet.pdf']) expect(adopted).toContain(told)
    expect((await philippe.read(file)).status).toBe(303)
  })

  test('what was done is told to those who keep it, its meetings’ with the committee’s', async () => {
    const under = `/comites/${await committeeCalled(sub)}`
    expect((await camille.read(at)).html).toContain(`${at}/historique`)
    const told = (await camille.read(`${at}/historique`)).html
    expect(told).toContain('Une séance de comité a changé')
    expect((await camille.read(`${under}/historique`)).html).toContain('Une séance de comité a changé')
    expect((await samir.read(at)).html).not.toContain('/historique')
    expect((await samir.read(`${at}/historique`)).status).toBe(403)
  })
})

describe('a decision that no longer holds', () => {
  const at = '/programmes/tisser-local/decisions/2026-02'
  const send = async (fields: object) => {
    const version = hidden((await camille.read(`${at}/modifier`)).html, 'version')
    const kept = { ...decision, 'titre-fr': 'Publier la grille', publique: 'on', 'remplacee-par': '' }
    return camille.send(`${at}/enregistrer`, { ...kept, 'motif-decision': '', ...fields, version })
  }

  test('is withdrawn with a reason, which everybody reads, and holds again when it was a mistake', async () => {
    const without = await send({ 'etat-decision': 'withdrawn', 'texte-fr': 'Tapé et gardé' })
    expect(without.status).toBe(422)
    expect(without.html).toContain('Dites pourquoi')
    expect(without.html).toContain('Tapé et gardé')
    const because = 'Le comité s’est ravisé le lendemain.'
    expect((await send({ 'etat-decision': 'withdrawn', 'motif-decision': because })).status).toBe(303)
    const { html } = await nobody.read(at)
    for (const told of ['Retirée', because]) expect(html).toContain(told)
    expect((await send({ 'etat-decision': 'in-force' })).status).toBe(303)
    expect((await nobody.read(at)).html).not.toContain(because)
  })
})

describe('what contradicts itself is said, and keeps what was typed', () => {
  const written = { ...meeting, 'proces-verbal': 'Tapé et gardé', motif: '', adopte: '', presence: [] }
  test.each([
    ['an hour that is none', { heure: '25:10' }, 'Écrivez l’heure sur 24 heures'],
    ['a cancellation without reason', { etat: 'cancelled' }, 'Il manque un motif'],
    [
      'minutes adopted before the meeting',
      { etat: 'held', adopte: '2026-09-01' },
      'pas avant le jour de la séance',
    ],
    ['minutes adopted of a meeting to come', { adopte: '2026-09-20' }, 'une fois la séance tenue'],
    ['somebody of no committee', { presence: ['quelquun'] }, 'n’est pas de ce comité'],
  ])('%s', async (_, wrong, told) => {
    const id = await site.db
      .selectFrom('meeting')
      .select('id')
      .where('day', '=', '2026-10-06')
      .executeTakeFirst()
    const at = `/seances/${id?.id}`
    const version = hidden((await camille.read(`${at}/modifier`)).html, 'version')
    const sent = await camille.send(`${at}/enregistrer`, { ...written, ...wrong, version })
    expect(sent.status).toBe(422)
    expect(sent.html).toContain(told)
    expect(sent.html).toContain('Tapé et gardé')
  })

  test.each([
    ['no name', { 'nom-fr': '' }, 'Il manque un nom'],
    ['a mandate in English alone', { 'mandat-fr': '', 'mandat-en': 'Hello' }, 'n’est écrit qu’en anglais'],
    ['dissolved before it was formed', { dissous: '2026-08-31' }, 'précède celui de la formation'],
    ['a committee that works for itself', { parent: 'self' }, 'ne travaille pas pour celui-ci'],
  ])('a committee with %s', async (_, wrong, told) => {
    const id = await committeeCalled('Comité de pilotage')
    const fields = { ...committee, ...('parent' in wrong ? { parent: id } : wrong), version: '1' }
    const sent = await camille.send(`/comites/${id}/enregistrer`, fields)
    expect(sent.status).toBe(422)
    expect(sent.html).toContain(told)
    expect(sent.html).toContain('Selection committee')
  })

  test('two numbers of votes out of three', async () => {
    const { html } = await camille.read('/programmes/tisser-local/decisions/2025-01/modifier')
    const fields = { ...decision, pour: '3', contre: '1', version: hidden(html, 'version') }
    const sent = await camille.send('/programmes/tisser-local/decisions/2025-01/enregistrer', fields)
    expect(sent.status).toBe(422)
    expect(sent.html).toContain('Donnez les trois nombres entiers, ou aucun')
  })
})

describe('two tabs at once', () => {
  test('the second is told, keeps its text, and may put it in place', async () => {
    const id = await committeeCalled('Sous-comité de mise en marché')
    const at = `/comites/${id}`
    const version = hidden((await camille.read(`${at}/modifier`)).html, 'version')
    const first = { ...committee, 'nom-fr': 'Sous-comité du premier onglet', version }
    expect((await camille.send(`${at}/enregistrer`, first)).status).toBe(303)
    const second = { ...committee, 'nom-fr': 'Sous-comité de mise en marché', version }
    const refused = await camille.send(`${at}/enregistrer`, second)
    expect(refused.status).toBe(409)
    expect(refused.html).toContain('Sous-comité de mise en marché')
    const again = { ...second, version: hidden(refused.html, 'version') }
    expect((await camille.send(`${at}/enregistrer`, again)).status).toBe(303)
  })
})

describe('who sat stays known', () => {
  test('whoever leaves keeps their line and reads no more; whoever was present cannot be removed', async () => {
    const id = await committeeCalled('Comité de pilotage')
    const at = `/comites/${id}`
    expect((await philippe.read(at)).status).toBe(200)
    const row = await site.db
      .selectFrom('committee_member')
      .innerJoin('person', 'person.id', 'committee_member.person_id')
      .select(['committee_member.id', 'person_id'])
      .where('committee_id', '=', id)
      .where('person.name', '=', 'Philippe Desrivages')
      .executeTakeFirstOrThrow()
    const form = `${at}/membres/${row.id}`
    const version = hidden((await camille.read(form)).html, 'version')
    const kept = await camille.send(`${form}/retirer`, { version })
    expect(kept.status).toBe(409)
    expect(kept.html).toContain('Notez plutôt le jour de son départ')
    const leaves = { ...member, personne: row.person_id ?? '', depuis: '2025-09-02', jusqua: '2026-09-20' }
    expect((await camille.send(`${form}/enregistrer`, { ...leaves, version })).status).toBe(303)
    expect((await philippe.read(at)).status).toBe(403)
    expect((await camille.read(at)).html).toContain('du 2 sept. 2025 au 20 sept. 2026')
  })

  test('an erased person’s name leaves every committee, and the members’ count stays', async () => {
    const ines = await site.db
      .selectFrom('person')
      .select(['id', 'email'])
      .where('name', '=', 'Inès Duquai')
      .executeTakeFirstOrThrow()
    const person = { id: personId(ines.id), email: ines.email, name: 'Octave Bobinette' }
    const held = await readAboutGovernance(narrowed(site.db), person)
    expect(held.map(({ name }) => name).toSorted()).toEqual([
      'committeeSeats',
      'concertationComments',
      'concertationPositions',
    ])
    expect(held.find(({ name }) => name === 'committeeSeats')?.rows).toHaveLength(2)
    const id = await committeeCalled('Comité de pilotage')
    const before = (await site.modules.governance.committee(id))?.members.length
    await eraseAboutGovernance(narrowed(site.db), person)
    expect(await readAboutGovernance(narrowed(site.db), person)).toEqual([])
    const { html } = await camille.read(`/comites/${id}`)
    expect(html).not.toContain('Octave Bobinette')
    expect(html).toContain('Personne supprimée')
    expect((await site.modules.governance.committee(id))?.members.length).toBe(before)
  })
})
