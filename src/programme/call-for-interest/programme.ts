import type { OrganisationId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { Territory } from '#kernel/territory.ts'

/** The person whom the public may ask about the programme. */
export interface ContactPerson {
  readonly name: string
  readonly role: Bilingual
  readonly email: string | null
  readonly phone: string | null
}

/** What an installation runs, edition after edition. */
export interface Programme {
  readonly name: Bilingual
  /** What it is for, in a sentence or two. */
  readonly purpose: Bilingual
  readonly territories: readonly Territory[]
  /** Null while nobody is named. */
  readonly coordinatingBody: OrganisationId | null
  readonly contactPerson: ContactPerson | null
  /** Who supports it, in the order to show. */
  readonly partners: readonly OrganisationId[]
  /** Invented for the demonstration: shown as such. */
  readonly fictional: boolean
}
