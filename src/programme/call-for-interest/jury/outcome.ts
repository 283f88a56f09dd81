import type { ApplicationId, CallId, OrganisationId, ProgrammeId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'

export const outcomeResults = ['retained', 'waiting', 'not-retained', 'ineligible'] as const
export type OutcomeResult = (typeof outcomeResults)[number]

/** What was decided of an application. */
export interface Outcome {
  readonly application: ApplicationId
  readonly call: CallId
  readonly programme: ProgrammeId
  readonly organisation: OrganisationId
  readonly result: OutcomeResult
  /** 1 is the best; null for one that was not ranked. */
  readonly rank: number | null
  /** Weighted total, in percent of the most that can be had; null for one that was not scored. */
  readonly percent: number | null
  readonly because: string | null
  readonly decidedAt: Instant
}
