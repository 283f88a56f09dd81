import type { Generated, JSONColumnType } from 'kysely'

interface JournalChainTable {
  /** A programme’s id, or `installation`. */
  chain: string
  number: Generated<number>
  hash: Generated<string>
}

export interface JournalEntryTable {
  chain: string
  number: number
  /** ISO 8601 in UTC, exactly as it was hashed. */
  at: string
  person_id: string | null
  role: string
  act: string
  thing_kind: string
  thing_id: string | null
  programme_id: string | null
  organisation_id: string | null
  facts: JSONColumnType<Record<string, string>>
  /** SHA-256 of salt and value, for each field of journal_value. */
  digests: JSONColumnType<Record<string, string>>
  hash: string
}

export interface JournalValueTable {
  chain: string
  number: number
  field: string
  salt: string
  value: string
  /** Whom the value is about. */
  person_id: string | null
  programme_id: string | null
  organisation_id: string | null
}

export interface JournalTables {
  journal_chain: JournalChainTable
  journal_entry: JournalEntryTable
  journal_value: JournalValueTable
}
