export { createDirectory } from './directory.actions.ts'
export {
  createDirectoryImport,
  type DirectoryImport,
  type DirectoryImportOptions,
  type DirectoryImportRefusal,
  type DirectoryImportReport,
} from './directory-import.actions.ts'
export type { Directory } from './module.ts'
export type { Achievement, LegalForm, Offer, Organisation, Place, Side } from './organisation.ts'
export { legalForms, sides } from './organisation.ts'
export type {
  DirectoryFacets,
  DirectorySearch,
  DirectorySearchResult,
  FacetCount,
  OrganisationRow,
} from './search.ts'
