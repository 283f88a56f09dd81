import type { ColumnType, Generated } from 'kysely'

type GivenTimestamp = ColumnType<Date, Date | string | undefined, Date | string>
type OptionalTimestamp = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
type RequiredTimestamp = ColumnType<Date, Date | string, Date | string>

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
  /** Null while they are somebody. */
  erased_at: OptionalTimestamp
}

export interface SessionTable {
  id: string
  token: string
  person_id: string
  expires_at: RequiredTimestamp
  ip_address: string | null
  user_agent: string | null
  /** The membership that its person acts under. */
  acting_as: string | null
  /** How it began; null for sessions older than the question. */
  way: string | null
  seen_at: OptionalTimestamp
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
  administrator: Generated<boolean>
  duty: string | null
  since: GivenTimestamp
  /** Null while it lasts. */
  ended_at: OptionalTimestamp
  came_by: Generated<string>
  ended_by: string | null
}

export interface AdviserAssignmentTable {
  person_id: string
  organisation_id: string
  programme_id: string
  since: GivenTimestamp
}

export interface KnownDeviceTable {
  person_id: string
  device: string
  network: string
  first_seen_at: RequiredTimestamp
  last_seen_at: RequiredTimestamp
}

/** Public keys that people sign in with; the library’s own columns, and when it was last used. */
export interface PasskeyTable {
  id: string
  person_id: string
  name: string | null
  public_key: string
  credential_id: string
  counter: number
  device_type: string
  backed_up: boolean
  transports: string | null
  aaguid: string | null
  created_at: GivenTimestamp
  used_at: OptionalTimestamp
}

export interface IdentityProviderTable {
  id: string
  organisation_id: string
  programme_id: string | null
  issuer: string
  client_id: string
  /** Encrypted. */
  client_secret: string
  added_by: string | null
  changed_at: RequiredTimestamp
  /** Null until somebody confirmed that its domains are the institution’s. */
  confirmed_at: OptionalTimestamp
  everywhere: Generated<boolean>
}

export interface IdentityProviderDomainTable {
  domain: string
  identity_provider_id: string
  organisation_id: string
  programme_id: string | null
}

/** A role offered to an address. */
export interface InvitationTable {
  id: string
  email: string
  language: string
  role: string
  programme_id: string | null
  organisation_id: string | null
  administrator: Generated<boolean>
  duty: string | null
  token_digest: string
  invited_by: string | null
  invited_at: ColumnType<Date, Date | string, Date | string>
  expires_at: ColumnType<Date, Date | string, Date | string>
  accepted_by: string | null
  accepted_at: OptionalTimestamp
  withdrawn_at: OptionalTimestamp
}

export interface JoinRequestTable {
  id: string
  kind: string
  person_id: string
  organisation_id: string
  programme_id: string | null
  note: string
  link: string | null
  own_domain: Generated<boolean>
  state: Generated<string>
  asked_at: ColumnType<Date, Date | string, Date | string>
  decided_by: string | null
  decided_at: OptionalTimestamp
  reason: string | null
}

export interface EmailDomainTable {
  organisation_id: string
  programme_id: string | null
  domain: string
  state: Generated<string>
  declared_by: string | null
  declared_at: ColumnType<Date, Date | string, Date | string>
  decided_by: string | null
  decided_at: OptionalTimestamp
  reason: string | null
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
  known_device: KnownDeviceTable
  passkey: PasskeyTable
  identity_provider: IdentityProviderTable
  identity_provider_domain: IdentityProviderDomainTable
  invitation: InvitationTable
  join_request: JoinRequestTable
  email_domain: EmailDomainTable
  visit: VisitTable
  first_steps: FirstStepsTable
}
