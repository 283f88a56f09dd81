import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimInstallation } from '#db/installation.ts'
import { publicRole, theProgram } from '#kernel/actor.ts'
import { instantOf } from '#kernel/time.ts'
import { context, inFolder } from '#test/imports/import-support.ts'
import { awardTo } from '#test/support/awards.ts'
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts'
import { signedIn } from '#test/support/signed-in.ts'
import { mostSessionQueries } from '#test/support/site.ts'
import { createSite } from '#web/site.tsx'
import { joinModules, type Modules } from '../../src/maillage.ts'

// Fictional names long enough to weigh what real ones do.
const coined = ['Zorbex', 'Frulimex', 'Kwelor', 'Vroumatik', 'Glimador', 'Plistoque', 'Tarbulon', 'Ourvissel']
const trades = ['Entretien', 'Toitures', 'Imprimerie', 'Menuiserie', 'Traiteur', 'Déménagement']
const names = coined.flatMap((word) => trades.map((trade) => `${trade} ${word}`))

let opened: FreshDatabase
let modules: Modules
let site: ReturnType<typeof createSite>
let queries = 0
let headers: { readonly cookie: string }

beforeAll(async () => {
  opened = await freshDatabase({
    onStatement: () => {
      queries += 1
    },
  })
  await claimInstallation(opened.db, 'demonstration')
  modules = joinModules(opened, 'data/test')
  site = createSite({
    ...modules,
    accounts: modules.accountsAt('https://maillage.example'),
    demonstration: { today: instantOf(new Date('2026-09-21T13:00:00Z')) },
    now: () => instantOf(new Date('2026-09-21T13:00:00Z')),
    baseUrl: 'https://maillage.example',
    realNow: () => instantOf(new Date()),
    assets: {},
    publicFolder: '.',
    log: (failure) => {
      throw new Error('the site failed', { cause: failure })
    },
  })
  const operator = { name: 'Océane Marteau', email: 'oceane@exemple.example', fictional: true } as const
  await modules.appointments.appoint({ ...operator, language: 'fr' }, [{ ...publicRole, name: 'operator' }], {
    by: theProgram,
    at: instantOf(new Date()),
  })
  headers = await signedIn((path, init) => site.request(path, init), operator.name, 'http://localhost')
  await inFolder(async (folder) => {
    const sheet = join(folder, 'directory.csv')
    const rows = names.map((name) => `fournisseur,${name},Laval`)
    await writeFile(
      sheet,
      ['Côté,Nom,Localité', ...rows, 'fournisseur,Les Entretiens Zorbex enr.,Alma'].join('\n'),
    )
    await modules.directoryImport.importFile(sheet, { newId: randomUUID })
    const awards = join(folder, 'releases.json')
    const releases = names.flatMap((name) => [
      awardTo(`${name} INC.`),
      awardTo(`${name} et construction`, { neq: '1188888880', town: 'Alma' }),
    ])
    const shared = ['1188888881', '1188888882'].map((neq) => awardTo('Nom partagé fictif', { neq }))
    await writeFile(awards, JSON.stringify({ releases: [...releases, ...shared] }))
    await modules.tenderImport.importSources([{ kind: 'path', path: awards }], context())
  })
})
afterAll(() => opened.close())

const page = async (path: string) => {
  queries = 0
  const answer = await site.request(path, { headers })
  expect(answer.status).toBe(200)
  // Written with plain spaces below: `src/web/locales/spelling.test.ts` looks after the others.
  return { html: (await answer.text()).replaceAll('\u00a0', ' '), queries }
}

describe('the page of names, full', () => {
  test('shows in both languages what was linked and what waits, with reasons', async () => {
    const { html } = await page('/noms')
    expect(html).toContain('Toitures Kwelor INC.')
    expect(html).toContain('une règle : mêmes mots, forme juridique et articles mis à part')
    expect(html).toContain('l’un des deux noms ajoute : construction')
    expect(html).toContain('2 organisations portent ce nom')
    expect(html).toContain('1188888881, 1188888882')
    const english = (await page('/en/names')).html
    expect(english).toContain('a rule: same words, legal form and articles aside')
    expect(english).toContain('one of the names adds: construction')
  })

  test('says how many it does not show', async () =>
    expect((await page('/noms')).html).toMatch(/Les 40 premiers sur \d+/))

  test('costs few queries and few kilobytes', async () => {
    const { html, queries: asked } = await page('/noms')
    expect(asked).toBeLessThanOrEqual(8 + mostSessionQueries)
    // The style sheet that comes with it weighs about 9 KB.
    expect(brotliCompressSync(html).length).toBeLessThan(11 * 1024)
  })

  test('a person’s decisions are listed apart', async () => {
    const [proposed] = await modules.nameAliases.list(['proposed'], 1)
    const now = instantOf(new Date('2026-09-21T13:00:00Z'))
    await modules.nameAliases.decide('refuse', [proposed?.id ?? ''], now)
    const { html } = await page('/noms')
    expect(html.slice(html.indexOf('id="decided"'))).toContain('Refusé')
  })

  test('the page of the supplier says by what name a contract is its own', async () => {
    const { html } = await page('/repertoire/toitures-kwelor')
    expect(html).toMatch(/Rattaché par le nom « Toitures Kwelor INC\. » le .+, par une règle/)
    expect((await page('/en/directory/toitures-kwelor')).html).toContain(
      'Linked by the name “Toitures Kwelor INC.”',
    )
  })
})
