import { randomUUID } from 'node:crypto'
import type { Db } from '#db/tables/index.ts'
import { type FileRefusal, type FilesTableNames, keepFile, type ReceivedFile } from '#files/index.ts'
import type { Act } from '#journal/index.ts'
import type { Actor, Role } from '#kernel/actor.ts'
import {
  joinRequestId,
  membershipId,
  type OrganisationId,
  type PersonId,
  type ProgrammeId,
} from '#kernel/ids.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type LetterKind, queue } from '#mail/index.ts'
import { attempting, type PeopleDbAll, peopleTables, type RoleLost } from './attempt.actions.ts'
import type { Doing } from './doing.ts'
import { isAtDomain } from './email-domain.ts'
import { findVerifiedAddress, listDomains } from './email-domains.store.ts'
import type { JoinDecision, JoinKind, JoinRequest } from './join-request.ts'
import {
  countDecisions,
  findLatestRequest,
  findRequest,
  listOpenRequests,
  saveRequest,
  stepRequest,
} from './join-requests.store.ts'
import { isCurrent } from './member.ts'
import { giveMembership, listKeepers, listOfOrganisation, nameOnce } from './members.store.ts'
import type { PeopleDb } from './people-rows.store.ts'
import type { Person } from './person.ts'

export type JoinRefusal =
  | { readonly kind: 'already-asked' | 'already-member' | 'not-at-domain' }
  /** Decided or withdrawn meanwhile. */
  | { readonly kind: 'gone' }
  | FileRefusal
  | RoleLost

/** How somebody stands to an organisation. Nothing of who else belongs or asked. */
export interface Standing {
  /** Whether anybody looks after it yet: with nobody it can be claimed, else one asks to join. */
  readonly kept: boolean
  readonly member: boolean
  /** What they last asked. */
  readonly request: JoinRequest | null
  /** The confirmed domain at which their address is; null when it is at none. */
  readonly admittedBy: string | null
}

/** An organisation that somebody asks for. */
export interface Wanted {
  readonly organisation: OrganisationId
  readonly programme: ProgrammeId | null
  /** Domains of its public website and address. */
  readonly ownDomains: readonly string[]
}

export interface AskedToJoin {
  readonly kind: JoinKind
  readonly note: string
  readonly link: string | null
  /** A document that speaks for a claim; null when none came. */
  readonly proof: ReceivedFile | null
  /** Name of whoever asks, for those who never gave it. */
  readonly name: string
}

type Outcome = Promise<Result<null, JoinRefusal>>

/** Requests to join organisations, and claims of those that have nobody yet. */
export interface Joining {
  standing(person: PersonId | null, organisation: OrganisationId): Promise<Standing>
  find(id: string): Promise<JoinRequest | null>
  /** How many decisions wait for whoever acts: an administrator’s, or the coordination’s. */
  decisionsFor(actor: Actor): Promise<{ readonly requests: number; readonly coordination: number }>
  /** What a person waits for, everywhere. */
  openOf(person: PersonId): Promise<readonly JoinRequest[]>
  ask(person: Person, asked: AskedToJoin & { readonly of: Wanted }, doing: Doing): Outcome
  /** Writes a claim anew, after more was asked for. */
  complete(
    request: JoinRequest,
    told: {
      readonly note: string
      readonly link: string | null
      readonly proof: ReceivedFile | null
    },
    doing: Doing,
  ): Outcome
  withdraw(request: JoinRequest, doing: Doing): Outcome
  /** `role` is what approving gives. */
  decide(
    request: JoinRequest,
    decided: { readonly decision: JoinDecision; readonly reason: string; readonly role: Role },
    doing: Doing,
  ): Outcome
  /** Joins at once, for the person’s address is at a domain that the institution declared. */
  joinByDomain(
    person: Person,
    joined: { readonly of: Wanted; readonly role: Role; readonly name: string },
    doing: Doing,
  ): Outcome
}

const actOn = (
  act: string,
  request: Pick<JoinRequest, 'id' | 'programme' | 'organisation' | 'kind'>,
  { actor, at }: Doing,
): Act & { readonly actor: Actor } => ({
  actor,
  act,
  on: { kind: 'join-request', id: request.id },
  programme: request.programme,
  organisation: request.organisation,
  at,
  facts: { kind: request.kind },
})

/**
 * Administrators of the organisation for a request to join; for a claim, or where there are none, the coordination of
 * its programme; without one, the operators.
 */
const decidersOf = async (
  db: PeopleDb,
  { kind, organisation, programme }: Pick<JoinRequest, 'kind' | 'organisation' | 'programme'>,
): Promise<readonly Person[]> => {
  const members = kind === 'join' ? await listOfOrganisation(db, organisation) : []
  const administrators = members.filter((member) => isCurrent(member) && member.role.administrator)
  const keepers = administrators.length > 0 ? [] : await listKeepers(db)
  const coordination = keepers.filter(
    ({ role }) => role.name === 'coordinator' && role.programme === programme,
  )
  const operators = keepers.filter(({ role }) => role.name === 'operator')
  const [found = []] = [administrators, coordination, operators].filter(({ length }) => length > 0)
  return found.map(({ person }) => person)
}

const writeTo = async (
  tx: PeopleDb,
  people: readonly Person[],
  letter: { readonly kind: LetterKind; readonly facts: Readonly<Record<string, string>> },
): Promise<void> => {
  for (const { id, email, language } of people)
    await queue(tx, { ...letter, to: email, person: id, language })
}

const standingOf = async (
  db: PeopleDb,
  person: PersonId | null,
  organisation: OrganisationId,
): Promise<Standing> => {
  const current = (await listOfOrganisation(db, organisation)).filter(isCurrent)
  const kept = current.length > 0
  if (person === null) return { kept, member: false, request: null, admittedBy: null }
  const member = current.some((each) => each.person.id === person)
  const request = await findLatestRequest(db, person, organisation)
  const confirmed = (await listDomains(db, { organisation })).filter(({ state }) => state === 'confirmed')
  const address = confirmed.length === 0 ? null : await findVerifiedAddress(db, person)
  const domain = address === null ? undefined : confirmed.find((each) => isAtDomain(address, [each.domain]))
  return { kept, member, request, admittedBy: domain?.domain ?? null }
}

/**
 * Keeps the document that came with a claim. It belongs to the request, and takes none of the room of an organisation
 * that may not be its sender’s.
 */
const keepProof = async (
  files: Db<FilesTableNames>,
  proof: ReceivedFile | null,
  { request, at }: { readonly request: JoinRequest; readonly at: Instant },
): Promise<Result<unknown, FileRefusal>> => {
  if (proof === null || request.kind !== 'claim') return accept(null)
  const { id, programme, person } = request
  const owner = { kind: 'join-request', id, programme, organisation: null } as const
  return keepFile(files, proof, { owner, person: person.id, at })
}

const ask = async (
  db: PeopleDbAll,
  asked: AskedToJoin & { readonly of: Wanted; readonly person: Person },
  doing: Doing,
): Outcome => {
  const { person, of, kind } = asked
  const standing = await standingOf(peopleTables(db), person.id, of.organisation)
  if (standing.member) return refuse({ kind: 'already-member' })
  const request: JoinRequest = {
    id: joinRequestId(randomUUID()),
    kind,
    person,
    organisation: of.organisation,
    programme: of.programme,
    note: asked.note,
    link: asked.link,
    ownDomain: isAtDomain(person.email, of.ownDomains),
    state: 'waiting',
    askedAt: doing.at,
    decidedBy: null,
    decidedAt: null,
    reason: null,
  }
  const deciders = await decidersOf(peopleTables(db), request)
  const act = {
    ...actOn(kind === 'claim' ? 'accounts.claim' : 'accounts.ask-to-join', request, doing),
    values: { note: { text: asked.note, about: person.id } },
  }
  return attempting<null, JoinRefusal>(db, act, async (tx, stop, files) => {
    if (!(await saveRequest(tx, request))) stop({ kind: 'already-asked' })
    const kept = await keepProof(files, asked.proof, { request, at: doing.at })
    if (!kept.accepted) return stop(kept.refusal)
    await nameOnce(tx, person.id, asked.name)
    const name = person.name === '' ? asked.name : person.name
    const facts = { ...doing.told, request: request.id, person: name, email: person.email, note: asked.note }
    await writeTo(tx, deciders, { kind: `${kind}-asked`, facts })
    return null
  })
}

/** Only claims are asked for more. */
const letterAfter = {
  claim: { approve: 'claim-approved', refuse: 'claim-refused', 'ask-more': 'claim-more-asked' },
  join: { approve: 'join-approved', refuse: 'join-refused', 'ask-more': 'claim-more-asked' },
} as const

const decide = (
  db: PeopleDbAll,
  request: JoinRequest,
  {
    decision,
    reason,
    role,
    doing,
  }: {
    readonly decision: JoinDecision
    readonly reason: string
    readonly role: Role
    readonly doing: Doing
  },
): Outcome => {
  const { person, kind } = request
  const act = {
    ...actOn(kind === 'claim' ? 'accounts.decide-claim' : 'accounts.decide-join', request, doing),
    facts: { kind, decision, person: person.id },
    values: reason === '' ? {} : { reason: { text: reason, about: person.id } },
  }
  return attempting<null, JoinRefusal>(db, act, async (tx, stop) => {
    const decided = { by: doing.actor.person, at: doing.at, reason: reason === '' ? null : reason }
    if (!(await stepRequest(tx, request.id, { step: decision, decided }))) stop({ kind: 'gone' })
    if (decision === 'approve')
      await giveMembership(tx, {
        id: membershipId(randomUUID()),
        person: person.id,
        role,
        cameBy: kind === 'claim' ? 'claim' : 'request',
        at: doing.at,
      })
    await writeTo(tx, [person], {
      kind: letterAfter[kind][decision],
      facts: { ...doing.told, reason },
    })
    return null
  })
}

const joinByDomain = async (
  db: PeopleDbAll,
  joined: { readonly person: Person; readonly of: Wanted; readonly role: Role; readonly name: string },
  doing: Doing,
): Outcome => {
  const { person, of, role } = joined
  const standing = await standingOf(peopleTables(db), person.id, of.organisation)
  const domain = standing.admittedBy
  if (standing.member) return refuse({ kind: 'already-member' })
  if (domain === null) return refuse({ kind: 'not-at-domain' })
  const administrators = await decidersOf(peopleTables(db), { kind: 'join', ...of })
  const id = membershipId(randomUUID())
  const act = {
    actor: doing.actor,
    act: 'accounts.join-by-domain',
    on: { kind: 'membership', id },
    programme: of.programme,
    organisation: of.organisation,
    at: doing.at,
    facts: { domain },
  }
  return attempting<null, JoinRefusal>(db, act, async (tx, stop) => {
    const given = { id, person: person.id, role, cameBy: 'domain', at: doing.at } as const
    if (!(await giveMembership(tx, given))) stop({ kind: 'already-member' })
    await nameOnce(tx, person.id, joined.name)
    const name = person.name === '' ? joined.name : person.name
    const facts = { ...doing.told, person: name, email: person.email, domain }
    await writeTo(tx, administrators, { kind: 'domain-joined', facts })
    return null
  })
}

/** Requests kept in `db`. */
export const createJoining = (db: PeopleDbAll): Joining => {
  const tables = peopleTables(db)
  return {
    standing: (person, organisation) => standingOf(tables, person, organisation),
    find: (id) => findRequest(tables, id),
    decisionsFor: async ({ role }) => {
      const organisations = role.administrator && role.organisation !== null ? [role.organisation] : []
      const programmes = role.name === 'coordinator' && role.programme !== null ? [role.programme] : []
      if (organisations.length + programmes.length === 0) return { requests: 0, coordination: 0 }
      return countDecisions(tables, { organisations, programmes })
    },
    openOf: (person) => listOpenRequests(tables, { person }),
    ask: (person, asked, doing) => ask(db, { ...asked, person }, doing),
    decide: (request, decided, doing) => decide(db, request, { ...decided, doing }),
    joinByDomain: (person, joined, doing) => joinByDomain(db, { ...joined, person }, doing),

    async complete(request, completed, doing) {
      const deciders = await decidersOf(tables, request)
      const act = {
        ...actOn('accounts.complete-request', request, doing),
        values: { note: { text: completed.note, about: request.person.id } },
      }
      return attempting<null, JoinRefusal>(db, act, async (tx, stop, files) => {
        const { note, link, proof } = completed
        const step = { step: 'complete', completed: { note, link } } as const
        if (!(await stepRequest(tx, request.id, step))) stop({ kind: 'gone' })
        const kept = await keepProof(files, proof, { request, at: doing.at })
        if (!kept.accepted) return stop(kept.refusal)
        const { name, email } = request.person
        const facts = { ...doing.told, request: request.id, person: name, email, note: completed.note }
        await writeTo(tx, deciders, { kind: `${request.kind}-asked`, facts })
        return null
      })
    },

    withdraw: (request, doing) =>
      attempting<null, JoinRefusal>(
        db,
        actOn('accounts.withdraw-request', request, doing),
        async (tx, stop) => {
          if (!(await stepRequest(tx, request.id, { step: 'withdraw' }))) stop({ kind: 'gone' })
          return null
        },
      ),
  }
}
