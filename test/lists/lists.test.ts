import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '#db/as-actor.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'

let site: OpenSite
type Headers = { readonly cookie: string }
let rosalie: Headers
let emile: Headers
let maude: Headers

beforeAll(async () => {
  site = await openDemonstration()
  rosalie = await site.signInAs('Rosalie Grandfroid')
  emile = await site.signInAs('Émile Bordenneige')
  maude = await site.signInAs('Maude Chaudronnier')
})
afterAll(() => site.close())

const send = (path: string, fields: Record<string, string>, headers: Headers) =>
  fetch(site.address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.address, ...headers },
    body: new URLSearchParams(fields),
  })
const read = async (path: string, headers?: Headers) => {
  const answer = await fetch(site.address + path, headers === undefined ? {} : { headers })
  return { status: answer.status, html: await answer.text() }
}

/** Creates a list and gives the address of its page. */
const create = async (name: string, headers: Headers): Promise<string> => {
  const made = await send('/mes-listes/creer', { nom: name }, headers)
  expect(made.status).toBe(303)
  return (made.headers.get('location') ?? '').split('?')[0] ?? ''
}
const idOf = (path: string): string => path.split('/').at(-1) ?? ''
const idIn = async (slug: string): Promise<string> => {
  const found = await site.modules.directory.find(slug)
  return found?.id ?? expect.fail(slug)
}

describe('a list', () => {
  test('is begun from the page of an organisation or a notice, which then says so', async () => {
    const city = { sorte: 'organisation', chose: await idIn('ville-de-val-aux-moulins') }
    const kept = await send('/mes-listes/garder', { ...city, liste: '', nom: 'À approcher' }, rosalie)
    expect(kept.headers.get('location')).toBe('/acheteurs/ville-de-val-aux-moulins?fait=garde')
    const { html } = await read('/acheteurs/ville-de-val-aux-moulins?fait=garde', rosalie)
    expect(html).toContain('Gardé dans 1 liste')
    expect(html).toContain('Retirer de «\u00a0À approcher\u00a0»')
    const notice = { sorte: 'notice', chose: '20171564' }
    const list = /action="\/mes-listes\/([^/"]+)\/enlever"/.exec(html)?.[1] ?? ''
    const second = await send('/mes-listes/garder', { ...notice, liste: list }, rosalie)
    expect(second.headers.get('location')).toBe('/avis/20171564?fait=garde')
    const page = await read(`/mes-listes/${list}`, rosalie)
    expect(page.html).toContain('Ville de Val-aux-Moulins')
    expect(page.html).toContain('/avis/20171564')
    expect((await read('/acheteurs/ville-de-val-aux-moulins')).html).not.toContain('Garder dans une liste')
  })

  test('is for oneself until it is shared, then for colleagues of the same organisation alone', async () => {
    const path = await create('Nos soumissions', rosalie)
    for (const other of [emile, maude]) {
      expect((await read(path, other)).status).toBe(403)
      expect((await read('/mes-listes', other)).html).not.toContain('Nos soumissions')
    }
    await send(`${path}/nommer`, { nom: 'Nos soumissions', partage: 'on' }, rosalie)
    expect((await read(path, emile)).html).toContain('Partagée par une personne de Les Pelles du Matin')
    expect((await read(path, maude)).status).toBe(403)
    const city = { sorte: 'organisation', chose: await idIn('ville-de-val-aux-moulins') }
    expect((await send('/mes-listes/garder', { ...city, liste: idOf(path) }, emile)).status).toBe(303)
    expect((await read(path, rosalie)).html).toContain('Ville de Val-aux-Moulins')
    // A colleague uses it; naming, sharing and removing stay with its owner.
    expect((await send(`${path}/nommer`, { nom: 'Prise' }, emile)).status).toBe(403)
    expect((await send(`${path}/retirer`, {}, emile)).status).toBe(403)
    await send(`${path}/nommer`, { nom: 'Nos soumissions' }, rosalie)
    expect((await read(path, emile)).status).toBe(403)
  })

  test('nothing of somebody else’s can be changed, even by its address', async () => {
    const path = await create('À moi', rosalie)
    const city = { sorte: 'organisation', chose: await idIn('ville-de-val-aux-moulins') }
    await send('/mes-listes/garder', { ...city, liste: idOf(path) }, rosalie)
    for (const act of ['nommer', 'retirer', 'enlever', 'noter', 'remettre', 'retablir'])
      expect((await send(`${path}/${act}`, { ...city, nom: 'x', note: 'x' }, maude)).status, act).toBe(403)
    expect((await send('/mes-listes/garder', { ...city, liste: idOf(path) }, maude)).status).toBe(404)
    expect((await read(`${path}/liste.csv`, maude)).status).toBe(403)
    expect((await read(path)).html).not.toContain('À moi')
  })

  test('carries notes, and gives back what was taken out with its note', async () => {
    const path = await create('Avec notes', rosalie)
    const city = { sorte: 'organisation', chose: await idIn('ville-de-val-aux-moulins') }
    await send('/mes-listes/garder', { ...city, liste: idOf(path) }, rosalie)
    await send(`${path}/noter`, { ...city, note: 'Rappeler Léa <script>' }, rosalie)
    expect((await read(path, rosalie)).html).toContain('Rappeler Léa &lt;script')
    const out = await send(`${path}/enlever`, city, rosalie)
    const after = await read(out.headers.get('location') ?? '', rosalie)
    expect(after.html).not.toContain('Rappeler Léa')
    expect(after.html).toContain(`${path}/remettre`)
    await send(`${path}/remettre`, city, rosalie)
    expect((await read(path, rosalie)).html).toContain('Rappeler Léa')
  })

  test('is removed and put back with what it held', async () => {
    const path = await create('Brouillon', rosalie)
    const city = { sorte: 'organisation', chose: await idIn('ville-de-val-aux-moulins') }
    await send('/mes-listes/garder', { ...city, liste: idOf(path) }, rosalie)
    const removed = await send(`${path}/retirer`, {}, rosalie)
    const lists = await read(removed.headers.get('location') ?? '', rosalie)
    expect(lists.html).toContain(`${path}/retablir`)
    expect((await read('/mes-listes', rosalie)).html).not.toContain('Brouillon')
    expect((await send(`${path}/noter`, { ...city, note: 'x' }, rosalie)).status).toBe(403)
    await send(`${path}/retablir`, {}, rosalie)
    expect((await read(path, rosalie)).html).toContain('Ville de Val-aux-Moulins')
  })

  test('goes out as a spreadsheet that runs no formula', async () => {
    const path = await create('Tableur', rosalie)
    const city = { sorte: 'organisation', chose: await idIn('ville-de-val-aux-moulins') }
    await send('/mes-listes/garder', { ...city, liste: idOf(path) }, rosalie)
    await send(`${path}/noter`, { ...city, note: '=HYPERLINK("x")' }, rosalie)
    const { html: csv } = await read(`${path}/liste.csv`, rosalie)
    expect(csv).toContain('Ville de Val-aux-Moulins')
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
    const xlsx = await fetch(`${site.address}${path}/liste.xlsx`, { headers: rosalie })
    expect(xlsx.headers.get('content-type')).toContain('spreadsheetml')
    expect(xlsx.headers.get('cache-control')).toContain('private')
  })
})

describe('bad input', () => {
  test('changes nothing and is told so', async () => {
    const path = await create('Intacte', rosalie)
    const city = { sorte: 'organisation', chose: await idIn('ville-de-val-aux-moulins') }
    await send('/mes-listes/garder', { ...city, liste: idOf(path) }, rosalie)
    const before = (await read(path, rosalie)).html
    const long = 'x'.repeat(81)
    const tried: readonly (readonly [string, Record<string, string>, number])[] = [
      ['/mes-listes/creer', { nom: '' }, 422],
      ['/mes-listes/creer', { nom: '   ' }, 422],
      ['/mes-listes/creer', { nom: long }, 422],
      ['/mes-listes/creer', {}, 422],
      ['/mes-listes/garder', { sorte: 'organisation', chose: 'nobody', nom: 'x' }, 404],
      ['/mes-listes/garder', { sorte: 'notice', chose: '0', nom: 'x' }, 404],
      ['/mes-listes/garder', { sorte: 'person', chose: 'x', nom: 'x' }, 404],
      ['/mes-listes/garder', { ...city, liste: 'nowhere' }, 404],
      ['/mes-listes/garder', { ...city, liste: '', nom: '' }, 422],
      [`${path}/nommer`, { nom: long }, 422],
      [`${path}/noter`, { ...city, note: 'x'.repeat(1_001) }, 422],
      [`${path}/noter`, { note: 'x' }, 404],
      [`${path}/enlever`, { sorte: 'organisation' }, 404],
      [`${path}/retablir`, {}, 403],
      ['/mes-listes/nowhere/retirer', {}, 404],
    ]
    for (const [to, fields, status] of tried)
      expect((await send(to, fields, rosalie)).status, `${to} ${JSON.stringify(fields).slice(0, 60)}`).toBe(
        status,
      )
    expect((await read(path, rosalie)).html).toBe(before)
    const refused = await send('/mes-listes/creer', { nom: long }, rosalie)
    expect(await refused.text()).toContain(`value="${long}"`)
    expect(site.faults).toEqual([])
  })
})

describe('the database itself', () => {
  test('shows nobody the lists of others, without any filter, and keeps the journal whole', async () => {
    const shown = async (name: string) => {
      const found = (await site.modules.accountsAt('https://x.example').fictional()).find(
        ({ person }) => person.name === name,
      )
      const role = found?.roles[0]
      if (found === undefined || role === undefined) return expect.fail(name)
      const actor = { person: found.person.id, role, signedInAt: null, from: null }
      return asActor(site.db, actor, async (tx) => {
        const lists = await sql<{ count: string }>`select count(*) from list`.execute(tx)
        const entries = await sql<{ count: string }>`select count(*) from list_entry`.execute(tx)
        return [Number(lists.rows[0]?.count), Number(entries.rows[0]?.count)]
      })
    }
    expect((await shown('Rosalie Grandfroid'))[0]).toBeGreaterThan(4)
    expect(await shown('Maude Chaudronnier')).toEqual([0, 0])
    expect(await shown('Camille Laplume')).toEqual([0, 0])
    expect((await site.modules.journal.verify()).every(({ broken }) => broken === null)).toBe(true)
  })
})
