import type { CommitteeId, DecisionId, MeetingId, ProgrammeId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { LocalDate } from '#kernel/time.ts'

export type DecisionState =
  | { readonly kind: 'in-force' }
  /** A later decision stands in its place. */
  | { readonly kind: 'replaced'; readonly by: DecisionId; readonly because: string }
  | { readonly kind: 'withdrawn'; readonly because: string }

export interface Votes {
  readonly inFavour: number
  readonly against: number
  readonly abstentions: number
}

/** What a committee decided at a meeting, so that others can rest on it. */
export interface Decision {
  readonly id: DecisionId
  readonly programme: ProgrammeId
  readonly meeting: MeetingId
  readonly committee: CommitteeId
  /** Grows with each change: who changes an older one is told. */
  readonly version: number
  readonly year: number
  /** Its rank among those of the programme that year; 1 is the first. */
  readonly number: number
  /** What it says, in a line. */
  readonly title: Bilingual
  readonly text: Bilingual | null
  readonly decidedOn: LocalDate
  /** Null when they were not counted. */
  readonly votes: Votes | null
  readonly state: DecisionState
  /** Whether everybody reads it. */
  readonly isPublic: boolean
}

/** What is written of a decision. */
export type DecisionWritten = Pick<Decision, 'title' | 'text' | 'decidedOn' | 'votes' | 'state' | 'isPublic'>

/** What it is called and cited by within its programme: «2026-03». */
export const decisionName = ({ year, number }: Pick<Decision, 'year' | 'number'>): string =>
  `${year}-${String(number).padStart(2, '0')}`

/** Year and number of a name; null when it is none. */
export const parseDecisionName = (text: string): Pick<Decision, 'year' | 'number'> | null => {
  const [, year = '', number = ''] = /^(\d{4})-(\d{2,4})$/.exec(text) ?? []
  const parsed = { year: Number(year), number: Number(number) }
  return number === '' || parsed.number === 0 || decisionName(parsed) !== text ? null : parsed
}

/** Those that may stand in place of one: taken later, and in force. So that none replaces another in a circle. */
export const successorsFor = (
  decision: Pick<Decision, 'year' | 'number'>,
  decisions: readonly Decision[],
): readonly Decision[] =>
  decisions.filter(
    ({ year, number, state }) =>
      (year > decision.year || (year === decision.year && number > decision.number)) &&
      state.kind === 'in-force',
  )
