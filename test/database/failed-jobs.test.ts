import { randomUUID } from 'node:crypto'
import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFailedJobs, type FailedJobs } from '#jobs/failed-jobs.actions.ts'
import { plainReason } from '#jobs/failed-jobs.store.ts'
import { theProgram } from '#kernel/actor.ts'
import { instantOf } from '#kernel/time.ts'
import { engineUnderTest, type FreshDatabase, freshDatabase } from '#test/support/database.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'

let opened: FreshDatabase
let boss: PgBoss
let failed: FailedJobs
const by = { actor: theProgram, at: instantOf(new Date()) }

beforeAll(async () => {
  opened = await freshDatabase()
  failed = createFailedJobs(opened)
})
afterAll(async () => {
  await boss?.stop({ graceful: false })
  await opened.close()
})

test(`nothing failed before the job library ever worked (${engineUnderTest})`, async () => {
  expect(await failed.list(10)).toEqual({ jobs: [], total: 0 })
  expect(await failed.tryAgain({ name: 'import-tenders', id: randomUUID() }, by)).toBe(false)
})

test('a job that failed is told with its reason, without where in the code, and done when tried again', async () => {
  boss = new PgBoss({
    db: opened.jobs,
    backend: engineUnderTest,
    schema: 'jobs',
    supervise: false,
    schedule: false,
  })
  await boss.start()
  await boss.createQueue('import-tenders', { retryLimit: 0 })
  const id = (await boss.send('import-tenders', {})) ?? ''
  await boss.fetch('import-tenders')
  await boss.fail(
    'import-tenders',
    id,
    new Error('the catalogue at https://me:secret@example.org is away\n    at secret'),
  )
  const { jobs, total } = await failed.list(10)
  expect(total).toBe(1)
  expect(jobs).toMatchObject([
    { id, name: 'import-tenders', attempts: 1, why: 'the catalogue at https://…@example.org is away' },
  ])
  expect(JSON.stringify(jobs)).not.toMatch(/stack|secret|\.ts:/)
  expect(await failed.tryAgain({ name: 'another', id }, by)).toBe(false)
  expect(await failed.tryAgain({ name: 'import-tenders', id }, by)).toBe(true)
  expect(await failed.list(10)).toEqual({ jobs: [], total: 0 })
  expect(await boss.fetch('import-tenders')).toMatchObject([{ id }])
  expect(await failed.tryAgain({ name: 'import-tenders', id }, by)).toBe(false)
  const told = await opened.db.selectFrom('journal_entry').select(['act', 'facts']).execute()
  expect(told).toEqual([{ act: 'jobs.try-again', facts: { job: 'import-tenders' } }])
})

test.each([
  [undefined, null],
  ['', null],
  ['one\ntwo', 'one'],
  ['x'.repeat(900), 'x'.repeat(300)],
  [{ stack: 'no' }, null],
])('of %j is shown %j', (message, shown) => expect(plainReason(message)).toBe(shown))

test('the operator’s first page counts them and leads to them; nobody else sees them', async () => {
  const site: OpenSite = await openDemonstration()
  const ask = async (path: string, name: string, fields?: Readonly<Record<string, string>>) => {
    const headers = { origin: site.address, ...(await site.signInAs(name)) }
    const sent = fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields) }
    const answer = await fetch(site.address + path, { headers, redirect: 'manual', ...sent })
    return { status: answer.status, html: await answer.text(), to: answer.headers.get('location') }
  }
  const own = new PgBoss({
    db: site.jobs,
    backend: engineUnderTest,
    schema: 'jobs',
    supervise: false,
    schedule: false,
  })
  await own.start()
  try {
    expect((await ask('/mon-espace', 'Noé Laliberté')).html).not.toContain('/installation/taches')
    await own.createQueue('import-tenders', { retryLimit: 0 })
    const numero = (await own.send('import-tenders', {})) ?? ''
    await own.fetch('import-tenders')
    await own.fail('import-tenders', numero, new Error('the catalogue is away'))
    const first = await ask('/mon-espace', 'Noé Laliberté')
    expect(first.html).toContain('href="/installation/taches"')
    expect(first.html).toContain('tâche du site échouée')
    expect((await ask('/mon-espace', 'Camille Laplume')).html).not.toContain('/installation/taches')
    expect((await ask('/en/installation/jobs', 'Noé Laliberté')).html).toContain('the catalogue is away')
    expect((await ask('/installation/taches', 'Camille Laplume')).status).toBe(403)
    const again = { tache: 'import-tenders', numero }
    expect((await ask('/installation/taches/reessayer', 'Camille Laplume', again)).status).toBe(403)
    expect(
      (await ask('/installation/taches/reessayer', 'Noé Laliberté', { ...again, numero: '1' })).status,
    ).toBe(404)
    const tried = await ask('/installation/taches/reessayer', 'Noé Laliberté', again)
    expect(tried.to).toBe('/installation/taches?fait=reprise')
    expect((await ask('/installation/taches', 'Noé Laliberté')).html).toContain('Aucune tâche n’a échoué.')
    expect(await own.fetch('import-tenders')).toHaveLength(1)
    expect(site.faults).toEqual([])
  } finally {
    await own.stop({ graceful: false })
    await site.close()
  }
})
