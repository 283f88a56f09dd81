import type { Instant } from '#kernel/time.ts'
import type { Retained } from './retention.ts'

/** A line of the report: a row of the schedule, or the people erased. */
export type PurgeLine = Retained | 'erasures'

export interface PurgeResult {
  readonly line: PurgeLine
  /** How many rows; of a dry run, how many there would be. */
  readonly swept: number
  readonly finishedAt: Instant
  /** Null when nothing failed. */
  readonly failure: string | null
}

/** What one purge did, line by line. */
export interface PurgeReport {
  readonly id: string
  readonly startedAt: Instant
  /** Null while it runs, and for one that was cut short. */
  readonly finishedAt: Instant | null
  readonly results: readonly PurgeResult[]
}

export const hasFailed = ({ results }: Pick<PurgeReport, 'results'>): boolean =>
  results.some(({ failure }) => failure !== null)
