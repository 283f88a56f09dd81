import type { Bilingual, Language } from '#kernel/language.ts'
import type { Organisation, Side } from './organisation.ts'

export interface DirectorySearch {
  readonly side: Side
  /** Words as typed; empty lists everybody by name. */
  readonly text: string
  /** The language whose texts are searched. */
  readonly language: Language
  readonly seaoCategory: string | null
  /** Region served, by code; suppliers serving all of Québec are always included. */
  readonly region: string | null
  readonly legalForm: string | null
  /** 1 is the first page. */
  readonly page: number
  readonly pageSize: number
}

/** What a list shows of an organisation: enough for a row, no more. */
export type OrganisationRow = Pick<
  Organisation,
  'id' | 'slug' | 'side' | 'name' | 'legalForm' | 'summary' | 'place' | 'fictional' | 'certifications'
> & { readonly offerTitles: readonly Bilingual[] }

export interface FacetCount {
  readonly value: string
  readonly count: number
}

/** How many organisations of the present result have each value. */
export interface DirectoryFacets {
  readonly seaoCategories: readonly FacetCount[]
  /** Regions served; an organisation serving all of Québec counts in each. */
  readonly regions: readonly FacetCount[]
  readonly legalForms: readonly FacetCount[]
}

export interface DirectorySearchResult {
  readonly rows: readonly OrganisationRow[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
  readonly facets: DirectoryFacets
}
