import type { Bilingual } from '#kernel/language.ts'
import type { LocalDate } from '#kernel/time.ts'
import {
  type Finding,
  principles,
  problemOf,
  type RecognitionProblem,
  type ReviewAct,
  recognitionTransitions,
  type SocialEconomyRecognition,
  stateAfter,
} from '../social-economy-recognition.ts'

/** What a reviewer decides, the day it is decided. */
export interface DecidedReview {
  readonly act: ReviewAct
  readonly on: LocalDate
  readonly reviewer: string
  readonly reason: Bilingual | null
  /** Last day of the recognition, for an act that gives or renews it. */
  readonly expiresOn: LocalDate | null
}

type Changed = { readonly recognition: SocialEconomyRecognition } | { readonly problem: RecognitionProblem }

const blank = (): readonly Finding[] =>
  principles.map((principle) => ({ principle, verdict: 'unverified', evidence: null }))

const checked = (recognition: SocialEconomyRecognition): Changed => {
  const problem = problemOf(recognition)
  return problem === null ? { recognition } : { problem }
}

/** What can be decided of a recognition as it stands, in the order of the table of states. */
export const actsAfter = (recognition: SocialEconomyRecognition | null): readonly ReviewAct[] => {
  const state = recognition === null ? 'none' : (stateAfter(recognition.reviews) ?? 'none')
  const possible = recognitionTransitions[state]
  return (['open', 'recognise', 'recheck', 'refuse', 'withdraw'] as const).filter(
    (act) => possible[act] !== undefined,
  )
}

/** Whether findings can be written down: during a review, and while a recognition lasts. */
export const isOpenToFindings = (recognition: SocialEconomyRecognition | null): boolean => {
  const state = recognition === null ? 'none' : stateAfter(recognition.reviews)
  return state === 'in-review' || state === 'recognised'
}

/** A recognition after one more decision, or why it cannot be. */
export const withReview = (
  recognition: SocialEconomyRecognition | null,
  { expiresOn, ...review }: DecidedReview,
): Changed => {
  const before = recognition ?? { findings: blank(), reviews: [], expiresOn: null }
  const gives = review.act === 'recognise' || review.act === 'recheck'
  return checked({
    findings: before.findings,
    reviews: [...before.reviews, review],
    expiresOn: gives ? expiresOn : before.expiresOn,
  })
}

/** A recognition after one principle was looked at, or why it cannot be. */
export const withFinding = (recognition: SocialEconomyRecognition, finding: Finding): Changed =>
  checked({
    ...recognition,
    findings: recognition.findings.map((each) => (each.principle === finding.principle ? finding : each)),
  })
