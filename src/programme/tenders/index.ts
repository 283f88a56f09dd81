export type { BuyerFile, BuyerSearchResult, BuyerSupplier } from './buyer.ts'
export { relationOf } from './buyer.ts'
export type { TenderFile } from './contracting-process.ts'
export type { Demand } from './demand.ts'
export { createImportDesk, type ImportDesk } from './import-desk.actions.ts'
export type { ImportRun, QuarantinedRelease } from './import-run.ts'
export type { ImportContext, ImportOutcome, ImportProgress } from './import-session.actions.ts'
export type { StoredWeights } from './matching-weights.ts'
export type { ResolutionReport } from './met-names.ts'
export type {
  ExposureReport,
  MatchedSupplier,
  MatchedTender,
  NeedTrial,
  Tenders,
  TendersMatching,
} from './module.ts'
export type { NameResolution } from './name-resolution.actions.ts'
export { createNameResolution, resolvingNames } from './name-resolution.actions.ts'
export type { Need } from './need.ts'
export { placeOfNeed } from './need.ts'
export { createNoticesLetters, type NoticesLetters } from './notices-letters.actions.ts'
export type { TenderRow, TenderSearch, TenderSearchResult } from './search.ts'
export { everyTender } from './search.ts'
export type { SuitingNotice } from './suiting-notices.ts'
export { createTenders } from './tenders.actions.ts'
export type { TenderImport } from './tenders-import.actions.ts'
export { createTenderImport } from './tenders-import.actions.ts'
export { tendersPolicy } from './tenders-policy.ts'
