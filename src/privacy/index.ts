export type { ContactChange, PrivacyContact } from './contact.ts'
export { eraseAbout, privacySweeps, privacyTables, readAbout } from './held.store.ts'
export type { Holding } from './holding.actions.ts'
export {
  type Incident,
  type IncidentContent,
  riskJudgements,
} from './incident.ts'
export { createPrivacy, type Privacy } from './privacy.actions.ts'
export { privacyPolicy } from './privacy-policy.ts'
export { hasFailed, type PurgeLine, type PurgeReport, type PurgeResult } from './purge.ts'
export type { Purging } from './purging.actions.ts'
export {
  erasureDays,
  mostRequestNote,
  type PrivacyRequest,
  type RequestKind,
  type RequestWay,
  requestKinds,
  requestState,
} from './request.ts'
export type { AskRefusal } from './requests.actions.ts'
export { keptWithoutTerm, type Retained, retained, retentionSchedule } from './retention.ts'
