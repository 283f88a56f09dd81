import type { ColumnType, JSONColumnType } from 'kysely'

type GivenTimestamp = ColumnType<Date, Date | string, Date | string>
type OptionalTimestamp = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>

export interface ArticleTable {
  id: string
  programme_id: string
  kind: string
  slug: string
  version: number
  state: string
  place: string
  position: number
  /** Number of the text written last. */
  saved: number
  /** Number of the text that the public reads, or read before it was withdrawn. */
  published: number | null
  published_at: OptionalTimestamp
  removed_at: OptionalTimestamp
}

export interface ArticleTextTable {
  article_id: string
  number: number
  title_fr: string
  title_en: string | null
  body_fr: string
  body_en: string | null
  day: string | null
  saved_at: GivenTimestamp
}

interface SetUpSkipTable {
  programme_id: string
  step: string
  skipped_at: GivenTimestamp
}

export interface EditionUploadTable {
  id: string
  edition_id: string
  programme_id: string
  person_id: string
  holds: string
  file_name: string
  headings: JSONColumnType<readonly string[]>
  rows: JSONColumnType<readonly { readonly line: number; readonly cells: readonly string[] }[]>
  chosen: JSONColumnType<readonly (string | null)[]>
  recognised: ColumnType<Readonly<Record<string, string>>, string | undefined, string>
  day_orders: ColumnType<Readonly<Record<string, 'day-first' | 'month-first'>>, string | undefined, string>
  uploaded_at: GivenTimestamp
  imported_at: OptionalTimestamp
  report: JSONColumnType<object> | null
  before: JSONColumnType<object> | null
  after_version: number | null
  undone_at: OptionalTimestamp
  after: JSONColumnType<object> | null
}

export interface PublicSiteTables {
  article: ArticleTable
  article_text: ArticleTextTable
  set_up_skip: SetUpSkipTable
  edition_upload: EditionUploadTable
}
