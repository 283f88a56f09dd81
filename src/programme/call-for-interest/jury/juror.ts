import type { ApplicationId, OrganisationId, PersonId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { Instant } from '#kernel/time.ts'

/** Somebody who judges the applications of a call, or did. */
export interface Juror {
  readonly person: PersonId
  readonly since: Instant
  /** Null while they judge. */
  readonly leftAt: Instant | null
  /** What they had finished before leaving still counts. */
  readonly scoresKept: boolean
}

/** What a juror said of their standing to an applicant. */
export interface Declaration {
  readonly application: ApplicationId
  readonly person: PersonId
  readonly conflict: boolean
  /** Why; of a conflict that was taken back, why it was. */
  readonly because: string | null
  readonly declaredAt: Instant
}

/** All that a juror is told of an applicant before they declared. */
export interface Applicant {
  readonly application: ApplicationId
  readonly number: number
  readonly organisation: OrganisationId
  readonly name: string
  /** What it offers first; null when it says none. */
  readonly trade: Bilingual | null
}

/** The fewest judgements that make an application fully judged: shown, never imposed. */
export const leastJudgements = 2

/** One juror’s judgement of one application. */
export interface Evaluation {
  readonly application: ApplicationId
  readonly person: PersonId
  /** Grows with each change: who changes an older one is told. 0 before the first. */
  readonly version: number
  /** Level of each criterion, by its id. */
  readonly levels: Readonly<Record<string, number>>
  readonly comments: Readonly<Record<string, string>>
  readonly overall: string | null
  /** Null while they are at it. */
  readonly doneAt: Instant | null
}

/** The levels that a juror gave, without a word of why. */
export type Judgement = Pick<Evaluation, 'application' | 'person' | 'levels' | 'doneAt'>

/** What somebody who did not begin has given. */
export const blankEvaluation = (application: ApplicationId, person: PersonId): Evaluation => ({
  application,
  person,
  version: 0,
  levels: {},
  comments: {},
  overall: null,
  doneAt: null,
})

/** Whether every criterion has its level. */
export const isComplete = (
  { levels }: Pick<Evaluation, 'levels'>,
  criteria: readonly { readonly id: string }[],
): boolean => criteria.every(({ id }) => levels[id] !== undefined)

export const evaluationStates = ['to-begin', 'under-way', 'complete', 'done'] as const
export type EvaluationState = (typeof evaluationStates)[number]

/** How far one judgement is. */
export const evaluationState = (
  evaluation: Evaluation,
  criteria: readonly { readonly id: string }[],
): EvaluationState => {
  if (evaluation.doneAt !== null) return 'done'
  if (isComplete(evaluation, criteria)) return 'complete'
  const begun =
    Object.keys(evaluation.levels).length + Object.keys(evaluation.comments).length > 0 ||
    evaluation.overall !== null
  return begun ? 'under-way' : 'to-begin'
}

/**
 * Whether a judgement counts: its juror declared no conflict, and judges still, or had finished it before leaving and
 * the coordination keeps what they finished.
 */
export const counts = (
  { doneAt }: Pick<Evaluation, 'doneAt'>,
  juror: Juror | undefined,
  isInConflict: boolean,
): boolean => {
  if (juror === undefined || isInConflict) return false
  if (juror.leftAt === null) return true
  return juror.scoresKept && doneAt !== null && doneAt <= juror.leftAt
}
