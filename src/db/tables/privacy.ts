import type { ColumnType, Generated, JSONColumnType } from 'kysely'

type OptionalTimestamp = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
type RequiredTimestamp = ColumnType<Date, Date | string, Date | string>

export interface EmailChangeTable {
  person_id: string
  new_email: string
  token_digest: string
  asked_at: RequiredTimestamp
  expires_at: RequiredTimestamp
}

export interface PrivacyRequestTable {
  id: string
  kind: string
  person_id: string
  /** Null: the operator alone answers. */
  programme_id: string | null
  way: string
  note: Generated<string>
  asked_at: RequiredTimestamp
  asked_by: string | null
  /** Null for an access. */
  due_at: OptionalTimestamp
  undone_at: OptionalTimestamp
  undone_by: string | null
  done_at: OptionalTimestamp
  failure: string | null
}

export interface PurgeRunTable {
  id: string
  started_at: RequiredTimestamp
  finished_at: OptionalTimestamp
}

export interface PurgeResultTable {
  run_id: string
  retained: string
  swept: number
  finished_at: RequiredTimestamp
  failure: string | null
}

export interface PrivacyIncidentTable {
  id: string
  /** Null: of the whole installation. */
  programme_id: string | null
  number: number
}

export interface PrivacyIncidentVersionTable {
  incident_id: string
  number: number
  content: JSONColumnType<Record<string, unknown>, string, never>
  written_at: RequiredTimestamp
  written_by: string | null
}

export interface PrivacyContactTable {
  programme_id: string
  name: string
  title_fr: string
  title_en: string | null
  email: string | null
  phone: string | null
  address: string | null
  policy_fr: string
  policy_en: string | null
  version: number
  changed_at: RequiredTimestamp
  changed_by: string | null
}

export interface PrivacyTables {
  email_change: EmailChangeTable
  privacy_request: PrivacyRequestTable
  purge_run: PurgeRunTable
  purge_result: PurgeResultTable
  privacy_incident: PrivacyIncidentTable
  privacy_incident_version: PrivacyIncidentVersionTable
  privacy_contact: PrivacyContactTable
}
