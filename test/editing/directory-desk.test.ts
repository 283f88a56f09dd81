import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseLocalDate } from '#kernel/time.ts'
import { everybodyOn } from '#programme/directory/index.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { hidden, type Visitor, visitorAs } from './support.ts'

let site: OpenSite
let camille: Visitor

beforeAll(async () => {
  site = await openDemonstration()
  camille = await visitorAs(site, 'Camille Laplume')
})
afterAll(async () => {
  expect(site.faults).toEqual([])
  await site.close()
})

const today = parseLocalDate('2026-09-21')
const found = async (text: string): Promise<readonly string[]> => {
  if (today === null) throw new Error('a day')
  const { rows } = await site.modules.directory.search({ ...everybodyOn('supplier', today), text })
  return rows.map(({ name }) => name)
}

describe('adding an organisation, taking one out', () => {
  const added = {
    name: 'La Charrette à Bras',
    side: 'supplier',
    neq: '',
    legalForm: 'non-profit',
    locality: 'Laval',
  }

  test.each([
    ['Camille Laplume', 200],
    ['Noé Laliberté', 200],
    ['Rosalie Grandfroid', 403],
    ['Philippe Desrivages', 403],
    ['Théo Marmette', 403],
    ['Agathe Passeport', 403],
  ])('%s: %i', async (name, status) => {
    const visitor = await visitorAs(site, name)
    for (const page of ['/organisations', '/organisations/ajouter', '/import-du-repertoire'])
      expect((await visitor.read(page)).status).toBe(status)
    if (status === 403) expect((await visitor.send('/organisations/ajouter/envoyer', added)).status).toBe(403)
  })

  test('names like it are shown first; it is added all the same when it is another', async () => {
    const typed = { ...added, name: 'Les Pelles du Matain' }
    const near = await camille.send('/organisations/ajouter/envoyer', typed)
    expect([near.status, near.html.includes('/repertoire/les-pelles-du-matin')]).toEqual([422, true])
    expect(near.html).toContain('value="Les Pelles du Matain"')
    const another = await camille.send('/organisations/ajouter/envoyer', { ...typed, another: '1' })
    expect(another.goTo).toBe('/organisations/les-pelles-du-matain/modifier?fait=ajoutee')
  })

  test('what is wrong is counted and what was typed stays', async () => {
    const wrong = await camille.send('/organisations/ajouter/envoyer', {
      ...added,
      name: '',
      side: 'x',
      neq: '77',
    })
    expect([wrong.status, wrong.html.includes('3 réponses sont à corriger')]).toEqual([422, true])
    expect(wrong.html).toContain('value="77"')
  })

  test('is found at once, invented and marked so; leaves the directory with its history, and comes back', async () => {
    expect((await camille.send('/organisations/ajouter/envoyer', added)).status).toBe(303)
    expect(await found('charrette')).toEqual(['La Charrette à Bras'])
    const page = '/repertoire/la-charrette-a-bras'
    expect((await camille.read(page)).html).toContain('Fictive')
    const rosalie = await visitorAs(site, 'Rosalie Grandfroid')
    expect((await rosalie.send('/organisations/la-charrette-a-bras/retirer', {})).status).toBe(403)
    expect((await camille.send('/organisations/la-charrette-a-bras/retirer', { sure: '1' })).goTo).toContain(
      'fait=retiree',
    )
    expect(await found('charrette')).not.toContain('La Charrette à Bras')
    expect((await rosalie.read(page)).html).toContain('n’est plus au répertoire')
    expect((await camille.read('/organisations/la-charrette-a-bras/modifier')).status).toBe(403)
    expect((await camille.read('/organisations')).html).toContain('La Charrette à Bras')
    expect((await rosalie.send('/organisations/la-charrette-a-bras/reprendre', {})).status).toBe(403)
    await camille.send('/organisations/la-charrette-a-bras/reprendre', {})
    expect(await found('charrette')).toEqual(['La Charrette à Bras'])
    expect((await camille.read('/organisations/la-charrette-a-bras/historique')).html).toContain(
      'Ajoutée au répertoire',
    )
  })
})

describe('reviewing a recognition', () => {
  const page = '/organisations/les-pelles-du-matain/reconnaissance'
  const latest = async () => hidden((await camille.read(page)).html, 'latest')
  const decide = async (fields: Record<string, string>) =>
    camille.send(`${page}/decider`, { ...fields, latest: await latest() })
  const principles = [
    'serves-members-or-community',
    'free-of-public-control',
    'democratic-governance',
    'economic-viability',
    'limited-surplus-distribution',
    'remaining-property-to-like-body',
  ]
  const note = async (principle: string, fields: Record<string, string>) =>
    camille.send(`${page}/${principle}/noter`, { ...fields, latest: await latest() })
  const standing = async () => (await camille.read('/repertoire/les-pelles-du-matain')).html

  test('is for the programme’s coordination, of suppliers only', async () => {
    const rosalie = await visitorAs(site, 'Rosalie Grandfroid')
    expect((await rosalie.read(page)).status).toBe(403)
    expect((await rosalie.send(`${page}/decider`, { act: 'open', latest: '1' })).status).toBe(403)
    expect((await camille.read('/organisations/ville-de-val-aux-moulins/reconnaissance')).status).toBe(403)
  })

  test('opens, notes six principles with their evidence, recognises; signed by whoever is signed in', async () => {
    expect((await decide({ act: '' })).status).toBe(422)
    expect((await decide({ act: 'open' })).goTo).toContain('fait=decision')
    const early = await decide({ act: 'recognise', expiresOn: '2028-09-20' })
    expect([early.status, early.html.includes('Les six principes doivent être respectés')]).toEqual([
      422,
      true,
    ])
    const bare = await note(principles[0] ?? '', { verdict: 'met', evidenceFr: '', evidenceEn: '' })
    expect([bare.status, bare.html.includes('Il manque la preuve')]).toEqual([422, true])
    for (const principle of principles)
      expect((await note(principle, { verdict: 'met', evidenceFr: 'Règlements, article 4' })).status).toBe(
        303,
      )
    const past = await decide({ act: 'recognise', expiresOn: '2026-09-21' })
    expect([past.status, past.html.includes('value="2026-09-21"')]).toEqual([422, true])
    expect((await decide({ act: 'recognise', expiresOn: '2028-09-20' })).status).toBe(303)
    const html = await standing()
    expect(html).toContain('Vérifiée le 21 septembre 2026')
    expect(html).toContain('Camille Laplume')
  })

  test('a finding that would break a recognition is refused; somebody who read an older page is told', async () => {
    const broken = await note(principles[2] ?? '', { verdict: 'not-met', evidenceFr: 'Procès-verbal' })
    expect([broken.status, broken.html.includes('Procès-verbal')]).toEqual([422, true])
    const stale = await camille.send(`${page}/decider`, {
      act: 'recheck',
      expiresOn: '2029-01-01',
      latest: '1',
    })
    expect([stale.status, stale.html.includes('La page a changé')]).toEqual([409, true])
  })

  test('is checked again, then withdrawn with a reason, which is public', async () => {
    expect((await decide({ act: 'recheck', expiresOn: '2029-09-20' })).status).toBe(303)
    const silent = await decide({ act: 'withdraw', reasonFr: '', reasonEn: 'Sold' })
    expect([silent.status, silent.html.includes('Il manque le motif')]).toEqual([422, true])
    expect((await decide({ act: 'withdraw', reasonFr: 'Vendue à une société par actions' })).status).toBe(303)
    expect(await standing()).toContain('Vendue à une société par actions')
  })
})
