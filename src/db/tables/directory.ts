import type { ColumnType, JSONColumnType } from 'kysely'

type GeneratedTimestamp = ColumnType<Date, Date | string | undefined, Date | string>

interface Picture {
  file: string
  digest: string
  width: number
  height: number
}
interface Photograph extends Picture {
  alt: { fr: string; en: string | null }
}

export interface OrganisationTable {
  id: string
  /** The programme that looks after it. */
  programme_id: string | null
  slug: string
  side: string
  name: string
  /** Folded name: French order without ICU. */
  name_key: string
  legal_form: string | null
  neq: string | null
  summary_fr: string | null
  summary_en: string | null
  description_fr: string | null
  description_en: string | null
  street: string | null
  locality: string | null
  postal_code: string | null
  mrc: string | null
  region: string | null
  latitude: number | null
  longitude: number | null
  website: string | null
  email: string | null
  phone: string | null
  employees: number | null
  founded_in: number | null
  certifications: string[]
  fictional: boolean
  confirmed_on: string | null
  partner_kind: string | null
  logo: JSONColumnType<Picture> | null
  /** When it left the directory; null while it is in it. */
  archived_at: OptionalTimestamp
  /** Given by the database: grows with every change of any organisation. */
  changed_in: ColumnType<number, never, never>
  created_at: GeneratedTimestamp
  updated_at: GeneratedTimestamp
}

export interface OfferTable {
  organisation_id: string
  position: number
  title_fr: string
  title_en: string | null
  detail_fr: string | null
  detail_en: string | null
  seao_categories: string[]
  unspsc: string[]
  /** `territoryKey` of each territory. */
  territories: string[]
  capacity_per_contract: number | null
  capacity_per_year: number | null
}

export interface AchievementTable {
  organisation_id: string
  position: number
  client: string
  title_fr: string
  title_en: string | null
  year: number | null
  amount: number | null
  photographs: ColumnType<readonly Photograph[], string | undefined, string>
}

interface BilingualText {
  fr: string
  en: string | null
}

export interface RecognitionTable {
  organisation_id: string
  findings: JSONColumnType<{ principle: string; verdict: string; evidence: BilingualText | null }[]>
  /** Oldest first. */
  reviews: JSONColumnType<{ act: string; on: string; reviewer: string; reason: BilingualText | null }[]>
  expires_on: string | null
}

/** One row. */
export interface DirectoryVersionTable {
  only_one: ColumnType<boolean, boolean | undefined, never>
  version: ColumnType<number, number | undefined, number>
  /** How many times organisations were removed: a reader who kept some must then read all again. */
  removals: ColumnType<number, number | undefined, number>
}

type GivenTimestamp = ColumnType<Date, Date | string, Date | string>
type OptionalTimestamp = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
interface Fact {
  kind: string
  words: string[]
}

/** A name met in public data and the organisation that it may be. */
export interface NameAliasTable {
  id: string
  name: string
  name_key: string
  /** The NEQ that the name was met with, when no organisation of the directory has it. */
  neq: string | null
  localities: string[]
  notices: number
  organisation_id: string
  state: string
  decided_by: string | null
  rule: string | null
  /** A decision was undone: no rule may link the pair again. */
  held: boolean
  likelihood: number
  reasons: JSONColumnType<Fact[]>
  cautions: JSONColumnType<Fact[]>
  created_at: GeneratedTimestamp
  decided_at: OptionalTimestamp
}

export interface OrganisationDraftTable {
  organisation_id: string
  version: number
  begun_from: number
  content: JSONColumnType<object>
  saved_at: GivenTimestamp
  saved_by: string | null
}

export interface OrganisationVersionTable {
  organisation_id: string
  number: number
  act: string
  content: JSONColumnType<object>
  brought_back: number | null
  person_id: string | null
  at: GivenTimestamp
}

export interface DirectoryUploadTable {
  id: string
  person_id: string
  programme_id: string | null
  file_name: string
  headings: JSONColumnType<readonly string[]>
  rows: JSONColumnType<readonly { readonly line: number; readonly cells: readonly string[] }[]>
  chosen: JSONColumnType<readonly (string | null)[]> | null
  uploaded_at: GivenTimestamp
  imported_at: OptionalTimestamp
  report: JSONColumnType<object> | null
}

export interface DirectoryTables {
  organisation_draft: OrganisationDraftTable
  organisation_version: OrganisationVersionTable
  directory_upload: DirectoryUploadTable
  name_alias: NameAliasTable
  recognition: RecognitionTable
  directory_version: DirectoryVersionTable
  organisation: OrganisationTable
  offer: OfferTable
  achievement: AchievementTable
}
