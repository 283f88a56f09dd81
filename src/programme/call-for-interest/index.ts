export {
  type AnsweredCall,
  type ApplicantProfile,
  type Application,
  type ApplicationAnswers,
  type ApplicationHeading,
  isJudged,
  type JudgingStage,
  type SubmittedApplication,
} from './application/application.ts'
export { type Applications, createApplications } from './application/applications.actions.ts'
export type { ApplicationCounts, ApplicationRefusal } from './application/applications.ts'
export { lengthOf, type MissingPart, missingParts, mostAnswerLength } from './application/missing.ts'
export { type Attached, hasUnsubmitted } from './application/submission.ts'
export { type Call, type CallPhase, type Criterion, callPhase, isSettled } from './call/call.ts'
export type { CallChange, CallChangeProblem } from './call/call-change.ts'
export { createCalls } from './call/calls.actions.ts'
export type { Calls } from './call/calls.ts'
export { applicationsPolicy, callsPolicy } from './call/calls-policy.ts'
export { type AgreedPart, type CallPlan, type CallWords, departures } from './call/new-call.ts'
export { createCallForInterest } from './call-for-interest.actions.ts'
export type { Feedback } from './cohort/after-jury.ts'
export { cohortPolicy } from './cohort/cohort-policy.ts'
export { createCohorts } from './cohort/cohorts.actions.ts'
export {
  type DecisionLetter,
  type InBoth,
  isOfPlace,
  type LetterHead,
  type LetterIntroduction,
  type LetterReader,
  type LetterResult,
  type LetterText,
  type LetterToSend,
  letterResults,
  previewed,
  type Told,
  toldOf,
} from './cohort/decision-letter.ts'
export type { Cohorts, Decided, PublicationRefusal, ReplacementRefusal } from './cohort/module.ts'
export {
  type Cohort,
  type CohortTally,
  cohortTally,
  endOfDayIn,
  mayAnswer,
  type OfferState,
  offerState,
  type PlaceOffer,
  type Vacancy,
  vacanciesOf,
  type WaitingEntry,
  type WaitingState,
  waitingListOf,
} from './cohort/replacement.ts'
export { createConcertations } from './concertation/concertation.actions.ts'
export {
  type Comment,
  type Concertation,
  commentsOn,
  latestOf,
  type SharedVersion,
  type Stance,
  stances,
  standingOn,
  tallyOn,
} from './concertation/concertation.ts'
export { concertationPolicy } from './concertation/concertation-policy.ts'
export type { Concertations, ToTell } from './concertation/module.ts'
export {
  changesBetween,
  type DraftWords,
  firstDraft,
  type ParameterChange,
  type Parameters,
  type ParameterValue,
  type PlainKey,
  parametersByKey,
  parametersProblems,
  plainKeys,
} from './concertation/parameters.ts'
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
export { fieldsOf, missingFields, type SheetHolds, sheetHolds } from './edition-import/columns.ts'
export { type DayOrders, type DayQuestion, dayFields } from './edition-import/day-questions.ts'
export { createEditionImport, type EditionImport } from './edition-import/edition-import.actions.ts'
export type { EditionUpload } from './edition-import/edition-upload.ts'
export type { SheetLine, SheetProblem } from './edition-import/sheet-line.ts'
export type { SheetEffect } from './edition-import/sheet-lines.ts'
export type { SheetUndone } from './edition-import/undo-sheet.ts'
export type { EditionPlan, PilotWords } from './edition-plan.ts'
export { tallyOf } from './edition-tally.ts'
export {
  type Committee,
  type CommitteeChange,
  type CommitteeMember,
  type CommitteeSaid,
  follows,
  inTree,
  parentsFor,
  readsMinutes,
  seats,
} from './governance/committee.ts'
export {
  type Decision,
  type DecisionState,
  type DecisionWritten,
  decisionName,
  successorsFor,
} from './governance/decision.ts'
export { createGovernance, type Governance } from './governance/governance.actions.ts'
export { governancePolicy } from './governance/governance-policy.ts'
export { eraseAboutGovernance, governanceTables, readAboutGovernance } from './governance/held.store.ts'
export {
  inMeetingOrder,
  type Meeting,
  type MeetingProblem,
  type MeetingWritten,
  meetingStates,
} from './governance/meeting.ts'
export type { GovernanceOverview } from './governance/module.ts'
export { eraseAbout, programmeSweeps, programmeTables, readAbout } from './held.store.ts'
export { type Consensus, disagreement, nothingAgreed, spreadOf } from './jury/consensus.ts'
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
export {
  type Deliberation,
  type JuryOfCall,
  type JuryOverview,
  type JuryRefusal,
  type OwnWork,
  obstacleTo,
  type Ranking,
} from './jury/jury.ts'
export { juryPolicy } from './jury/jury-policy.ts'
export type { Outcome } from './jury/outcome.ts'
export { ranked, type Standing } from './jury/ranking.ts'
export { listingOf, ownListing, sharedListing } from './listing.ts'
export type { CallForInterest, ProgrammeChange } from './module.ts'
export { type ContactPerson, type PagePlace, type Programme, places, type Sender } from './programme.ts'
export { programmePolicy } from './programme-policy.ts'
export { contrastsOf, illegibleOn, nearestLegible, readAccent } from './public-site/accent.ts'
export {
  type Article,
  type ArticleKind,
  type ArticleText,
  hasUnpublishedText,
  mostBody,
  mostTitle,
  type PublicArticle,
  type SavedText,
} from './public-site/article.ts'
export {
  type ArticleGesture,
  createPublicSite,
  type PublicSite,
} from './public-site/public-site.actions.ts'
export type { ArticleWritten } from './public-site/writing.actions.ts'
export { exactly, jurorNumbers, type SelectionRecord } from './selection-file/selection-record.ts'
export { createSetUp, type SetUp } from './set-up/set-up.actions.ts'
export { missingOfWho, type SetUpLine, type SetUpStep, setUpSteps } from './set-up/set-up.ts'
