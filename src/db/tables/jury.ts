import type { ColumnType, JSONColumnType } from 'kysely'

type Moment = ColumnType<Date, Date | string, Date | string>
type MomentOrNull = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
type Version = ColumnType<number, number | undefined, number>

interface JurorTable {
  call_id: string
  person_id: string
  programme_id: string
  since: Moment
  left_at: MomentOrNull
  scores_kept: ColumnType<boolean, boolean | undefined, boolean>
}

interface JuryTable {
  call_id: string
  programme_id: string
  version: Version
  stage: string
  scoring_opened_at: Moment
  consensus_opened_at: MomentOrNull
  places: number | null
  waiting: number | null
  line_because: string | null
  cited: string | null
  decision_id: string | null
  decided_at: MomentOrNull
  decided_by: string | null
}

interface ConflictDeclarationTable {
  application_id: string
  person_id: string
  call_id: string
  programme_id: string
  conflict: boolean
  because: string | null
  declared_at: Moment
}

interface EvaluationTable {
  application_id: string
  person_id: string
  call_id: string
  programme_id: string
  version: Version
  /** Level given to each criterion, by its id. */
  levels: JSONColumnType<Readonly<Record<string, number>>>
  comments: JSONColumnType<Readonly<Record<string, string>>>
  overall: string | null
  done_at: MomentOrNull
  saved_at: Moment
}

interface ConsensusTable {
  application_id: string
  call_id: string
  programme_id: string
  version: Version
  levels: JSONColumnType<Readonly<Record<string, number>>>
  comment: string | null
  feedback_fr: string | null
  feedback_en: string | null
  agreed_at: Moment
}

interface TieSettlementTable {
  id: string
  call_id: string
  programme_id: string
  ranking: string[]
  because: string
  settled_at: Moment
  settled_by: string | null
}

interface OutcomeTable {
  application_id: string
  call_id: string
  programme_id: string
  organisation_id: string
  result: string
  rank: number | null
  /** The driver gives a `numeric` as text. */
  percent: ColumnType<string | null, number | string | null, number | string | null>
  because: string | null
  decided_at: Moment
}

export interface JuryTables {
  juror: JurorTable
  jury: JuryTable
  conflict_declaration: ConflictDeclarationTable
  evaluation: EvaluationTable
  consensus: ConsensusTable
  tie_settlement: TieSettlementTable
  outcome: OutcomeTable
}
