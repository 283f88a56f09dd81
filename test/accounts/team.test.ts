import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { membershipOf } from '#test/support/samples.ts'
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
let emile: Browser
let maude: Browser
let camille: Browser
const team = '/organisations/les-pelles-du-matin/equipe'

beforeAll(async () => {
  site = await openDemonstration()
  const as = async (name: string) => browserOf(site, await site.signInAs(name))
  rosalie = await as('Rosalie Grandfroid')
  emile = await as('Émile Bordenneige')
  maude = await as('Maude Chaudronnier')
  camille = await as('Camille Laplume')
})
afterAll(async () => {
  expect(site.faults).toEqual([])
  await site.close()
})

describe('the team of an organisation', () => {
  test('is shown to its people and its coordination, to nobody else', async () => {
    expect((await rosalie.get(team)).html).toContain('Émile Bordenneige')
    expect((await camille.get(team)).html).toContain('Émile Bordenneige')
    expect((await emile.get(team)).html).not.toContain('Inviter quelqu’un')
    expect((await maude.get(team)).status).toBe(403)
    expect((await browserOf(site).get(team)).location).toContain('/connexion?suite=')
  })

  test('its last administrator neither leaves nor steps down, and is told what to do', async () => {
    const own = await membershipOf(site, 'Rosalie Grandfroid')
    const before = await rowsOf(site)
    const left = await rosalie.post(`/roles/${own}/quitter`, { sure: '1' })
    expect(left.status).toBe(409)
    expect(left.html).toContain('Transmettez d’abord l’administration')
    expect((await rosalie.post(`/roles/${own}/modifier`, { rang: 'contributor' })).status).toBe(409)
    expect(changedRows(before, await rowsOf(site))).toEqual([])
  })

  test('a contributor changes nobody, and a forged membership of another organisation is refused', async () => {
    const own = await membershipOf(site, 'Émile Bordenneige')
    const other = await membershipOf(site, 'Maude Chaudronnier')
    const before = await rowsOf(site)
    expect((await emile.post(`/roles/${own}/modifier`, { rang: 'administrator' })).status).toBe(403)
    for (const act of ['modifier', 'terminer', 'quitter', 'transmettre', 'retablir'])
      expect((await rosalie.post(`/roles/${other}/${act}`, { rang: 'contributor' })).status, act).toBe(403)
    expect((await rosalie.post('/roles/absent/terminer')).status).toBe(404)
    const sideways = await rosalie.post(
      `/roles/${await membershipOf(site, 'Rosalie Grandfroid')}/transmettre`,
      {
        collegue: other,
      },
    )
    expect([sideways.status, sideways.html.includes('Choisissez une personne de la liste')]).toEqual([
      409,
      true,
    ])
    expect(changedRows(before, await rowsOf(site))).toEqual([])
  })

  test('a rank is given and taken, with a letter, and only that row changes', async () => {
    const membership = await membershipOf(site, 'Émile Bordenneige')
    const before = await rowsOf(site)
    const changed = await rosalie.post(`/roles/${membership}/modifier`, {
      rang: 'administrator',
      fonction: 'none',
    })
    expect(changed.location).toBe(`${team}?fait=changed`)
    expect(changedRows(before, await rowsOf(site))).toEqual([`membership ${membership}`])
    expect(
      await letterTo(site, 'emile.bordenneige@les-pelles-du-matin.example', 'role-changed'),
    ).not.toBeNull()
    expect((await rosalie.post(`/roles/${membership}/modifier`, { rang: 'emperor' })).status).toBe(422)
    await rosalie.post(`/roles/${membership}/modifier`, { rang: 'contributor', fonction: 'none' })
    expect((await emile.get(`${team}/inviter`)).status).toBe(403)
  })

  test('an end is known in the history, tells the person, and can be taken back once', async () => {
    const membership = await membershipOf(site, 'Émile Bordenneige')
    const before = await rowsOf(site)
    expect((await rosalie.post(`/roles/${membership}/terminer`, { sure: '1' })).location).toBe(
      `${team}?fait=ended`,
    )
    expect(changedRows(before, await rowsOf(site))).toEqual([`membership ${membership}`])
    expect((await emile.get(team)).status).toBe(403)
    expect((await rosalie.post(`/roles/${membership}/terminer`, { sure: '1' })).status).toBe(403)
    const history = (await rosalie.get(`${team}?fait=ended`)).html
    expect(history).toContain(`/roles/${membership}/retablir`)
    const restored = await rosalie.post(`/roles/${membership}/retablir`)
    expect(restored.location).toBe(`${team}?fait=restored`)
    expect((await rosalie.post(`/roles/${membership}/retablir`)).location).toBe(`${team}?fait=nothing`)
    expect((await emile.get(team)).status).toBe(200)
  })

  test('two administrators who end one another at once: exactly one stays', async () => {
    const programme = await secondProgramme(site)
    const organisation = await newOrganisation(site, { slug: 'duo-fictif', side: 'buyer', programme })
    const role = roleOf({ name: 'buyer-member', organisation, programme, administrator: true })
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = [`Une Fictive ${round}`, `Autre Fictif ${round}`]
      await newPerson(site, one, [role])
      await newPerson(site, other, [role])
      const ids = [await membershipOf(site, one), await membershipOf(site, other)]
      const [first, second] = [
        browserOf(site, await site.signInAs(one)),
        browserOf(site, await site.signInAs(other)),
      ]
      await Promise.all([
        first.post(`/roles/${ids[1]}/terminer`, { sure: '1' }),
        second.post(`/roles/${ids[0]}/terminer`, { sure: '1' }),
      ])
      const stay = await site.db
        .selectFrom('membership')
        .select('id')
        .where('organisation_id', '=', organisation)
        .where('ended_at', 'is', null)
        .execute()
      expect(stay).toHaveLength(1)
      await site.db
        .updateTable('membership')
        .set({ ended_at: new Date() })
        .where('organisation_id', '=', organisation)
        .execute()
    }
  })

  test('everything is handed to a colleague: rank, duty, accompanied suppliers', async () => {
    const ines = browserOf(site, await site.signInAs('Inès Duquai'))
    const space = (await ines.get('/mon-espace')).html
    const adviser = /\/organisations\/corporation-de-developpement-du-vieux-canal\/equipe/.test(space)
    const memberships = await site.db
      .selectFrom('membership')
      .selectAll()
      .where('role', '=', 'adviser')
      .execute()
    const held = memberships.find(({ administrator }) => administrator)
    const heir = memberships.find(({ administrator }) => !administrator)
    if (!adviser) await ines.post('/mon-espace/agir-comme', { role: held?.id ?? '' })
    const handed = await ines.post(`/roles/${held?.id}/transmettre`, {
      collegue: heir?.id ?? '',
      quitter: 'on',
    })
    expect(handed.location).toBe('/mon-espace?fait=handed-over')
    const assigned = await site.db.selectFrom('adviser_assignment').selectAll().execute()
    expect(new Set(assigned.map(({ person_id }) => person_id))).toEqual(new Set([heir?.person_id]))
    expect(assigned).toHaveLength(3)
    expect(await letterTo(site, 'theo.marmette@vieux-canal.example', 'handed-over')).not.toBeNull()
    const theo = browserOf(site, await site.signInAs('Théo Marmette'))
    const page = (await theo.get('/organisations/corporation-de-developpement-du-vieux-canal/equipe')).html
    expect(page).toContain('Les Pelles du Matin')
    expect(page).toContain('Inviter quelqu’un')
  })

  test('a coordinator appoints where nobody administers', async () => {
    const page = await camille.get('/organisations/centre-hospitalier-de-la-rive-douce/equipe')
    expect(page.html).toContain('Personne n’administre cette organisation')
    const samir = (
      await site.db
        .selectFrom('membership')
        .selectAll()
        .where('role', '=', 'buyer-member')
        .where('duty', '=', 'communications')
        .execute()
    )[0]
    const changed = await camille.post(`/roles/${samir?.id}/modifier`, {
      rang: 'administrator',
      fonction: 'communications',
    })
    expect(changed.status).toBe(303)
  })
})

describe('an invitation', () => {
  const sent = { courriel: 'Nouvelle@Exemple.example', langue: 'fr', rang: 'contributor', fonction: 'none' }

  test('keeps what was typed when something is missing', async () => {
    for (const wrong of [{ courriel: 'pas-une-adresse' }, { rang: 'roi' }, { langue: 'de' }]) {
      const refused = await rosalie.post(`${team}/inviter/envoyer`, { ...sent, ...wrong })
      expect(refused.status).toBe(422)
      expect(refused.html).toContain('error-summary')
      expect(refused.html).toContain(`value="${wrong.courriel ?? sent.courriel}"`)
    }
  })

  test('opens for its address only, once, and never by being looked at', async () => {
    const before = await rowsOf(site)
    expect((await rosalie.post(`${team}/inviter/envoyer`, sent)).location).toBe(`${team}?fait=invited`)
    expect((await rosalie.post(`${team}/inviter/envoyer`, sent)).status).toBe(409)
    expect(changedRows(before, await rowsOf(site))).toHaveLength(1)
    const token = (await letterTo(site, 'nouvelle@exemple.example', 'invitation'))?.facts.token ?? ''
    const kept = JSON.stringify(await site.db.selectFrom('invitation').selectAll().execute())
    expect([token.length > 30, kept.includes(token)]).toEqual([true, false])

    const link = `/invitation?jeton=${token}`
    for (let look = 0; look < 3; look += 1)
      expect((await browserOf(site).get(link)).html).toContain('Les Pelles du Matin')
    // Nobody accepts unnamed: what was sent is given back, to send again once signed in.
    const unnamed = await browserOf(site).post('/invitation/accepter', { jeton: token })
    expect([unnamed.status, unnamed.html.includes('/connexion')]).toEqual([403, true])
    const looked = await maude.get(link)
    expect(looked.html).toContain('cette invitation est pour')
    const stolen = await maude.post('/invitation/accepter', { jeton: token })
    expect(stolen.status).toBe(409)

    const invited = browserOf(site, await signInBy(site, 'nouvelle@exemple.example'))
    const nameless = await invited.post('/invitation/accepter', { jeton: token, nom: '' })
    expect([nameless.status, nameless.html.includes('Il manque votre nom')]).toEqual([422, true])
    const accept = () => invited.post('/invitation/accepter', { jeton: token, nom: 'Nouvelle Fictive' })
    const both = await Promise.all([accept(), accept()])
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
    expect((await accept()).status).toBe(409)
    expect((await invited.get(team)).html).toContain('Nouvelle Fictive')
    expect((await rosalie.post(`${team}/inviter/envoyer`, sent)).html).toContain('déjà celle d’une personne')
  })

  test('is sent again with another link, and withdrawn; a link replaced or withdrawn opens nothing', async () => {
    const to = 'seconde@exemple.example'
    await rosalie.post(`${team}/inviter/envoyer`, { ...sent, courriel: to })
    const first = (await letterTo(site, to, 'invitation'))?.facts.token ?? ''
    const { id } = await site.db
      .selectFrom('invitation')
      .select('id')
      .where('email', '=', to)
      .executeTakeFirstOrThrow()
    expect((await maude.post(`/invitations/${id}/retirer`)).status).toBe(403)
    expect((await rosalie.post(`/invitations/${id}/renvoyer`)).location).toBe(`${team}?fait=sent-again`)
    const letters = (await site.modules.outbox.latest(50)).filter((each) => each.to === to)
    const second = letters.map(({ facts }) => facts.token ?? '').find((token) => token !== first) ?? ''
    expect((await browserOf(site).get(`/invitation?jeton=${first}`)).html).toContain('aucune invitation')
    expect((await browserOf(site).get(`/invitation?jeton=${second}`)).html).toContain('Les Pelles du Matin')
    expect((await rosalie.post(`/invitations/${id}/retirer`)).location).toBe(`${team}?fait=withdrawn`)
    expect((await rosalie.post(`/invitations/${id}/retirer`)).status).toBe(403)
    expect((await browserOf(site).get(`/invitation?jeton=${second}`)).html).toContain('a été retirée')
    const invited = browserOf(site, await signInBy(site, to))
    expect((await invited.post('/invitation/accepter', { jeton: second, nom: 'Seconde' })).status).toBe(409)
    expect((await invited.get(team)).status).toBe(403)
  })

  test('expires', async () => {
    const to = 'tardive@exemple.example'
    await rosalie.post(`${team}/inviter/envoyer`, { ...sent, courriel: to })
    const token = (await letterTo(site, to, 'invitation'))?.facts.token ?? ''
    await site.db
      .updateTable('invitation')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .where('email', '=', to)
      .execute()
    const invited = browserOf(site, await signInBy(site, to))
    expect((await invited.post('/invitation/accepter', { jeton: token, nom: 'Tardive' })).status).toBe(409)
    expect((await invited.get(`/invitation?jeton=${token}`)).html).toContain('délai de cette invitation')
    expect((await rosalie.get(team)).html).toContain('lien expiré')
  })

  test('every act is in the journal, whose chains hold', async () => {
    const acts = new Set(
      (await site.db.selectFrom('journal_entry').select('act').execute()).map(({ act }) => act),
    )
    expect([...acts]).toEqual(
      expect.arrayContaining([
        'accounts.invite',
        'accounts.accept-invitation',
        'accounts.withdraw-invitation',
        'accounts.send-invitation-again',
        'accounts.change-member',
        'accounts.end-membership',
        'accounts.restore-membership',
        'accounts.hand-over',
      ]),
    )
    expect((await site.modules.journal.verify()).every(({ broken }) => broken === null)).toBe(true)
    const facts = JSON.stringify(await site.db.selectFrom('journal_entry').select('facts').execute())
    expect(facts).not.toMatch(/@|exemple/)
  })
})
