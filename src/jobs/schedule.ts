import { type Db as JobDatabase, PgBoss } from 'pg-boss'
import type { Instant } from '#kernel/time.ts'

/** Something done by the clock. */
export interface Task {
  readonly name: string
  /** Five fields, in the time zone. */
  readonly cron: string
  readonly timeZone: string
  /** How long it may take before it is given up and tried again. */
  readonly expiresInHours: number
  run(now: Instant, signal: AbortSignal): Promise<void>
}

export interface ScheduleOptions {
  readonly database: JobDatabase
  readonly engine: 'pglite' | 'postgres'
  readonly tasks: readonly Task[]
  readonly now: () => Instant
  readonly onFailure: (task: string, failure: unknown) => void
}

export interface RunningSchedule {
  /** Asks for a task at once, as if its hour had come. */
  runSoon(task: string): Promise<void>
  stop(): Promise<void>
}

/**
 * Runs each task at its hours, once among all processes that share the database. A task that fails is tried
 * again later, three times; a process killed in the middle leaves it to the next one.
 */
export const startSchedule = async (options: ScheduleOptions): Promise<RunningSchedule> => {
  const boss = new PgBoss({ db: options.database, backend: options.engine, schema: 'jobs' })
  boss.on('error', (failure) => options.onFailure('schedule', failure))
  await boss.start()
  for (const task of options.tasks) {
    await boss.createQueue(task.name, {
      policy: 'singleton',
      retryLimit: 3,
      retryBackoff: true,
      expireInSeconds: task.expiresInHours * 3600,
    })
    await boss.work(task.name, { includeMetadata: false }, async ([job]) => {
      try {
        await task.run(options.now(), job?.signal ?? new AbortController().signal)
      } catch (failure) {
        options.onFailure(task.name, failure)
        throw failure
      }
    })
    await boss.schedule(task.name, task.cron, null, { tz: task.timeZone })
  }
  return {
    runSoon: async (task) => void (await boss.send(task, {})),
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }
}
