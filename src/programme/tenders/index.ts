export type {
  Award,
  Bid,
  Contract,
  ContractingProcess,
  Lot,
  Party,
  ReleaseEntry,
  Suspicion,
  TenderFile,
} from './contracting-process.ts'
export type { ImportRun, ImportSummary, QuarantinedRelease } from './import-run.ts'
export type { MatchedSupplier, MatchedTender, Tenders } from './module.ts'
export type { FacetCount, TenderFacets, TenderRow, TenderSearch, TenderSearchResult } from './search.ts'
