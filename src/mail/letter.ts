import type { PersonId, ProgrammeId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import type { Instant } from '#kernel/time.ts'
import type { LetterKind } from './kinds.ts'
import type { HeldAgainst } from './smtp-answer.ts'

/** Something to write to somebody: which letter, and the facts that its words need. */
export interface Letter {
  /** Names its words, in the locales, and how it is treated. */
  readonly kind: LetterKind
  readonly to: string
  readonly person: PersonId | null
  readonly language: Language
  /** What lets its reader in is called `token`: it is wiped once the letter has left. */
  readonly facts: Readonly<Record<string, string>>
  /** From then on nobody needs it: it is not sent any more. Absent when it stays true. */
  readonly uselessAfter?: Instant
  /** The programme that writes; a commercial letter always has one. Absent when the site itself writes. */
  readonly programme?: ProgrammeId
}

/**
 * `sending`: a program holds it now. `unknown`: it may have left, nobody can tell; it is never sent again by itself.
 * `withheld`: it never left and never will, since its reader withdrew or does not want it. `gathered`: it became part of
 * another letter, whose state is its own.
 */
export const letterStates = [
  'queued',
  'sending',
  'sent',
  'failed',
  'unknown',
  'withheld',
  'gathered',
] as const
export type LetterState = (typeof letterStates)[number]

/** A letter as the outbox keeps it. */
export interface QueuedLetter extends Letter {
  readonly id: string
  /** Withdraws its reader’s consent, for a commercial letter. */
  readonly withdrawalToken: string | null
  readonly state: LetterState
  readonly attempts: number
  readonly queuedAt: Instant
  /** When it is to be tried next, while it waits. */
  readonly dueAt: Instant
  readonly sentAt: Instant | null
  /** Why it did not leave, in the words of the mail server or a word of ours (`expired`, `interrupted`, `restored`, `withdrawn`, `not-wanted`); null when nothing failed. */
  readonly failure: string | null
  /** The letters that it gathers, the first written first; empty for any other kind than a digest. */
  readonly parts: readonly QueuedLetter[]
}

/** Whether a letter that did not leave may be queued again: not one whose token is wiped. */
export const canTryAgain = ({ state, facts }: QueuedLetter): boolean =>
  (state === 'failed' || state === 'unknown') && facts.token === undefined

/** What became of trying to send a letter. */
export type Carried =
  | { readonly kind: 'sent' }
  /** The mail server could not be reached or let us in: the letter itself was not tried. */
  | { readonly kind: 'unreachable'; readonly why: string }
  /** Refused for now. */
  | { readonly kind: 'temporary'; readonly why: string }
  /** Refused for good; `against` when the answer says something of the address itself. */
  | { readonly kind: 'permanent'; readonly why: string; readonly against?: HeldAgainst }
  /** The line went dead after the whole letter may have been received. */
  | { readonly kind: 'unknown'; readonly why: string }

const minutesBeforeAgain = [1, 5, 15, 60, 240, 720, 1440]
const minutesBeforeServer = 1

/** What to do with a letter after its try number `attempts`. */
export const afterCarrying = (
  carried: Carried,
  attempts: number,
): {
  readonly state: Exclude<LetterState, 'sending' | 'withheld' | 'gathered'>
  readonly againInMinutes: number
  readonly failure: string | null
  /** Whether this try counts against the letter. */
  readonly counts: boolean
} => {
  const settled = { againInMinutes: 0, counts: true }
  switch (carried.kind) {
    case 'sent':
      return { ...settled, state: 'sent', failure: null }
    case 'unreachable':
      return { state: 'queued', againInMinutes: minutesBeforeServer, failure: carried.why, counts: false }
    case 'temporary': {
      const againInMinutes = minutesBeforeAgain[attempts - 1]
      return againInMinutes === undefined
        ? { ...settled, state: 'failed', failure: carried.why }
        : { state: 'queued', againInMinutes, failure: carried.why, counts: true }
    }
    case 'permanent':
      return { ...settled, state: 'failed', failure: carried.why }
    case 'unknown':
      return { ...settled, state: 'unknown', failure: carried.why }
  }
}
