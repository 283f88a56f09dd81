export {
  type ApplicantProfile,
  type Application,
  type ApplicationAnswers,
  type ApplicationState,
  applicationStates,
  isJudged,
  type SubmittedApplication,
} from './application/application.ts'
export { createApplications } from './application/applications.actions.ts'
export type {
  ApplicationCounts,
  ApplicationRefusal,
  Applications,
} from './application/applications.ts'
export { lengthOf, type MissingPart, missingParts, mostAnswerLength } from './application/missing.ts'
export { type Attached, hasUnsubmitted } from './application/submission.ts'
export {
  type AskedDocument,
  type Call,
  type CallPhase,
  type Criterion,
  callPhase,
  type EligibilityQuestion,
  isSettled,
  type ScaleLevel,
} from './call/call.ts'
export type { CallChange, CallChangeProblem, CallPlan, CallWords } from './call/call-change.ts'
export { createCalls } from './call/calls.actions.ts'
export type { Calls } from './call/calls.ts'
export { applicationsPolicy, callsPolicy } from './call/calls-policy.ts'
export { createCallForInterest } from './call-for-interest.actions.ts'
export {
  type Activity,
  type Axis,
  audiences,
  axes,
  type Edition,
  type EditionHead,
  editionStage,
  hasBegun,
  type Indicator,
  inCalendarOrder,
  type Participation,
  upcoming,
} from './edition.ts'
export type { EditionAsked, EditionChange } from './edition-change.ts'
export type { EditionPlan, PilotWords } from './edition-plan.ts'
export { tallyOf } from './edition-tally.ts'
export { eraseAbout, programmeTables, readAbout } from './held.store.ts'
export { type Consensus, disagreement, nothingAgreed, type Spread, spreadOf } from './jury/consensus.ts'
export type { CutLine, Placement, Placements, Tie } from './jury/cut-line.ts'
export { type Fraction, shown } from './jury/fraction.ts'
export { judgedIn } from './jury/judged.ts'
export type { EvaluationChange, Juries } from './jury/juries.ts'
export {
  type Applicant,
  blankEvaluation,
  type Declaration,
  type Evaluation,
  type EvaluationState,
  evaluationState,
  evaluationStates,
  isComplete,
  type Juror,
  leastJudgements,
} from './jury/juror.ts'
export { createJuries } from './jury/jury.actions.ts'
export type {
  Deliberation,
  Jury,
  JuryOfCall,
  JuryOverview,
  JuryRefusal,
  JuryStage,
  OwnWork,
  Progress,
  Ranking,
} from './jury/jury.ts'
export { juryPolicy } from './jury/jury-policy.ts'
export { ranked, type Shortfall, type Standing } from './jury/ranking.ts'
export { listingOf, ownListing, sharedListing } from './listing.ts'
export type { CallForInterest, ProgrammeChange } from './module.ts'
export type { Programme, Sender } from './programme.ts'
export { programmePolicy } from './programme-policy.ts'
