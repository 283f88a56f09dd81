import type { Actor } from '#kernel/actor.ts'
import type { CommitteeId, DecisionId, EditionId, FileId, MeetingId, ProgrammeId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { Result } from '#kernel/result.ts'
import type { ActedBy, ChangedMeanwhile } from '../module.ts'
import type { Committee, CommitteeChange, CommitteeSaid } from './committee.ts'
import type { Decision, DecisionWritten } from './decision.ts'
import type { Meeting, MeetingProblem, MeetingWritten } from './meeting.ts'

/** Somebody who was noted at a meeting stays a member of its committee: note their departure instead. */
export interface WasPresent {
  readonly kind: 'was-present'
}

/** What was written of a meeting contradicts itself. */
export interface MeetingContradiction {
  readonly kind: 'contradiction'
  readonly problems: readonly MeetingProblem[]
}

interface NewRow<Id, Said> {
  /** The same sent twice makes one. */
  readonly id: Id
  readonly said: Said
}

export interface GovernanceOverview {
  readonly committees: readonly Committee[]
  /** The latest first. */
  readonly meetings: readonly Meeting[]
  /** The latest first. */
  readonly decisions: readonly Decision[]
}

/** Committees of programmes, their meetings and what they decide, but the writing of meetings with their files. */
export interface GovernanceRows {
  /** Everything of a programme that the reader’s reach holds, at once. */
  overview(reader: Actor, programme: ProgrammeId): Promise<GovernanceOverview>
  /** Committees that the reader sits on, in whatever programme. */
  committeesOf(reader: Actor): Promise<readonly Committee[]>
  committee(id: string): Promise<Committee | null>
  createCommittee(
    by: ActedBy,
    programme: ProgrammeId,
    asked: NewRow<CommitteeId, CommitteeSaid>,
  ): Promise<CommitteeId>
  changeCommittee(
    by: ActedBy,
    before: Committee,
    to: { readonly version: number; readonly change: CommitteeChange },
  ): Promise<Result<null, ChangedMeanwhile | WasPresent>>
  meeting(id: string): Promise<Meeting | null>
  createMeeting(
    by: ActedBy,
    committee: Committee,
    asked: NewRow<MeetingId, MeetingWritten>,
  ): Promise<Result<MeetingId, MeetingContradiction>>
  /** Takes a document of a meeting away, or brings it back; a second time changes nothing. */
  setDocument(
    by: ActedBy,
    meeting: Meeting,
    to: { readonly file: FileId; readonly removed: boolean },
  ): Promise<void>
  /** Decisions of a programme that the reader may read, the latest first. */
  decisionsOf(reader: Actor, programme: ProgrammeId): Promise<readonly Decision[]>
  /** What committees are called, whoever asks: a decision made public says whose it is. */
  committeeNames(ids: readonly CommitteeId[]): Promise<ReadonlyMap<CommitteeId, Bilingual>>
  /** Decisions made public that an edition rests on, whoever asks: its parameters, its calls, their selections. */
  publicDecisionsOn(edition: EditionId): Promise<readonly Decision[]>
  /** A decision by its id, for what rests on it; null where the reader may not read it. */
  decision(reader: Actor, id: DecisionId): Promise<Decision | null>
  /** A decision by its name («2026-03»), whoever asks: the policy decides on it next. */
  decisionNamed(programme: ProgrammeId, name: string): Promise<Decision | null>
  /** Takes a decision: it gets the next number of its year. */
  decide(
    by: ActedBy,
    meeting: Meeting,
    asked: NewRow<DecisionId, DecisionWritten>,
  ): Promise<Pick<Decision, 'year' | 'number'>>
  changeDecision(
    by: ActedBy,
    before: Decision,
    to: { readonly version: number; readonly written: DecisionWritten },
  ): Promise<Result<null, ChangedMeanwhile>>
}
