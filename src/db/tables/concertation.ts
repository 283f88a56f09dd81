import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Bilingual } from '#kernel/language.ts'
import type { LocalDate } from '#kernel/time.ts'

type OptionalTimestamp = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
type RequiredTimestamp = ColumnType<Date, Date | string, Date | string>

/** What is talked about, as it is kept. */
export interface KeptParameters {
  readonly criteria: readonly {
    readonly id: string
    readonly title: Bilingual
    readonly detail: Bilingual | null
    readonly weight: number
  }[]
  readonly opens: LocalDate | null
  readonly closes: LocalDate | null
  readonly announced: LocalDate | null
  readonly places: number | null
  readonly institutions: readonly string[]
  readonly sectors: readonly string[]
  readonly others: readonly { readonly id: string; readonly title: Bilingual; readonly text: Bilingual }[]
}

export interface ConcertationTable {
  id: string
  programme_id: string
  edition_id: string
  version: Generated<number>
  /** Parameters as they are written now. */
  draft: JSONColumnType<KeptParameters>
  settled_number: number | null
  settled_at: OptionalTimestamp
  decision_id: string | null
}

interface ConcertationPartnerTable {
  concertation_id: string
  programme_id: string
  organisation_id: string
}

export interface ConcertationVersionTable {
  concertation_id: string
  programme_id: string
  number: number
  parameters: JSONColumnType<KeptParameters>
  note: Generated<string>
  shared_at: RequiredTimestamp
}

export interface ConcertationCommentTable {
  id: string
  concertation_id: string
  programme_id: string
  organisation_id: string
  person_id: string | null
  number: number
  /** Empty for the whole. */
  parameter: Generated<string>
  text: string
  said_at: RequiredTimestamp
  answer: Generated<string>
  answered_at: OptionalTimestamp
  withdrawn_at: OptionalTimestamp
}

export interface ConcertationStanceTable {
  id: string
  concertation_id: string
  programme_id: string
  organisation_id: string
  person_id: string | null
  number: number
  stance: string
  text: Generated<string>
  stated_at: RequiredTimestamp
}

export interface ConcertationTables {
  concertation: ConcertationTable
  concertation_partner: ConcertationPartnerTable
  concertation_version: ConcertationVersionTable
  concertation_comment: ConcertationCommentTable
  concertation_stance: ConcertationStanceTable
}
