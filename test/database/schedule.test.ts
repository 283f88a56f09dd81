import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importTendersTask } from '#jobs/import-tenders.ts'
import { type RunningSchedule, startSchedule } from '#jobs/schedule.ts'
import { instantOf } from '#kernel/time.ts'
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts'

describe('tasks done by the clock', () => {
  let opened: FreshDatabase
  let schedule: RunningSchedule
  let runs = 0
  const failures: string[] = []
  const { promise: ran, resolve: done } = Promise.withResolvers<void>()

  beforeAll(async () => {
    opened = await freshDatabase()
    const task = importTendersTask(async () => {
      runs += 1
      done()
    })
    schedule = await startSchedule({
      database: opened.jobs,
      engine: opened.engine,
      tasks: [task],
      now: () => instantOf(new Date()),
      onFailure: (name) => failures.push(name),
    })
  })
  afterAll(async () => {
    await schedule.stop()
    await opened.close()
  })

  test('the weekly import of public notices is written down in the database', async () => {
    const written = await opened.jobs.executeSql('select name, cron, timezone from jobs.schedule')
    expect(written.rows).toEqual([
      { name: 'import-tenders', cron: '30 7 * * 1', timezone: 'America/Toronto' },
    ])
  })

  test('a task asked for runs once', async () => {
    await schedule.runSoon('import-tenders')
    await ran
    expect(runs).toBe(1)
    expect(failures).toEqual([])
  })
})
