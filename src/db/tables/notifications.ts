import type { ColumnType, JSONColumnType } from 'kysely'

export interface NotificationTable {
  id: string
  person_id: string
  kind: string
  facts: JSONColumnType<Record<string, string>>
  programme_id: string | null
  created_at: ColumnType<Date, Date | string | undefined, never>
  read_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface NotificationPreferenceTable {
  person_id: string
  kind: string
  by_mail: boolean
  in_product: boolean
  changed_at: ColumnType<Date, Date | string, Date | string>
}

export interface NotificationsTables {
  notification: NotificationTable
  notification_preference: NotificationPreferenceTable
}
