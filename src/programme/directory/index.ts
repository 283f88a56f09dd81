export { createDirectory } from './directory.actions.ts'
export {
  createDirectoryImport,
  type DirectoryImport,
  type DirectoryImportOptions,
  type DirectoryImportRefusal,
  type DirectoryImportReport,
} from './directory-import.actions.ts'
export type { Directory } from './module.ts'
export type { Offer, Organisation } from './organisation.ts'
export { legalForms } from './organisation.ts'
export type {
  DirectorySearch,
  DirectorySearchResult,
  FacetCount,
  OrganisationRow,
} from './search.ts'
