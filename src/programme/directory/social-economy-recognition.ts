import type { Bilingual } from '#kernel/language.ts'
import type { LocalDate } from '#kernel/time.ts'

/**
 * What makes an enterprise one of the social economy: the six principles of section 3 of the Social Economy Act
 * (CQLR, c. E-1.1.1, in force since 10 October 2013), as the ministère de l’Économie restates them.
 */
export const principles = [
  'serves-members-or-community',
  'free-of-public-control',
  'democratic-governance',
  'economic-viability',
  'limited-surplus-distribution',
  'remaining-property-to-like-body',
] as const
export type Principle = (typeof principles)[number]

export type Verdict = 'met' | 'not-met' | 'unverified'

/** What a reviewer found of one principle, and what that rests on. */
export interface Finding {
  readonly principle: Principle
  readonly verdict: Verdict
  /** Document and article, or what was seen; null when nothing was noted. */
  readonly evidence: Bilingual | null
}

export const reviewActs = ['open', 'recognise', 'recheck', 'refuse', 'withdraw'] as const
export type ReviewAct = (typeof reviewActs)[number]

/** One thing that a reviewer did, and the day. */
export interface Review {
  readonly act: ReviewAct
  readonly on: LocalDate
  readonly reviewer: string
  /** Why it was refused or withdrawn. */
  readonly reason: Bilingual | null
}

export interface SocialEconomyRecognition {
  /** One a principle, in their order. */
  readonly findings: readonly Finding[]
  /** Oldest first, at least one. */
  readonly reviews: readonly Review[]
  /** Last day of the recognition; null while none was given. */
  readonly expiresOn: LocalDate | null
}

export type RecognitionState = 'none' | 'in-review' | 'recognised' | 'refused' | 'withdrawn'

/** What may follow what: an act that is not in the row of a state cannot be done there. */
export const recognitionTransitions: Readonly<
  Record<RecognitionState, Readonly<Partial<Record<ReviewAct, RecognitionState>>>>
> = {
  none: { open: 'in-review', recognise: 'recognised', refuse: 'refused' },
  'in-review': { recognise: 'recognised', refuse: 'refused' },
  recognised: { recheck: 'recognised', withdraw: 'withdrawn' },
  refused: { open: 'in-review' },
  withdrawn: { open: 'in-review' },
}

/** The state that the reviews lead to; null when one of them could not follow the others. */
export const stateAfter = (reviews: readonly Pick<Review, 'act'>[]): RecognitionState | null =>
  reviews.reduce<RecognitionState | null>(
    (state, { act }) => (state === null ? null : (recognitionTransitions[state][act] ?? null)),
    'none',
  )

/** How an enterprise stands on a given day, as the public reads it. */
export const standings = [
  'recognised',
  'recheck-due',
  'expired',
  'withdrawn',
  'refused',
  'in-review',
  'unverified',
] as const
export type Standing = (typeof standings)[number]

/** The day a year later; 29 February gives 28 February. */
export const yearAfter = (day: LocalDate): LocalDate => {
  const [year = '', month = '', date = ''] = day.split('-')
  const kept = month === '02' && date === '29' ? '28' : date
  return `${Number(year) + 1}-${month}-${kept}` as LocalDate
}

/** The last day a reviewer looked at the whole checklist and found it met; null when none ever did. */
export const verifiedOn = ({ reviews }: Pick<SocialEconomyRecognition, 'reviews'>): LocalDate | null =>
  reviews.findLast(({ act }) => act === 'recognise' || act === 'recheck')?.on ?? null

/** The day by which a recognition must be looked at again: a year after it last was. */
export const recheckBy = (recognition: SocialEconomyRecognition): LocalDate | null => {
  const last = verifiedOn(recognition)
  return last === null ? null : yearAfter(last)
}

/** How a recognition stands on `today`; an enterprise without one is unverified, which says nothing against it. */
export const standingOn = (recognition: SocialEconomyRecognition | null, today: LocalDate): Standing => {
  const state = recognition === null ? 'none' : (stateAfter(recognition.reviews) ?? 'none')
  if (recognition === null || state === 'none') return 'unverified'
  if (state !== 'recognised') return state
  if (recognition.expiresOn !== null && recognition.expiresOn < today) return 'expired'
  const due = recheckBy(recognition)
  return due !== null && due < today ? 'recheck-due' : 'recognised'
}

/** The day that a standing is told with: when it was verified, expired, withdrawn, refused or opened. */
export const dayOfStanding = (
  standing: Standing,
  recognition: SocialEconomyRecognition | null,
): LocalDate | null => {
  if (recognition === null) return null
  if (standing === 'expired') return recognition.expiresOn
  if (standing === 'recognised' || standing === 'recheck-due') return verifiedOn(recognition)
  return recognition.reviews.at(-1)?.on ?? null
}

/** Whether all six principles were found met, each with its evidence. */
export const isComplete = (findings: readonly Finding[]): boolean =>
  principles.every((principle) =>
    findings.some((each) => each.principle === principle && each.verdict === 'met' && each.evidence !== null),
  )

export type RecognitionProblem =
  | 'impossible-order'
  | 'days-out-of-order'
  | 'incomplete-checklist'
  | 'no-expiry'
  | 'no-reason'

/** Why a recognition cannot be kept as stated; null when it can. */
export const problemOf = (recognition: SocialEconomyRecognition): RecognitionProblem | null => {
  const { reviews, findings, expiresOn } = recognition
  const state = stateAfter(reviews)
  if (state === null || state === 'none') return 'impossible-order'
  if (reviews.some(({ on }, at) => at > 0 && on < (reviews[at - 1]?.on ?? on))) return 'days-out-of-order'
  if (reviews.some(({ act, reason }) => (act === 'refuse' || act === 'withdraw') && reason === null))
    return 'no-reason'
  if (state !== 'recognised') return null
  if (!isComplete(findings)) return 'incomplete-checklist'
  const last = verifiedOn(recognition)
  return expiresOn === null || (last !== null && expiresOn <= last) ? 'no-expiry' : null
}
