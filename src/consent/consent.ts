import type { ConsentId, PersonId, ProgrammeId } from '#kernel/ids.ts'
import type { Bilingual, Language } from '#kernel/language.ts'
import type { Instant } from '#kernel/time.ts'
import type { Ground } from './implied-consent.ts'
import type { Purpose } from './purpose.ts'

/** How somebody agreed: in their account, by a public form confirmed from their mailbox, or as told to whoever recorded it. */
export const ways = ['account', 'form', 'recorded'] as const
export type Way = (typeof ways)[number]

export const withdrawnWays = [
  'account',
  'link',
  'one-click',
  'recorded',
  'complaint',
  'erased',
  'replaced',
  'mistaken',
] as const
export type WithdrawnWay = (typeof withdrawnWays)[number]

/** `ended`: an implied one that ran out. `suppressed`: kept, but something stands against writing to its address. */
export const consentStates = ['live', 'suppressed', 'ended', 'withdrawn'] as const
export type ConsentState = (typeof consentStates)[number]

/** Somebody’s agreement to be sent what is for one purpose, by one programme. */
export interface Consent {
  readonly id: ConsentId
  readonly programme: ProgrammeId
  readonly purpose: Purpose
  /** Null once its person asked to be erased. */
  readonly email: string | null
  readonly person: PersonId | null
  readonly basis: 'express' | 'implied'
  /** What was agreed to, as it was read; null for an implied one. */
  readonly words: Bilingual | null
  readonly language: Language
  readonly ground: Ground | null
  readonly reason: string | null
  readonly givenAt: Instant
  readonly way: Way
  readonly recordedBy: PersonId | null
  /** From then on an implied one no longer holds. */
  readonly expiresAt: Instant | null
  readonly withdrawnAt: Instant | null
  readonly withdrawnWay: WithdrawnWay | null
  readonly state: ConsentState
}

/** Whom a consent is about: an account has both, a public form only an address. */
export interface Agreeing {
  readonly email: string
  readonly person: PersonId | null
  readonly language: Language
}

/** One box ticked, with the words beside it. */
export interface Agreed {
  readonly purpose: Purpose
  readonly words: Bilingual
}
