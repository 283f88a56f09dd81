import type {
  Accounts,
  Asking,
  Decision,
  Limits,
  Names,
  OwnSpace,
  People,
  SignedIn,
  Thing,
} from '#accounts/index.ts'
import type { Consents } from '#consent/index.ts'
import type { Files, FormName } from '#files/index.ts'
import type { Installation } from '#installation/index.ts'
import type { FailedJobs } from '#jobs/failed-jobs.actions.ts'
import type { Journal } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Bilingual, Language } from '#kernel/language.ts'
import type { Picture } from '#kernel/picture.ts'
import type { Instant } from '#kernel/time.ts'
import type { Outbox } from '#mail/index.ts'
import type { Notifications } from '#notifications/index.ts'
import type { Privacy } from '#privacy/index.ts'
import type {
  Applications,
  CallForInterest,
  Calls,
  Cohorts,
  Concertations,
  EditionImport,
  Governance,
  Juries,
  Programme,
  PublicSite,
  SetUp,
} from '#programme/call-for-interest/index.ts'
import type {
  Directory,
  Editing,
  GuidedImport,
  ListedOrganisations,
  Listing,
  NameAliases,
  Reviewing,
  Shelving,
} from '#programme/directory/index.ts'
import type { Lists } from '#programme/lists/index.ts'
import type {
  ImportDesk,
  NameResolution,
  TenderImport,
  Tenders,
  TendersMatching,
} from '#programme/tenders/index.ts'
import type { Format } from './format.ts'
import type { Texts } from './locales/texts.ts'
import type { ActName } from './policy.ts'
import type { RouteName } from './sitemap.ts'

/** What the site is given: the modules, the clock, the built files. */
export interface SiteContext {
  readonly accounts: Accounts
  readonly limits: Limits
  readonly people: People
  readonly ownSpace: OwnSpace
  readonly personNames: Names
  readonly installation: Pick<Installation, 'copiedAt'>
  readonly journal: Journal
  readonly outbox: Outbox
  readonly privacy: Privacy
  readonly notifications: Notifications
  readonly failedJobs: FailedJobs
  readonly consents: Consents
  readonly files: Files
  /** Pages list, search and count within a programme’s listing only: nothing of another programme slips in. */
  readonly directory: Omit<Directory, keyof ListedOrganisations>
  readonly tenders: Omit<Tenders, keyof TendersMatching>
  readonly tenderImport: Pick<TenderImport, 'runs' | 'quarantined' | 'waitingFor'>
  readonly editing: Editing
  readonly guidedImport: GuidedImport
  readonly reviewing: Reviewing
  readonly shelving: Shelving
  readonly importDesk: ImportDesk
  readonly callForInterest: CallForInterest
  readonly governance: Governance
  readonly concertations: Concertations
  readonly publicSite: PublicSite
  readonly setUp: SetUp
  readonly calls: Calls
  readonly applications: Applications
  readonly editionImport: EditionImport
  readonly juries: Juries
  readonly cohorts: Cohorts
  readonly lists: Lists
  readonly nameAliases: Pick<NameAliases, 'list' | 'counts'>
  readonly nameResolution: Pick<NameResolution, 'counts' | 'sharedNames'>
  /** Present when no mail server is set: letters wait in the outbox. */
  readonly keepsLetters?: boolean
  /** How many proxies stand before the site: how much of X-Forwarded-For is believed. Absent means none. */
  readonly trustedProxies?: number
  /** Null in production. */
  readonly demonstration: { readonly today: Instant } | null
  now(): Instant
  /** The real clock, whatever the demonstration’s says: sessions, links and limits live by it. */
  realNow(): Instant
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
  readonly site: Pick<SiteContext, 'demonstration' | 'baseUrl' | 'assets'> & {
    /** Name of the programme. */
    readonly programme: Bilingual
    /** How the programme looks, and its pages; null while there is none. */
    readonly look: Pick<Programme, 'slug' | 'identity' | 'pages'> | null
  }
  readonly language: Language
  readonly texts: Texts
  readonly format: Format
  /** Address of an image at one size; of a draft’s, one that opens to this reader alone for a short while. */
  pictureAddress(picture: Picture, form: FormName): string
  readonly now: Instant
  readonly theme: Theme
  /** Null when nobody is signed in. */
  readonly signedIn: SignedIn | null
  /** How many of their notifications they did not read; 0 where it was not asked. */
  readonly unread: number
  /** The number that lets the page’s own script run; asked for by a page that has one. */
  readonly nonce: () => string
  /** Whether whoever reads may do an act to a thing: what a page shows, or greys with the reason. */
  may(act: ActName, on: Thing): Decision
  /** What was just done, as the address says after a form; null when nothing. */
  readonly done: string | null
  /** Address of the programme whose set-up guide they came from; null when they did not. */
  readonly guide: string | null
  readonly route: RouteName | null
  /** The page’s own address in each language, without what was only sought there; null for an error. */
  readonly addresses: Readonly<Record<Language, string>> | null
  /** Address of the same page in the other language. */
  readonly otherLanguage: string
  /** Path and query of this page. */
  readonly here: string
}

/** What a page may ask for: who reads, the modules, what the address says. */
export interface Answer {
  readonly actor: Actor
  /** What the address speaks of, as the policy saw it. */
  readonly thing: Thing
  readonly view: View
  readonly site: SiteContext
  /** The first programme, whose pages stand at the root; null until somebody sets it up. */
  readonly programme: Programme | null
  /** Every programme, the first one first. */
  readonly programmes: readonly Programme[]
  /** The programme that the page speaks of: named in its address, else acted in, else the first. */
  readonly here: Programme | null
  /** Whose organisations that programme lists. */
  readonly listing: Listing
  readonly params: Readonly<Record<string, string | undefined>>
  readonly query: URLSearchParams
}

/** What a form sent. */
export interface Posted extends Answer {
  readonly form: FormData
  /** The file that came with the form was too large, and is not in it. */
  readonly fileTooLarge: boolean
  /** When the request reached the server, by the programme’s clock: what counts against a close. */
  readonly arrivedAt: Instant
  /** The request itself, for those who sign people in and out. */
  readonly asking: Asking
}
