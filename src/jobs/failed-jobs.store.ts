import type { JobExecutor } from '#db/job-executor.ts'
import type { Instant } from '#kernel/time.ts'

/** A job that was tried as often as it may be and never ended well. */
export interface FailedJob {
  readonly id: string
  /** The task that it was of. */
  readonly name: string
  readonly askedAt: Instant
  readonly failedAt: Instant | null
  readonly attempts: number
  /** What the program said, without where in the code; null when it said nothing. */
  readonly why: string | null
}

const instantOrNull = (moment: unknown): Instant | null =>
  moment instanceof Date ? (moment.toISOString() as Instant) : null

const longest = 300

/** The first line of a message, without a secret that an address in it may hold. */
export const plainReason = (message: unknown): string | null => {
  if (typeof message !== 'string') return null
  const [line = ''] = message.split(/\r?\n/)
  const safe = line.replace(/(\w+:\/\/)[^/\s@]+@/g, '$1…@').trim()
  return safe === '' ? null : safe.slice(0, longest)
}

const jobOf = (row: Record<string, unknown>): FailedJob => ({
  id: String(row.id),
  name: String(row.name),
  askedAt: instantOrNull(row.created_on) ?? ('' as Instant),
  failedAt: instantOrNull(row.completed_on),
  attempts: Number(row.retry_count) + 1,
  why: plainReason(row.message),
})

/** Whether the job library ever worked over this database: it makes its tables when it first starts. */
const hasJobs = async (database: JobExecutor): Promise<boolean> => {
  const { rows } = await database.executeSql(`select to_regclass('jobs.job') is not null as there`)
  return rows[0]?.there === true
}

/** The latest failed jobs, the last first, and how many there are. */
export const listFailed = async (
  database: JobExecutor,
  most: number,
): Promise<{ readonly jobs: readonly FailedJob[]; readonly total: number }> => {
  if (!(await hasJobs(database))) return { jobs: [], total: 0 }
  const { rows } = await database.executeSql(
    `select id, name, created_on, completed_on, retry_count,
        case when jsonb_typeof(output) = 'object' then coalesce(output ->> 'message', output ->> 'value') end as message,
        count(*) over () as total
      from jobs.job where state = 'failed' and name not like '\\_\\_%'
      order by completed_on desc nulls last, id limit $1`,
    [most],
  )
  return { jobs: rows.map(jobOf), total: Number(rows[0]?.total ?? 0) }
}

/** Whether a job of that name and id failed. */
export const hasFailed = async (
  database: JobExecutor,
  { name, id }: { readonly name: string; readonly id: string },
): Promise<boolean> => {
  if (!(await hasJobs(database))) return false
  const { rows } = await database.executeSql(
    `select id from jobs.job where state = 'failed' and name = $1 and id = $2::uuid`,
    [name, id],
  )
  return rows.length > 0
}
