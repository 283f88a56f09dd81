import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ProgrammeId } from '#kernel/ids.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import {
  type Browser,
  browserOf,
  changedRows,
  letterTo,
  newOrganisation,
  newPerson,
  roleOf,
  rowsOf,
  secondProgramme,
  signInBy,
} from './people-support.ts'

let site: OpenSite
let rosalie: Browser
let camille: Browser
let philippe: Browser
/** Coordinates the second programme. */
let elsewhere: Browser
let second: ProgrammeId
const note = 'Je prépare les soumissions depuis deux ans.'

beforeAll(async () => {
  site = await openDemonstration()
  const as = async (name: string) => browserOf(site, await site.signInAs(name))
  second = await secondProgramme(site)
  await newPerson(site, 'Coordo Ailleurs', [roleOf({ name: 'coordinator', programme: second })])
  rosalie = await as('Rosalie Grandfroid')
  camille = await as('Camille Laplume')
  philippe = await as('Philippe Desrivages')
  elsewhere = await as('Coordo Ailleurs')
})
afterAll(async () => {
  expect(site.faults).toEqual([])
  await site.close()
})

const newcomer = async (email: string): Promise<Browser> => browserOf(site, await signInBy(site, email))
const latestRequest = async (email: string): Promise<string> => {
  const row = await site.db
    .selectFrom('join_request')
    .innerJoin('person', 'person.id', 'join_request.person_id')
    .select('join_request.id')
    .where('person.email', '=', email)
    .orderBy('asked_at', 'desc')
    .executeTakeFirst()
  return row?.id ?? ''
}

describe('asking to join an organisation', () => {
  const join = '/organisations/les-pelles-du-matin/rejoindre'

  test('starts on its public page and asks one to sign in', async () => {
    const page = await browserOf(site).get('/repertoire/les-pelles-du-matin')
    expect(page.html).toContain(`href="${join}"`)
    expect((await browserOf(site).get(join)).location).toBe(
      `/connexion?suite=${encodeURIComponent(join)}&raison=sign-in`,
    )
  })

  test('says what is missing and keeps what was typed', async () => {
    const lea = await newcomer('lea.curieuse@exemple.example')
    const refused = await lea.post(`${join}/demander`, { nom: 'Léa Curieuse', note: 'court' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('value="Léa Curieuse"')
    expect(refused.html).toContain('>court</textarea>')
    expect((await lea.post(`${join}/demander`, { nom: '', note })).status).toBe(422)
    expect((await lea.post(`${join}/revendiquer`, { nom: 'Léa', note })).status).toBe(403)
  })

  test('is answered by its administrators, by letters both ways, once', async () => {
    const [one, other] = ['asma.fictive@exemple.example', 'bruno.fictif@exemple.example']
    const asma = await newcomer(one)
    const bruno = await newcomer(other)
    const before = await rowsOf(site)
    const ask = () => asma.post(`${join}/demander`, { nom: 'Asma Fictive', note })
    const asked = await Promise.all([ask(), ask()])
    expect(asked.map(({ location }) => location).toSorted()).toEqual([
      `${join}?fait=asked`,
      `${join}?fait=nothing`,
    ])
    expect(changedRows(before, await rowsOf(site))).toHaveLength(2)
    await bruno.post(`${join}/demander`, { nom: 'Bruno Fictif', note })
    expect((await bruno.get(join)).html).not.toContain('Asma')

    const letter = await letterTo(site, 'rosalie.grandfroid@les-pelles-du-matin.example', 'join-asked')
    expect(letter).not.toBeNull()
    const request = await latestRequest(one)
    expect((await rosalie.get('/organisations/les-pelles-du-matin/equipe')).html).toContain(
      `/demandes/${request}`,
    )
    expect((await rosalie.get('/mon-espace')).html).toContain('personnes demandent à se joindre à vous')
    expect((await asma.get(`/demandes/${request}`)).status).toBe(403)
    expect((await philippe.post(`/demandes/${request}/decider`, { decision: 'approve' })).status).toBe(403)
    expect((await elsewhere.post(`/demandes/${request}/decider`, { decision: 'approve' })).status).toBe(403)
    expect((await bruno.post(`/demandes/${request}/retirer`)).status).toBe(403)
    const silent = await rosalie.post(`/demandes/${request}/decider`, { decision: 'refuse', motif: '' })
    expect([silent.status, silent.html.includes('Écrivez un motif')]).toEqual([422, true])
    expect(
      (await rosalie.post(`/demandes/${request}/decider`, { decision: 'maybe', motif: 'x' })).status,
    ).toBe(422)

    const looked = await rowsOf(site)
    const approved = await rosalie.post(`/demandes/${request}/decider`, { decision: 'approve', motif: '' })
    expect(approved.location).toContain('decided-approve')
    expect(
      changedRows(looked, await rowsOf(site))
        .map((key) => key.split(' ')[0])
        .toSorted(),
    ).toEqual(['join_request', 'membership'])
    const again = await rosalie.post(`/demandes/${request}/decider`, {
      decision: 'refuse',
      motif: 'trop tard',
    })
    expect(again.location).toContain('nothing')
    expect(await letterTo(site, one, 'join-approved')).not.toBeNull()
    expect((await asma.get('/organisations/les-pelles-du-matin/equipe')).status).toBe(200)

    const theirs = await latestRequest(other)
    await rosalie.post(`/demandes/${theirs}/decider`, {
      decision: 'refuse',
      motif: 'Nous ne vous connaissons pas.',
    })
    expect((await letterTo(site, other, 'join-refused'))?.facts.reason).toContain('connaissons')
    const told = await bruno.get(join)
    expect(told.html).toContain('Nous ne vous connaissons pas.')
    expect((await bruno.post(`${join}/demander`, { nom: '', note })).location).toContain('asked')
    expect((await bruno.post(`/demandes/${await latestRequest(other)}/retirer`)).location).toContain(
      'request-withdrawn',
    )
  })
})

describe('claiming an organisation that has nobody', () => {
  test('goes to its coordination, may be asked for more, and makes an administrator', async () => {
    const programme = await site.db
      .selectFrom('programme')
      .select('id')
      .where('slug', '!=', 'ailleurs')
      .executeTakeFirstOrThrow()
    const { slug } = await site.db
      .selectFrom('organisation')
      .select('slug')
      .where('side', '=', 'supplier')
      .where('programme_id', '=', programme.id)
      .where('slug', 'not in', ['les-pelles-du-matin', 'aux-trois-marmites'])
      .orderBy('slug')
      .executeTakeFirstOrThrow()
    const organisation = await site.modules.directory.find(slug)
    const host = (organisation?.email ?? '').split('@')[1] ?? ''
    const email = `dominique.fictif@${host}`
    const claimer = await newcomer(email)
    const join = `/organisations/${slug}/rejoindre`
    const page = await claimer.get(join)
    expect(page.html).toContain('Revendiquer cette organisation')
    expect(page.html).toContain('est au domaine de l’organisation')
    const bad = await claimer.post(`${join}/revendiquer`, {
      nom: 'Dominique',
      note,
      lien: 'javascript:alert(1)',
    })
    expect([bad.status, bad.html.includes('javascript:alert(1)')]).toEqual([422, true])
    await claimer.post(`${join}/revendiquer`, {
      nom: 'Dominique Fictif',
      note,
      lien: 'exemple.example/equipe',
    })
    expect(await letterTo(site, 'camille.laplume@pole-fictif.example', 'claim-asked')).not.toBeNull()

    const request = await latestRequest(email)
    expect((await camille.get('/mon-espace')).html).toContain(
      'organisation revendiquée ou domaine à confirmer',
    )
    expect((await elsewhere.get('/mon-espace')).html).not.toContain('organisation revendiquée')
    const people = await camille.get('/programmes/tisser-local/personnes')
    expect(people.html).toContain(`/revendications/${request}`)
    expect(people.html).toContain('au domaine de l’organisation')
    expect((await rosalie.get(`/revendications/${request}`)).status).toBe(403)
    expect((await elsewhere.get(`/revendications/${request}`)).status).toBe(403)
    expect((await camille.get(`/revendications/${request}`)).html).toContain('https://exemple.example/equipe')
    await camille.post(`/revendications/${request}/decider`, {
      decision: 'ask-more',
      motif: 'Quelle fonction?',
    })
    const asked = await claimer.get(join)
    expect(asked.html).toContain('Quelle fonction?')
    expect(asked.html).toContain(note)
    await claimer.post(`/demandes/${request}/completer`, { note: `${note} À la direction.`, lien: '' })
    const before = await rowsOf(site)
    await camille.post(`/revendications/${request}/decider`, { decision: 'approve', motif: '' })
    expect(changedRows(before, await rowsOf(site))).toHaveLength(2)
    expect((await claimer.get(`/organisations/${slug}/equipe/inviter`)).status).toBe(200)
    // Now that somebody looks after it, the next one asks to join.
    const next = await newcomer('suivante@exemple.example')
    expect((await next.get(join)).html).toContain('Demander à se joindre')
    expect((await next.post(`${join}/revendiquer`, { nom: 'Suivante', note })).status).toBe(403)
  })
})

describe('a domain of addresses', () => {
  const team = '/organisations/ville-de-val-aux-moulins/equipe'
  const domains = '/organisations/ville-de-val-aux-moulins/domaines'
  const staff = 'nadia.fictive@val-aux-moulins.example'

  test('that anybody may use is refused, and so is what is no domain', async () => {
    for (const domaine of ['gmail.com', 'moi@videotron.ca', 'OUTLOOK.COM']) {
      const refused = await philippe.post(domains, { domaine })
      expect([refused.status, refused.html.includes('N’importe qui peut ouvrir')], domaine).toEqual([
        422,
        true,
      ])
      expect(refused.html).toContain(`value="${domaine}"`)
    }
    for (const domaine of ['', 'ville', '<b>', '1.2.3.4'])
      expect((await philippe.post(domains, { domaine })).status).toBe(422)
    expect(
      (await rosalie.post('/organisations/les-pelles-du-matin/domaines', { domaine: 'ville.example' }))
        .status,
    ).toBe(403)
  })

  test('admits nobody before its coordination confirmed it, then its staff at once', async () => {
    const nadia = await newcomer(staff)
    const join = '/organisations/ville-de-val-aux-moulins/rejoindre'
    expect((await philippe.post(domains, { domaine: '@val-aux-moulins.example' })).location).toContain(
      'domain-declared',
    )
    expect((await philippe.post(domains, { domaine: 'val-aux-moulins.example' })).status).toBe(409)
    expect((await nadia.post(`${join}/domaine`, { nom: 'Nadia Fictive' })).location).toContain('nothing')
    const confirm = `${domains}/val-aux-moulins.example/confirmer`
    expect((await philippe.post(confirm)).status).toBe(403)
    expect((await elsewhere.post(confirm)).status).toBe(403)
    expect((await camille.post(`${domains}/val-aux-moulins.example/refuser`)).status).toBe(422)
    expect((await camille.post(confirm)).location).toContain('domain-confirmed')
    expect((await camille.post(confirm)).location).toContain('nothing')

    expect((await nadia.get(join)).html).toContain('Me joindre à l’équipe')
    const stranger = await newcomer('x@sub.val-aux-moulins.example')
    expect((await stranger.get(join)).html).not.toContain('Me joindre à l’équipe')
    expect((await stranger.post(`${join}/domaine`, { nom: 'X' })).location).toContain('nothing')
    const before = await rowsOf(site)
    const twice = await Promise.all([1, 2].map(() => nadia.post(`${join}/domaine`, { nom: 'Nadia Fictive' })))
    expect(twice.every(({ status }) => status === 303)).toBe(true)
    expect(changedRows(before, await rowsOf(site))).toHaveLength(2)
    expect((await philippe.get(team)).html).toContain('admission par domaine de courriel')
    expect(
      await letterTo(site, 'philippe.desrivages@val-aux-moulins.example', 'domain-joined'),
    ).not.toBeNull()
    const row = await site.db
      .selectFrom('membership')
      .selectAll()
      .where('came_by', '=', 'domain')
      .executeTakeFirstOrThrow()
    expect([row.duty, row.administrator]).toEqual(['procurement', false])
    expect((await philippe.post(`/roles/${row.id}/terminer`, { sure: '1' })).location).toContain('ended')
    expect((await nadia.get(team)).status).toBe(403)

    expect((await philippe.post(`${domains}/val-aux-moulins.example/retirer`)).location).toContain(
      'domain-withdrawn',
    )
    expect((await nadia.post(`${join}/domaine`, { nom: '' })).location).toContain('nothing')
  })

  test('admits to one organisation only', async () => {
    await newOrganisation(site, { slug: 'ville-jumelle-fictive', side: 'buyer', programme: second })
    await philippe.post(domains, { domaine: 'partage.example' })
    await camille.post(`${domains}/partage.example/confirmer`)
    await elsewhere.post('/organisations/ville-jumelle-fictive/domaines', { domaine: 'partage.example' })
    const taken = await elsewhere.post(
      '/organisations/ville-jumelle-fictive/domaines/partage.example/confirmer',
    )
    expect(taken.location).toContain('domain-taken')
  })
})

describe('people of a programme', () => {
  const people = '/programmes/tisser-local/personnes'

  test('are shown to its coordination and to operators alone, and can be sifted', async () => {
    const noe = browserOf(site, await site.signInAs('Noé Laliberté'))
    for (const reader of [camille, noe]) expect((await reader.get(people)).html).toContain('Théo Marmette')
    for (const reader of [rosalie, philippe, elsewhere]) expect((await reader.get(people)).status).toBe(403)
    const sifted = (await camille.get(`${people}?q=marmette`)).html
    expect([sifted.includes('Théo Marmette'), sifted.includes('Rosalie Grandfroid')]).toEqual([true, false])
    expect((await camille.get(`${people}?role=buyer-member`)).html).not.toContain('Rosalie Grandfroid')
    expect((await camille.get(`${people}?q=personne-du-tout`)).html).toContain('Personne ne correspond')
  })

  test('receive roles by invitation, taken up by signing in, and lose them', async () => {
    const to = 'oscar.fictif@exemple.example'
    const offer = {
      courriel: to,
      langue: 'en',
      role: 'adviser',
      organisation: 'corporation-de-developpement-du-vieux-canal',
    }
    const wrong = await camille.post(`${people}/inviter/envoyer`, { ...offer, role: 'operator' })
    expect([wrong.status, wrong.html.includes(`value="${to}"`)]).toEqual([422, true])
    expect((await rosalie.post(`${people}/inviter/envoyer`, offer)).status).toBe(403)
    expect((await elsewhere.post(`${people}/inviter/envoyer`, offer)).status).toBe(403)
    expect((await camille.post(`${people}/inviter/envoyer`, offer)).location).toBe(`${people}?fait=invited`)
    const token = (await letterTo(site, to, 'invitation'))?.facts.token ?? ''
    const oscar = await newcomer(to)
    expect((await oscar.post('/invitation/accepter', { jeton: token, nom: 'Oscar Fictif' })).status).toBe(303)
    const { id } = await site.db
      .selectFrom('membership')
      .select('id')
      .where('came_by', '=', 'invitation')
      .executeTakeFirstOrThrow()

    const advisers = '/programmes/tisser-local/accompagnement'
    const pair = { conseil: id, entreprise: 'les-pelles-du-matin' }
    const before = await rowsOf(site)
    expect((await camille.post(`${advisers}/confier`, { ...pair, entreprise: 'absente' })).status).toBe(422)
    expect(
      (await camille.post(`${advisers}/confier`, { ...pair, entreprise: 'ville-de-val-aux-moulins' })).status,
    ).toBe(422)
    expect(changedRows(before, await rowsOf(site))).toEqual([])
    expect((await camille.post(`${advisers}/confier`, pair)).location).toContain('fait=assigned')
    expect((await camille.post(`${advisers}/confier`, pair)).location).toContain('fait=nothing')
    expect(changedRows(before, await rowsOf(site))).toHaveLength(1)
    expect(
      (await oscar.get('/organisations/corporation-de-developpement-du-vieux-canal/equipe')).html,
    ).toContain('Les Pelles du Matin')
    expect((await camille.post(`${advisers}/retirer`, pair)).location).toContain('fait=unassigned')
    expect(changedRows(before, await rowsOf(site))).toEqual([])

    await camille.post(`${advisers}/confier`, pair)
    expect((await elsewhere.post(`/roles/${id}/terminer`, { sure: '1' })).status).toBe(403)
    expect((await camille.post(`/roles/${id}/terminer`, { sure: '1' })).status).toBe(303)
    const left = await site.db
      .selectFrom('adviser_assignment')
      .innerJoin('membership', 'membership.person_id', 'adviser_assignment.person_id')
      .where('membership.id', '=', id)
      .select('membership.id')
      .execute()
    expect(left).toEqual([])
  })

  test('the last coordinator and the last operator stay', async () => {
    const keepers = await site.db
      .selectFrom('membership')
      .selectAll()
      .where('role', 'in', ['coordinator', 'operator'])
      .execute()
    const of = (role: string, programme: boolean) =>
      keepers.find((row) => row.role === role && (row.programme_id !== second) === programme)?.id ?? ''
    const noe = browserOf(site, await site.signInAs('Noé Laliberté'))
    expect((await camille.post(`/roles/${of('coordinator', true)}/quitter`, { sure: '1' })).status).toBe(409)
    expect((await camille.post(`/roles/${of('operator', true)}/terminer`, { sure: '1' })).status).toBe(403)
    expect((await noe.post(`/roles/${of('operator', true)}/quitter`, { sure: '1' })).status).toBe(409)
    expect((await noe.post(`/roles/${of('operator', true)}/terminer`, { sure: '1' })).status).toBe(409)

    const people = '/installation/personnes'
    for (const reader of [camille, rosalie]) expect((await reader.get(people)).status).toBe(403)
    expect((await noe.get(people)).html).toContain('Ailleurs (fictif)')
    const offer = { courriel: 'relève@', langue: 'fr', role: 'coordinator', organisation: '' }
    const wrong = await noe.post(`${people}/inviter`, offer)
    expect([wrong.status, wrong.html.includes('Choisissez le programme')]).toEqual([422, true])
    const to = 'releve.fictive@exemple.example'
    await noe.post(`${people}/inviter`, { ...offer, courriel: to, role: 'operator' })
    const token = (await letterTo(site, to, 'invitation'))?.facts.token ?? ''
    const releve = await newcomer(to)
    await releve.post('/invitation/accepter', { jeton: token, nom: 'Relève Fictive' })
    expect((await releve.get(people)).status).toBe(200)
    expect((await noe.post(`/roles/${of('operator', true)}/quitter`, { sure: '1' })).status).toBe(303)
    expect((await noe.get(people)).status).toBe(403)
  })

  test('every chain of the journal holds after all of it', async () => {
    expect((await site.modules.journal.verify()).every(({ broken }) => broken === null)).toBe(true)
  })
})
