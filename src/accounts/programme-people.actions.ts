import { asActor } from '#db/as-actor.ts'
import type { Actor } from '#kernel/actor.ts'
import type { OrganisationId, PersonId, ProgrammeId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { queue } from '#mail/index.ts'
import { type Assignment, endAssignment, giveAssignment, listAssignments } from './assignments.store.ts'
import { attempting, type PeopleDbAll, peopleTables, type RoleLost } from './attempt.actions.ts'
import type { Doing } from './doing.ts'
import type { EmailDomain } from './email-domain.ts'
import { listDomains } from './email-domains.store.ts'
import type { Invitation } from './invitation.ts'
import { listOpenInvitations } from './invitations.store.ts'
import type { JoinRequest } from './join-request.ts'
import { listOpenRequests } from './join-requests.store.ts'
import { isCurrent, type Member } from './member.ts'
import { countOthers, holdPeers, listKeepers, listOfProgramme } from './members.store.ts'

/** Everybody with a role in a programme, and what waits for its coordination. */
export interface ProgrammePeople {
  readonly current: readonly Member[]
  readonly ended: readonly Member[]
  readonly invitations: readonly Invitation[]
  readonly claims: readonly JoinRequest[]
  readonly domains: readonly EmailDomain[]
  readonly assignments: readonly Assignment[]
}

export type AssignmentRefusal = { readonly kind: 'not-an-adviser' | 'gone' } | RoleLost

/** An adviser’s work for a supplier. */
export interface Accompanying {
  readonly adviser: Member
  readonly supplier: OrganisationId
}

/** People of programmes and of the installation. */
export interface Programmes {
  people(reader: Actor, programme: ProgrammeId): Promise<ProgrammePeople>
  /** Those alone who hold a role in it today, and whom its advisers accompany. */
  holders(reader: Actor, programme: ProgrammeId): Promise<Pick<ProgrammePeople, 'current' | 'assignments'>>
  /** How many others run it, or are invited to a role in it. */
  others(reader: Actor, programme: ProgrammeId): Promise<number>
  /** Those who look after programmes and the installation, and whom one invited to. */
  keepers(reader: Actor): Promise<{
    readonly current: readonly Member[]
    readonly invitations: readonly Invitation[]
  }>
  /** Has an adviser accompany a supplier. Doing it twice changes nothing. */
  assign(accompanying: Accompanying, doing: Doing): Promise<Result<null, AssignmentRefusal>>
  unassign(accompanying: Accompanying, doing: Doing): Promise<Result<null, AssignmentRefusal>>
  /** Suppliers that a person accompanies in a programme. */
  accompaniedBy(person: PersonId, programme: ProgrammeId): Promise<readonly Assignment[]>
}

const change = async (
  db: PeopleDbAll,
  { adviser, supplier }: Accompanying,
  { doing, give }: { readonly doing: Doing; readonly give: boolean },
): Promise<Result<null, AssignmentRefusal>> => {
  const { programme } = adviser.role
  const act = {
    actor: doing.actor,
    act: give ? 'accounts.assign-adviser' : 'accounts.unassign-adviser',
    on: { kind: 'organisation', id: supplier },
    programme,
    organisation: supplier,
    at: doing.at,
    facts: { adviser: adviser.person.id },
  }
  return attempting<null, AssignmentRefusal>(db, act, async (tx, stop) => {
    const peers = await holdPeers(tx, adviser.role)
    if (programme === null || !peers.some(({ id }) => id === adviser.id))
      return stop({ kind: 'not-an-adviser' })
    const assigned = { adviser: adviser.person.id, supplier, programme }
    const changed = give
      ? await giveAssignment(tx, { ...assigned, at: doing.at })
      : await endAssignment(tx, assigned)
    if (!changed) return stop({ kind: 'gone' })
    const { id, email, language } = adviser.person
    if (id !== doing.actor.person)
      await queue(tx, {
        kind: give ? 'adviser-assigned' : 'adviser-unassigned',
        to: email,
        person: id,
        language,
        facts: doing.told,
      })
    return null
  })
}

/** People of the programmes kept in `db`. */
export const createProgrammes = (db: PeopleDbAll): Programmes => ({
  people: (reader, programme) =>
    asActor(peopleTables(db), reader, async (tx) => {
      const members = await listOfProgramme(tx, programme)
      return {
        current: members.filter(isCurrent),
        ended: members.filter((member) => !isCurrent(member)).toReversed(),
        invitations: await listOpenInvitations(tx, { programme }),
        claims: await listOpenRequests(tx, { programme }),
        domains: await listDomains(tx, { programme }),
        assignments: await listAssignments(tx, programme),
      }
    }),
  holders: (reader, programme) =>
    asActor(peopleTables(db), reader, async (tx) => ({
      current: (await listOfProgramme(tx, programme)).filter(isCurrent),
      assignments: await listAssignments(tx, programme),
    })),
  others: (reader, programme) =>
    asActor(peopleTables(db), reader, (tx) => countOthers(tx, programme, reader.person)),
  keepers: (reader) =>
    asActor(peopleTables(db), reader, async (tx) => ({
      current: await listKeepers(tx),
      invitations: await listOpenInvitations(tx, { programme: null }),
    })),
  assign: (accompanying, doing) => change(db, accompanying, { doing, give: true }),
  unassign: (accompanying, doing) => change(db, accompanying, { doing, give: false }),
  accompaniedBy: (person, programme) => listAssignments(peopleTables(db), programme, [person]),
})
