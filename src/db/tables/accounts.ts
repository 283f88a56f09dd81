import type { ColumnType, Generated } from 'kysely'

type GivenTimestamp = ColumnType<Date, Date | string | undefined, Date | string>
type OptionalTimestamp = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>

export interface PersonTable {
  id: string
  name: string
  email: string
  email_verified: Generated<boolean>
  image: string | null
  language: Generated<string>
  fictional: Generated<boolean>
  created_at: GivenTimestamp
  updated_at: GivenTimestamp
}

export interface SessionTable {
  id: string
  token: string
  person_id: string
  expires_at: ColumnType<Date, Date | string, Date | string>
  ip_address: string | null
  user_agent: string | null
  /** The membership that its person acts under. */
  acting_as: string | null
  created_at: GivenTimestamp
  updated_at: GivenTimestamp
}

/** Ways to sign in that another provider vouches for; the library’s own columns. */
export interface SignInAccountTable {
  id: string
  account_id: string
  provider_id: string
  person_id: string
  access_token: string | null
  refresh_token: string | null
  id_token: string | null
  access_token_expires_at: OptionalTimestamp
  refresh_token_expires_at: OptionalTimestamp
  scope: string | null
  password: string | null
  created_at: GivenTimestamp
  updated_at: GivenTimestamp
}

export interface SignInVerificationTable {
  id: string
  identifier: string
  value: string
  expires_at: ColumnType<Date, Date | string, Date | string>
  created_at: GivenTimestamp
  updated_at: GivenTimestamp
}

export interface MembershipTable {
  id: string
  person_id: string
  role: string
  programme_id: string | null
  organisation_id: string | null
  call_id: string | null
  administrator: Generated<boolean>
  duty: string | null
  since: GivenTimestamp
  /** Null while it lasts. */
  ended_at: OptionalTimestamp
}

export interface AdviserAssignmentTable {
  person_id: string
  organisation_id: string
  programme_id: string
  since: GivenTimestamp
}

interface VisitTable {
  person_id: string
  seen_until: ColumnType<Date, Date | string, Date | string>
}

interface FirstStepsTable {
  person_id: string
  role: string
  step: number
  state: string
}

export interface AccountsTables {
  person: PersonTable
  session: SessionTable
  sign_in_account: SignInAccountTable
  sign_in_verification: SignInVerificationTable
  membership: MembershipTable
  adviser_assignment: AdviserAssignmentTable
  visit: VisitTable
  first_steps: FirstStepsTable
}
