import type { StatementResult } from '../engine.ts'
import type { WorkerLink } from './worker-link.ts'

/** PGlite never checkpoints nor vacuums by itself; these say when we do. */
export interface UpkeepLimits {
  /** Write-ahead log since the last checkpoint, in bytes. */
  readonly checkpointBytes: number
  /** Longest time between two checkpoints while something is written, in milliseconds. */
  readonly checkpointEvery: number
  /** How often an idle database looks for tables to vacuum, in milliseconds. */
  readonly vacuumEvery: number
}

export const defaultUpkeepLimits: UpkeepLimits = {
  checkpointBytes: 32 * 1024 * 1024,
  checkpointEvery: 5 * 60_000,
  vacuumEvery: 60_000,
}

/** Looking at the log's position costs a third of a millisecond: only after many, long or slow statements. */
const statementsBetweenLooks = 200
const bytesBetweenLooks = 1024 * 1024
const slowTurn = 10

/** Maintenance may take longer than a statement of the programme, not for ever. */
const maintenanceLimit = 10 * 60_000

// A fifth of the rows changed, as autovacuum's default, or 50 rows that the planner does not know.
const worn = `
  select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
  where n_dead_tup > 50 + n_live_tup * 0.2 or n_mod_since_analyze > 50 + n_live_tup * 0.1
  order by n_dead_tup + n_mod_since_analyze desc`

type Idle = () => Promise<{ readonly link: WorkerLink; readonly done: () => void } | null>

/** Keeps the embedded database's log short and its tables lean, between the statements of others. */
export class Upkeep {
  readonly #limits: UpkeepLimits
  readonly #log: (line: string) => void
  #statements = 0
  #bytes = 0
  #turnBegan: number | null = null
  #checkpointAt = 0
  #checkpointedAt = Date.now()
  #timers: NodeJS.Timeout[] = []

  constructor(limits: UpkeepLimits, log: (line: string) => void) {
    this.#limits = limits
    this.#log = log
  }

  async start(link: WorkerLink, whenIdle: Idle): Promise<void> {
    this.#checkpointAt = await logPosition(link)
    const every = (milliseconds: number, run: (link: WorkerLink) => Promise<void>): void => {
      this.#timers.push(setInterval(() => void this.#quietly(whenIdle, run), milliseconds).unref())
    }
    every(this.#limits.checkpointEvery, (link) => this.#checkpointIfWritten(link, 1))
    every(this.#limits.vacuumEvery, (link) => this.#vacuumOne(link))
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer)
  }

  /** Takes note of a statement about to be run. */
  count(text: string, values: readonly unknown[] = []): void {
    this.#statements += 1
    this.#turnBegan ??= Date.now()
    this.#bytes += values.reduce<number>((sum, each) => sum + sizeOf(each), text.length)
  }

  /** At the end of a turn: a checkpoint when the log has grown enough. */
  async checkpointWhenDue(link: WorkerLink): Promise<void> {
    const wasSlow = this.#turnBegan !== null && Date.now() - this.#turnBegan > slowTurn
    this.#turnBegan = null
    if (!wasSlow && this.#statements < statementsBetweenLooks && this.#bytes < bytesBetweenLooks) return
    this.#statements = 0
    this.#bytes = 0
    const isOld = Date.now() - this.#checkpointedAt > this.#limits.checkpointEvery
    await this.#checkpointIfWritten(link, isOld ? 1 : this.#limits.checkpointBytes)
  }

  async #checkpointIfWritten(link: WorkerLink, leastBytes: number): Promise<void> {
    const position = await logPosition(link)
    if (position - this.#checkpointAt < leastBytes) return
    await link.ask({ text: 'checkpoint' }, maintenanceLimit)
    this.#checkpointAt = await logPosition(link)
    this.#checkpointedAt = Date.now()
  }

  /** One table at a time, so that nobody waits for more than one. */
  async #vacuumOne(link: WorkerLink): Promise<void> {
    const [result] = await link.ask({ text: `${worn} limit 1` }, maintenanceLimit)
    const name = result?.rows[0]?.name
    if (typeof name === 'string') await link.ask({ text: `vacuum (analyze) ${name}` }, maintenanceLimit)
  }

  async #quietly(whenIdle: Idle, run: (link: WorkerLink) => Promise<void>): Promise<void> {
    const idle = await whenIdle()
    if (idle === null) return
    try {
      await run(idle.link)
    } catch (failure) {
      this.#log(
        `upkeep of the embedded database: ${failure instanceof Error ? failure.message : String(failure)}`,
      )
    } finally {
      idle.done()
    }
  }
}

const sizeOf = (value: unknown): number =>
  typeof value === 'string' ? value.length : value instanceof Uint8Array ? value.byteLength : 16

const logPosition = async (link: WorkerLink): Promise<number> => {
  const [result] = await link.ask(
    { text: `select (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::double precision as position` },
    maintenanceLimit,
  )
  return positionOf(result)
}

const positionOf = (result: StatementResult | undefined): number => Number(result?.rows[0]?.position ?? 0)
