import type { ColumnType } from 'kysely'

type GeneratedTimestamp = ColumnType<Date, Date | string | undefined, Date | string>

export interface OrganisationTable {
  id: string
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
  /** Gathered from the offers when saved, so that a list and its facets read one table. */
  seao_categories: string[]
  regions_served: string[]
  /** Everything searchable, filled by the store, since offers and achievements are part of it. */
  search_fr: string
  search_en: string
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
}

export interface DirectoryTables {
  organisation: OrganisationTable
  offer: OfferTable
  achievement: AchievementTable
}
