import type { FileId } from '#kernel/ids.ts'
import { territoryKey } from '#kernel/territory.ts'
import type { Instant } from '#kernel/time.ts'
import type { Organisation } from '#programme/directory/index.ts'
import { type Call, callPhase } from '../call/call.ts'
import type {
  ApplicantProfile,
  Application,
  ApplicationAnswers,
  SubmittedApplication,
} from './application.ts'

/** A document attached to an application, by what was asked. */
export interface Attached {
  readonly file: FileId
  readonly name: string
  /** Id of the document asked. */
  readonly asked: string
}

/** What the jury reads of an enterprise, as its page in the directory says it today. */
export const profileOf = ({ name, summary, offers, employees }: Organisation): ApplicantProfile => ({
  name,
  summary,
  employees,
  offers: offers.map((offer) => ({
    title: offer.title,
    categories: offer.seaoCategories,
    territories: offer.territories.map(territoryKey),
    perContract: offer.capacityPerContract,
    perYear: offer.capacityPerYear,
  })),
})

const known = <Answer>(
  asked: readonly { readonly id: string }[],
  answers: Readonly<Record<string, Answer>>,
): Readonly<Record<string, Answer>> =>
  Object.fromEntries(
    asked.flatMap(({ id }) => {
      const answer = answers[id]
      return answer === undefined ? [] : [[id, answer]]
    }),
  )

/** Answers to what is asked, and nothing else: what a call no longer asks is dropped. */
export const answersTo = (
  call: Pick<Call, 'eligibility' | 'criteria'>,
  answers: ApplicationAnswers,
): ApplicationAnswers => ({
  eligibility: known(call.eligibility, answers.eligibility),
  criteria: known(call.criteria, answers.criteria),
  ...(answers.language === undefined ? {} : { language: answers.language }),
})

/** What is submitted of what was written. */
export const submissionOf = (
  call: Pick<Call, 'eligibility' | 'criteria' | 'documents'>,
  answers: ApplicationAnswers,
  given: { readonly attached: readonly Attached[]; readonly profile: ApplicantProfile },
): SubmittedApplication => ({
  ...answersTo(call, answers),
  profile: given.profile,
  documents: Object.fromEntries(
    call.documents.map(({ id }) => [
      id,
      given.attached.filter(({ asked }) => asked === id).map(({ file, name }) => ({ file, name })),
    ]),
  ),
})

const sameRecord = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean => {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => (a[name] ?? '') === (b[name] ?? ''))
}

/** Whether answers say the same. */
export const sameAnswers = (a: ApplicationAnswers, b: ApplicationAnswers): boolean =>
  sameRecord(a.eligibility, b.eligibility) && sameRecord(a.criteria, b.criteria) && a.language === b.language

/** Whether something was written or attached since the submission that stands. */
export const hasUnsubmitted = (
  { answers, submitted }: Pick<Application, 'answers' | 'submitted'>,
  attached: readonly Attached[],
): boolean => {
  if (submitted === null) return true
  const then = Object.values(submitted.documents).flatMap((files) => files.map(({ file }) => file))
  const now = new Set(attached.map(({ file }) => file))
  return !sameAnswers(answers, submitted) || then.length !== now.size || then.some((file) => !now.has(file))
}

/** What becomes of an application that reaches its call at a moment. */
export type Arrival = 'in-time' | 'late' | 'too-late-to-replace' | 'not-open'

/**
 * Whether an application arrives in time. The first moment that is too late is the close itself; a late one never
 * takes the place of one that came in time, or that was let in.
 */
export const arrivalOf = (
  call: Pick<Call, 'state' | 'opens' | 'closes'>,
  { state }: Pick<Application, 'state'>,
  arrivedAt: Instant,
): Arrival => {
  const phase = callPhase(call, arrivedAt)
  if (phase === 'open') return 'in-time'
  if (phase !== 'closed') return 'not-open'
  return state === 'submitted' ? 'too-late-to-replace' : 'late'
}
