import type { OrganisationId, ProgrammeId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { Picture } from '#kernel/picture.ts'
import type { Territory } from '#kernel/territory.ts'

/** The person whom the public may ask about the programme. */
export interface ContactPerson {
  readonly name: string
  readonly role: Bilingual
  readonly email: string | null
  readonly phone: string | null
}

/** Who writes when a programme sends something commercial (LCAP: name, postal address, a way to be reached). */
export interface Sender {
  readonly name: string
  /** As on an envelope, on several lines. */
  readonly address: string
  /** An e-mail address, a telephone number or a web address. */
  readonly contact: string
}

/** How a programme looks to the public, and in which languages it writes. */
export interface Identity {
  readonly logo: Picture | null
  /** One colour of its own, as `#0c5b4d`, legible on both grounds; null for the site’s. */
  readonly accent: string | null
  /** Whether it publishes in English too. It always does in French. */
  readonly inEnglish: boolean
}

/** What a programme looks like until it chooses. */
export const plainIdentity: Identity = { logo: null, accent: null, inEnglish: true }

/** Where a page is linked from: the site’s menu, its footer, or the programme’s own page alone. */
export const places = ['menu', 'footer', 'programme'] as const
export type PagePlace = (typeof places)[number]

/** A page that the public may read, as links name it. */
export interface ListedPage {
  readonly slug: string
  readonly title: Bilingual
  readonly place: PagePlace
}

/** What is run, edition after edition. An installation may hold several. */
export interface Programme {
  readonly id: ProgrammeId
  /** Grows with each change: who changes an older one is told. */
  readonly version: number
  /** Last part of its address on the site; never changes once published. */
  readonly slug: string
  /** Its organisations are listed by the other programmes that share, and theirs by it. */
  readonly sharesDirectory: boolean
  readonly name: Bilingual
  /** What it is for, in a sentence or two. */
  readonly purpose: Bilingual
  readonly territories: readonly Territory[]
  /** Null while nobody is named. */
  readonly coordinatingBody: OrganisationId | null
  readonly contactPerson: ContactPerson | null
  /** Null until it is said: nothing commercial leaves before. */
  readonly sender: Sender | null
  /** Who supports it, in the order to show. */
  readonly partners: readonly OrganisationId[]
  readonly identity: Identity
  /** Its public pages, in their order. They are written by the public site, not with the programme. */
  readonly pages: readonly ListedPage[]
  /** Invented for the demonstration: shown as such. */
  readonly fictional: boolean
}
