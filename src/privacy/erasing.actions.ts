import { findHeldPerson, findPerson, type Person, postsLeftBy, tellPostLeft } from '#accounts/index.ts'
import { undoable } from '#db/undoable.ts'
import { eraseValuesAbout, record } from '#journal/index.ts'
import { type Role, theProgram } from '#kernel/actor.ts'
import type { Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { queue } from '#mail/index.ts'
import type { NamedOrganisation, PrivacyGiven } from './holding.actions.ts'
import { closeErasure, holdDueErasure, type KeptRequest, listDueErasures } from './requests.store.ts'

export type ErasureRefusal =
  /** Undone, done, or not due. */
  | { readonly kind: 'not-due' }
  /** Nobody could look after the installation any more. */
  | { readonly kind: 'last-operator' }

/** What erasing those whose time has come did. */
export interface ErasedPeople {
  readonly erased: number
  /** Why some could not be; empty when all went well. */
  readonly failures: readonly string[]
}

const namedPosts = async (
  { db, organisations }: PrivacyGiven,
  person: Person,
): Promise<ReadonlyMap<string, NamedOrganisation>> => {
  const posts = await postsLeftBy(db.$pickTables(), person.id)
  const named = await organisations(posts.flatMap(({ organisation }) => organisation ?? []))
  return new Map(named.map((each) => [each.id, each]))
}

const isOperator = ({ name }: Role): boolean => name === 'operator'

/** Erases one person, in one transaction: every door, the journal’s values, then the letter that says so. */
const eraseOne = async (
  given: PrivacyGiven,
  request: KeptRequest,
  at: Instant,
): Promise<Result<null, ErasureRefusal>> => {
  const { db, holdings } = given
  const person = await findPerson(db.$pickTables(), request.person)
  if (person === null) return { accepted: false, refusal: { kind: 'not-due' } }
  const places = await namedPosts(given, person)
  return undoable<null, ErasureRefusal>((stop) =>
    db.transaction().execute(async (tx) => {
      if (!(await holdDueErasure(tx.$pickTables(), request.id, at))) stop({ kind: 'not-due' })
      const held = await findHeldPerson(tx.$pickTables(), person.id)
      if (held === null) return stop({ kind: 'not-due' })
      const posts = await postsLeftBy(tx.$pickTables(), person.id)
      if (posts.some(isOperator)) stop({ kind: 'last-operator' })
      for (const holding of holdings) await holding.erase(tx, held, at)
      await eraseValuesAbout(tx, held)
      for (const post of posts)
        await tellPostLeft(tx.$pickTables(), {
          person: person.id,
          post,
          place: places.get(post.organisation ?? '') ?? null,
        })
      const { email, language } = person
      await queue(tx, { kind: 'erasure-done', to: email, person: null, language, facts: {} })
      await closeErasure(tx.$pickTables(), request.id, { doneAt: at })
      await record(tx, theProgram, {
        act: 'privacy.erase',
        on: { kind: 'person', id: person.id },
        programme: null,
        organisation: null,
        at,
        facts: { way: request.way, request: request.id },
      })
      return null
    }),
  )
}

/** Erases everybody whose time has come. One who cannot be keeps nobody else waiting, and is tried again the next night. */
export const eraseDue = async (given: PrivacyGiven, at: Instant): Promise<ErasedPeople> => {
  const requests = given.db.$pickTables<'privacy_request'>()
  let erased = 0
  const failures: string[] = []
  for (const request of await listDueErasures(requests, at)) {
    const outcome = await eraseOne(given, request, at).catch((failure: unknown) => ({
      accepted: false as const,
      refusal: { kind: failure instanceof Error ? failure.message : String(failure) },
    }))
    if (outcome.accepted) erased += 1
    else if (outcome.refusal.kind !== 'not-due') {
      failures.push(outcome.refusal.kind)
      await closeErasure(requests, request.id, { failure: outcome.refusal.kind })
    }
  }
  return { erased, failures }
}

/** How many people would be erased now. */
export const countDueErasures = async ({ db }: PrivacyGiven, at: Instant): Promise<number> =>
  (await listDueErasures(db.$pickTables(), at)).length
