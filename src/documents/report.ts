import type { Language } from '#kernel/language.ts'

/** A column of a document’s table. */
export interface ReportColumn {
  readonly label: string
  /** Numbers stand at the right. */
  readonly number: boolean
  /** Share of the width that the column takes. */
  readonly weight: number
}

/** A part of a document: a title, a few words, a table. */
export interface ReportPart {
  readonly title: string
  readonly note: string | null
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly (readonly string[])[]
  /** Said in place of a table without rows. */
  readonly none: string
}

/** A document made of tables, in the words of one language. */
export interface Report {
  readonly language: Language
  readonly title: string
  /** What it is about. */
  readonly subject: string
  /** Who keeps it. */
  readonly author: string
  /** Names and values, on the first page. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly contents: string
  readonly parts: readonly ReportPart[]
  /** At the foot of every page. */
  readonly foot: string
  /** «Page 3 of 12», by the numbers that the typesetter knows. */
  readonly page: { readonly before: string; readonly between: string }
}
