import { createHash, randomBytes } from 'node:crypto'
import { narrowed } from '#db/as-actor.ts'
import { undoable } from '#db/undoable.ts'
import { record } from '#journal/index.ts'
import { anybody } from '#kernel/actor.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import { type Letter, queue } from '#mail/index.ts'
import {
  type EmailChange,
  findEmailChange,
  isAddressTaken,
  removeEmailChange,
  replaceAddress,
  saveEmailChange,
} from './email-change.store.ts'
import { ownAct } from './own-account.actions.ts'
import type { Person, SignedIn } from './person.ts'
import { findPerson } from './sessions.store.ts'
import type { AccountsDbAll } from './sign-in.actions.ts'

/** For how long the link that proves a new address can be used. */
export const emailLinkHours = 24

/** Changing the address that somebody signs in with. */
export interface EmailChanges {
  /** The change that waits for a person. */
  waiting(person: Person, now: Instant): Promise<EmailChange | null>
  /**
   * Writes to the new address. Whether somebody has it already is told to its reader alone; whoever asks gets the same
   * answer.
   */
  ask(signedIn: SignedIn, email: string, at: Instant): Promise<Result<null, { readonly kind: 'same' }>>
  /** Gives up a change that waits. */
  cancel(signedIn: SignedIn, at: Instant): Promise<void>
  /** The change that a link would make; null when it was used, replaced, given up, or is too old. */
  opened(token: string, now: Instant): Promise<EmailChange | null>
  /** Uses a link, once: the new address replaces the old one, which is told. */
  use(token: string, at: Instant): Promise<Result<null, { readonly kind: 'unusable' }>>
}

type ChangesDb = AccountsDbAll

const digest = (token: string): string => createHash('sha256').update(token).digest('hex')

const letterTo = (person: Person, to: string, letter: Pick<Letter, 'kind' | 'facts'>): Letter => ({
  ...letter,
  to,
  person: person.id,
  language: person.language,
})

const ask = async (
  db: ChangesDb,
  signedIn: SignedIn,
  { email, at }: { readonly email: string; readonly at: Instant },
): Promise<Result<null, { readonly kind: 'same' }>> => {
  const { person, actor } = signedIn
  if (email === person.email) return refuse({ kind: 'same' })
  const token = randomBytes(32).toString('base64url')
  const expiresAt = instantOf(new Date(Date.parse(at) + emailLinkHours * 3_600_000))
  await db.transaction().execute(async (tx) => {
    const isTaken = await isAddressTaken(narrowed(tx), email)
    const change = { person: person.id, email, expiresAt, askedAt: at }
    await saveEmailChange(narrowed(tx), { ...change, tokenDigest: digest(token) })
    const kind = isTaken ? 'email-already-used' : 'email-to-prove'
    // Its reader may be somebody else: the letter is not this person’s.
    const letter = letterTo(person, email, { kind, facts: isTaken ? {} : { token } })
    await queue(tx, { ...letter, person: isTaken ? null : person.id, uselessAfter: expiresAt })
    const values = { email: { text: email, about: person.id } }
    await record(tx, actor, { ...ownAct('accounts.change-own-email', signedIn, at), values })
  })
  return accept(null)
}

const use = (
  db: ChangesDb,
  { token, at }: { readonly token: string; readonly at: Instant },
): Promise<Result<null, { readonly kind: 'unusable' }>> =>
  undoable((stop) =>
    db.transaction().execute(async (tx) => {
      const change = await findEmailChange(narrowed(tx), { tokenDigest: digest(token) }, at)
      const person = change === null ? null : await findPerson(narrowed(tx), change.person)
      if (change === null || person === null) return stop({ kind: 'unusable' })
      if (!(await removeEmailChange(narrowed(tx), person.id))) stop({ kind: 'unusable' })
      const replaced = { person: person.id, email: change.email, old: person.email }
      if (!(await replaceAddress(narrowed(tx), replaced))) stop({ kind: 'unusable' })
      await queue(tx, letterTo(person, person.email, { kind: 'email-changed', facts: { at } }))
      await record(
        tx,
        { ...anybody, person: person.id },
        {
          act: 'accounts.confirm-email',
          on: { kind: 'person', id: person.id },
          programme: null,
          organisation: null,
          at,
          values: { before: { text: person.email, about: person.id } },
        },
      )
      return null
    }),
  )

/** Changes of address kept in `db`. */
export const createEmailChanges = (db: ChangesDb): EmailChanges => ({
  waiting: (person, now) => findEmailChange(narrowed(db), { person: person.id }, now),
  ask: (signedIn, email, at) => ask(db, signedIn, { email, at }),
  cancel: async (signedIn, at) => {
    await db.transaction().execute(async (tx) => {
      if (!(await removeEmailChange(narrowed(tx), signedIn.person.id))) return
      await record(tx, signedIn.actor, ownAct('accounts.cancel-email-change', signedIn, at))
    })
  },
  opened: (token, now) => findEmailChange(narrowed(db), { tokenDigest: digest(token) }, now),
  use: (token, at) => use(db, { token, at }),
})
