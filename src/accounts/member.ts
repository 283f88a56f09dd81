import type { Actor, Role } from '#kernel/actor.ts'
import type { MembershipId, PersonId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Person } from './person.ts'

/** How a membership came to be. */
export const waysIn = ['appointment', 'invitation', 'request', 'claim', 'domain', 'restored'] as const
export type CameBy = (typeof waysIn)[number]

/** Somebody in a role: who, which, since when; a membership that ended stays known. */
export interface Member {
  readonly id: MembershipId
  readonly person: Person
  readonly role: Role
  readonly since: Instant
  readonly cameBy: CameBy
  /** Null while it lasts. */
  readonly endedAt: Instant | null
  readonly endedBy: PersonId | null
}

export const isCurrent = ({ endedAt }: Pick<Member, 'endedAt'>): boolean => endedAt === null

/** Whether a membership is one of those of which a last one must stay. */
export const isKeeper = ({ name, organisation, administrator }: Role): boolean =>
  name === 'operator' || name === 'coordinator' || (organisation !== null && administrator)

/** Same role, programme and organisation: those among whom somebody must stay. */
export const standsWith = (one: Role, other: Role): boolean =>
  one.name === other.name &&
  one.organisation === other.organisation &&
  (one.organisation !== null || one.programme === other.programme)

/**
 * Whether nobody would be left to look after what these memberships look after, once `leaving` is gone: an
 * organisation without administrator, a programme without coordination, an installation without operator.
 */
export const leavesNobody = (
  current: readonly Pick<Member, 'id' | 'role'>[],
  leaving: Pick<Member, 'id' | 'role'>,
): boolean =>
  isKeeper(leaving.role) &&
  !current.some(({ id, role }) => id !== leaving.id && standsWith(role, leaving.role) && isKeeper(role))

/**
 * Whether whoever acts may leave a post without anybody: those who look after the whole may, for they can appoint
 * somebody; the last operator never goes.
 */
export const mayLeaveEmpty = ({ role }: Pick<Actor, 'role'>, left: Role): boolean => {
  if (left.name === 'operator') return false
  if (role.name === 'operator') return true
  return left.name !== 'coordinator' && left.organisation !== null && role.name === 'coordinator'
}

/** Whether an end can be taken back: it was somebody else’s decision, and no other membership took its place. */
export const canRestore = (
  ended: Pick<Member, 'endedAt' | 'endedBy' | 'person' | 'role'>,
  current: readonly Pick<Member, 'person' | 'role'>[],
): boolean =>
  ended.endedAt !== null &&
  ended.endedBy !== null &&
  ended.endedBy !== ended.person.id &&
  !current.some(({ person, role }) => person.id === ended.person.id && standsWith(role, ended.role))
