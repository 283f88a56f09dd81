export type {
  Award,
  Bid,
  Contract,
  ContractingProcess,
  Lot,
  Party,
  PlaceBasis,
  ReleaseEntry,
  Suspicion,
  TenderFile,
} from './contracting-process.ts'
export type { FileOutcome, ImportRun, ImportSummary, QuarantinedRelease, RunFailure } from './import-run.ts'
export type { ImportContext, ImportOutcome, ImportProgress } from './import-session.actions.ts'
export type { MatchedSupplier, MatchedTender, Tenders } from './module.ts'
export type { DownloadOptions, SeaoRequest } from './seao-import.actions.ts'
export type { FacetCount, TenderFacets, TenderRow, TenderSearch, TenderSearchResult } from './search.ts'
export { createTenders } from './tenders.actions.ts'
export type { ImportSource, TenderImport } from './tenders-import.actions.ts'
export { createTenderImport } from './tenders-import.actions.ts'
