import type { ApplicationId, CallId, OrganisationId, PersonId, ProgrammeId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import type { Instant } from '#kernel/time.ts'
import { type Outcome, outcomeResults } from '../jury/outcome.ts'

/** What a letter tells of a place: that it is free for somebody of the waiting list, or no longer. */
export const placeResults = ['offered', 'withdrawn'] as const

/** What a letter tells: an outcome, or something of a place. */
export const letterResults = [...outcomeResults, ...placeResults] as const
export type LetterResult = (typeof letterResults)[number]

/** Whether a letter tells of a place, not of an outcome. */
export const isOfPlace = (result: LetterResult): boolean => placeResults.some((each) => each === result)

/** A text that is written in both languages. */
export type InBoth = Readonly<Record<Language, string>>

/** What the letters of one outcome begin with, by the coordination. */
export interface LetterIntroduction {
  readonly result: LetterResult
  readonly words: InBoth
  /** Grows with each change; 0 while nobody wrote one. */
  readonly version: number
}

/** A letter in words, paragraphs apart by an empty line. */
export interface LetterText {
  readonly subject: InBoth
  readonly words: InBoth
}

/** A letter that was sent, without its words. */
export interface LetterHead {
  readonly id: string
  readonly application: ApplicationId
  readonly call: CallId
  readonly programme: ProgrammeId
  readonly organisation: OrganisationId
  readonly result: LetterResult
  /** Why it followed another one; null for the first. */
  readonly because: string | null
  /** To how many people it left by mail; 0 for an enterprise that nobody reads for: it is told otherwise. */
  readonly readers: number
  readonly sentAt: Instant
}

/** A letter that was sent, as it was written. */
export type DecisionLetter = LetterHead & LetterText

/** Somebody who receives the letters of an enterprise. */
export interface LetterReader {
  readonly person: PersonId
  readonly email: string
  readonly language: Language
}

/** A letter about to be sent, and to whom. */
export interface LetterToSend extends LetterText {
  readonly application: ApplicationId
  readonly organisation: OrganisationId
  readonly result: LetterResult
  readonly readers: readonly LetterReader[]
  /** To how many people it left before it was written down here; nobody sends it any more. */
  readonly alreadyRead?: number
}

export type Told =
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'told'; readonly letter: LetterHead }
  /** Another outcome was decided since. */
  | { readonly kind: 'changed-since'; readonly letter: LetterHead }

/** What an applicant was told of an outcome, of all the letters sent to them. */
export const toldOf = (
  { application, result }: Pick<Outcome, 'application' | 'result'>,
  letters: readonly LetterHead[],
): Told => {
  const letter = letters.findLast((each) => each.application === application && !isOfPlace(each.result))
  if (letter === undefined) return { kind: 'not-yet' }
  return { kind: letter.result === result ? 'told' : 'changed-since', letter }
}

/**
 * What somebody who sends the letters has seen: another outcome, introduction or word of the jury makes another text,
 * so that nobody sends what they did not read.
 */
export const previewed = ({
  outcomes,
  introductions,
  feedbackVersion,
}: {
  readonly outcomes: readonly Pick<Outcome, 'application' | 'result' | 'decidedAt'>[]
  readonly introductions: readonly Pick<LetterIntroduction, 'result' | 'version'>[]
  readonly feedbackVersion: number
}): string =>
  [
    outcomes.length,
    outcomes
      .map(({ decidedAt }) => decidedAt)
      .toSorted()
      .at(-1) ?? '',
    ...introductions.map(({ result, version }) => `${result}.${version}`),
    feedbackVersion,
  ].join(' ')
