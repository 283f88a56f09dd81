import type { Bilingual } from '#kernel/language.ts'
import type { LocalDate } from '#kernel/time.ts'
import type { LegalForm, Organisation, Side } from '../organisation.ts'
import type { Standing } from '../social-economy-recognition.ts'

/** Largest contract that a supplier can carry, at least so many dollars. */
export const capacitySteps = [10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000] as const

export const orders = ['relevance', 'name', 'confirmed', 'capacity'] as const
export type Order = (typeof orders)[number]

/** Values of one facet widen each other; facets narrow each other. An empty list asks for nothing. */
export interface DirectorySearch {
  readonly side: Side
  /** Words as typed, in either language; empty lists everybody. */
  readonly text: string
  readonly seaoCategories: readonly string[]
  /** Regions served, by code; suppliers serving all of Québec are always included. */
  readonly regions: readonly string[]
  readonly legalForms: readonly LegalForm[]
  /** Folded names. */
  readonly certifications: readonly string[]
  /** Least capacity per contract; who declared none is then left out, since theirs is unknown. */
  readonly capacity: number | null
  /** Only suppliers that declare no achievement yet. */
  readonly newcomers: boolean
  readonly standings: readonly Standing[]
  /** Where the organisation itself is: `territoryKey` of a region or an MRC. */
  readonly basedIn: string | null
  /** The day on which recognitions are judged. */
  readonly today: LocalDate
  /** Relevance without words is the order of names. */
  readonly order: Order
  /** 1 is the first page. */
  readonly page: number
  readonly pageSize: number
}

/** Everybody of one side: what a search narrows. */
export const everybodyOn = (side: Side, today: LocalDate): DirectorySearch => ({
  side,
  text: '',
  seaoCategories: [],
  regions: [],
  legalForms: [],
  certifications: [],
  capacity: null,
  newcomers: false,
  standings: [],
  basedIn: null,
  today,
  order: 'relevance',
  page: 1,
  pageSize: 20,
})

/** What a list shows of an organisation: enough for a row, no more. */
export type OrganisationRow = Pick<
  Organisation,
  | 'id'
  | 'slug'
  | 'side'
  | 'name'
  | 'legalForm'
  | 'summary'
  | 'place'
  | 'fictional'
  | 'certifications'
  | 'logo'
> & { readonly offerTitles: readonly Bilingual[] }

/** A row of the directory’s own list, with what helps to choose. */
export interface DirectoryRow extends OrganisationRow {
  /** The programme that looks after it. */
  readonly programme: Organisation['programme']
  readonly standing: Standing
  /** The day that the standing is told with. */
  readonly standingDay: LocalDate | null
  readonly confirmedOn: LocalDate | null
  /** Largest of its offers; null is unknown. */
  readonly capacityPerContract: number | null
  readonly achievements: number
}

export interface FacetCount {
  readonly value: string
  readonly count: number
  /** The value as an organisation wrote it, where it is not a code. */
  readonly label?: string
}

/** How many organisations each value would give, the choices of the other facets holding. */
export interface DirectoryFacets {
  readonly seaoCategories: readonly FacetCount[]
  /** Regions served; an organisation serving all of Québec counts in each. */
  readonly regions: readonly FacetCount[]
  readonly legalForms: readonly FacetCount[]
  readonly certifications: readonly FacetCount[]
  /** One a step, cumulative: who can carry 100 000 $ can carry 25 000 $. */
  readonly capacities: readonly FacetCount[]
  /** Who declared no capacity at all. */
  readonly capacityUnknown: number
  readonly newcomers: number
  readonly standings: readonly FacetCount[]
}

/** Organisations found in one MRC. */
export interface PlaceCount {
  readonly mrc: string
  readonly count: number
}

export interface DirectorySearchResult {
  readonly rows: readonly DirectoryRow[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
  readonly facets: DirectoryFacets
  /** Words that nobody writes, and what was searched instead. */
  readonly corrected: readonly { readonly typed: string; readonly used: string }[]
  /** Nobody has all the words: these have the most of them. */
  readonly isPartial: boolean
}

/** Where the organisations found are. */
export interface DirectoryMap {
  readonly places: readonly PlaceCount[]
  /** Found, but their municipality is not known. */
  readonly unplaced: number
  readonly total: number
}
