import type { ApplicationId } from '#kernel/ids.ts'
import {
  type Applicant,
  blankEvaluation,
  type Evaluation,
  type EvaluationState,
  evaluationState,
  type OwnWork,
} from '#programme/call-for-interest/index.ts'
import type { JuryGiven } from './jury-parts.tsx'

/** One line of the grid: an applicant, and what its juror gave. */
export interface GridLine {
  readonly applicant: Applicant
  readonly evaluation: Evaluation
  readonly state: EvaluationState
}

export interface GridShown extends JuryGiven {
  readonly work: OwnWork
  /** Only lines in this state; null for all. */
  readonly only: EvaluationState | null
  /** Levels chosen in lines that somebody changed meanwhile. */
  readonly typed?: ReadonlyMap<ApplicationId, Readonly<Record<string, number>>> | undefined
}

/** The lines of a juror: applicants that they said no conflict with, in the order of numbers. */
export const linesOf = ({ work, of, on }: Pick<GridShown, 'work' | 'of' | 'on'>): readonly GridLine[] => {
  const clear = new Set(
    work.declarations.filter(({ conflict }) => !conflict).map(({ application }) => application),
  )
  const known = new Map(work.evaluations.map((each) => [each.application, each]))
  return work.applicants.flatMap((applicant) => {
    const { application } = applicant
    if (!clear.has(application) || on.person === null) return []
    const evaluation = known.get(application) ?? blankEvaluation(application, on.person)
    return [{ applicant, evaluation, state: evaluationState(evaluation, of.call.criteria) }]
  })
}
