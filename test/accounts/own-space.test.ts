import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instantOf } from '#kernel/time.ts'
import { bytesOf } from '#test/support/page-load.ts'
import { mostOwnSpaceQueries, type OpenSite, openDemonstration } from '#test/support/site.ts'
import { invalidities } from '#test/support/valid-html.ts'

let site: OpenSite
type Headers = { readonly cookie: string }
beforeAll(async () => {
  site = await openDemonstration()
})
afterAll(() => site.close())

const read = async (path: string, headers: Headers): Promise<string> =>
  (await fetch(site.address + path, { headers })).text()
const send = (path: string, fields: Record<string, string>, headers: Headers) =>
  fetch(site.address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.address, ...headers },
    body: new URLSearchParams(fields),
  })

/** The lines of «what waits» on a page: the figure, the words and where they lead. */
const linesOf = (html: string) => {
  const list = /<ul class="awaits">([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? ''
  return [...list.matchAll(/<a href="([^"]+)"><strong>([^<]+)<\/strong> ([^<]+)</g)].map(
    ([, href = '', count = '', words = '']) => ({ href, count: Number(count), words }),
  )
}
const wordsOf = async (name: string, language: 'fr' | 'en' = 'fr') => {
  const headers = await site.signInAs(name)
  const path = language === 'fr' ? '/mon-espace' : '/en/my-space'
  return linesOf(await read(path, headers)).map(({ words }) => words)
}

const people = [
  'Camille Laplume',
  'Noé Laliberté',
  'Inès Duquai',
  'Théo Marmette',
  'Rosalie Grandfroid',
  'Maude Chaudronnier',
  'Philippe Desrivages',
  'Samir Claircourt',
  'Agathe Passeport',
  'Ondine Grandmarée',
  'Fidèle Hameçon',
]
// Three for the session and the programmes, four for two readings within one’s reach, one for requests to join, the
// rest for eight kinds of lines.
const mostQueries = mostOwnSpaceQueries

describe('the first page of each role', () => {
  test('is whole, valid and light in both languages, and asks a bounded number of queries', async () => {
    const style = /href="(\/assets\/styles-[^"]+)"/.exec(await (await fetch(site.address)).text())?.[1]
    const styleBytes = await bytesOf(site.address + (style ?? ''))
    for (const name of people) {
      const headers = await site.signInAs(name)
      for (const path of ['/mon-espace', '/en/my-space']) {
        await read(path, headers)
        site.queries()
        const html = await read(path, headers)
        expect.soft(site.queries(), `queries of ${path} for ${name}`).toBeLessThanOrEqual(mostQueries)
        expect.soft(html, name).not.toMatch(/undefined|\[object|NaN/)
        expect.soft(html.match(/<h1/g), name).toHaveLength(1)
        expect.soft(await invalidities(html), `${path} for ${name}`).toEqual([])
      }
      expect
        .soft((await bytesOf(`${site.address}/mon-espace`, headers)) + styleBytes, name)
        .toBeLessThan(20 * 1024)
    }
    expect(site.faults).toEqual([])
  })

  test('tells a coordinator what to decide, and each figure opens to as many rows', async () => {
    const headers = await site.signInAs('Camille Laplume')
    const lines = linesOf(await read('/mon-espace', headers))
    const words = lines.map((line) => line.words).join('\n')
    expect(words).toContain('à revérifier')
    expect(words).toContain('personne n’a encore de compte')
    for (const { href, count } of lines.filter((line) => line.href.includes('/attentes/'))) {
      const rows = await read(href, headers)
      expect(rows.match(/<li><a href="\/(repertoire|acheteurs)\//g)?.length, href).toBe(count)
    }
    expect(await read('/mon-espace/attentes/nobody', headers)).not.toContain('Filets recousus')
  })

  test('tells a supplier of its notices, an adviser of those of the suppliers accompanied', async () => {
    const rosalie = await site.signInAs('Rosalie Grandfroid')
    const [notices] = linesOf(await read('/mon-espace', rosalie)).filter(({ href }) =>
      href.includes('occasions'),
    )
    expect(notices?.href).toBe('/repertoire/les-pelles-du-matin/occasions')
    const page = await read(notices?.href ?? '', rosalie)
    expect(page.match(/<article class="row/g)?.length ?? 0).toBe(notices?.count)
    const ines = await site.signInAs('Inès Duquai')
    const chosen = /name="role" value="([^"]+)"[^>]*>[^<]*</.exec(await read('/mon-espace', ines))?.[1] ?? ''
    await send('/mon-espace/agir-comme', { role: chosen }, ines)
    expect((await wordsOf('Théo Marmette')).join()).toMatch(/avis ouvert|confirmer|compléter|^$/)
  })

  test('says so to a jury member with nothing yet, and shows a person without role the way', async () => {
    const jury = await site.signInAs('Samir Claircourt')
    const html = await read('/mon-espace', jury)
    const other = /name="role" value="([^"]+)"/.exec(html)?.[1] ?? ''
    await send('/mon-espace/agir-comme', { role: other }, jury)
    const both = html + (await read('/mon-espace', jury))
    expect(both).toContain('Les candidatures à évaluer paraîtront ici')
    const nobody = await read('/mon-espace', await site.signInAs('Agathe Passeport'))
    expect(nobody).toContain('Trouver mon organisation')
  })

  test('shows a page to confirm when nobody did for a year', async () => {
    // «Le Fumoir» of the second programme was confirmed in April 2025, «La Navette» never.
    const headers = await site.signInAs('Ondine Grandmarée')
    const lines = linesOf(await read('/mon-espace', headers))
    expect(lines.find(({ href }) => href.endsWith('/never-confirmed'))?.count).toBe(1)
    expect(await read('/mon-espace/attentes/never-confirmed', headers)).toContain('La Navette du quai')
  })
})

describe('what changed since last time', () => {
  test('is what others did within reach, until one says that it was seen', async () => {
    const headers = await site.signInAs('Ondine Grandmarée')
    const until = (html: string): string => /name="jusqua" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const first = await read('/mon-espace', headers)
    expect(first).toContain('Ces 30 derniers jours')
    expect(first).toContain('Les Filets recousus')
    expect((await send('/mon-espace/vu', { jusqua: until(first) }, headers)).status).toBe(303)
    const seen = await read('/mon-espace', headers)
    expect(seen).toContain('Depuis votre dernière visite')
    expect(seen).toContain('Rien n’a changé')
    // Somebody else acts in her programme: she is told; a coordinator of another programme is not.
    const [, second] = await site.modules.callForInterest.programmes()
    if (second === undefined) return expect.fail('a second programme')
    const noe = { person: null, role: { ...(await actorOf('Noé Laliberté')) }, signedInAt: null, from: null }
    const at = instantOf(new Date())
    await site.modules.callForInterest.change({ actor: noe, at }, second, {
      ...second,
      version: second.version,
    })
    expect(await read('/mon-espace', headers)).toContain('La page du programme a changé')
    const camille = await site.signInAs('Camille Laplume')
    expect(await read('/mon-espace', camille)).not.toContain('La page du programme a changé')
  })

  const actorOf = async (name: string) => {
    const found = (await site.modules.accountsAt('https://x.example').fictional()).find(
      ({ person }) => person.name === name,
    )
    return found?.roles[0] ?? expect.fail(name)
  }

  test('a moment to come, or none, marks nothing', async () => {
    const headers = await site.signInAs('Maude Chaudronnier')
    for (const jusqua of ['', 'hier', '2999-01-01T00:00:00.000Z', '<b>'])
      expect((await send('/mon-espace/vu', { jusqua }, headers)).status, jusqua).toBe(404)
    expect(await read('/mon-espace', headers)).toContain('Ces 30 derniers jours')
  })
})

describe('the first steps', () => {
  test('go one by one, are put off, come back where they were, and end', async () => {
    const headers = await site.signInAs('Philippe Desrivages')
    const step = async (geste: string): Promise<string> => {
      const sent = await send('/mon-espace/premiers-pas', { geste }, headers)
      return sent.status === 303 ? read(sent.headers.get('location') ?? '', headers) : String(sent.status)
    }
    expect(await read('/mon-espace', headers)).toContain('Pas 1 de 3')
    expect(await step('next')).toContain('Pas 2 de 3')
    const skipped = await step('skip')
    expect(skipped).not.toContain('Pas 2 de 3')
    expect(skipped).toContain('Revoir les trois premiers pas')
    expect(await step('resume')).toContain('Pas 2 de 3')
    await step('next')
    expect(await step('next')).toContain('Les trois pas sont faits')
    expect(await step('dance')).toBe('404')
    // They are one person’s, in one role.
    expect(await read('/mon-espace', await site.signInAs('Léa Fontaine-Noire'))).toContain('Pas 1 de 3')
  })
})

describe('the search of everything', () => {
  const search = async (q: string, headers?: Headers): Promise<string> =>
    (
      await fetch(
        `${site.address}/recherche?q=${encodeURIComponent(q)}`,
        headers === undefined ? {} : { headers },
      )
    ).text()

  test('finds in groups, corrects a slip, and leads to the whole of each group', async () => {
    const html = await search('déneigement')
    expect(html).toMatch(/<h2 id="suppliers">/)
    expect(html).toMatch(/<h2 id="tenders">/)
    expect(await search('coopérative')).toMatch(/href="\/repertoire\?q=coop%C3%A9rative">Voir les \d+</)
    expect(await search('20171564')).toContain('href="/avis/20171564"')
    expect(await search('appariement')).toContain('/comment-fonctionne-l-appariement')
    expect(await search('entretein')).toContain('entretien')
    expect(await search('zzzzqqqq')).toContain('Rien ne porte ces mots')
  })

  test('shows people and lists only to those who may see them', async () => {
    const camille = await site.signInAs('Camille Laplume')
    const rosalie = await site.signInAs('Rosalie Grandfroid')
    const ondine = await site.signInAs('Ondine Grandmarée')
    expect(await search('Bordenneige', camille)).toContain('emile.bordenneige@')
    for (const headers of [rosalie, ondine, undefined])
      expect(await search('Bordenneige', headers)).not.toContain('emile.bordenneige@')
    await send('/mes-listes/creer', { nom: 'Girouettes à voir' }, rosalie)
    expect(await search('girouettes', rosalie)).toContain('Girouettes à voir')
    for (const headers of [camille, ondine, undefined])
      expect(await search('girouettes', headers)).not.toContain('Girouettes à voir')
  })

  test('asks at most eight queries of a visitor, and survives anything typed', async () => {
    await search('traiteur')
    site.queries()
    await search('traiteur')
    expect(site.queries()).toBeLessThanOrEqual(8)
    for (const q of [
      '',
      ' ',
      '%',
      "'",
      '\\',
      '<script>alert(1)</script>',
      'é'.repeat(500),
      '(*&',
      '0'.repeat(300),
    ]) {
      const answer = await fetch(`${site.address}/recherche?q=${encodeURIComponent(q)}`)
      expect(answer.status, q.slice(0, 20)).toBe(200)
      expect(await answer.text()).not.toContain('<script>alert')
    }
    expect(site.faults).toEqual([])
  })
})
