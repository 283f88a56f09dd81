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
export { type Change, changesBetween, type PlainContentField } from './editing/changes.ts'
export { type Content, contentOf, type Lack, lacking } from './editing/content.ts'
export { createEditing, type Editing, withContent } from './editing/editing.actions.ts'
export {
  type FieldError,
  isListPart,
  isShift,
  type Part,
  type PartField,
  partAt,
  partFields,
  slugOfPart,
  type Typed,
  typedOf,
} from './editing/part.ts'
export { actsAfter, isOpenToFindings } from './editing/review.ts'
export { createReviewing, type Reviewing, type ReviewRefusal } from './editing/reviewing.actions.ts'
export { createShelving, type NewOrganisation, type Shelving } from './editing/shelving.actions.ts'
export type { Draft, EditRefusal, Version } from './editing/version.ts'
export { createGuidedImport, type GuidedImport } from './guided-import.actions.ts'
export { directorySweeps, directoryTables, eraseAbout, readAbout } from './held.store.ts'
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
export type { Offer, Organisation, Photograph } from './organisation.ts'
export { legalForms, mostPhotographs, partnerKinds } from './organisation.ts'
export { type LikenessIndex, likenessIndex } from './search/likeness.ts'
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
export { targetKey, targetsOffered } from './sheet-choice.ts'
export type { Sheet, Target } from './sheet-columns.ts'
export type { LineError, LineOutcome } from './sheet-lines.ts'
export type { Principle, ReviewAct, Standing, Verdict } from './social-economy-recognition.ts'
export {
  dayOfStanding,
  principles,
  recheckBy,
  standingOn,
  standings,
} from './social-economy-recognition.ts'
export { mostUploadedLines, type Upload, type UploadRefusal } from './upload.ts'
export { readUploadedSheet } from './uploaded-sheet.actions.ts'
export { type DirectoryWait, directoryWaits } from './waiting.ts'
