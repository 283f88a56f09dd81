import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { hidden, type Visitor, visitorAs } from '../editing/support.ts'

let site: OpenSite
let camille: Visitor
let ondine: Visitor

beforeAll(async () => {
  site = await openDemonstration()
  camille = await visitorAs(site, 'Camille Laplume')
  ondine = await visitorAs(site, 'Ondine Grandmarée')
})
afterAll(async () => {
  expect(site.faults).toEqual([])
  await site.close()
})

const slug = '2028-2029'
const page = `/editions/${slug}`
const said = {
  'theme-fr': 'Le prochain tour',
  'theme-en': 'The next round',
  'presentation-fr': '',
  'presentation-en': '',
  debut: '2028-09-04',
  fin: '2029-06-08',
}
const editions = async () => {
  const programme = await site.modules.callForInterest.programme()
  return site.modules.callForInterest.editions(programme?.id ?? expect.fail('no programme'))
}
const edition = async () => (await site.modules.callForInterest.edition(slug)) ?? expect.fail('no edition')
const version = async (path = `${page}/modifier`) => hidden((await camille.read(path)).html, 'version')

describe('a new edition', () => {
  test('is copied from the last one, once, even when its form is sent twice', async () => {
    const { html } = await camille.read('/programmes/tisser-local/editions/nouvelle')
    const sending = hidden(html, 'envoi')
    const [first] = await editions()
    const fields = { ...said, envoi: sending, depart: first?.id ?? '' }
    const sent = await Promise.all([
      camille.send('/programmes/tisser-local/editions/creer', fields),
      camille.send('/programmes/tisser-local/editions/creer', fields),
    ])
    expect(sent.map(({ status }) => status)).toEqual([303, 303])
    expect((await editions()).map((each) => [each.slug, each.number])).toEqual([
      [slug, 3],
      ['2027-2028', 2],
      ['2026-2027', 1],
    ])
    const { activities, indicators, participations } = await edition()
    const before = await site.modules.callForInterest.edition('2026-2027')
    expect(activities).toHaveLength(
      before?.activities.filter(({ state }) => state.kind !== 'cancelled').length ?? -1,
    )
    expect(activities.every(({ state }) => state.kind === 'planned')).toBe(true)
    expect(indicators).toHaveLength(before?.indicators.length ?? -1)
    expect(participations).toEqual([])
  })

  test.each([
    ['no theme', { 'theme-fr': ' ' }, 'Il manque un thème'],
    ['a day that does not exist', { debut: '2028-02-30' }, 'Donnez le premier jour'],
    ['an end before the start', { fin: '2028-09-03' }, 'qui ne précède pas le premier'],
    ['a presentation in English alone', { 'presentation-en': 'Hello' }, 'n’est écrite qu’en anglais'],
    ['another programme’s plan', { depart: 'f00d' }, 'Choisissez un point de départ'],
  ])('%s is said, and keeps what was typed', async (_, wrong, told) => {
    const fields = { ...said, envoi: '', depart: 'pilot', ...wrong, 'theme-en': 'Typed and kept' }
    const sent = await camille.send('/programmes/tisser-local/editions/creer', fields)
    expect(sent.status).toBe(422)
    expect(sent.html).toContain(told)
    expect(sent.html).toContain('Typed and kept')
    expect(await editions()).toHaveLength(3)
  })

  test('belongs to those who coordinate its programme', async () => {
    expect((await ondine.read(`${page}/modifier`)).status).toBe(403)
    expect((await ondine.read('/programmes/tisser-local/editions/nouvelle')).status).toBe(403)
    const sent = await ondine.send(`${page}/modifier/enregistrer`, { ...said, version: '1' })
    expect(sent.status).toBe(403)
    expect((await edition()).theme.fr).toBe('Le prochain tour')
  })
})

describe('an edition is written part by part', () => {
  const activity = {
    axe: 'networking',
    'titre-fr': 'Visite du marché',
    'titre-en': '',
    'detail-fr': '',
    'detail-en': '',
    public: 'both',
    premier: '2028-10-06',
    dernier: '',
    etat: 'planned',
    'motif-fr': '',
    'motif-en': '',
  }

  test('an activity is added, changed, cancelled with its reason, and read by the public', async () => {
    const added = await camille.send(`${page}/activites/nouvelle/enregistrer`, {
      ...activity,
      version: await version(),
    })
    expect(added.status).toBe(303)
    const { id } = (await edition()).activities.find(({ title }) => title.fr === 'Visite du marché') ?? {}
    const form = `${page}/activites/${id}`
    const cancelled = await camille.send(`${form}/enregistrer`, {
      ...activity,
      etat: 'cancelled',
      'motif-fr': 'Le marché est fermé.',
      version: await version(form),
    })
    expect(cancelled.status).toBe(303)
    const read = (await (await visitorAs(site, null)).read(page)).html
    expect(read).toContain('Visite du marché')
    expect(read).toContain('Le marché est fermé.')
  })

  test('an activity that ends before it begins, or for nobody, is refused by its field', async () => {
    const sent = await camille.send(`${page}/activites/nouvelle/enregistrer`, {
      ...activity,
      dernier: '2028-10-05',
      public: '',
      version: await version(),
    })
    expect(sent.status).toBe(422)
    expect(sent.html).toContain('Le dernier jour précède le premier')
    expect(sent.html).toContain('Dites à qui elle s’adresse')
    expect(sent.html).toContain('value="2028-10-05"')
  })

  test('two who write at once: the second is told, loses nothing, and decides', async () => {
    const seen = await version()
    const first = await camille.send(`${page}/modifier/enregistrer`, {
      ...said,
      'theme-fr': 'Premier écrit',
      version: seen,
    })
    expect(first.status).toBe(303)
    const second = await camille.send(`${page}/modifier/enregistrer`, {
      ...said,
      'theme-fr': 'Second écrit',
      version: seen,
    })
    expect(second.status).toBe(409)
    expect(second.html).toContain('Second écrit')
    expect((await edition()).theme.fr).toBe('Premier écrit')
    const again = await camille.send(`${page}/modifier/enregistrer`, {
      ...said,
      'theme-fr': 'Second écrit',
      version: hidden(second.html, 'version'),
    })
    expect(again.status).toBe(303)
    expect((await edition()).theme.fr).toBe('Second écrit')
  })

  test('a target is a whole number; an indicator can be removed', async () => {
    const indicator = { axe: 'evaluation', 'titre-fr': 'Emplois créés', 'titre-en': '' }
    const save = async (cible: string) =>
      camille.send(`${page}/indicateurs/nouvelle/enregistrer`, {
        ...indicator,
        cible,
        version: await version(),
      })
    for (const wrong of ['0', '-3', '2,5', 'douze']) expect((await save(wrong)).status).toBe(422)
    expect((await save('1 200')).status).toBe(303)
    const added = (await edition()).indicators.find(({ title }) => title.fr === 'Emplois créés')
    expect(added?.aim).toBe(1200)
    const removed = await camille.send(`${page}/indicateurs/${added?.id}/retirer`, {
      version: await version(),
    })
    expect(removed.status).toBe(303)
    expect((await edition()).indicators.map(({ id }) => id)).not.toContain(added?.id)
  })

  test('an organisation joins, leaves on a day, comes back; nobody joins twice', async () => {
    const supplier = await site.modules.directory.find('les-pelles-du-matin')
    const join = async () =>
      camille.send(`${page}/participation`, {
        organisation: supplier?.id ?? '',
        depuis: '2028-09-20',
        version: await version(),
      })
    expect((await join()).status).toBe(303)
    expect((await join()).status).toBe(422)
    const leave = async (more: Readonly<Record<string, string>>) =>
      camille.send(`${page}/depart`, {
        organisation: supplier?.id ?? '',
        version: await version(),
        ...more,
      })
    expect((await leave({ jour: '2028-09-19' })).status).toBe(422)
    expect((await leave({ jour: '2028-12-01' })).status).toBe(303)
    expect((await edition()).participations[0]?.state).toEqual({ kind: 'left', on: '2028-12-01' })
    expect((await leave({ retour: '1' })).status).toBe(303)
    expect((await edition()).participations[0]?.state).toEqual({ kind: 'taking-part' })
  })

  test('the editions stand side by side for the public, in few queries', async () => {
    site.queries()
    const read = await (await visitorAs(site, null)).read('/programmes/tisser-local/editions')
    expect(site.queries()).toBeLessThanOrEqual(8)
    expect(read.status).toBe(200)
    expect(read.html).toContain('Édition 3')
    expect(read.html).toContain('Édition 1')
    expect(read.html).toContain('26 entreprises, 1 partie')
    expect(read.html).toContain('cible : 27')
  })

  test('every act is in the journal, with what was there before', async () => {
    const entries = await site.db
      .selectFrom('journal_entry')
      .select(['act', 'facts'])
      .where('thing_id', '=', (await edition()).id)
      .orderBy('number')
      .execute()
    expect(entries.map(({ act }) => act)).toEqual([
      'programme.create-edition',
      ...Array(entries.length - 1).fill('programme.edit-edition'),
    ])
    expect(entries.map(({ facts }) => (facts as Record<string, string>).change).slice(1)).toEqual([
      'activity',
      'activity',
      'said',
      'said',
      'indicator',
      'indicator-removed',
      'joined',
      'left',
      'back',
    ])
    expect(await site.modules.journal.verify()).toEqual(
      expect.arrayContaining([expect.objectContaining({ broken: null })]),
    )
  })
})
