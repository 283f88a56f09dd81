import type { MembershipId, OrganisationId, PersonId, ProgrammeId } from './ids.ts'
import type { Instant } from './time.ts'

/** What a person may be in the programme; `public` is everybody, signed in or not. */
export const roleNames = [
  'public',
  'operator',
  'coordinator',
  'adviser',
  'jury-member',
  'supplier-member',
  'buyer-member',
] as const
export type RoleName = (typeof roleNames)[number]

/** What a buyer’s member does there. */
export const duties = ['champion', 'procurement', 'communications'] as const
export type Duty = (typeof duties)[number]

/** One role that a person holds, and where. */
export interface Role {
  readonly name: RoleName
  /** The row that gives it; null for `public`, which nobody gives. */
  readonly membership: MembershipId | null
  readonly programme: ProgrammeId | null
  /** The supplier, the buyer, or the partner that an adviser works for. */
  readonly organisation: OrganisationId | null
  /** Looks after the organisation’s page and its people. */
  readonly administrator: boolean
  readonly duty: Duty | null
}

/** Whoever asks for something: a person acting as one of their roles, or anybody. */
export interface Actor {
  /** Null when nobody is signed in. */
  readonly person: PersonId | null
  readonly role: Role
  /** When this session began; null when nobody is signed in. */
  readonly signedInAt: Instant | null
  /** Network address of the request; null for what no request asked. */
  readonly from: string | null
}

export const publicRole: Role = {
  name: 'public',
  membership: null,
  programme: null,
  organisation: null,
  administrator: false,
  duty: null,
}

/** Somebody who is not signed in. */
export const anybody: Actor = { person: null, role: publicRole, signedInAt: null, from: null }

/** The program itself: commands of whoever holds the machine, and jobs. */
export const theProgram: Actor = { ...anybody, role: { ...publicRole, name: 'operator' } }
