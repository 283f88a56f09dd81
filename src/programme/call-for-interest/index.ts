export {
  type ApplicantProfile,
  type Application,
  type ApplicationAnswers,
  type ApplicationState,
  applicationStates,
  isJudged,
  type SubmittedApplication,
} from './application/application.ts'
export { type Applications, createApplications } from './application/applications.actions.ts'
export type {
  ApplicationCounts,
  ApplicationRefusal,
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
export { listingOf, ownListing, sharedListing } from './listing.ts'
export type { CallForInterest, ProgrammeChange } from './module.ts'
export type { Programme, Sender } from './programme.ts'
export { programmePolicy } from './programme-policy.ts'
