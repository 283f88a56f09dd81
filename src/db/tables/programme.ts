import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Picture } from '#kernel/picture.ts'

export interface ProgrammeTable {
  id: string
  slug: string
  /** Its organisations are listed by the other programmes that share, and theirs by it. */
  shares_directory: Generated<boolean>
  created_at: ColumnType<Date, Date | undefined, never>
  /** Grows with each change. */
  version: Generated<number>
  name_fr: string
  name_en: string | null
  purpose_fr: string
  purpose_en: string | null
  /** `territoryKey` of each territory. */
  territories: string[]
  coordinating_body: string | null
  contact_name: string | null
  contact_role_fr: string | null
  contact_role_en: string | null
  contact_email: string | null
  contact_phone: string | null
  /** Who writes when something commercial is sent: all three, or none. */
  sender_name: string | null
  sender_address: string | null
  sender_contact: string | null
  fictional: Generated<boolean>
  logo: JSONColumnType<Picture> | null
  /** Lower-case `#rrggbb`. */
  accent: string | null
  /** Whether it publishes in English too. */
  in_english: Generated<boolean>
}

interface ProgrammePartnerTable {
  programme_id: string
  organisation_id: string
  position: number
}

export interface EditionTable {
  id: string
  programme_id: string
  version: Generated<number>
  slug: string
  number: number
  theme_fr: string
  theme_en: string | null
  presentation_fr: string | null
  presentation_en: string | null
  starts_on: string
  ends_on: string
}

export interface ActivityTable {
  id: string
  edition_id: string
  position: number
  axis: string
  title_fr: string
  title_en: string | null
  detail_fr: string | null
  detail_en: string | null
  audience: string
  /** Neither day when undecided; both equal for a single day. */
  first_day: string | null
  last_day: string | null
  state: string
  cancelled_because_fr: string | null
  cancelled_because_en: string | null
}

export interface EditionIndicatorTable {
  id: string
  edition_id: string
  position: number
  axis: string
  title_fr: string
  title_en: string | null
  aim: number | null
}

export interface ParticipationTable {
  edition_id: string
  organisation_id: string
  side: string
  since: string
  /** Null while the organisation takes part. */
  left_on: string | null
}

export interface ProgrammeTables {
  programme: ProgrammeTable
  programme_partner: ProgrammePartnerTable
  edition: EditionTable
  activity: ActivityTable
  edition_indicator: EditionIndicatorTable
  participation: ParticipationTable
}
