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
export type { MatchedSupplier, MatchedTender, Tenders } from './module.ts'
export type { FacetCount, TenderFacets, TenderRow, TenderSearch, TenderSearchResult } from './search.ts'
export type {
  ImportContext,
  ImportOutcome,
  ImportProgress,
  ImportSource,
  TenderImport,
} from './tenders-import.actions.ts'
export { createTenderImport } from './tenders-import.actions.ts'
