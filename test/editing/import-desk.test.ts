import { randomUUID } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instantOf } from '#kernel/time.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { visitorAs } from './support.ts'

const hostile = '<script>alert(1)</script>'

let site: OpenSite
let page: string

beforeAll(async () => {
  site = await openDemonstration()
  const file = join(await mkdtemp(join(tmpdir(), 'maillage-desk-')), 'abime.json')
  await writeFile(file, `{"releases":[{"title":"${hostile}"}]}`)
  await site.modules.tenderImport.importSources([{ kind: 'path', path: file }], {
    onProgress: () => {},
    signal: new AbortController().signal,
    now: () => instantOf(new Date()),
    newId: randomUUID,
  })
  const operator = await visitorAs(site, 'Noé Laliberté')
  const { html } = await operator.read('/imports')
  page = /href="(\/imports\/mises-de-cote\/[^"]+)"/.exec(html)?.[1] ?? ''
})
afterAll(async () => {
  expect(site.faults).toEqual([])
  await site.close()
})

describe('what was set aside', () => {
  test('is shown as text and leaves as text: nothing in it runs', async () => {
    const operator = await visitorAs(site, 'Noé Laliberté')
    const { status, html } = await operator.read(page)
    expect(status).toBe(200)
    expect(html).toContain('&lt;script>alert(1)')
    expect(html).not.toContain(hostile)
    const headers = await site.signInAs('Noé Laliberté')
    const file = await fetch(`${site.address}${page}/texte.txt`, { headers })
    expect([
      file.status,
      file.headers.get('content-type'),
      file.headers.get('x-content-type-options'),
    ]).toEqual([200, 'text/plain; charset=utf-8', 'nosniff'])
    expect(file.headers.get('content-disposition')).toContain('attachment')
    expect(await file.text()).toContain(hostile)
  })

  test('is read again on request, stays when it still cannot be read, and the journal knows who asked', async () => {
    const operator = await visitorAs(site, 'Noé Laliberté')
    expect((await operator.send(`${page}/relire`, {})).goTo).toBe(`${page}?fait=restee`)
    const checks = await site.modules.journal.verify()
    expect(checks.every(({ broken }) => broken === null)).toBe(true)
    expect((await operator.send('/imports/mises-de-cote/absente/relire', {})).status).toBe(404)
  })

  test.each([
    ['Camille Laplume', 200, 403],
    ['Rosalie Grandfroid', 403, 403],
    ['Agathe Passeport', 403, 403],
  ])('%s reads it: %i; reads it again or starts an import: %i', async (name, read, run) => {
    const visitor = await visitorAs(site, name)
    expect((await visitor.read(page)).status).toBe(read)
    expect((await visitor.read(`${page}/texte.txt`)).status).toBe(read)
    expect((await visitor.send(`${page}/relire`, {})).status).toBe(run)
    expect((await visitor.send('/imports/lancer', {})).status).toBe(run)
  })
})
