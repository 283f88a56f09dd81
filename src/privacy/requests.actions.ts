import { randomUUID } from 'node:crypto'
import {
  findPeople,
  findPersonByEmail,
  type Person,
  postsLeftBy,
  rolesOf,
  type SignedIn,
} from '#accounts/index.ts'
import { asActor } from '#db/as-actor.ts'
import { undoable } from '#db/undoable.ts'
import { type Act, acting } from '#journal/index.ts'
import type { Actor, Role } from '#kernel/actor.ts'
import type { PersonId, ProgrammeId } from '#kernel/ids.ts'
import { type Result, refuse } from '#kernel/result.ts'
import { type Instant, instantAfter } from '#kernel/time.ts'
import { type LetterKind, queue } from '#mail/index.ts'
import type { PrivacyGiven } from './holding.actions.ts'
import {
  erasureDays,
  type PrivacyRequest,
  programmeOfAll,
  type RequestKind,
  type RequestWay,
  requestState,
} from './request.ts'
import {
  addRequest,
  findOpenErasure,
  findRequest,
  type KeptRequest,
  listRequests,
  undoErasure,
} from './requests.store.ts'

export type AskRefusal =
  /** One waits already. */
  | { readonly kind: 'already-waiting' }
  /** The installation would have no operator. */
  | { readonly kind: 'last-operator' }
  /** Nobody within reach has this address. */
  | { readonly kind: 'nobody' }

/** A request that came by other means, as somebody records it. */
export interface Recorded {
  readonly kind: RequestKind
  readonly email: string
  readonly way: Exclude<RequestWay, 'self'>
  readonly note: string
}

/** Asking to see or to erase what is held about somebody. */
export interface Requests {
  /** The erasure that waits for a person; null when none does. */
  waiting(person: PersonId): Promise<KeptRequest | null>
  /** Posts that nobody would hold once this person is gone. */
  postsLeft(person: PersonId): Promise<readonly Role[]>
  /** Asks for one’s own erasure; gives when it takes effect. */
  ask(signedIn: SignedIn, at: Instant): Promise<Result<Instant, AskRefusal>>
  /** Takes one’s own erasure back; false when none waits. */
  undoOwn(signedIn: SignedIn, at: Instant): Promise<boolean>
  /** Records a request that came by letter, telephone or in person; gives its id. */
  record(actor: Actor, recorded: Recorded, at: Instant): Promise<Result<string, AskRefusal>>
  undo(actor: Actor, request: PrivacyRequest, at: Instant): Promise<boolean>
  find(id: string): Promise<PrivacyRequest | null>
  /** Those within the reader’s reach, the last first. */
  list(reader: Actor, most: number): Promise<readonly PrivacyRequest[]>
}

const actOn = (act: string, person: PersonId, programme: ProgrammeId | null, at: Instant): Act => ({
  act,
  on: { kind: 'person', id: person },
  programme,
  organisation: null,
  at,
})

const named = async (
  { db }: PrivacyGiven,
  kept: readonly KeptRequest[],
): Promise<readonly PrivacyRequest[]> => {
  const people = await findPeople(
    db.$pickTables(),
    kept.map(({ person }) => person),
  )
  const byId = new Map(people.map((person) => [person.id, person]))
  return kept.map((request) => {
    const person = byId.get(request.person)
    return {
      ...request,
      name: person?.name ?? '',
      email: person?.erased === true ? '' : (person?.email ?? ''),
    }
  })
}

interface Asked {
  readonly actor: Actor
  readonly person: Person
  readonly kind: RequestKind
  readonly way: RequestWay
  readonly note: string
  readonly at: Instant
}

/** Keeps a request, tells the journal, and writes to whom it is about: whoever did not ask can undo it. */
const keep = async (
  { db }: PrivacyGiven,
  { actor, person, kind, way, note, at }: Asked,
): Promise<Result<KeptRequest, AskRefusal>> => {
  const posts = kind === 'erasure' ? await postsLeftBy(db.$pickTables(), person.id) : []
  if (posts.some(({ name }) => name === 'operator')) return refuse({ kind: 'last-operator' })
  const request: KeptRequest = {
    id: randomUUID(),
    kind,
    person: person.id,
    programme: programmeOfAll(await rolesOf(db.$pickTables(), person.id)),
    way,
    note,
    askedAt: at,
    dueAt: kind === 'erasure' ? instantAfter(at, erasureDays) : null,
    undoneAt: null,
    doneAt: null,
    failure: null,
  }
  const name = way === 'self' ? 'privacy.ask-own-erasure' : 'privacy.record-request'
  const act = {
    ...actOn(name, person.id, way === 'self' ? null : request.programme, at),
    facts: { kind, way, request: request.id },
  }
  return undoable<KeptRequest, AskRefusal>((stop) =>
    acting(db, { actor, ...act }, async (tx) => {
      if (!(await addRequest(tx.$pickTables(), { ...request, askedBy: actor.person })))
        stop({ kind: 'already-waiting' })
      if (request.dueAt !== null)
        await queue(tx, letterAbout(person, 'erasure-asked', { due: request.dueAt, way }))
      return request
    }),
  )
}

const letterAbout = (
  { id, email, language }: Person,
  kind: LetterKind,
  facts: Readonly<Record<string, string>>,
) => ({ kind, to: email, person: id, language, facts })

const takeBack = async (
  { db }: PrivacyGiven,
  { actor, request, at }: { readonly actor: Actor; readonly request: KeptRequest; readonly at: Instant },
): Promise<boolean> => {
  const [person] = await findPeople(db.$pickTables(), [request.person])
  const own = actor.person === request.person
  const act = actOn(
    own ? 'privacy.undo-own-erasure' : 'privacy.undo-request',
    request.person,
    own ? null : request.programme,
    at,
  )
  const undone = await undoable<null, { readonly kind: 'gone' }>((stop) =>
    acting(db, { actor, ...act, facts: { request: request.id } }, async (tx) => {
      if (!(await undoErasure(tx.$pickTables(), { id: request.id, by: actor.person, at })))
        stop({ kind: 'gone' })
      if (person !== undefined) await queue(tx, letterAbout(person, 'erasure-undone', {}))
      return null
    }),
  )
  return undone.accepted
}

/** Whether somebody’s request is for whoever acts to record: the operator’s always, else of their programme alone. */
const isWithinReach = ({ role }: Actor, programme: ProgrammeId | null): boolean =>
  role.name === 'operator' || (programme !== null && programme === role.programme)

/** Requests over what doors say of themselves. */
export const createRequests = (given: PrivacyGiven): Requests => {
  const { db } = given
  const requests = db.$pickTables<'privacy_request'>()
  const first = async (kept: KeptRequest | null): Promise<PrivacyRequest | null> =>
    kept === null ? null : ((await named(given, [kept]))[0] ?? null)
  return {
    waiting: (person) => findOpenErasure(requests, person),
    postsLeft: (person) => postsLeftBy(db.$pickTables(), person),
    ask: async ({ actor, person }, at) => {
      const kept = await keep(given, { actor, person, kind: 'erasure', way: 'self', note: '', at })
      return kept.accepted
        ? { accepted: true, value: kept.value.dueAt ?? at }
        : { accepted: false, refusal: kept.refusal }
    },
    undoOwn: async ({ actor, person }, at) => {
      const request = await findOpenErasure(requests, person.id)
      return request !== null && takeBack(given, { actor, request, at })
    },
    record: async (actor, { email, ...recorded }, at) => {
      const person = await findPersonByEmail(db.$pickTables(), email)
      if (person === null || person.erased === true) return refuse({ kind: 'nobody' })
      const programme = programmeOfAll(await rolesOf(db.$pickTables(), person.id))
      if (!isWithinReach(actor, programme)) return refuse({ kind: 'nobody' })
      const kept = await keep(given, { actor, person, ...recorded, at })
      return kept.accepted ? { accepted: true, value: kept.value.id } : kept
    },
    undo: async (actor, request, at) =>
      requestState(request) === 'waiting' && takeBack(given, { actor, request, at }),
    find: async (id) => first(await findRequest(requests, id)),
    list: async (reader, most) =>
      named(given, await asActor(requests, reader, (tx) => listRequests(tx, most))),
  }
}
