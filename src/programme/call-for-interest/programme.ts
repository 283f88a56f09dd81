import type { OrganisationId, ProgrammeId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
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
  /** Invented for the demonstration: shown as such. */
  readonly fictional: boolean
}
