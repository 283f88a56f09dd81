import type { FileId, OrganisationId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import type { Instant, LocalDate } from '#kernel/time.ts'
import type { LookedAfter, Waiting } from '#kernel/waiting.ts'
import type { AskedEnterprise, CheckedEnterprise, CheckListRefusal } from './check/check.ts'
import type { Listing } from './listing.ts'
import type { NameAlias } from './name-alias.ts'
import type { Organisation } from './organisation.ts'
import type { DirectoryMap, DirectorySearch, DirectorySearchResult } from './search/search.ts'
import type { DirectoryWait } from './waiting.ts'

/** The organisations of some programmes: what a list, a search, an export or a figure of theirs may hold. */
export interface ListedOrganisations {
  search(search: DirectorySearch): Promise<DirectorySearchResult>
  /** Everybody that a search finds, whatever its page. */
  found(search: DirectorySearch): Promise<readonly Organisation[]>
  /** Where those found are. */
  map(search: DirectorySearch): Promise<DirectoryMap>
  /** How many organisations stand on one side. */
  count(side: Organisation['side']): Promise<number>
  /** Every organisation of one side with its offers and achievements, in the order of names. */
  all(side: Organisation['side']): Promise<readonly Organisation[]>
  /** The organisations that hold these NEQs, by NEQ. */
  holding(neqs: readonly string[]): Promise<ReadonlyMap<string, Organisation>>
}

/** What the rest of Maillage may ask of the directory: of every programme together, or `within` some. */
export interface Directory extends ListedOrganisations {
  /** The directory as it is when first asked, for whoever reads several things that must agree: a page. */
  still(): Directory
  /** Nothing of the other programmes is found, counted or even spelled there. */
  within(listing: Listing): ListedOrganisations
  find(slug: string): Promise<Organisation | null>
  /** Those that left the directory, in the order of names: only what speaks of the past still names them. */
  archived(): Promise<readonly { readonly organisation: Organisation; readonly archivedAt: Instant }[]>
  /** The organisations that bear these ids, archived ones too, in the order of names. */
  withIds(ids: readonly OrganisationId[]): Promise<readonly Organisation[]>
  /** Names of public data linked to one organisation, or to any when none is given. */
  linkedNames(organisation: OrganisationId | null): Promise<readonly NameAlias[]>
  /** Changes whenever a supplier, or a link to one, does: what was computed of the directory holds until then. */
  version(): Promise<string>
  /** Whether each of these enterprises is known to be of the social economy, on the day `today`. */
  check(asked: readonly AskedEnterprise[], today: LocalDate): Promise<readonly CheckedEnterprise[]>
  /** The enterprises that an uploaded spreadsheet or text asks about; nothing of it is kept. */
  checkSheet(sent: {
    readonly name: string
    readonly bytes: Uint8Array
  }): Promise<Result<readonly AskedEnterprise[], CheckListRefusal>>
  /** What waits in the directory for somebody, in one query. */
  waitingFor(lookedAfter: LookedAfter): Promise<readonly Waiting<DirectoryWait>[]>
  /** Organisations that came in after a moment, in the order of names. */
  newSince(moment: Instant): Promise<readonly Organisation[]>
  /** The file of an image that everybody may see, for an organisation of the directory shows it; by its digest. */
  picture(digest: string): Promise<FileId | null>
  /** Every file that an organisation, its draft or one of its versions shows. */
  shownFiles(): Promise<ReadonlySet<string>>
}
