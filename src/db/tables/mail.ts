import type { ColumnType, Generated, JSONColumnType } from 'kysely'

export interface OutboxTable {
  id: string
  kind: string
  to_email: string
  person_id: string | null
  language: string
  facts: JSONColumnType<Record<string, string>>
  state: Generated<string>
  attempts: Generated<number>
  due_at: ColumnType<Date, Date | string | undefined, Date | string>
  failure: string | null
  created_at: ColumnType<Date, Date | string | undefined, never>
  sent_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  /** From then on nobody needs it any more. */
  useless_after: ColumnType<Date | null, Date | string | null | undefined, never>
  /** Who holds it while it is sent. */
  claim: string | null
  claimed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  /** Null for what is not commercial. */
  purpose: string | null
  programme_id: string | null
  withdrawal_token: string | null
  haste: Generated<string>
  /** The letter that it left in, with others. */
  gathered_in: string | null
}

/** Addresses that mail servers refused for good, or whose reader complained; digests only. */
export interface RefusingAddressTable {
  address_digest: string
  why: string
  status: string
  since: Generated<Date>
}

export interface MailTables {
  outbox: OutboxTable
  refusing_address: RefusingAddressTable
}
