import { randomUUID } from 'node:crypto'
import { asActor, narrowed } from '#db/as-actor.ts'
import type { Act } from '#journal/index.ts'
import type { Actor, Duty, Role } from '#kernel/actor.ts'
import { membershipId, type OrganisationId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { type LetterKind, queue } from '#mail/index.ts'
import { type Assignment, listAssignments, passAssignments } from './assignments.store.ts'
import { attempting, type PeopleDbAll, peopleTables, type RoleLost } from './attempt.actions.ts'
import type { Doing } from './doing.ts'
import type { EmailDomain } from './email-domain.ts'
import { listDomains } from './email-domains.store.ts'
import type { Invitation } from './invitation.ts'
import { listOpenInvitations } from './invitations.store.ts'
import type { JoinRequest } from './join-request.ts'
import { listOpenRequests } from './join-requests.store.ts'
import { canRestore, isCurrent, leavesNobody, type Member, mayLeaveEmpty } from './member.ts'
import {
  changeMembership,
  endMembership,
  findMember,
  giveMembership,
  holdPeers,
  isAdministered,
  listOfOrganisation,
} from './members.store.ts'
import type { PeopleDb } from './people-rows.store.ts'
import { type OrganisationReader, readersOf } from './readers.store.ts'

/** Everybody of an organisation, and who waits at its door. */
export interface Team {
  readonly current: readonly Member[]
  readonly ended: readonly Member[]
  readonly invitations: readonly Invitation[]
  readonly requests: readonly JoinRequest[]
  readonly domains: readonly EmailDomain[]
  /** Whom its advisers accompany; none for other organisations. */
  readonly assignments: readonly Assignment[]
}

export type MemberRefusal =
  | { readonly kind: 'last-keeper' }
  /** It ended, or changed, meanwhile. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'not-a-colleague' }
  | RoleLost

type Outcome = Promise<Result<null, MemberRefusal>>

/** What is done to memberships. Who may was decided before, by the policy. */
export interface Members {
  team(reader: Actor, organisation: OrganisationId): Promise<Team>
  find(id: string): Promise<Member | null>
  /** Whether somebody of an organisation administers it today. */
  isAdministered(organisation: OrganisationId): Promise<boolean>
  /** Who receives what is written to each of these organisations. */
  readers(
    organisations: readonly OrganisationId[],
  ): Promise<ReadonlyMap<OrganisationId, readonly OrganisationReader[]>>
  /** Gives or takes the administrator’s rank, changes the duty. */
  change(member: Member, to: Pick<Role, 'administrator' | 'duty'>, doing: Doing): Outcome
  /** Ends a membership: one’s own, or somebody else’s. */
  end(member: Member, doing: Doing): Outcome
  /** Takes an end back. */
  restore(member: Member, doing: Doing): Outcome
  /** Gives a colleague one’s rank, duty and accompanied suppliers, then stays without them or leaves. */
  handOver(member: Member, to: { readonly colleague: string; readonly leave: boolean }, doing: Doing): Outcome
}

const actOn = (act: string, member: Member, { actor, at }: Doing): Act & { readonly actor: Actor } => ({
  actor,
  act,
  on: { kind: 'membership', id: member.id },
  programme: member.role.programme,
  organisation: member.role.organisation,
  at,
  facts: { person: member.person.id, role: member.role.name },
})

/** Tells somebody what somebody else did to their role. */
const tell = async (
  tx: PeopleDb,
  kind: LetterKind,
  member: Member,
  { actor, told }: Doing,
): Promise<void> => {
  if (actor.person === member.person.id) return
  const { id, email, language } = member.person
  await queue(tx, {
    kind,
    to: email,
    person: id,
    language,
    facts: { ...told, role: member.role.name },
  })
}

const readTeam = (db: PeopleDbAll, reader: Actor, organisation: OrganisationId): Promise<Team> =>
  asActor(peopleTables(db), reader, async (tx) => {
    const members = await listOfOrganisation(tx, organisation)
    const current = members.filter(isCurrent)
    const [adviser] = current.filter(({ role }) => role.name === 'adviser')
    return {
      current,
      ended: members.filter((member) => !isCurrent(member)).toReversed(),
      invitations: await listOpenInvitations(tx, { organisation }),
      requests: await listOpenRequests(tx, { organisation }),
      domains: await listDomains(tx, { organisation }),
      assignments:
        adviser === undefined || adviser.role.programme === null
          ? []
          : await listAssignments(
              tx,
              adviser.role.programme,
              current.map(({ person }) => person.id),
            ),
    }
  })

/** Changes a rank or duty, in its own transaction. */
const changeMember = (
  db: PeopleDbAll,
  member: Member,
  {
    to,
    doing,
  }: { readonly to: { readonly administrator: boolean; readonly duty: Duty | null }; readonly doing: Doing },
): Outcome =>
  attempting<null, MemberRefusal>(
    db,
    {
      ...actOn('accounts.change-member', member, doing),
      facts: {
        person: member.person.id,
        administrator: to.administrator ? 'yes' : 'no',
        duty: to.duty ?? 'none',
      },
    },
    async (tx, stop) => {
      const peers = await holdPeers(tx, member.role)
      const held = peers.find(({ id }) => id === member.id)
      if (held === undefined) return stop({ kind: 'gone' })
      if (held.id === doing.actor.role.membership && !held.role.administrator) stop({ kind: 'role-lost' })
      if (held.role.administrator && !to.administrator && leavesNobody(peers, held))
        stop({ kind: 'last-keeper' })
      await changeMembership(tx, member.id, to)
      await tell(tx, 'role-changed', member, doing)
      return null
    },
  )

const endMember = (db: PeopleDbAll, member: Member, doing: Doing): Outcome => {
  const own = doing.actor.person === member.person.id
  const act = own ? 'accounts.leave' : 'accounts.end-membership'
  return attempting<null, MemberRefusal>(db, actOn(act, member, doing), async (tx, stop) => {
    const peers = await holdPeers(tx, member.role)
    const held = peers.find(({ id }) => id === member.id)
    if (held === undefined) return stop({ kind: 'gone' })
    if (leavesNobody(peers, held) && (own || !mayLeaveEmpty(doing.actor, held.role)))
      stop({ kind: 'last-keeper' })
    await endMembership(tx, { id: member.id, by: doing.actor.person, at: doing.at })
    const { name, programme } = member.role
    if (name === 'adviser' && programme !== null)
      await passAssignments(tx, { from: member.person.id, to: null, programme })
    await tell(tx, 'role-ended', member, doing)
    return null
  })
}

const restoreMember = (db: PeopleDbAll, member: Member, doing: Doing): Outcome =>
  attempting<null, MemberRefusal>(
    db,
    actOn('accounts.restore-membership', member, doing),
    async (tx, stop) => {
      const peers = await holdPeers(tx, member.role)
      const current = peers.map(({ person, role }) => ({ person: { ...member.person, id: person }, role }))
      if (!canRestore(member, current)) stop({ kind: 'gone' })
      const { person, role } = member
      const given = { id: membershipId(randomUUID()), person: person.id, role, at: doing.at }
      if (!(await giveMembership(tx, { ...given, cameBy: 'restored' }))) stop({ kind: 'gone' })
      await tell(tx, 'role-restored', member, doing)
      return null
    },
  )

const handOver = (
  db: PeopleDbAll,
  member: Member,
  {
    to,
    doing,
  }: { readonly to: { readonly colleague: string; readonly leave: boolean }; readonly doing: Doing },
): Outcome =>
  attempting<null, MemberRefusal>(
    db,
    {
      ...actOn('accounts.hand-over', member, doing),
      facts: { to: to.colleague, left: to.leave ? 'yes' : 'no' },
    },
    async (tx, stop) => {
      const peers = await holdPeers(tx, member.role)
      const held = peers.find(({ id }) => id === member.id)
      if (held === undefined) return stop({ kind: 'gone' })
      const heir = peers.find(({ id }) => id === to.colleague && id !== member.id)
      const colleague = heir === undefined ? null : await findMember(tx, heir.id)
      if (heir === undefined || colleague === null) return stop({ kind: 'not-a-colleague' })
      const { administrator, duty, name, programme } = held.role
      await changeMembership(tx, heir.id, {
        administrator: administrator || heir.role.administrator,
        duty: duty ?? heir.role.duty,
      })
      if (name === 'adviser' && programme !== null)
        await passAssignments(tx, { from: held.person, to: heir.person, programme })
      if (to.leave) await endMembership(tx, { id: member.id, by: doing.actor.person, at: doing.at })
      else await changeMembership(tx, member.id, { administrator: false, duty: null })
      await tell(tx, 'handed-over', colleague, doing)
      return null
    },
  )

/** Memberships kept in `db`. */
export const createMembers = (db: PeopleDbAll): Members => ({
  team: (reader, organisation) => readTeam(db, reader, organisation),
  find: (id) => findMember(peopleTables(db), id),
  isAdministered: (organisation) => isAdministered(peopleTables(db), organisation),
  readers: (organisations) => readersOf(narrowed(db), organisations),
  change: (member, to, doing) => changeMember(db, member, { to, doing }),
  end: (member, doing) => endMember(db, member, doing),
  restore: (member, doing) => restoreMember(db, member, doing),
  handOver: (member, to, doing) => handOver(db, member, { to, doing }),
})
