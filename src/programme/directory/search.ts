import type { Language } from '#kernel/language.ts'
import type { Organisation, Side } from './organisation.ts'

export interface DirectorySearch {
  readonly side: Side
  /** Words as typed; empty lists everybody by name. */
  readonly text: string
  /** The language whose texts are searched and whose order is used. */
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
> & { readonly offerTitles: readonly Organisation['offers'][number]['title'][] }

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
}
