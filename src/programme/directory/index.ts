export type { AskedEnterprise, CheckedEnterprise, CheckListRefusal, KnownEnterprise } from './check/check.ts'
export { askedIn, askedInText, mostChecked, mostCheckedBytes } from './check/check.ts'
export { ensureCoordinatingBody } from './coordinating-body.actions.ts'
export { createDirectory } from './directory.actions.ts'
export {
  createDirectoryImport,
  type DirectoryImport,
  type DirectoryImportOptions,
  type DirectoryImportRefusal,
  type DirectoryImportReport,
} from './directory-import.actions.ts'
export { directoryPolicy } from './directory-policy.ts'
export { isListed, type Listing, listingKey } from './listing.ts'
export type { Directory, ListedOrganisations } from './module.ts'
export type {
  AliasAct,
  AliasRefusal,
  AliasState,
  FoundAlias,
  LinkFact,
  MetNameKey,
  NameAlias,
} from './name-alias.ts'
export { metNameKey } from './name-alias.ts'
export { createNameAliases, type NameAliases } from './name-aliases.actions.ts'
export type { Offer, Organisation } from './organisation.ts'
export { legalForms, partnerKinds } from './organisation.ts'
export type {
  DirectoryFacets,
  DirectoryMap,
  DirectoryRow,
  DirectorySearch,
  DirectorySearchResult,
  FacetCount,
  OrganisationRow,
} from './search/search.ts'
export { capacitySteps, everybodyOn, orders } from './search/search.ts'
export type { Standing } from './social-economy-recognition.ts'
export { dayOfStanding, recheckBy, standingOn, standings } from './social-economy-recognition.ts'
export { type DirectoryWait, directoryWaits } from './waiting.ts'
