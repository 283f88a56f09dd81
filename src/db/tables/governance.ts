import type { Generated, JSONColumnType } from 'kysely'

export interface CommitteeTable {
  id: string
  programme_id: string
  version: Generated<number>
  parent_id: string | null
  name_fr: string
  name_en: string | null
  mandate_fr: string | null
  mandate_en: string | null
  formed_on: string | null
  dissolved_on: string | null
}

export interface CommitteeMemberTable {
  id: string
  committee_id: string
  programme_id: string
  /** Somebody with an account; with `name` null as well, somebody erased. */
  person_id: string | null
  name: string | null
  sits_for: Generated<string>
  seat: string
  since: string
  until: string | null
}

export interface MeetingTable {
  id: string
  committee_id: string
  programme_id: string
  version: Generated<number>
  day: string
  starts_at: Generated<string>
  place: Generated<string>
  agenda: JSONColumnType<readonly string[]>
  /** Ids of members. */
  present: JSONColumnType<readonly string[]>
  state: Generated<string>
  because: Generated<string>
  minutes: Generated<string>
  minutes_adopted_on: string | null
}

export interface DecisionTable {
  id: string
  programme_id: string
  meeting_id: string
  committee_id: string
  version: Generated<number>
  year: number
  number: number
  title_fr: string
  title_en: string | null
  text_fr: string | null
  text_en: string | null
  decided_on: string
  in_favour: number | null
  against: number | null
  abstentions: number | null
  state: Generated<string>
  successor_id: string | null
  because: Generated<string>
  public: Generated<boolean>
}

export interface GovernanceTables {
  committee: CommitteeTable
  committee_member: CommitteeMemberTable
  meeting: MeetingTable
  decision: DecisionTable
}
