import type { DecisionId } from '#kernel/ids.ts'
import type { AskedDocument, Call, Criterion, EligibilityQuestion, ScaleLevel } from './call.ts'
import { isSettled } from './call.ts'

/** What a call says besides what applicants answer and are judged by. */
export type CallSaid = Pick<Call, 'title' | 'presentation' | 'places'>

/** Whom a call targets. */
export type CallTargets = Pick<Call, 'institutions' | 'sectors'>

/** When a call opens and closes. */
export type CallDates = Pick<Call, 'opens' | 'closes' | 'timeZone'>

/** One thing that a coordinator changes of a call. */
export type CallChange =
  | { readonly kind: 'said'; readonly said: CallSaid }
  | { readonly kind: 'targets'; readonly targets: CallTargets }
  | { readonly kind: 'decision'; readonly decision: DecisionId | null }
  | { readonly kind: 'dates'; readonly dates: CallDates }
  | { readonly kind: 'eligibility'; readonly eligibility: readonly EligibilityQuestion[] }
  | {
      readonly kind: 'criteria'
      readonly criteria: readonly Criterion[]
      readonly minimumPercent: number | null
    }
  | { readonly kind: 'scale'; readonly scale: readonly ScaleLevel[] }
  | { readonly kind: 'documents'; readonly documents: readonly AskedDocument[] }

/** Why a change is not done. */
export type CallChangeProblem =
  /** An application was received: everybody is judged alike. */
  | 'settled'
  /** Published: its close is put off with a reason, and nothing else of its dates moves. */
  | 'dates-published'
  | 'closes-before-it-opens'
  | 'no-criteria'
  | 'no-weight'
  | 'short-scale'
  | 'level-twice'
  | 'minimum-off-scale'

const minimumsOnScale = ({ criteria, scale }: Pick<Call, 'criteria' | 'scale'>): boolean =>
  criteria.every(({ minimum }) => minimum === null || scale.some(({ level }) => level === minimum))

/** What contradicts itself in a call. */
export const callProblems = (call: Omit<Call, 'state'>): readonly CallChangeProblem[] => {
  const levels = call.scale.map(({ level }) => level)
  const checks: readonly (readonly [CallChangeProblem, boolean])[] = [
    ['closes-before-it-opens', call.closes > call.opens],
    ['no-criteria', call.criteria.length > 0],
    ['no-weight', call.criteria.every(({ weight }) => weight > 0)],
    ['short-scale', call.scale.length >= 2],
    ['level-twice', new Set(levels).size === levels.length],
    ['minimum-off-scale', minimumsOnScale(call)],
  ]
  return checks.filter(([, holds]) => !holds).map(([problem]) => problem)
}

const changed = (call: Call, change: CallChange): Call => {
  switch (change.kind) {
    case 'said':
      return { ...call, ...change.said }
    case 'targets':
      return { ...call, ...change.targets }
    case 'decision':
      return { ...call, decision: change.decision }
    case 'dates':
      return { ...call, ...change.dates }
    case 'eligibility':
      return { ...call, eligibility: change.eligibility }
    case 'criteria':
      return { ...call, criteria: change.criteria, minimumPercent: change.minimumPercent }
    case 'scale':
      return { ...call, scale: change.scale.toSorted((a, b) => a.level - b.level) }
    case 'documents':
      return { ...call, documents: change.documents }
  }
}

/** What may change whatever the call’s state: nobody answers it, and nobody is judged by it. */
const alwaysOpen: readonly CallChange['kind'][] = ['said', 'targets', 'decision']

/** A call after a change, or why it is not done. */
export const afterCallChange = (
  call: Call,
  change: CallChange,
): { readonly call: Call } | { readonly problems: readonly CallChangeProblem[] } => {
  if (!alwaysOpen.includes(change.kind) && change.kind !== 'dates' && isSettled(call))
    return { problems: ['settled'] }
  if (change.kind === 'dates' && call.state.kind !== 'draft') return { problems: ['dates-published'] }
  const after = changed(call, change)
  const problems = callProblems(after)
  return problems.length > 0 ? { problems } : { call: after }
}
