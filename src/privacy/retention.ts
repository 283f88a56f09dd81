import { type Instant, instantBefore } from '#kernel/time.ts'

/** One row of the schedule. */
export interface Retention {
  /** Kept for so many days from what it is counted from. */
  readonly days: number
  /** `anonymised`: the row stays, and says nothing of anybody. */
  readonly becomes: 'deleted' | 'anonymised'
}

/**
 * The retention schedule: what is kept for a time only, for how long, and what becomes of it then. What each row is,
 * what it is counted from and why is said in the locales (`retention`). Every duration is a choice of this product: the
 * law asks for destruction once the purpose is reached, and names none of these (docs/decisions/0023).
 */
export const retentionSchedule = {
  'sign-in-verifications': { days: 1, becomes: 'deleted' },
  sessions: { days: 7, becomes: 'deleted' },
  devices: { days: 365, becomes: 'deleted' },
  'email-changes': { days: 1, becomes: 'deleted' },
  invitations: { days: 90, becomes: 'deleted' },
  'join-requests': { days: 365, becomes: 'anonymised' },
  letters: { days: 30, becomes: 'anonymised' },
  'last-letters': { days: 1, becomes: 'anonymised' },
  'letter-rows': { days: 365, becomes: 'deleted' },
  'subscription-requests': { days: 1, becomes: 'deleted' },
  'notices-letters': { days: 365, becomes: 'deleted' },
  notifications: { days: 365, becomes: 'deleted' },
  uploads: { days: 1, becomes: 'deleted' },
  'edition-uploads': { days: 30, becomes: 'deleted' },
  'removed-lists': { days: 30, becomes: 'deleted' },
  'removed-list-entries': { days: 30, becomes: 'deleted' },
  'journal-addresses': { days: 365, becomes: 'deleted' },
  'privacy-requests': { days: 730, becomes: 'deleted' },
  'purge-reports': { days: 730, becomes: 'deleted' },
  limits: { days: 1, becomes: 'deleted' },
} as const satisfies Readonly<Record<string, Retention>>

export type Retained = keyof typeof retentionSchedule
export const retained = Object.keys(retentionSchedule).filter(
  (name): name is Retained => name in retentionSchedule,
)

/** The last moment from which rows have, at `now`, been kept long enough. */
export const keptUntil = (name: Retained, now: Instant): Instant =>
  instantBefore(now, retentionSchedule[name].days)

/** What is kept without term, or until something happens: as long as its purpose lasts. Words are in the locales. */
export const keptWithoutTerm = [
  'accounts',
  'roles',
  'journal',
  'versions',
  'consents',
  'governance',
  'suppressions',
  'incidents',
] as const
