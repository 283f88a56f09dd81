import { PgBoss } from 'pg-boss'
import { narrowed } from '#db/as-actor.ts'
import type { OpenDatabase } from '#db/connect.ts'
import { acting, type JournalTableNames } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import { type Instant, parseLocalDate } from '#kernel/time.ts'
import type { LookedAfter, Waiting } from '#kernel/waiting.ts'
import { type FailedJob, hasFailed, listFailed } from './failed-jobs.store.ts'

/** What whoever runs the site does about jobs that failed. */
export interface FailedJobs {
  /** The latest, the last first, and how many there are. */
  list(most: number): Promise<{ readonly jobs: readonly FailedJob[]; readonly total: number }>
  /** Puts a failed job back where workers find it. False when it did not fail, or is gone. */
  tryAgain(
    job: { readonly name: string; readonly id: string },
    by: { readonly actor: Actor; readonly at: Instant },
  ): Promise<boolean>
  waitingFor(lookedAfter: LookedAfter): Promise<readonly Waiting<'jobs-failed'>[]>
}

/** Jobs of the library that keeps them in this database. */
export const createFailedJobs = ({
  db,
  engine,
  jobs,
}: Pick<OpenDatabase, 'db' | 'engine' | 'jobs'>): FailedJobs => ({
  list: (most) => listFailed(jobs, most),
  async tryAgain(job, { actor, at }) {
    if (!(await hasFailed(jobs, job))) return false
    // Told to the journal before it begins: what fails afterwards was asked all the same.
    const told = {
      actor,
      act: 'jobs.try-again',
      on: { kind: 'site', id: null },
      at,
      facts: { job: job.name },
    }
    await acting(
      narrowed<JournalTableNames, never>(db),
      { ...told, programme: null, organisation: null },
      async () => {},
    )
    const boss = new PgBoss({ db: jobs, backend: engine, schema: 'jobs', supervise: false, schedule: false })
    boss.on('error', () => {})
    await boss.start()
    try {
      await boss.retry(job.name, job.id)
    } finally {
      await boss.stop({ graceful: false })
    }
    return true
  },
  waitingFor: async ({ actor }) => {
    if (actor.role.name !== 'operator') return []
    const { jobs: latest, total } = await listFailed(jobs, 1)
    const [last] = latest
    return total === 0
      ? []
      : [
          {
            kind: 'jobs-failed',
            count: total,
            oldest: parseLocalDate((last?.failedAt ?? '').slice(0, 10)),
            about: [],
          },
        ]
  },
})
