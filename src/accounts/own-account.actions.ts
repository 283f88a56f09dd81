import { narrowed } from '#db/as-actor.ts'
import { type Act, acting, record } from '#journal/index.ts'
import type { PersonId } from '#kernel/ids.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { Person, SignedIn } from './person.ts'
import type { SessionLine } from './session.ts'
import { changePerson, endSessions, listSessions } from './sessions.store.ts'
import type { SignIn } from './sign-in.actions.ts'

/** What people see and change of their own account. */
export interface OwnAccount {
  /** Their sessions that still hold, the last seen first. */
  sessions(person: PersonId, now: Instant): Promise<readonly SessionLine[]>
  /** Ends one session, wherever its browser is. */
  endSession(
    signedIn: SignedIn,
    session: string,
    at: Instant,
  ): Promise<Result<null, { readonly kind: 'no-such-session' }>>
  /** Ends every session but this one; gives how many. */
  endOtherSessions(signedIn: SignedIn, at: Instant): Promise<number>
  /** Changes their name, their language, or both. */
  change(signedIn: SignedIn, said: Partial<Pick<Person, 'name' | 'language'>>, at: Instant): Promise<void>
}

/** An act that somebody does to their own account. */
export const ownAct = (act: string, { person }: SignedIn, at: Instant): Act => ({
  act,
  on: { kind: 'person', id: person.id },
  programme: null,
  organisation: null,
  at,
})

export const createOwnAccount = ({ db }: SignIn): OwnAccount => ({
  sessions: (person, now) => listSessions(db, person, now),

  endSession: (signedIn, session, at) =>
    db.transaction().execute(async (tx) => {
      const ended = await endSessions(narrowed(tx), signedIn.person.id, { only: session })
      if (ended === 0) return refuse({ kind: 'no-such-session' })
      await record(tx, signedIn.actor, ownAct('accounts.end-session', signedIn, at))
      return accept(null)
    }),

  endOtherSessions: (signedIn, at) =>
    db.transaction().execute(async (tx) => {
      const ended = await endSessions(narrowed(tx), signedIn.person.id, { allBut: signedIn.session })
      await record(tx, signedIn.actor, {
        ...ownAct('accounts.end-other-sessions', signedIn, at),
        facts: { ended: String(ended) },
      })
      return ended
    }),

  async change(signedIn, said, at) {
    const { actor, person } = signedIn
    const named = said.name === undefined ? {} : { name: { text: said.name, about: person.id } }
    await acting(
      db,
      {
        ...ownAct('accounts.change-own-account', signedIn, at),
        actor,
        facts: said.language === undefined ? {} : { language: said.language },
        values: named,
      },
      (tx) => changePerson(narrowed(tx), person.id, said),
    )
  },
})
