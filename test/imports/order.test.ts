import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '#db/connect.ts'
import { freshDatabase } from '#test/support/database.ts'
import { emptyTenders, importContent, importPaths, ocds, realReleases, stateOf } from './import-support.ts'

let opened: OpenDatabase
beforeAll(async () => {
  opened = await freshDatabase()
})
afterEach(() => emptyTenders(opened))
afterAll(() => opened.close())

const seaoRelease = (id: string, title: string, ocid = 'ocds-ec9k95-20990001') =>
  JSON.stringify({ ocid, id, date: '2020-01-01T00:00:00Z', tag: ['tender'], tender: { id: 't', title } })

const importReleases = (...releases: string[]) => importContent(opened, `[${releases.join(',')}]`)

const titles = async () =>
  (await opened.db.selectFrom('contracting_process').select('title').orderBy('ocid').execute()).map(
    (each) => each.title,
  )

const history = async () =>
  (await opened.db.selectFrom('release').select('release_id').orderBy('release_order').execute()).map(
    (each) => each.release_id,
  )

const first = seaoRelease('20260101000000', 'first')
const second = seaoRelease('20260201000000', 'second')
const third = seaoRelease('20260301000000', 'third')

test('an older release joins the history and never overwrites a newer state', async () => {
  expect((await importReleases(second)).summary).toMatchObject({ new: 1, updated: 0 })
  expect((await importReleases(first)).summary).toMatchObject({ new: 0, updated: 1 })
  expect(await titles()).toEqual(['second'])
  expect((await importReleases(third)).summary).toMatchObject({ new: 0, updated: 1 })
  expect(await titles()).toEqual(['third'])
  expect(await history()).toEqual(['20260101000000', '20260201000000', '20260301000000'])
})

test('the same process several times in one batch: exact counts, the latest is the state', async () => {
  const other = seaoRelease('20260101000000', 'other', 'ocds-ec9k95-20990002')
  const { summary } = await importReleases(third, first, third, other, second, first)
  expect(summary).toMatchObject({ read: 6, new: 2, updated: 2, unchanged: 2, quarantined: 0 })
  expect(await titles()).toEqual(['third', 'other'])
})

test('blanks and the order of keys make no other release', async () => {
  await importReleases(first)
  const { tag, ...rest } = JSON.parse(first)
  const { summary } = await importReleases(JSON.stringify({ tag, ...rest }, null, 3))
  expect(summary).toMatchObject({ unchanged: 1, updated: 0 })
})

test('a release published again with other content is the state, and stays so when both come again', async () => {
  const corrected = seaoRelease('20260101000000', 'corrected')
  await importReleases(first)
  expect((await importReleases(corrected)).summary).toMatchObject({ updated: 1 })
  expect(await titles()).toEqual(['corrected'])
  expect((await importReleases(first, corrected)).summary).toMatchObject({ unchanged: 2 })
  expect(await titles()).toEqual(['corrected'])
  expect(await history()).toHaveLength(2)
})

test('whatever the order of files and batches, the state is the same', async () => {
  const releases = (await realReleases()).map((each) => JSON.stringify(each))
  const older = releases.map((each) =>
    each.replace(/"id":"2026/, '"id":"2025').replace('"title":"', '"title":"Old '),
  )
  await importReleases(...older, ...releases)
  const expected = await stateOf(opened)
  await emptyTenders(opened)
  await importReleases(...[...releases, ...older].reverse())
  const found = await stateOf(opened)
  const plain = (state: typeof found) => ({
    ...state,
    processes: state.processes.map((each) => ({ ...each, updated_at: null })),
  })
  expect(plain(found)).toEqual(plain(expected))
})

test('elsewhere a release says only what changed: the state is merged from the history, in any order', async () => {
  const names = [
    '06-implementation',
    '02-tender',
    '05-contract',
    '01-planning',
    '04-award',
    '03-tenderAmendment',
  ]
  for (const name of names) await importPaths(opened, `${ocds}/ocds-213czf-000-00001-${name}.json`)
  const [process] = await opened.db.selectFrom('contracting_process').selectAll().execute()
  expect(process).toMatchObject({
    source: 'ocds-213czf',
    title: 'Planned cycle lane improvements',
    status: 'complete',
    release_id: 'ocds-213czf-000-00001-06-implementation',
    procurement_method: 'open',
    seao_category: null,
    unspsc: null,
    official_url: 'http://example.com/tender-notices/ocds-213czf-000-00001-01.html',
  })
  expect(process?.closes_at?.toISOString()).toBe('2010-04-08T18:00:00.000Z')
  const suppliers = await opened.db.selectFrom('award').select('suppliers').execute()
  expect(suppliers).toEqual([{ suppliers: [{ name: 'AnyCorp Cycle Provision', neq: null }] }])
  expect(await history()).toHaveLength(6)
})
