export type { Directory } from './module.ts'
export type { Achievement, LegalForm, Offer, Organisation, Place, Side } from './organisation.ts'
export { legalForms, sides } from './organisation.ts'
export type { DirectorySearch, OrganisationRow, Page } from './search.ts'
