import type { CallId, DecisionId, PersonId, ProgrammeId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { ApplicationHeading } from '../application/application.ts'
import type { Call } from '../call/call.ts'
import type { Consensus } from './consensus.ts'
import type { CutLine, Placements, Tie } from './cut-line.ts'
import type { Applicant, Declaration, Evaluation, Judgement, Juror } from './juror.ts'
import type { Outcome } from './outcome.ts'
import type { Standing } from './ranking.ts'

/**
 * How far the jury of a call is: the call takes applications still; jurors declare their conflicts; they score, each
 * alone; they deliberate together; it is decided; the decision was told, and stands.
 */
export const juryStages = ['before', 'ready', 'scoring', 'consensus', 'decided', 'told'] as const
export type JuryStage = (typeof juryStages)[number]

/** What the decision of a jury rests on: one of the committees’ decisions, and words for one taken elsewhere. */
export interface Citation {
  readonly decision: DecisionId | null
  readonly cited: string | null
}

/** The jury of a call, as far as it is. */
export interface Jury {
  readonly call: CallId
  readonly programme: ProgrammeId
  /** Grows with each change of stage, line or decision. 0 before scoring. */
  readonly version: number
  readonly stage: JuryStage
  readonly scoringOpenedAt: Instant | null
  readonly consensusOpenedAt: Instant | null
  /** The line that was drawn, when it was not left at the places of the call. */
  readonly line: (CutLine & { readonly because: string | null }) | null
  readonly decided: (Citation & { readonly at: Instant; readonly by: PersonId | null }) | null
}

/** A call with its jury, and whether whoever asks is one of its jurors. */
export interface JuryOfCall {
  readonly call: Call
  readonly jury: Jury
  readonly isJuror: boolean
}

/** How far a juror is, for whoever runs the call: counts, never what they gave. */
export interface Progress {
  readonly person: PersonId
  readonly application: string
  /** How many criteria have a level. */
  readonly levels: number
  readonly done: boolean
}

/** What whoever runs a call sees of its jury while it scores. */
export interface JuryOverview {
  readonly jurors: readonly Juror[]
  readonly applications: readonly ApplicationHeading[]
  readonly declarations: readonly Declaration[]
  readonly progress: readonly Progress[]
}

/** What a juror sees of their own work. */
export interface OwnWork {
  /** Everybody to declare upon, in the order of their numbers. */
  readonly applicants: readonly Applicant[]
  readonly declarations: readonly Declaration[]
  readonly evaluations: readonly Evaluation[]
}

/** What the jury deliberates on, with or without comments. A juror sees only applications that they may judge. */
export interface Deliberation<Given extends Judgement = Judgement> {
  readonly jurors: readonly Juror[]
  readonly applications: readonly ApplicationHeading[]
  /** Those that count first told from those set aside. */
  readonly evaluations: readonly (Given & { readonly counts: boolean })[]
  readonly consensus: readonly Consensus[]
}

/** Where applications stand, what the line makes of them, and what was decided. */
export interface Ranking {
  readonly applications: readonly ApplicationHeading[]
  /** Submitted and found ineligible: never judged, and told so. */
  readonly ineligible: readonly ApplicationHeading[]
  readonly standings: readonly Standing[]
  /** Null while nobody said how many are retained. */
  readonly line: CutLine | null
  readonly placements: Placements | null
  readonly settlements: readonly Settlement[]
  readonly outcomes: readonly Outcome[]
}

/** Why a ranking cannot be decided on as it is; null when it can. */
export const obstacleTo = ({ line, placements }: Ranking): 'no-line' | 'ties-open' | 'unjudged' | null => {
  if (line === null || placements === null) return 'no-line'
  if (placements.unjudged.length > 0) return 'unjudged'
  return placements.ties.some(({ settled }) => settled === null) ? 'ties-open' : null
}

/** Equals that people put in order, and why. */
export interface Settlement {
  readonly ranking: Tie['applications']
  readonly because: string
  readonly settledAt: Instant
  readonly settledBy: PersonId | null
}

/** Why something was not done; nothing of it was kept. */
export type JuryRefusal =
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'wrong-stage' }
  | { readonly kind: 'not-a-juror' }
  | { readonly kind: 'no-jurors' }
  | { readonly kind: 'not-among-applicants' }
  | { readonly kind: 'no-line' }
  | { readonly kind: 'not-a-tie' }
  | { readonly kind: 'ties-open' }
  | { readonly kind: 'unjudged' }
