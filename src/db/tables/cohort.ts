import type { ColumnType } from 'kysely'

type Moment = ColumnType<Date, Date | string, Date | string>
type MomentOrNull = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>

interface CohortTable {
  call_id: string
  programme_id: string
  published_at: Moment
}

interface DecisionLetterTable {
  id: string
  application_id: string
  call_id: string
  programme_id: string
  organisation_id: string
  result: string
  words_fr: string | null
  words_en: string | null
  sent_at: Moment
}

interface ReplacementTable {
  id: string
  call_id: string
  programme_id: string
  left_organisation_id: string
  left_on: string
  left_because: string | null
  offered_application_id: string | null
  organisation_id: string | null
  offered_at: MomentOrNull
  answer_by: MomentOrNull
  answer: string | null
  answered_at: MomentOrNull
  because: string | null
}

export interface CohortTables {
  cohort: CohortTable
  decision_letter: DecisionLetterTable
  replacement: ReplacementTable
}
