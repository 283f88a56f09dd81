import { sql } from 'kysely'
import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jobExecutorIn } from '#db/job-executor.ts'
import { engineUnderTest, type FreshDatabase, freshDatabase } from '#test/support/database.ts'

let opened: FreshDatabase
let boss: PgBoss
beforeAll(async () => {
  opened = await freshDatabase()
  boss = new PgBoss({
    db: opened.jobs,
    backend: engineUnderTest,
    schema: 'jobs',
    supervise: false,
    schedule: false,
  })
  await boss.start()
  await boss.createQueue('greet')
})
afterAll(async () => {
  await boss.stop({ graceful: false })
  await opened.close()
})

test(`several statements sent at once give every row (${engineUnderTest})`, async () => {
  const { rows } = await opened.jobs.executeSql(
    'begin; select 1 as n; select 2 as n union select 3 order by n; commit',
  )
  expect(rows).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
})

test('a transaction of the library that fails does not poison the next statement', async () => {
  await expect(opened.jobs.executeSql('begin; select 1 / 0; commit')).rejects.toMatchObject({ code: '22012' })
  expect(await opened.jobs.executeSql('select $1::text as word', ['ok'])).toEqual({ rows: [{ word: 'ok' }] })
})

test('a job is sent, done once, and its answer kept', async () => {
  const id = await boss.send('greet', { name: 'Ève' })
  const [job] = await boss.fetch<{ name: string }>('greet')
  expect(job).toMatchObject({ id, data: { name: 'Ève' } })
  await boss.complete('greet', id ?? '', { said: 'bonjour' })
  expect(await boss.fetch('greet')).toEqual([])
})

test('a worker receives what is sent', async () => {
  const received = new Promise((resolve) => {
    void boss.work<{ n: number }>('greet', { pollingIntervalSeconds: 0.5 }, async ([job]) =>
      resolve(job?.data),
    )
  })
  await boss.send('greet', { n: 7 })
  expect(await received).toEqual({ n: 7 })
  await boss.offWork('greet')
})

test('a job sent in a transaction exists only if the transaction is committed', async () => {
  await boss.createQueue('later')
  await opened.db
    .transaction()
    .execute(async (tx) => {
      await boss.send('later', { n: 1 }, { db: jobExecutorIn(tx) })
      throw new Error('changed my mind')
    })
    .catch(() => {})
  await opened.db.transaction().execute(async (tx) => {
    await boss.send('later', { n: 2 }, { db: jobExecutorIn(tx) })
  })
  const jobs = await boss.fetch<{ n: number }>('later', { batchSize: 10 })
  expect(jobs.map(({ data }) => data)).toEqual([{ n: 2 }])
})

test('sending a job through the outer handle inside a transaction is refused at once', async () => {
  const transaction = opened.db.transaction().execute(async (tx) => {
    await sql`select 1`.execute(tx)
    await boss.send('later', { n: 3 })
  })
  await expect(transaction).rejects.toMatchObject({ kind: 'outer-handle' })
})
