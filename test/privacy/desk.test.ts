import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { leaveTraces, personNamed, sendAs } from './support.ts'

let site: OpenSite
beforeAll(async () => {
  site = await openDemonstration()
})
afterAll(() => site.close())

const pageAs = async (name: string | null, path: string) => {
  const headers = name === null ? {} : await site.signInAs(name)
  const answer = await fetch(site.address + path, { headers, redirect: 'manual' })
  return { status: answer.status, html: await answer.text() }
}
const entriesOf = (act: string) =>
  site.db.selectFrom('journal_entry').select(['person_id', 'facts']).where('act', '=', act).execute()

const coordinator = 'Camille Laplume'
const operator = 'Noé Laliberté'

describe('a request that came by letter or telephone', () => {
  const record = (name: string, fields: Record<string, string>) =>
    sendAs(site, name, '/confidentialite/demandes/consigner', fields)

  test('is recorded, told to its person, kept in the journal, answered by a file, undone', async () => {
    const who = await personNamed(site, 'Léa Fontaine-Noire')
    await leaveTraces(site, who)
    const fields = { courriel: who.email, demande: 'erasure', voie: 'letter', note: 'Carte vue.' }
    const kept = await record(coordinator, fields)
    expect(kept.goTo).toBe('/confidentialite/demandes?fait=consignee')
    // The demonstration came with one, of nobody’s.
    const told = await entriesOf('privacy.record-request')
    expect(told.filter(({ person_id }) => person_id !== null)).toHaveLength(1)
    const request = await site.modules.privacy.requests.waiting(who.id)
    const letters = (await site.modules.outbox.latest(200)).filter(({ kind }) => kind === 'erasure-asked')
    expect(letters.map(({ to }) => to)).toEqual([who.email])
    const { html } = await pageAs(coordinator, '/confidentialite/demandes')
    for (const words of [who.email, 'Carte vue.', 'prend effet le']) expect.soft(html).toContain(words)
    const file = await pageAs(coordinator, `/confidentialite/demandes/${request?.id}/renseignements.json`)
    expect(JSON.parse(file.html).lists[0].name).toBe(`Liste de ${who.name}`)
    expect(await entriesOf('privacy.export-for')).toHaveLength(1)
    const undone = await sendAs(site, operator, `/confidentialite/demandes/${request?.id}/annuler`)
    expect(undone.goTo).toBe('/confidentialite/demandes?fait=annulee')
    expect(await site.modules.privacy.requests.waiting(who.id)).toBeNull()
  })

  test('loses nothing typed when something is wrong', async () => {
    const refused = await record(coordinator, {
      courriel: 'non',
      demande: '',
      voie: 'letter',
      note: 'Ma note',
    })
    expect(refused.status).toBe(422)
    for (const words of ['comme nom@exemple.ca', 'Choisissez ce qu’elle demande', 'Ma note', 'value="non"'])
      expect.soft(refused.html, words).toContain(words)
  })

  test('for somebody of another programme, or of none, is the operator’s alone, in the same words', async () => {
    const none = await personNamed(site, 'Agathe Passeport')
    const other = await site.db
      .selectFrom('person')
      .innerJoin('membership', 'person_id', 'person.id')
      .innerJoin('programme', 'programme.id', 'membership.programme_id')
      .select('person.email')
      .where('programme.slug', '=', 'marees-communes')
      .executeTakeFirstOrThrow()
    const asked = { demande: 'access', voie: 'telephone', note: '' }
    const answers = new Set<string>()
    for (const courriel of [none.email, other.email, 'personne.du.tout@exemple.example']) {
      const refused = await record(coordinator, { ...asked, courriel })
      expect.soft(refused.status, courriel).toBe(409)
      answers.add(/Personne n’a ce compte[^<]*/.exec(refused.html)?.[0] ?? '')
    }
    expect(answers.size).toBe(1)
    expect((await record(operator, { ...asked, courriel: none.email })).status).toBe(303)
  })

  test('never takes the last operator away', async () => {
    const last = await personNamed(site, operator)
    const asked = await sendAs(site, operator, '/mon-compte/suppression/demander', { compris: 'oui' })
    expect([asked.status, asked.html.includes('dernière personne à exploiter')]).toEqual([409, true])
    expect(await site.modules.privacy.requests.waiting(last.id)).toBeNull()
    const { html } = await pageAs(operator, '/mon-compte/suppression')
    expect(html).toContain('Nommez-en une autre d’abord')
  })
})

describe('the register of incidents', () => {
  const written = {
    titre: 'Clé perdue',
    evenement: 'Une clé USB a été perdue.',
    du: '2026-09-01',
    au: '2026-09-02',
    connu: '2026-09-03',
    renseignements: 'Noms',
    personnes: '1 200',
    risque: 'serious-risk',
    motifs: 'Non chiffrée',
    mesures: 'Cherchée',
    avis: 'Personne encore',
    clos: '',
  }

  test('keeps what was written, adds corrections, tells who writes at the same time, exports every state', async () => {
    const kept = await sendAs(site, coordinator, '/confidentialite/incidents/consigner/envoyer', written)
    const address = kept.goTo.split('?')[0] ?? ''
    expect(address).toMatch(/^\/confidentialite\/incidents\/[0-9a-f-]{36}$/)
    const corrected = { ...written, titre: '=Clé retrouvée', clos: '2026-09-05', lu: '1' }
    expect((await sendAs(site, coordinator, `${address}/corriger`, corrected)).status).toBe(303)
    const late = await sendAs(site, operator, `${address}/corriger`, {
      ...written,
      titre: 'Trop tard',
      lu: '1',
    })
    expect([
      late.status,
      late.html.includes('Trop tard'),
      late.html.includes('pendant que vous écriviez'),
    ]).toEqual([409, true, true])
    const { html } = await pageAs(coordinator, address)
    for (const words of ['=Clé retrouvée', 'Clé perdue', '1\u00a0200', 'clos le'])
      expect.soft(html).toContain(words)
    const csv = await pageAs(coordinator, '/confidentialite/incidents/registre.csv')
    expect(csv.html).toContain("'=Clé retrouvée")
    expect(csv.html).toContain('Clé perdue')
  })

  test('refuses what is missing or impossible, with everything typed', async () => {
    const bad = {
      ...written,
      titre: '',
      connu: '2999-01-01',
      au: '2026-08-01',
      personnes: 'beaucoup',
      motifs: '',
    }
    const refused = await sendAs(site, coordinator, '/confidentialite/incidents/consigner/envoyer', bad)
    expect(refused.status).toBe(422)
    for (const words of [
      'Il manque le titre',
      'ne peut pas être à venir',
      'vient avant l’autre',
      'nombre entier',
    ])
      expect.soft(refused.html, words).toContain(words)
    for (const typed of ['beaucoup', 'Une clé USB a été perdue.', 'demande ses raisons'])
      expect.soft(refused.html).toContain(typed)
  })

  test('is append-only in the database itself, and nobody else reads it', async () => {
    await expect(site.db.deleteFrom('privacy_incident_version').execute()).rejects.toThrow('append-only')
    await expect(
      site.db.updateTable('privacy_incident_version').set({ written_by: null }).execute(),
    ).rejects.toThrow('append-only')
    expect((await pageAs(null, '/confidentialite/incidents')).status).toBe(303)
    for (const name of ['Inès Duquai', 'Rosalie Grandfroid', 'Philippe Desrivages']) {
      const page = await pageAs(name, '/confidentialite/incidents')
      expect.soft([page.status, page.html.includes('Clé perdue')], name).toEqual([403, false])
    }
  })
})

describe('who answers for personal information', () => {
  const fields = {
    nom: 'Ondine Voilier',
    'titre-fr': 'Responsable',
    'titre-en': 'In charge',
    courriel: 'ondine@exemple.example',
    telephone: '',
    adresse: '',
    'politique-fr': '## Titre\nParagraphe <b>brut</b>',
    'politique-en': '',
  }
  const path = '/programmes/marees-communes/confidentialite'

  test('is said to be nobody until somebody is named, with a text of the software’s own', async () => {
    const fr = await pageAs(null, path)
    for (const words of ['Personne n’est encore nommé', 'Texte proposé par le logiciel', 'Vos droits'])
      expect.soft(fr.html).toContain(words)
    expect((await pageAs(null, '/en/programmes/marees-communes/privacy')).html).toContain(
      'Nobody is named yet',
    )
    expect((await pageAs(null, '/confidentialite')).html).toContain(path)
  })

  test('is named by its own coordination or the operator, shown to everybody, kept from a race', async () => {
    const foreign = await sendAs(site, coordinator, `${path}/enregistrer`, fields)
    expect(foreign.status).toBe(403)
    const bad = await sendAs(site, operator, `${path}/enregistrer`, { ...fields, nom: '', courriel: 'non' })
    expect([bad.status, bad.html.includes('Il manque le nom'), bad.html.includes('value="non"')]).toEqual([
      422,
      true,
      true,
    ])
    const sent = { ...fields, version: '0' }
    expect((await sendAs(site, operator, `${path}/enregistrer`, sent)).status).toBe(303)
    const shown = await pageAs(null, path)
    expect(shown.html).toContain('Ondine Voilier')
    expect(shown.html).toContain('<h3>Titre</h3>')
    expect(shown.html).toContain('&lt;b>brut')
    const late = await sendAs(site, operator, `${path}/enregistrer`, { ...sent, nom: 'Autre' })
    expect([late.status, late.html.includes('value="Autre"')]).toEqual([409, true])
  })

  test('a coordination without anybody named is reminded on its first page', async () => {
    const before = await pageAs(coordinator, '/mon-espace')
    expect(before.html).not.toContain('sans personne responsable')
    await site.db.deleteFrom('privacy_contact').execute()
    expect((await pageAs(coordinator, '/mon-espace')).html).toContain('sans personne responsable')
    expect((await pageAs('Rosalie Grandfroid', '/mon-espace')).html).not.toContain(
      'sans personne responsable',
    )
  })
})
