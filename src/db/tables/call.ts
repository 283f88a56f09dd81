import type { ColumnType, JSONColumnType } from 'kysely'

interface Words {
  readonly fr: string
  readonly en: string | null
}

/** What an enterprise writes: answers by the id of what is asked. */
interface KeptAnswers {
  readonly eligibility: Readonly<Record<string, 'yes' | 'no'>>
  readonly criteria: Readonly<Record<string, string>>
  readonly language?: 'fr' | 'en'
}

/** What was submitted, with what the directory said of the enterprise at that moment. */
interface KeptSubmission extends KeptAnswers {
  readonly profile: unknown
  /** Files attached then, by the id of what was asked. */
  readonly documents: Readonly<Record<string, readonly { readonly file: string; readonly name: string }[]>>
}

type Moment = ColumnType<Date, Date | string, Date | string>
type MomentOrNull = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>

export interface CallTable {
  id: string
  programme_id: string
  edition_id: string
  slug: string
  version: ColumnType<number, number | undefined, number>
  title_fr: string
  title_en: string | null
  presentation_fr: string | null
  presentation_en: string | null
  opens_at: Moment
  closes_at: Moment
  time_zone: string
  places: number | null
  minimum_percent: number | null
  eligibility: JSONColumnType<
    readonly {
      readonly id: string
      readonly question: Words
      readonly reason: Words
      readonly remedy: Words | null
      readonly eligibleAnswer: 'yes' | 'no'
    }[]
  >
  criteria: JSONColumnType<
    readonly {
      readonly id: string
      readonly title: Words
      readonly detail: Words | null
      readonly weight: number
      readonly minimum: number | null
    }[]
  >
  scale: JSONColumnType<
    readonly { readonly level: number; readonly title: Words; readonly detail: Words | null }[]
  >
  documents: JSONColumnType<
    readonly {
      readonly id: string
      readonly title: Words
      readonly detail: Words | null
      readonly required: boolean
    }[]
  >
  state: ColumnType<string, string | undefined, string>
  created_at: Moment
  published_at: MomentOrNull
  extensions: JSONColumnType<
    readonly {
      readonly from: string
      readonly to: string
      readonly because: Words
      readonly at: string
    }[]
  >
  last_number: ColumnType<number, number | undefined, number>
  cancelled_because_fr: string | null
  cancelled_because_en: string | null
  agreed_version: number | null
  agreed_at: MomentOrNull
  institutions: ColumnType<string[], string[] | undefined, string[]>
  sectors: ColumnType<string[], string[] | undefined, string[]>
  decision_id: string | null
}

export interface ApplicationTable {
  id: string
  call_id: string
  programme_id: string
  organisation_id: string
  version: ColumnType<number, number | undefined, number>
  number: number | null
  state: ColumnType<string, string | undefined, string>
  answers: JSONColumnType<KeptAnswers>
  left_out: ColumnType<string[], string[] | undefined, string[]>
  submitted: JSONColumnType<KeptSubmission> | null
  started_at: Moment
  saved_at: Moment
  submitted_at: MomentOrNull
  admitted_at: MomentOrNull
  admitted_because: string | null
  eligible: boolean | null
  eligible_because: string | null
  reminded_close: MomentOrNull
  reminded_days: number | null
}

export interface CallTables {
  call: CallTable
  application: ApplicationTable
}
