import type { Bilingual, Language } from '#kernel/language.ts'
import type { Instant } from '#kernel/time.ts'
import type { Directory } from '#programme/directory/index.ts'
import type { TenderImport, Tenders } from '#programme/tenders/index.ts'
import type { Format } from './format.ts'
import type { Texts } from './locales/texts.ts'
import type { RouteName } from './sitemap.ts'

/** What the site is given: the modules, the clock, the built files. */
export interface SiteContext {
  readonly directory: Directory
  readonly tenders: Tenders
  readonly tenderImport: Pick<TenderImport, 'runs' | 'quarantined'>
  readonly programme: Bilingual
  /** Null in production. */
  readonly demonstration: { readonly today: Instant } | null
  now(): Instant
  readonly baseUrl: string
  /** Public address of each built file, by its plain name. */
  readonly assets: Readonly<Record<string, string>>
  /** Folder that holds the built public files. */
  readonly publicFolder: string
  log(failure: unknown): void
}

export type Theme = 'light' | 'dark' | null

/** What every page is given beside its own rows. */
export interface View {
  readonly site: Pick<SiteContext, 'programme' | 'demonstration' | 'baseUrl' | 'assets'>
  readonly language: Language
  readonly texts: Texts
  readonly format: Format
  readonly now: Instant
  readonly theme: Theme
  readonly route: RouteName | null
  /** Address of the same page in the other language. */
  readonly otherLanguage: string
  /** Path and query of this page. */
  readonly here: string
}
