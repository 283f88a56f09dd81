import type { Actor } from '#kernel/actor.ts'
import type { ApplicationId, EditionId, OrganisationId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import type { Instant, LocalDate } from '#kernel/time.ts'
import type { Waiting } from '#kernel/waiting.ts'
import type { Call } from '../call/call.ts'
import type { Edition } from '../edition.ts'
import type { Outcome } from '../jury/outcome.ts'
import type { ActedBy, ChangedMeanwhile, Contradiction } from '../module.ts'
import type { SelectionRecord } from '../selection-file/selection-record.ts'
import type { AfterJury, Feedback } from './after-jury.ts'
import type { DecisionLetter, LetterIntroduction, LetterToSend } from './decision-letter.ts'
import type { Cohort, OfferAnswer, PlaceOffer } from './replacement.ts'

/** Who acts, when by the real clock, and the programme’s moment: what is dated by it. */
export interface ActedAfterJury extends ActedBy {
  readonly now: Instant
}

/** Who acts, with what makes new ids. */
export interface SentBy extends ActedAfterJury {
  newId(): string
}

export type AfterJuryWait = 'decision-letters' | 'offers-to-settle' | 'place-offered'

/** What was decided of a call, and all that followed. */
export interface Decided extends AfterJury {
  readonly outcomes: readonly Outcome[]
}

/** What was sent: letters kept, and to how many people they left by mail. */
export interface Sent {
  readonly letters: number
  readonly readers: number
}

export type PublicationRefusal =
  | ChangedMeanwhile
  | Contradiction
  /** Some of those retained do not know yet. */
  | { readonly kind: 'not-told'; readonly count: number }
  | { readonly kind: 'nobody-retained' }

/** Departures or offered places rest on the publication. */
interface SomethingFollowed {
  readonly kind: 'something-followed'
}

export type ReplacementRefusal =
  | ChangedMeanwhile
  | Contradiction
  /** Somebody else has that place before them, or may still answer. */
  | { readonly kind: 'taken' }
  /** The day to answer by is past. */
  | { readonly kind: 'too-late' }
  /** The enterprise answered, or its time is over: there is nothing left to withdraw. */
  | { readonly kind: 'answered' }

type Done<Refusal extends { readonly kind: string }> = Promise<Result<null, Refusal>>

/** An edition as it was at a version, as the form that changes it saw it. */
export interface SeenEdition {
  readonly edition: Edition
  readonly version: number
}

/** What comes after the jury: letters, the cohort, replacement. Who may was decided before, by the policy. */
export interface Cohorts {
  /** What was decided and what followed, within the reach of whoever reads. */
  decided(reader: Actor, call: Call): Promise<Decided>
  /** The jury’s words to each applicant. */
  feedback(reader: Actor, call: Call): Promise<ReadonlyMap<ApplicationId, Feedback>>
  /** What answers one application: the jury’s words, letters and places offered, the first one first. */
  answerTo(
    reader: Actor,
    application: ApplicationId,
  ): Promise<{
    readonly feedback: Feedback | null
    readonly letters: readonly DecisionLetter[]
    readonly offers: readonly PlaceOffer[]
  }>
  findLetter(id: string): Promise<DecisionLetter | null>
  /** The cohorts published for an edition: who was retained, never who was not. */
  published(edition: EditionId): Promise<readonly Cohort[]>
  findOffer(id: string): Promise<PlaceOffer | null>
  /** What waits for whoever runs the programme, or for the enterprise that a place is offered to. */
  waitingFor(reader: Actor, now: Instant): Promise<readonly Waiting<AfterJuryWait>[]>

  writeIntroduction(by: ActedBy, call: Call, introduction: LetterIntroduction): Done<ChangedMeanwhile>
  /** Writes the jury’s words to an applicant, as its letter quotes them; nothing else of the decision changes. */
  writeFeedback(
    by: ActedBy,
    call: Call,
    written: {
      readonly application: ApplicationId
      readonly organisation: OrganisationId
      readonly feedback: Feedback
      /** What they were; null for none. */
      readonly before: string | null
    },
  ): Done<ChangedMeanwhile>
  /**
   * Tells every applicant their outcome, each once: who was told before is left alone. Refused when the outcomes, the
   * introductions or the jury’s words are no longer those of `seen`.
   */
  sendLetters(
    by: SentBy,
    call: Call,
    sending: { readonly letters: readonly LetterToSend[]; readonly seen: string },
  ): Promise<Result<Sent, ChangedMeanwhile>>
  /** Sends another letter to somebody who was told already, with the reason. */
  correctLetter(by: SentBy, call: Call, letter: LetterToSend & { readonly because: string }): Promise<Sent>

  /** Writes those retained into the edition and shows them on its page. */
  publish(
    by: ActedAfterJury,
    call: Call,
    to: SeenEdition & { readonly since: LocalDate },
  ): Done<PublicationRefusal>
  /** Takes a publication back, while nothing rests on it. */
  unpublish(
    by: ActedBy,
    call: Call,
    from: SeenEdition & { readonly because: string },
  ): Done<ChangedMeanwhile | SomethingFollowed>

  /** Somebody retained leaves, on a day, for a reason. */
  recordDeparture(
    by: ActedBy,
    call: Call,
    left: SeenEdition & {
      readonly organisation: OrganisationId
      readonly on: LocalDate
      readonly because: string
    },
  ): Done<ReplacementRefusal>
  /** Takes a departure back, while nobody was offered the place or took it. */
  undoDeparture(
    by: ActedBy,
    call: Call,
    back: SeenEdition & { readonly organisation: OrganisationId },
  ): Done<ReplacementRefusal>
  /** Offers a place to somebody of the waiting list, by letter, until `answerBy`. */
  offerPlace(
    by: SentBy,
    call: Call,
    offered: {
      readonly id: string
      readonly left: OrganisationId
      readonly answerBy: Instant
      readonly letter: LetterToSend
    },
  ): Promise<Result<Sent, ReplacementRefusal>>
  /** Takes an offer back before it is answered, by letter and for a reason; the enterprise keeps its rank. */
  withdrawOffer(
    by: SentBy,
    offer: PlaceOffer,
    withdrawn: { readonly because: string; readonly letter: LetterToSend },
  ): Promise<Result<Sent, ReplacementRefusal>>
  /** The enterprise answers, or takes its answer back (null), until the coordination acts on it. */
  answerOffer(
    by: ActedAfterJury,
    offer: PlaceOffer,
    answer: Exclude<OfferAnswer, 'lapsed'> | null,
  ): Done<ReplacementRefusal>
  /** Writes whoever accepted into the edition. */
  settleOffer(
    by: ActedAfterJury,
    offer: PlaceOffer,
    to: SeenEdition & { readonly since: LocalDate },
  ): Done<ReplacementRefusal>
  /** Nobody takes the place, for a reason. */
  leaveVacant(
    by: ActedAfterJury,
    call: Call,
    closed: { readonly left: OrganisationId; readonly because: string },
  ): Done<ReplacementRefusal>
  reopenVacancy(by: ActedBy, call: Call, left: OrganisationId): Done<ReplacementRefusal>
  /** All that led to the decision and followed it, as it stands now. */
  selection(reader: Actor, call: Call, now: Instant): Promise<SelectionRecord>
  /** Tells the journal that somebody took the selection file away. */
  takeSelectionFile(
    by: ActedBy,
    call: Call,
    taken: { readonly form: 'pdf' | 'xlsx'; readonly named: boolean },
  ): Promise<void>
}
