import type { Purpose } from '#consent/index.ts'

/** `now`: somebody waits for it. `waking`: not in quiet hours. `digest`: not in quiet hours, and several make one. */
export type Haste = 'now' | 'waking' | 'digest'

/** How a kind of letter is treated, whoever queues one. Nobody waits for a commercial letter. */
export type LetterTreatment = {
  /** Whether its reader may do without it by mail. Letters that let somebody in or warn of danger always leave. */
  readonly optional: boolean
} & (
  | { readonly purpose: null; readonly haste: Haste }
  /** What it sells, promotes or announces for: it leaves only with a consent. Null: a service that was asked for. */
  | { readonly purpose: Purpose; readonly haste: Exclude<Haste, 'now'> }
)

const warning: LetterTreatment = { purpose: null, haste: 'now', optional: false }
const answer: LetterTreatment = { purpose: null, haste: 'waking', optional: false }
const word: LetterTreatment = { purpose: null, haste: 'digest', optional: true }

/** Every kind of letter. What a letter is follows from its kind: nobody who queues one can call it otherwise. */
export const letterKinds = {
  'sign-in-link': warning,
  'new-device': warning,
  'passkey-added': warning,
  invitation: answer,
  'role-changed': answer,
  'role-ended': answer,
  'role-restored': answer,
  'handed-over': answer,
  'join-asked': word,
  'claim-asked': word,
  'join-approved': answer,
  'join-refused': answer,
  'claim-approved': answer,
  'claim-refused': answer,
  'claim-more-asked': answer,
  'domain-joined': word,
  'domain-confirmed': answer,
  'domain-refused': answer,
  'adviser-assigned': word,
  'adviser-unassigned': word,
  'email-to-prove': warning,
  'email-already-used': warning,
  'email-changed': warning,
  'erasure-asked': warning,
  'erasure-undone': answer,
  'erasure-done': warning,
  'post-left': answer,
  'concertation-shared': word,
  'concertation-settled': word,
  'decision-retained': answer,
  'decision-waiting': answer,
  'decision-not-retained': answer,
  'decision-ineligible': answer,
  'place-offered': answer,
  'place-withdrawn': answer,
  /** Several letters to one reader, in one: made by the outbox alone. */
  digest: { purpose: null, haste: 'waking', optional: false },
  'application-received': warning,
  'application-late': warning,
  'application-withdrawn': warning,
  'application-brought-back': warning,
  'application-admitted': answer,
  'application-set-apart': answer,
  'application-new': word,
  /** Of what its reader began: nobody announces or sells anything by it. */
  'application-unfinished': { purpose: null, haste: 'waking', optional: true },
  'call-extended': answer,
  'call-cancelled': answer,
  'call-restored': answer,
  'subscription-to-confirm': warning,
  /** Notices that suit an enterprise. */
  'notices-that-suit': { purpose: 'opportunities', haste: 'digest', optional: true },
} as const satisfies Readonly<Record<string, LetterTreatment>>

export type LetterKind = keyof typeof letterKinds

/** How this kind is treated. */
export const treatmentOf = (kind: LetterKind): LetterTreatment => letterKinds[kind]

/** Whether a row of the outbox names a kind that is still written. */
export const isLetterKind = (kind: string): kind is LetterKind => Object.hasOwn(letterKinds, kind)
