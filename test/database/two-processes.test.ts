import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engineUnderTest, type FreshDatabase, freshDatabase } from '#test/support/database.ts'
import { startChild } from '../durability/child.ts'

const long = process.env.TEST_PROFILE === 'long'
const jobs = long ? 3_000 : 200
const kills = long ? 5 : 1
const script = new URL('../durability/counter.ts', import.meta.url)

describe.runIf(engineUnderTest === 'postgres')('two processes over one server', () => {
  let opened: FreshDatabase
  let boss: PgBoss
  beforeAll(async () => {
    opened = await freshDatabase()
    await sql`create table counted (number int not null, pid int not null)`.execute(opened.db)
    boss = new PgBoss({ db: opened.jobs, backend: 'postgres', schema: 'jobs', supervise: false })
    await boss.start()
    await boss.createQueue('count', { retryLimit: 10, retryDelay: 1, expireInSeconds: 5 })
  })
  afterAll(async () => {
    await boss.stop({ graceful: false })
    await opened.close()
  })

  test(`one is killed under load ${kills} times: no job is lost, none is done twice`, async () => {
    const url = 'url' in opened.place ? opened.place.url : ''
    await boss.insert(
      'count',
      Array.from({ length: jobs }, (_, number) => ({ data: { number } })),
    )
    const steady = startChild(script, [url])
    for (let kill = 0; kill < kills; kill += 1) {
      const doomed = startChild(script, [url])
      await doomed.wrote(10)
      await doomed.kill()
    }
    const counted = async () =>
      (
        await sql<{ all: number; different: number }>`
        select count(*) as all, count(distinct number) as different from counted`.execute(opened.db)
      ).rows[0]
    while (((await counted())?.different ?? 0) < jobs) await delay(500)
    await delay(2_000)
    await steady.kill()
    expect(await counted()).toEqual({ all: jobs, different: jobs })
    const workers = await sql`select distinct pid from counted`.execute(opened.db)
    expect(workers.rows).toHaveLength(kills + 1)
  })
})
