import type { PersonId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import type { Instant } from '#kernel/time.ts'

/** Something to write to somebody: which letter, and the facts that its words need. */
export interface Letter {
  /** Names the words, in the locales. */
  readonly kind: string
  readonly to: string
  readonly person: PersonId | null
  readonly language: Language
  readonly facts: Readonly<Record<string, string>>
}

export type LetterState = 'queued' | 'sent' | 'failed'

/** A letter as the outbox keeps it. */
export interface QueuedLetter extends Letter {
  readonly id: string
  readonly state: LetterState
  readonly attempts: number
  readonly queuedAt: Instant
  readonly sentAt: Instant | null
  /** What the server answered when it could not be sent. */
  readonly failure: string | null
}
