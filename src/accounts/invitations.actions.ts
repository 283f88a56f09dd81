import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Act } from '#journal/index.ts'
import type { Actor, Role } from '#kernel/actor.ts'
import { invitationId, membershipId, type OrganisationId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import { type Result, refuse } from '#kernel/result.ts'
import { type Instant, instantAfter } from '#kernel/time.ts'
import { queue } from '#mail/index.ts'
import { attempting, type PeopleDbAll, peopleTables, type RoleLost } from './attempt.actions.ts'
import type { Doing } from './doing.ts'
import { type Invitation, invitationDays, invitationState, sameAddress } from './invitation.ts'
import {
  findByToken,
  findInvitation,
  renewInvitation,
  saveInvitation,
  useInvitation,
  withdrawInvitation,
} from './invitations.store.ts'
import { isCurrent } from './member.ts'
import { giveMembership, listOfOrganisation, nameOnce } from './members.store.ts'
import type { PeopleDb } from './people-rows.store.ts'
import type { Person } from './person.ts'

export type InvitationRefusal =
  | { readonly kind: 'already-invited' | 'already-member' }
  /** Accepted or withdrawn meanwhile. */
  | { readonly kind: 'gone' }
  | RoleLost

export type AcceptRefusal =
  | { readonly kind: 'unknown' | 'expired' | 'accepted' | 'withdrawn' | 'other-address' }
  | RoleLost

/** Roles offered to addresses. */
export interface Invitations {
  /** Writes to the address with a link that accepts the role, once, for some days. */
  invite(
    offered: { readonly email: string; readonly language: Language; readonly role: Role },
    doing: Doing,
  ): Promise<Result<null, InvitationRefusal>>
  find(id: string): Promise<Invitation | null>
  /** The invitation that a link carries; null when it carries none, or one replaced since. */
  ofLink(token: string): Promise<Invitation | null>
  /** A new link; the one before serves no more. */
  sendAgain(invitation: Invitation, doing: Doing): Promise<Result<null, InvitationRefusal>>
  withdraw(invitation: Invitation, doing: Doing): Promise<Result<null, InvitationRefusal>>
  /** Takes the role up. Only whoever signed in with the invited address can. */
  accept(
    token: string,
    by: { readonly person: Person; readonly name: string },
    doing: Doing,
  ): Promise<Result<Invitation, AcceptRefusal>>
}

const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex')
const newToken = (): string => randomBytes(32).toString('base64url')
const expiryFrom = (at: Instant): Instant => instantAfter(at, invitationDays)

const actOn = (
  act: string,
  invitation: Invitation,
  { actor, at }: Pick<Doing, 'actor' | 'at'>,
): Act & { readonly actor: Actor } => ({
  actor,
  act,
  on: { kind: 'invitation', id: invitation.id },
  programme: invitation.role.programme,
  organisation: invitation.role.organisation,
  at,
  facts: { role: invitation.role.name, administrator: invitation.role.administrator ? 'yes' : 'no' },
})

const write = (
  tx: PeopleDb,
  invitation: Invitation,
  sent: { readonly token: string; readonly doing: Doing },
) =>
  queue(tx, {
    kind: 'invitation',
    to: invitation.email,
    person: null,
    language: invitation.language,
    facts: {
      ...sent.doing.told,
      role: invitation.role.name,
      token: sent.token,
      days: String(invitationDays),
    },
  })

/** Whether the address already belongs to a member of the organisation. */
const isMember = async (db: PeopleDb, organisation: OrganisationId | null, email: string): Promise<boolean> =>
  organisation !== null &&
  (await listOfOrganisation(db, organisation)).some(
    (member) => isCurrent(member) && sameAddress(member.person.email, email),
  )

const accept = (
  db: PeopleDbAll,
  invitation: Invitation,
  given: {
    readonly tokenDigest: string
    readonly person: Person
    readonly name: string
    readonly doing: Doing
  },
): Promise<Result<Invitation, AcceptRefusal>> => {
  const { person, doing, tokenDigest } = given
  // Whoever accepts acts, from then on, as what they accept.
  const actor: Actor = { ...doing.actor, role: invitation.role }
  const act = {
    ...actOn('accounts.accept-invitation', invitation, { ...doing, actor }),
    values: { email: { text: invitation.email, about: person.id } },
  }
  return attempting<Invitation, AcceptRefusal>(db, act, async (tx, stop) => {
    if (!(await useInvitation(tx, { tokenDigest, person: person.id, at: doing.at })))
      stop({ kind: 'accepted' })
    await nameOnce(tx, person.id, given.name)
    await giveMembership(tx, {
      id: membershipId(randomUUID()),
      person: person.id,
      role: invitation.role,
      cameBy: 'invitation',
      at: doing.at,
    })
    return invitation
  })
}

/** Invitations kept in `db`. */
export const createInvitations = (db: PeopleDbAll): Invitations => ({
  async invite({ email, language, role }, doing) {
    if (await isMember(peopleTables(db), role.organisation, email)) return refuse({ kind: 'already-member' })
    const token = newToken()
    const invitation: Invitation = {
      id: invitationId(randomUUID()),
      email: email.toLowerCase(),
      language,
      role: { ...role, membership: null },
      invitedBy: doing.actor.person,
      invitedAt: doing.at,
      expiresAt: expiryFrom(doing.at),
      acceptedAt: null,
      withdrawnAt: null,
    }
    const act = {
      ...actOn('accounts.invite', invitation, doing),
      values: { email: { text: invitation.email, about: null } },
    }
    return attempting<null, InvitationRefusal>(db, act, async (tx, stop) => {
      if (!(await saveInvitation(tx, invitation, digestOf(token)))) stop({ kind: 'already-invited' })
      await write(tx, invitation, { token, doing })
      return null
    })
  },

  find: (id) => findInvitation(peopleTables(db), id),
  ofLink: (token) => findByToken(peopleTables(db), digestOf(token)),

  sendAgain(invitation, doing) {
    const token = newToken()
    const act = actOn('accounts.send-invitation-again', invitation, doing)
    return attempting<null, InvitationRefusal>(db, act, async (tx, stop) => {
      const renewed = { tokenDigest: digestOf(token), expiresAt: expiryFrom(doing.at) }
      if (!(await renewInvitation(tx, invitation.id, renewed))) stop({ kind: 'gone' })
      await write(tx, invitation, { token, doing })
      return null
    })
  },

  withdraw: (invitation, doing) =>
    attempting<null, InvitationRefusal>(
      db,
      actOn('accounts.withdraw-invitation', invitation, doing),
      async (tx, stop) => {
        if (!(await withdrawInvitation(tx, invitation.id, doing.at))) stop({ kind: 'gone' })
        return null
      },
    ),

  async accept(token, { person, name }, doing) {
    const tokenDigest = digestOf(token)
    const invitation = await findByToken(peopleTables(db), tokenDigest)
    if (invitation === null) return refuse({ kind: 'unknown' })
    if (!sameAddress(invitation.email, person.email)) return refuse({ kind: 'other-address' })
    const state = invitationState(invitation, doing.at)
    if (state !== 'pending') return refuse({ kind: state })
    return accept(db, invitation, { tokenDigest, person, name, doing })
  },
})
