import type { ColumnType } from 'kysely'

type GivenTimestamp = ColumnType<Date, Date | string | undefined, Date | string>
type OptionalTimestamp = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>

interface ListTable {
  id: string
  name: string
  person_id: string
  /** Whom it is shared with. */
  organisation_id: string | null
  created_at: GivenTimestamp
  removed_at: OptionalTimestamp
}

interface ListEntryTable {
  list_id: string
  kind: string
  /** An organisation’s id, or the number of a notice. */
  thing_id: string
  note: ColumnType<string, string | undefined, string>
  added_by: string | null
  added_at: GivenTimestamp
  removed_at: OptionalTimestamp
}

export interface ListsTables {
  list: ListTable
  list_entry: ListEntryTable
}
