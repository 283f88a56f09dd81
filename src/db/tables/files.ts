import type { ColumnType, JSONColumnType } from 'kysely'

export interface FileTable {
  id: string
  programme_id: string | null
  organisation_id: string | null
  person_id: string | null
  thing_kind: string
  thing_id: string
  use: string
  detail: ColumnType<string, string | undefined, string>
  name: string
  media_type: string
  bytes: number
  sha256: string
  width: number | null
  height: number | null
  forms: JSONColumnType<
    readonly {
      readonly name: string
      readonly bytes: number
      readonly sha256: string
      readonly width: number | null
      readonly height: number | null
    }[]
  >
  state: ColumnType<string, string | undefined, string>
  created_at: ColumnType<Date, Date | string, Date | string>
  removed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  join_request_id: ColumnType<string | null, never, never>
}

export interface FilesTables {
  file: FileTable
}
