import type { ColumnType, Generated } from 'kysely'

export interface InstallationTables {
  installation: {
    only_one: Generated<boolean>
    kind: string
    created_at: ColumnType<Date, never, never>
  }
}
