import type { Actor } from '#kernel/actor.ts'
import type { ApplicationId, PersonId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { Waiting } from '#kernel/waiting.ts'
import type { Application } from '../application/application.ts'
import type { Decision } from '../governance/decision.ts'
import type { ActedBy } from '../module.ts'
import type { Consensus } from './consensus.ts'
import type { CutLine } from './cut-line.ts'
import type { Declaration, Evaluation } from './juror.ts'
import type {
  Citation,
  Deliberation,
  JuryOfCall,
  JuryOverview,
  JuryRefusal,
  OwnWork,
  Ranking,
} from './jury.ts'
import type { OutcomeResult } from './outcome.ts'

type Done<Refused extends JuryRefusal['kind']> = Promise<Result<null, { readonly kind: Refused }>>

/** What a juror gives or changes of one judgement, as they read it at its version. */
export interface EvaluationChange extends Pick<Evaluation, 'application' | 'version' | 'levels'> {
  /** Absent: as they were. */
  readonly comments?: Evaluation['comments']
  readonly overall?: string | null
  readonly done?: boolean
}

/** Who asks, for the policy: whatever they act as. */
interface Asker {
  readonly actor: Actor
  /** The programme’s clock. */
  readonly now: Instant
}

/** The juries of calls. */
export interface Juries {
  /** The jury of a call, by the last part of its address: what the policy decides on. */
  find(slug: string, asker: Asker): Promise<JuryOfCall | null>
  /** The same for one application of it that the jury judges, and whether whoever asks may judge it. */
  findJudged(
    given: { readonly call: string; readonly application: string },
    asker: Asker,
  ): Promise<(JuryOfCall & { readonly application: ApplicationId; readonly mayJudge: boolean }) | null>
  /** Whether somebody judges an application: what opens its documents to them. */
  mayJudge(application: string, person: PersonId): Promise<boolean>
  overview(reader: Actor, of: JuryOfCall): Promise<JuryOverview>
  own(reader: Actor, of: JuryOfCall): Promise<OwnWork>
  /** An application within the reader’s reach, with what was submitted. */
  application(reader: Actor, id: string): Promise<Application | null>
  /** The levels given to each application. */
  deliberation(reader: Actor, of: JuryOfCall): Promise<Deliberation>
  /** All that was given to one application, comments too. */
  spread(reader: Actor, of: JuryOfCall, application: string): Promise<Deliberation<Evaluation>>
  ranking(reader: Actor, of: JuryOfCall): Promise<Ranking>
  /** What waits for a juror in each call that they judge; nothing for others. */
  waitingFor(reader: Actor): Promise<readonly Waiting<'jury-to-declare' | 'jury-to-score'>[]>

  /** Has people judge; those who coordinate the programme cannot, for they see everything. */
  choose(by: ActedBy, of: JuryOfCall, people: readonly PersonId[]): Promise<void>
  /** Takes a juror out, and has somebody judge in their place. */
  takeOut(
    by: ActedBy,
    of: JuryOfCall,
    out: {
      readonly person: PersonId
      readonly scoresKept: boolean
      readonly because: string
      readonly replacedBy: PersonId | null
    },
  ): Done<'not-a-juror'>
  /** What a juror says of their standing to applicants; a conflict that stands is not taken back so. */
  declare(
    by: ActedBy,
    of: JuryOfCall,
    declared: readonly Pick<Declaration, 'application' | 'conflict' | 'because'>[],
  ): Done<'not-a-juror' | 'not-among-applicants'>
  takeConflictBack(
    by: ActedBy,
    of: JuryOfCall,
    taken: Pick<Declaration, 'application' | 'person'> & { readonly because: string },
  ): Done<'changed-meanwhile'>
  openScoring(by: ActedBy, of: JuryOfCall): Done<'no-jurors' | 'changed-meanwhile'>
  /** Keeps what changed since nobody else changed it; gives what was kept, refused when nothing was. */
  score(
    by: ActedBy,
    of: JuryOfCall,
    changes: readonly EvaluationChange[],
  ): Promise<
    Result<
      ReadonlySet<string>,
      { readonly kind: 'changed-meanwhile' | 'wrong-stage' | 'not-among-applicants' | 'not-a-juror' }
    >
  >
  openConsensus(by: ActedBy, of: JuryOfCall): Done<'changed-meanwhile'>
  backToScoring(by: ActedBy, of: JuryOfCall, because: string): Done<'changed-meanwhile'>
  agree(
    by: ActedBy,
    of: JuryOfCall,
    agreed: readonly Consensus[],
  ): Done<'changed-meanwhile' | 'wrong-stage' | 'not-among-applicants'>
  /** The ranking with what a decision on it may cite, or cites: decisions of the committees, the latest first. */
  rankingToDecide(
    reader: Actor,
    of: JuryOfCall,
  ): Promise<{ readonly ranking: Ranking; readonly decisions: readonly Decision[] }>
  /** Draws the line; null leaves it at the places of the call. */
  drawLine(
    by: ActedBy,
    of: JuryOfCall,
    line: (CutLine & { readonly because: string | null }) | null,
  ): Done<'changed-meanwhile'>
  settle(
    by: ActedBy & { newId(): string },
    of: JuryOfCall,
    settled: { readonly ranking: readonly ApplicationId[]; readonly because: string },
  ): Done<'changed-meanwhile' | 'not-a-tie'>
  decide(
    by: ActedBy,
    of: JuryOfCall,
    citation: Citation,
  ): Done<'changed-meanwhile' | 'no-line' | 'ties-open' | 'unjudged'>
  changeOutcome(
    by: ActedBy,
    of: JuryOfCall,
    to: {
      readonly application: string
      readonly result: Exclude<OutcomeResult, 'ineligible'>
      readonly because: string
    },
  ): Done<'changed-meanwhile' | 'not-among-applicants'>
  reopen(by: ActedBy, of: JuryOfCall, because: string): Done<'changed-meanwhile'>
}
