import type { ColumnType } from 'kysely'

type Moment = ColumnType<Date, Date | string, Date | string>
type MomentOrNull = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>

export interface LetterIntroductionTable {
  call_id: string
  programme_id: string
  result: string
  words_fr: string
  words_en: string
  version: number
}

export interface DecisionLetterTable {
  id: string
  application_id: string
  call_id: string
  programme_id: string
  organisation_id: string
  result: string
  because: string | null
  subject_fr: string
  subject_en: string
  words_fr: string
  words_en: string
  readers: number
  sent_at: Moment
}

export interface CohortTable {
  call_id: string
  programme_id: string
  edition_id: string
  retained: string[]
  joined: string[]
  since: string
  published_at: Moment
}

export interface VacancyTable {
  call_id: string
  organisation_id: string
  programme_id: string
  because: string
  recorded_at: Moment
  closed_at: MomentOrNull
  closed_because: string | null
}

export interface PlaceOfferTable {
  id: string
  call_id: string
  programme_id: string
  left_organisation_id: string
  application_id: string
  organisation_id: string
  offered_at: Moment
  answer_until: Moment
  answer: string | null
  answered_at: MomentOrNull
  settled_at: MomentOrNull
  withdrawn_because: string | null
}

export interface CohortTables {
  letter_introduction: LetterIntroductionTable
  decision_letter: DecisionLetterTable
  cohort: CohortTable
  vacancy: VacancyTable
  place_offer: PlaceOfferTable
}
