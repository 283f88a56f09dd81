import type { Actor } from '#kernel/actor.ts'
import type { FileProblem } from '#kernel/file-problem.ts'
import type { ApplicationId, CallId, FileId, OrganisationId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { Call } from '../call/call.ts'
import type { AnsweredCall, Application, ApplicationAnswers } from './application.ts'
import type { MissingPart } from './missing.ts'
import type { Attached } from './submission.ts'

/** Who acts; `at` is the real moment, which the journal keeps; `now` the programme’s, when the request reached the server. */
export interface ApplicationActed {
  readonly actor: Actor
  readonly at: Instant
  readonly now: Instant
}

export type ApplicationRefusal =
  /** Somebody else changed it meanwhile, or it is gone: nothing was written. */
  | { readonly kind: 'changed-meanwhile' }
  /** The call does not take applications yet, or was cancelled. */
  | { readonly kind: 'not-open' }
  /** Past the close, the one that was submitted in time stands. */
  | { readonly kind: 'too-late-to-replace' }
  /** Past the close, nothing is withdrawn or brought back by the enterprise alone. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'missing'; readonly missing: readonly MissingPart[] }
  | { readonly kind: 'file-refused'; readonly problem: FileProblem }
  /** A juror judged it already: it is no longer set apart. */
  | { readonly kind: 'judged' }
  /** The jury decided: what it decided on no longer changes. */
  | { readonly kind: 'jury-decided' }
  /** It is so already, or cannot be in its state. */
  | { readonly kind: 'nothing-to-do' }

/** What became of a submission. */
export interface Submitted {
  readonly number: number
  readonly late: boolean
  /** The very same was submitted before, by another window. */
  readonly again: boolean
}

export interface ApplicationCounts {
  readonly drafts: number
  readonly submitted: number
  readonly late: number
  readonly withdrawn: number
}

/** An application with what is attached to it. */
export interface Held {
  readonly application: Application
  readonly attached: readonly Attached[]
}

/** An application that came by another way, and when. */
export interface ReceivedElsewhere {
  readonly organisation: Organisation
  readonly answers: ApplicationAnswers
  readonly receivedAt: Instant
  readonly eligibility: Application['eligibility']
}

/** What enterprises answer to calls, their files aside. */
export interface ApplicationActs {
  find(reader: Actor, id: string): Promise<Application | null>
  /** The same, for the policy to decide on before anybody reads it. */
  standing(
    id: string,
  ): Promise<Pick<Application, 'id' | 'programme' | 'organisation' | 'state' | 'call' | 'submitted'> | null>
  /** Those of a call that were received, in the order of their numbers; of drafts, only how many. */
  received(
    reader: Actor,
    call: CallId,
  ): Promise<{ readonly applications: readonly Application[]; readonly counts: ApplicationCounts }>
  /** Those of some organisations, the last begun first. */
  ofOrganisations(reader: Actor, organisations: readonly OrganisationId[]): Promise<readonly Application[]>
  /** What an enterprise answered to calls, the last begun first: for its own people. */
  answered(organisation: OrganisationId): Promise<readonly AnsweredCall[]>
  /** Begins the application of an organisation, or gives the one begun before. */
  begin(
    by: ApplicationActed & { newId(): string },
    call: Call,
    organisation: OrganisationId,
  ): Promise<Result<ApplicationId, { readonly kind: 'not-open' }>>
  /** Keeps what is being written, as it was at `version`; gives the version that it has now. */
  save(
    by: ApplicationActed,
    application: Application,
    to: { readonly version: number; readonly answers: ApplicationAnswers },
  ): Promise<Result<number, ApplicationRefusal>>
  /** Leaves a document out of the next submission, or puts it back. */
  leaveOut(
    by: ApplicationActed,
    application: Application,
    document: { readonly file: FileId; readonly out: boolean },
  ): Promise<Result<null, ApplicationRefusal>>
  /**
   * Submits what is written and attached. Whether it comes in time is decided by `by.now` against the close of the
   * call, held until the end of the transaction.
   */
  submit(
    by: ApplicationActed,
    held: Held,
    given: { readonly version: number; readonly organisation: Organisation },
  ): Promise<Result<Submitted, ApplicationRefusal>>
  /**
   * Takes in applications that were received elsewhere, in the order in which they came; each is in time or late by
   * when it came. Nobody is written to. Gives how many were new: one that is there already stays as it is.
   */
  takeIn(
    by: ApplicationActed & { newId(): string },
    call: Call,
    received: readonly ReceivedElsewhere[],
  ): Promise<number>
  /**
   * Recalls to the people of each unfinished application that its call closes soon, once for each of the days of
   * `reminderDays`; gives how many applications were recalled. `at` is the real moment, `now` the programme’s.
   */
  remind(moments: { readonly at: Instant; readonly now: Instant }): Promise<number>
  withdraw(by: ApplicationActed, application: Application): Promise<Result<null, ApplicationRefusal>>
  bringBack(by: ApplicationActed, application: Application): Promise<Result<null, ApplicationRefusal>>
  /** Lets a late one in, with a reason that its enterprise is told, until the jury decided. */
  admit(
    by: ApplicationActed,
    application: Application,
    because: string,
  ): Promise<Result<null, ApplicationRefusal>>
  /** Takes an admission back, until a juror judged it. */
  setApart(by: ApplicationActed, application: Application): Promise<Result<null, ApplicationRefusal>>
  /** Says whether its enterprise is eligible; null takes back what was said. */
  check(
    by: ApplicationActed,
    application: Application,
    found: Application['eligibility'],
  ): Promise<Result<null, ApplicationRefusal>>
}
