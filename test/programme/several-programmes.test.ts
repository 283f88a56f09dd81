import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'

let site: OpenSite
type Headers = { readonly cookie: string }
let camille: Headers
let ondine: Headers
let noe: Headers

beforeAll(async () => {
  site = await openDemonstration()
  camille = await site.signInAs('Camille Laplume')
  ondine = await site.signInAs('Ondine Grandmarée')
  noe = await site.signInAs('Noé Laliberté')
})
afterAll(() => site.close())

const send = (path: string, fields: readonly (readonly [string, string])[], headers: Headers) =>
  fetch(site.address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.address, ...headers },
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
  })
const read = async (path: string, headers?: Headers): Promise<string> =>
  (await fetch(site.address + path, headers === undefined ? {} : { headers })).text()

/** Names of the second programme’s organisations, and a word that only they use. */
const theirs = ['Les Filets recousus', 'Le Fumoir des Trois Marées', 'La Navette du quai', 'Cap-aux-Songes']
const onlyTheirWord = 'fumoir'

const fieldsOf = (html: string): [string, string][] => {
  const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'" }
  const plain = (text: string): string =>
    text.replace(/&(amp|quot|lt|gt|#39);/g, (_, name: string) => entities[name] ?? '')
  const form = /<form class="page form programme-form" method="post"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
  const inputs = [...form.matchAll(/<input ([^>]*)>/g)].flatMap(([, given = '']): [string, string][] => {
    const name = /name="([^"]*)"/.exec(given)?.[1] ?? ''
    const value = plain(/value="([^"]*)"/.exec(given)?.[1] ?? '')
    const isChoice = /type="(?:checkbox|radio)"/.test(given)
    return isChoice && !/ checked/.test(` ${given}`)
      ? []
      : [[name, /type="checkbox"/.test(given) && value === '' ? 'on' : value]]
  })
  const areas = [...form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)</g)].map(
    ([, name = '', text = '']): [string, string] => [name, plain(text)],
  )
  return [...inputs, ...areas]
}

/** Opens the form of a programme, changes some fields and sends it. */
const edit = async (slug: string, headers: Headers, change: Readonly<Record<string, string | null>>) => {
  const html = await read(`/programmes/${slug}/modifier`, headers)
  const kept = fieldsOf(html).filter(([name]) => !(name in change))
  const added = Object.entries(change).flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[name, value]],
  )
  return send(`/programmes/${slug}/modifier/enregistrer`, [...kept, ...added], headers)
}
const share = async (isShared: boolean): Promise<void> => {
  for (const [slug, headers] of [
    ['tisser-local', camille],
    ['marees-communes', ondine],
  ] as const) {
    const done = await edit(slug, headers, { partage: isShared ? 'on' : null })
    expect(done.status, slug).toBe(303)
  }
}

/** Every public place of the first programme where a supplier of another could slip in. */
const places = [
  '/repertoire',
  '/repertoire?page=2',
  '/repertoire?page=3',
  '/repertoire?vue=carte',
  `/repertoire?q=${onlyTheirWord}`,
  '/repertoire?region=11',
  '/repertoire.csv',
  '/en/directory.csv',
  '/acheteurs',
  '/partenaires',
  `/recherche?q=${onlyTheirWord}`,
  '/recherche?q=Filets',
]

describe('a programme that does not share its directory', () => {
  test('is listed, searched, exported and counted nowhere else', async () => {
    for (const path of places) {
      const html = await read(path)
      for (const name of theirs) expect.soft(html, `${name} on ${path}`).not.toContain(name)
    }
    const all = await site.modules.directory.count('supplier')
    expect(all).toBe(48)
    expect(await read('/repertoire')).toContain('45 entreprises')
    for (const path of ['/', '/plan-du-site', '/repertoire']) {
      const html = await read(path)
      expect.soft(html, path).toMatch(/\b45\b/)
      expect.soft(html, path).not.toMatch(/\b48 entreprises/)
    }
    expect((await read('/repertoire.csv')).trim().split('\r\n').length).toBe(46)
  })

  test('has its own page, directory, export and home of its people', async () => {
    const page = await read('/programmes/marees-communes')
    expect(page).toContain('Marées communes')
    expect(page).toContain('3 entreprises de ce programme. Il ne partage pas')
    const directory = await read('/repertoire?programme=marees-communes')
    for (const name of theirs.slice(0, 3)) expect(directory).toContain(name)
    expect(directory).not.toContain('Les Pelles du Matin')
    const csv = await read('/repertoire.csv?programme=marees-communes')
    expect(csv.trim().split('\r\n').length).toBe(4)
    // Whoever acts in it finds its own without naming it.
    expect(await read('/repertoire', ondine)).toContain('Les Filets recousus')
    expect(await read('/repertoire', ondine)).not.toContain('Les Pelles du Matin')
  })

  test('its suppliers are proposed for no notice elsewhere, nor those of others by it', async () => {
    const programmes = await site.modules.callForInterest.programmes()
    const [first, second] = programmes.map(({ id }) => id)
    if (first === undefined || second === undefined) return expect.fail('two programmes')
    const { tenders } = site.modules
    const unknown = { seaoCategory: null, unspsc: null, place: null, buyer: null, amount: null }
    const need = { ...unknown, noticeNumber: null, text: 'Réparation de filets et de voiles, navette' }
    const shown = async (listing: readonly (typeof first)[]) => {
      const trial = await tenders.within(listing).tryNeed(need, 50)
      return [...(trial?.shown ?? []), ...(trial?.leftOut ?? [])].map(({ supplier }) => supplier.name)
    }
    expect(await shown([first])).not.toContain('Les Filets recousus')
    expect((await shown([second])).toSorted()).toEqual(theirs.slice(0, 3).toSorted())
  })

  test('the state of a recognition is a public fact, whatever the programme', async () => {
    expect(await read('/verification?q=Les Filets recousus')).toContain('Les Filets recousus')
  })
})

describe('sharing by choice', () => {
  test('asks both, works both ways, shows where each comes from, and ends at once', async () => {
    expect((await edit('tisser-local', camille, { partage: 'on' })).status).toBe(303)
    expect(await read(`/repertoire?q=${onlyTheirWord}`)).not.toContain('Le Fumoir')
    await share(true)
    const first = await read('/repertoire')
    expect(first).toContain('48 entreprises')
    const found = await read(`/repertoire?q=${onlyTheirWord}`)
    expect(found).toContain('Le Fumoir des Trois Marées')
    expect(found).toContain('Programme «\u00a0Marées communes\u00a0»')
    expect(await read('/repertoire?programme=marees-communes')).toContain('48 entreprises')
    const own = await read('/repertoire?programme=marees-communes&origine=propre')
    expect(own).not.toContain('Les Pelles du Matin')
    const shared = await read('/repertoire.csv?programme=marees-communes&origine=partagee')
    expect(shared.trim().split('\r\n').length).toBe(46)
    await share(false)
    expect(await read('/repertoire')).toContain('45 entreprises')
  })
})

describe('changing a programme', () => {
  test('is for those who coordinate it', async () => {
    expect(
      (await fetch(`${site.address}/programmes/tisser-local/modifier`, { headers: ondine })).status,
    ).toBe(403)
    const stranger = await site.signInAs('Rosalie Grandfroid')
    expect((await send('/programmes/tisser-local/modifier/enregistrer', [], stranger)).status).toBe(403)
    expect((await send('/programmes/creer', [], camille)).status).toBe(403)
    expect((await fetch(`${site.address}/programmes/absent`)).status).toBe(404)
  })

  test('shows at once, and what it said before stays in its history', async () => {
    await edit('marees-communes', ondine, { 'nom-fr': 'Marées très communes' })
    expect(await read('/programmes')).toContain('Marées très communes')
    const history = await read('/programmes/marees-communes/modifier', ondine)
    expect(history).toContain('Modifié le')
    expect(history).toContain('Marées communes')
    await edit('marees-communes', ondine, { 'nom-fr': 'Marées communes' })
  })

  test('tells the second of two people who write at once, and keeps their text', async () => {
    const html = await read('/programmes/marees-communes/modifier', ondine)
    const stale = fieldsOf(html)
    await edit('marees-communes', ondine, { 'but-fr': 'Écrit d’abord.' })
    const late = stale.map(([name, value]): [string, string] => [
      name,
      name === 'but-fr' ? 'Écrit ensuite.' : value,
    ])
    const refused = await send('/programmes/marees-communes/modifier/enregistrer', late, noe)
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Écrit ensuite.')
    expect(await read('/programmes/marees-communes')).toContain('Écrit d’abord.')
    expect((await site.modules.journal.verify()).every(({ broken }) => broken === null)).toBe(true)
  })

  test('bad input changes nothing, and nothing typed is lost', async () => {
    const before = await read('/programmes/marees-communes')
    const tried: readonly Readonly<Record<string, string | null>>[] = [
      { 'nom-fr': '' },
      { 'nom-fr': 'x'.repeat(201) },
      { 'nom-en': 'x'.repeat(201) },
      { 'but-fr': '' },
      { 'but-en': 'x'.repeat(2_001) },
      { territoires: null },
      { territoires: 'R99' },
      { 'contact-nom': '' },
      { 'contact-fonction-fr': '' },
      { 'contact-courriel': 'pas une adresse' },
      { 'contact-telephone': '1'.repeat(41) },
    ]
    for (const change of tried) {
      const refused = await edit('marees-communes', ondine, change)
      expect.soft(refused.status, JSON.stringify(change).slice(0, 60)).toBe(422)
      expect.soft(await refused.text()).toContain('error-summary')
    }
    expect(await read('/programmes/marees-communes')).toBe(before)
    expect(site.faults).toEqual([])
  })

  test('the operator creates one, whose address is free', async () => {
    const fields: readonly (readonly [string, string])[] = [
      ['nom-fr', 'Nouveau'],
      ['but-fr', 'Essayer.'],
      ['territoires', 'R08'],
    ]
    const made = await send('/programmes/creer', fields, noe)
    expect(made.headers.get('location')).toBe('/programmes?fait=nouveau')
    const page = await read('/programmes/nouveau-2')
    expect(page).toContain('Aucune entreprise de ce programme')
    expect(page).toContain('Aucune édition')
    expect(await read('/repertoire')).toContain('45 entreprises')
  })
})
