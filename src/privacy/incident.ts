import type { PersonId, ProgrammeId } from '#kernel/ids.ts'
import type { Instant, LocalDate } from '#kernel/time.ts'

export const riskJudgements = ['not-judged', 'no-serious-risk', 'serious-risk'] as const
export type RiskJudgement = (typeof riskJudgements)[number]

/** What the register says of an incident: what was known on the day it was written. */
export interface IncidentContent {
  readonly title: string
  readonly happened: string
  /** The first and last day of what happened; null when unknown. */
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  /** The day the organisation came to know. */
  readonly knownOn: LocalDate
  /** Which information about people. */
  readonly concerned: string
  /** How many people; null when unknown. */
  readonly people: number | null
  /** Whether a risk of serious injury was found. */
  readonly risk: RiskJudgement
  readonly riskReasons: string
  readonly done: string
  /** Who was told, and when; one line each. */
  readonly told: string
  readonly closedOn: LocalDate | null
}

/** One state of an incident. */
export interface IncidentVersion {
  readonly number: number
  readonly content: IncidentContent
  readonly writtenAt: Instant
  readonly writtenBy: PersonId | null
}

/** An incident with everything ever written of it. */
export interface Incident {
  readonly id: string
  readonly number: number
  /** Null: of the whole installation. */
  readonly programme: ProgrammeId | null
  /** The first first; at least one. */
  readonly versions: readonly IncidentVersion[]
  readonly latest: IncidentVersion
}
