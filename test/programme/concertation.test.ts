import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { hidden, type Visitor, visitorAs } from '../editing/support.ts'

let site: OpenSite
let camille: Visitor
let ines: Visitor
let theo: Visitor
let ludovic: Visitor

// The next one is talked about already.
const edition = '2027-2028-2'
const home = `/editions/${edition}/concertation`

beforeAll(async () => {
  site = await openDemonstration()
  camille = await visitorAs(site, 'Camille Laplume')
  ines = await visitorAs(site, 'Inès Duquai')
  // She is a juror too: she acts here for her partner.
  const adviser = await site.db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select('membership.id')
    .where('person.name', '=', 'Inès Duquai')
    .where('role', '=', 'adviser')
    .executeTakeFirstOrThrow()
  await ines.send('/mon-espace/agir-comme', { role: adviser.id })
  theo = await visitorAs(site, 'Théo Marmette')
  ludovic = await visitorAs(site, 'Ludovic Falot')
  const made = await camille.send('/programmes/tisser-local/editions/creer', {
    'theme-fr': 'Le prochain tour',
    debut: '2027-09-06',
    fin: '2028-06-09',
    depart: 'pilot',
    envoi: '',
  })
  expect(made.status).toBe(303)
})
afterAll(async () => {
  expect(site.faults).toEqual([])
  await site.close()
})

/** Every field of the draft’s form as a browser would send it back. */
const draftFields = async (): Promise<Record<string, string>> => {
  const { html } = await camille.read(`${home}/projet`)
  const inputs = [...html.matchAll(/<input[^>]*?name="([^"]+)"[^>]*>/g)].map(
    ([tag, name = '']): [string, string] => [name, /value="([^"]*)"/.exec(tag)?.[1] ?? ''],
  )
  const texts = [...html.matchAll(/<textarea[^>]*?name="([^"]+)"[^>]*>([^<]*)/g)].map(
    ([, name = '', text = '']): [string, string] => [name, text],
  )
  return Object.fromEntries(
    [...inputs, ...texts].filter(([name]) =>
      /^(version|envoi|critere|autre|ouv|clo|ann|pla|ins|sec)/.test(name),
    ),
  )
}
const partnerIds = async (): Promise<string[]> =>
  [...(await camille.read(`${home}/partager`)).html.matchAll(/name="partenaires" value="([^"]+)"/g)].map(
    ([, id = '']) => id,
  )
const share = async (): Promise<number> => {
  const version = hidden((await camille.read(`${home}/partager`)).html, 'version')
  return (
    await camille.send(`${home}/partager/envoyer`, {
      version,
      partenaires: await partnerIds(),
      mot: 'Votre avis?',
    })
  ).status
}

describe('before anything is shared', () => {
  test('only the coordination begins, from the pilot’s criteria and the edition’s aims', async () => {
    expect((await camille.read(home)).html).toContain('Rien n’est encore écrit')
    expect((await ines.read(home)).status).toBe(403)
    const fields = await draftFields()
    expect(fields['critere-3-titre']).toBe('Capacité de répondre aux besoins des marchés visés')
    expect(fields.annonce).toBe('2027-09-06')
  })

  test.each([
    ['a close before the opening', { ouverture: '2027-05-01', cloture: '2027-04-01' }, 'La clôture précède'],
    ['a weight that is none', { 'critere-1-poids': 'lourd' }, 'Le poids est un nombre entier'],
    [
      'no criterion left',
      { 'critere-1-titre': '', 'critere-2-titre': '', 'critere-3-titre': '' },
      'au moins un critère',
    ],
    ['a day that does not exist', { ouverture: '2027-02-30' }, 'Ce jour n’existe pas'],
    [
      'a free parameter that says nothing',
      { 'autre-1-titre': 'Jury', 'autre-1-texte-libre': '' },
      'Dites ce qui est proposé',
    ],
  ])('%s is said, and keeps what was typed', async (_, wrong, told) => {
    const fields = { ...(await draftFields()), secteurs: 'Tapé et gardé', ...wrong }
    const sent = await camille.send(`${home}/projet/enregistrer`, fields)
    expect(sent.status).toBe(422)
    expect(sent.html).toContain(told)
    expect(sent.html).toContain('Tapé et gardé')
  })

  test('the draft is kept once, even when its form is sent twice, and partners do not read it', async () => {
    const fields = {
      ...(await draftFields()),
      secteurs: 'Alimentation',
      cloture: '2027-05-14',
      ouverture: '2027-04-01',
    }
    expect((await camille.send(`${home}/projet/enregistrer`, fields)).status).toBe(303)
    const second = await camille.send(`${home}/projet/enregistrer`, { ...fields, secteurs: 'Autre onglet' })
    expect(second.status).toBe(409)
    expect(second.html).toContain('Autre onglet')
    expect((await ines.read(home)).status).toBe(403)
  })
})

describe('a version is talked about, then another', () => {
  test('sharing it tells every person of the partners asked, once each', async () => {
    const letters = () =>
      site.db.selectFrom('outbox').select(['to_email']).where('kind', '=', 'concertation-shared').execute()
    const without = await camille.send(`${home}/partager/envoyer`, {
      version: '1',
      mot: 'Gardé',
      partenaires: [],
    })
    expect(without.status).toBe(422)
    expect(without.html).toContain('Gardé')
    expect(await share()).toBe(303)
    expect((await letters()).map(({ to_email }) => to_email).toSorted()).toEqual([
      'ines.duquai@vieux-canal.example',
      'ludovic.falot@lanterne.example',
      'theo.marmette@vieux-canal.example',
    ])
    expect((await ines.read(home)).html).toContain('Alimentation')
  })

  test('each person comments; only an administrator agrees, anybody where nobody administers', async () => {
    const comment = (who: Visitor, text: string) =>
      who.send(`${home}/commenter`, {
        version: '1',
        parametre: 'closes',
        'commentaire-closes': text,
        envoi: '',
      })
    expect((await comment(theo, 'Trop tôt pour les petites équipes.')).status).toBe(303)
    const empty = await comment(theo, '')
    expect(empty.status).toBe(422)
    const agree = (who: Visitor, fields: object) =>
      who.send(`${home}/donner-avis`, { version: '1', avis: 'agrees', precisions: '', envoi: '', ...fields })
    expect((await agree(theo, {})).status).toBe(403)
    expect((await theo.read(home)).html).toContain('revient aux personnes qui l’administrent')
    const unexplained = await agree(ines, { avis: 'disagrees' })
    expect(unexplained.status).toBe(422)
    expect(unexplained.html).toContain('Dites vos réserves')
    expect((await agree(ines, { avis: 'agrees-with-reservations', precisions: 'La date.' })).status).toBe(303)
    expect((await agree(ludovic, {})).status).toBe(303)
    expect((await ludovic.read(home)).html).toContain('Trop tôt pour les petites équipes.')
  })

  test('the coordination answers; what was answered is not taken back', async () => {
    const { html } = await camille.read(home)
    const id = hidden(html, 'commentaire-id')
    const answer = { 'commentaire-id': id, [`reponse-${id}`]: 'Deux semaines de plus.' }
    expect((await camille.send(`${home}/repondre`, answer)).status).toBe(303)
    expect((await theo.read(home)).html).toContain('Deux semaines de plus.')
    expect((await theo.send(`${home}/reprendre`, { 'commentaire-id': id })).status).toBe(409)
  })

  test('version 2 stands beside version 1; earlier agreements stay with theirs', async () => {
    const fields = { ...(await draftFields()), cloture: '2027-05-28', 'critere-3-poids': '2' }
    expect((await camille.send(`${home}/projet/enregistrer`, fields)).status).toBe(303)
    expect((await camille.read(`${home}/partager`)).html).toContain('28 mai 2027')
    expect(await share()).toBe(303)
    const late = await ines.send(`${home}/donner-avis`, {
      version: '1',
      avis: 'agrees',
      precisions: 'Écrit avant',
      envoi: '',
    })
    expect(late.status).toBe(409)
    expect(late.html).toContain('Écrit avant')
    const { html } = await ines.read(`${home}/versions/2`)
    for (const told of ['14 mai 2027', '28 mai 2027', 'modifié', 'inchangé']) expect(html).toContain(told)
    const standing = (await ines.read(home)).html
    expect(standing).toContain('Sans réponse : 2')
    await ines.send(`${home}/donner-avis`, { version: '2', avis: 'agrees', precisions: '', envoi: '' })
    const summary = (await camille.read(`${home}/avis`)).html
    expect(summary).toContain('La date.')
    const file = await (
      await fetch(`${site.address}${home}/avis.csv`, { headers: await site.signInAs('Camille Laplume') })
    ).text()
    const lines = file.trim().split('\r\n')
    expect(lines).toHaveLength(1 + 4)
    expect(lines.find((line) => line.includes('avec des réserves'))).toMatch(/^1,.*,oui,non$/)
    expect((await fetch(`${site.address}${home}/avis.csv`, { redirect: 'manual' })).status).toBe(303)
  })
})

describe('settled on a decision', () => {
  const read = async () => {
    const head = await site.modules.callForInterest.editionHead(edition)
    return site.modules.concertations.settledParameters(head?.id ?? expect.fail('no edition'))
  }

  test('a call may start from what was settled, and no more once it is reopened', async () => {
    expect(await read()).toBeNull()
    const { html } = await camille.read(home)
    const decision = /<option value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
    const version = /arreter"[^>]*>.*?name="version" value="(\d+)"/s.exec(html)?.[1] ?? ''
    expect((await camille.send(`${home}/arreter`, { version, decision: '' })).status).toBe(422)
    expect((await camille.send(`${home}/arreter`, { version, decision })).status).toBe(303)
    const settled = await read()
    expect(settled?.criteria.map(({ weight }) => weight)).toEqual([1, 1, 2])
    expect([settled?.number, settled?.closes, settled?.decision]).toEqual([2, '2027-05-28', decision])
    expect((await ines.read(home)).html).toContain('Paramètres arrêtés')
    const closed = await theo.send(`${home}/commenter`, {
      version: '2',
      parametre: '',
      'commentaire-tout': 'Encore',
      envoi: '',
    })
    expect(closed.status).toBe(403)
    const again = hidden((await camille.read(home)).html, 'version')
    expect((await camille.send(`${home}/rouvrir`, { version: again })).status).toBe(303)
    expect(await read()).toBeNull()
  })

  test('another programme’s people read nothing of it', async () => {
    const ondine = await visitorAs(site, 'Ondine Grandmarée')
    expect((await ondine.read(home)).status).toBe(403)
    expect((await (await visitorAs(site, 'Maude Chaudronnier')).read(home)).status).toBe(403)
  })
})
