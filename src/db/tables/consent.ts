import type { ColumnType } from 'kysely'

export interface ConsentTextTable {
  id: string
  purpose: string
  fr: string
  en: string
  first_shown_at: ColumnType<Date, Date | string | undefined, never>
}

export interface ConsentTable {
  id: string
  programme_id: string
  purpose: string
  address_digest: string
  email: string | null
  person_id: string | null
  organisation_id: string | null
  basis: string
  text_id: string | null
  language: string
  ground: string | null
  reason: string | null
  given_at: ColumnType<Date, Date | string, never>
  recorded_at: ColumnType<Date, Date | string | undefined, never>
  way: string
  recorded_by: string | null
  expires_at: ColumnType<Date | null, Date | string | null | undefined, never>
  withdrawn_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  withdrawn_way: string | null
  withdrawal_token: string
}

export interface SuppressionTable {
  address_digest: string
  programme_id: string | null
  purpose: string | null
  since: ColumnType<Date, Date | string | undefined, Date | string>
  why: string
}

export interface SubscriptionRequestTable {
  token_digest: string
  programme_id: string
  email: string
  language: string
  text_ids: string[]
  asked_at: ColumnType<Date, Date | string | undefined, never>
  expires_at: ColumnType<Date, Date | string, never>
  confirmed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface NoticesLetterTable {
  programme_id: string
  person_id: string
  week: string
  notices: string[]
}

export interface ConsentTables {
  consent_text: ConsentTextTable
  consent: ConsentTable
  suppression: SuppressionTable
  subscription_request: SubscriptionRequestTable
  notices_letter: NoticesLetterTable
}
