import type { ColumnType, Generated } from 'kysely'

export interface InstallationTables {
  installation: {
    only_one: Generated<boolean>
    kind: string
    /** Signs cookies and links. */
    secret: ColumnType<string, never, never>
    created_at: ColumnType<Date, never, never>
    /** When it was restored from a backup; null for an original. */
    copied_at: ColumnType<Date | null, never, Date | string | null>
    /** When the last backup was written; null when none was. */
    backed_up_at: ColumnType<Date | null, never, Date | string>
  }
}
