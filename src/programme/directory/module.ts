import type { Organisation } from './organisation.ts'
import type { DirectorySearch, DirectorySearchResult } from './search.ts'

/** What the rest of Maillage may ask of the directory. */
export interface Directory {
  search(search: DirectorySearch): Promise<DirectorySearchResult>
  /** How many organisations stand on one side. */
  count(side: Organisation['side']): Promise<number>
  find(slug: string): Promise<Organisation | null>
  /** Every organisation of one side with its offers and achievements, in the order of names. */
  all(side: Organisation['side']): Promise<readonly Organisation[]>
  /** Changes whenever a supplier changes: what was computed from the directory can be kept until then. */
  version(): Promise<string>
}
