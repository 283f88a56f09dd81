import type { CallId, DecisionId, EditionId, ProgrammeId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { Instant } from '#kernel/time.ts'

/** Asked of every applicant, by the id that its answer is kept under. */
export interface EligibilityQuestion {
  readonly id: string
  readonly question: Bilingual
  /** Why it is asked. */
  readonly reason: Bilingual
  /** How somebody whose answer is the other one may become eligible; null when there is no way. */
  readonly remedy: Bilingual | null
  readonly eligibleAnswer: 'yes' | 'no'
}

/** What applications are judged by. */
export interface Criterion {
  readonly id: string
  readonly title: Bilingual
  readonly detail: Bilingual | null
  /** Against the others: 2 counts twice as much as 1. A whole number. */
  readonly weight: number
  /** The level under which an application is not retained, whatever its total; null for none. */
  readonly minimum: number | null
}

/** One level of the scale that every criterion is judged on. */
export interface ScaleLevel {
  readonly level: number
  readonly title: Bilingual
  readonly detail: Bilingual | null
}

/** A document asked of applicants. */
export interface AskedDocument {
  readonly id: string
  readonly title: Bilingual
  readonly detail: Bilingual | null
  readonly required: boolean
}

export type CallState =
  | { readonly kind: 'draft' }
  | { readonly kind: 'published'; readonly at: Instant }
  | {
      readonly kind: 'cancelled'
      readonly because: Bilingual
      /** When it was published before that; null for one that never was. */
      readonly publishedAt: Instant | null
    }

/** The close put off, and why. */
export interface Extension {
  readonly from: Instant
  readonly to: Instant
  readonly because: Bilingual
  readonly at: Instant
}

/** A call for interest of an edition: who may apply, until when, judged by what. */
export interface Call {
  readonly id: CallId
  readonly programme: ProgrammeId
  readonly edition: EditionId
  /** Last part of its address; never changes. */
  readonly slug: string
  /** Grows with each change: who changes an older one is told. */
  readonly version: number
  readonly title: Bilingual
  readonly presentation: Bilingual | null
  readonly opens: Instant
  /** The first moment that is too late. */
  readonly closes: Instant
  /** IANA name of the zone in whose hours both are written and read. */
  readonly timeZone: string
  /** How many are retained at most; null while nobody said. */
  readonly places: number | null
  /** Least weighted total, in percent of the most that can be had; null for none. */
  readonly minimumPercent: number | null
  readonly eligibility: readonly EligibilityQuestion[]
  readonly criteria: readonly Criterion[]
  /** The lowest level first. */
  readonly scale: readonly ScaleLevel[]
  readonly documents: readonly AskedDocument[]
  /** Institutions and sectors that it is for, as they were targeted, by name. */
  readonly institutions: readonly string[]
  readonly sectors: readonly string[]
  /** The version of a concertation that it began from, and when it was settled; null for one begun otherwise. */
  readonly agreed: { readonly number: number; readonly settledAt: Instant } | null
  /** The decision that approved its rules; null while none is cited. */
  readonly decision: DecisionId | null
  /** Each time that the close was put off, the first first. */
  readonly extensions: readonly Extension[]
  /** Number of the last application received; 0 before the first. */
  readonly lastNumber: number
  readonly state: CallState
}

export type CallPhase = 'draft' | 'cancelled' | 'to-come' | 'open' | 'closed'

/** Where a call is at `now`. Its first moment is part of it; `closes` is not. */
export const callPhase = (
  { state, opens, closes }: Pick<Call, 'state' | 'opens' | 'closes'>,
  now: Instant,
): CallPhase => {
  if (state.kind !== 'published') return state.kind
  if (now < opens) return 'to-come'
  return now < closes ? 'open' : 'closed'
}

/**
 * Whether what applicants answer and are judged by is settled: from the first application received on, everybody is
 * judged alike.
 */
export const isSettled = ({ lastNumber }: Pick<Call, 'lastNumber'>): boolean => lastNumber > 0
