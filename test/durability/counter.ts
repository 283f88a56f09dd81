import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { PgBoss } from 'pg-boss'
import { openDatabase } from '#db/connect.ts'
import { jobExecutorIn } from '#db/job-executor.ts'

// Run by tests in a process of its own, to be killed: counter.ts DATABASE_URL, does the jobs of the queue «count» until it
// is ended. A job’s work and its end are one transaction, as in every job that must not be done twice.
const [url = ''] = process.argv.slice(2)

const opened = await openDatabase({ url })
const boss = new PgBoss({
  db: opened.jobs,
  backend: 'postgres',
  schema: 'jobs',
  superviseIntervalSeconds: 1,
  monitorIntervalSeconds: 1,
})
boss.on('error', (failure) => void process.stderr.write(`${failure.message}\n`))
await boss.start()
await boss.work<{ number: number }>('count', { batchSize: 50, pollingIntervalSeconds: 0.5 }, async (jobs) => {
  for (const job of jobs) {
    await opened.db.transaction().execute(async (tx) => {
      await sql`insert into counted (number, pid) values (${job.data.number}, ${process.pid})`.execute(tx)
      await delay(5)
      await boss.complete('count', job.id, null, { db: jobExecutorIn(tx) })
      const ended = await sql`
          select from jobs.job where id = ${job.id} and state = 'completed' and completed_on = jobs.job_now()`.execute(
        tx,
      )
      if (ended.rows.length !== 1) throw new Error('taken over by another process')
    })
    process.stdout.write(`${job.data.number}\n`)
  }
})
