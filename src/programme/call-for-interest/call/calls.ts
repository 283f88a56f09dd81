import type { Actor } from '#kernel/actor.ts'
import type { CallId, EditionId, ProgrammeId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { EditionHead } from '../edition.ts'
import type { Call } from './call.ts'
import type { CallChange, CallChangeProblem } from './call-change.ts'
import type { CallPlan } from './new-call.ts'

/** Who acts; `at` is the real moment, which the journal keeps; `now` the programme’s. */
export interface CallActed {
  readonly actor: Actor
  readonly at: Instant
  readonly now: Instant
}

/** Somebody else changed the call meanwhile: nothing was written. */
export interface CallChangedMeanwhile {
  readonly kind: 'changed-meanwhile'
}
/** What was asked cannot be: nothing was written. */
export interface CallContradiction {
  readonly kind: 'contradiction'
  readonly problems: readonly CallChangeProblem[]
}
/** The call is not in a state in which that can be done. */
export interface WrongState {
  readonly kind: 'wrong-state'
}
/** The close would not be later than it is, or would be past already. */
export interface NotLater {
  readonly kind: 'not-later'
}
/** The very same call was created by an earlier sending of the form. */
export interface CallAlreadyThere {
  readonly kind: 'already-there'
  readonly slug: string
}

/** The calls of the programmes. Those in draft are for the eyes of their coordination: the pages see to it. */
export interface Calls {
  /** A call by the last part of its address. */
  find(slug: string): Promise<Call | null>
  withId(id: CallId): Promise<Call | null>
  /** Those of every programme that everybody may read, the latest first. */
  published(): Promise<readonly Call[]>
  /** The latest first. */
  of(programme: ProgrammeId): Promise<readonly Call[]>
  ofEdition(edition: EditionId): Promise<readonly Call[]>
  /** A draft of a call; its address comes from the edition’s. The same `id` sent twice gives one. */
  create(
    by: CallActed,
    edition: EditionHead,
    given: { readonly id: CallId; readonly plan: CallPlan },
  ): Promise<Result<Call, CallAlreadyThere>>
  /** Changes a call as it was at `version`. */
  change(
    by: CallActed,
    call: Call,
    to: { readonly version: number; readonly change: CallChange },
  ): Promise<Result<null, CallChangedMeanwhile | CallContradiction>>
  /** Lets everybody see it. Refused for one that is no draft, or whose close is past. */
  publish(
    by: CallActed,
    call: Call,
    version: number,
  ): Promise<Result<null, CallChangedMeanwhile | WrongState | NotLater>>
  /** Puts the close off, while it is not past; whoever began an application is written to. */
  extend(
    by: CallActed,
    call: Call,
    to: { readonly version: number; readonly closes: Instant; readonly because: Bilingual },
  ): Promise<Result<null, CallChangedMeanwhile | WrongState | NotLater>>
  /** Cancels it; whoever began an application is written to. */
  cancel(
    by: CallActed,
    call: Call,
    to: { readonly version: number; readonly because: Bilingual },
  ): Promise<Result<null, CallChangedMeanwhile | WrongState>>
  /** Takes a cancellation back: the call is what it was; whoever began an application is written to. */
  restore(
    by: CallActed,
    call: Call,
    version: number,
  ): Promise<Result<null, CallChangedMeanwhile | WrongState>>
}
