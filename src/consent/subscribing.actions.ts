import { createHash } from 'node:crypto'
import { narrowed, type Within } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { record } from '#journal/index.ts'
import { anybody } from '#kernel/actor.ts'
import type { ProgrammeId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import type { Instant } from '#kernel/time.ts'
import type { Agreed } from './consent.ts'
import { express, keepEach, newToken } from './giving.actions.ts'
import {
  findSubscription,
  insertSubscription,
  markConfirmed,
  type Subscription,
  type SubscriptionsDb,
} from './subscriptions.store.ts'
import { type ConsentNames, type Told, telling } from './telling.actions.ts'

/** For how many days the link of a confirmation letter serves. */
export const confirmationDays = 3

export type SubscribingDb = Db<ConsentNames | 'outbox'>

export interface SubscriptionAsked {
  readonly programme: ProgrammeId
  readonly email: string
  readonly language: Language
  readonly agreed: readonly Agreed[]
}

/** Queues the letter with the link, in the transaction that keeps the demand. */
export type WriteConfirmation = (
  tx: Within<ConsentNames | 'outbox'>,
  link: { readonly token: string; readonly until: Instant },
) => Promise<unknown>

/** Addresses without an account that ask to be written to, and confirm it from their mailbox. */
export interface Subscribing {
  /** Keeps the demand and writes to the address; nothing is agreed to before its reader confirms. */
  ask(
    asked: SubscriptionAsked,
    given: { readonly at: Instant; readonly write: WriteConfirmation },
  ): Promise<void>
  /** What a link confirms; null when its token is nobody’s or ran out. */
  ofLink(token: string): Promise<Subscription | null>
  /** Gives what was asked for, once. Null as above. */
  confirm(token: string, at: Instant): Promise<Subscription | null>
}

const digestOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')
const subscriptionsOf = <Names extends ConsentNames | 'outbox'>(
  tx: Db<Names | 'subscription_request' | 'consent_text'>,
): SubscriptionsDb => narrowed<'subscription_request' | 'consent_text', Names>(tx)

/** Subscriptions in `db`. */
export const createSubscribing = (db: SubscribingDb): Subscribing => {
  const ofLink = (token: string) => findSubscription(narrowed(db), digestOfToken(token))
  return {
    ofLink,
    ask: ({ agreed, ...asked }, { at, write }) =>
      db.transaction().execute(async (tx) => {
        const token = newToken()
        const kept = { ...asked, tokenDigest: digestOfToken(token), days: confirmationDays }
        const textIds = await keepEach(tx, agreed)
        const until = await insertSubscription(subscriptionsOf(tx), { ...kept, textIds })
        await write(tx, { token, until })
        await record(tx, anybody, {
          act: 'consent.subscribe',
          on: { kind: 'programme', id: asked.programme },
          programme: asked.programme,
          organisation: null,
          at,
          values: { email: { text: asked.email, about: null } },
        })
      }),
    async confirm(token, at) {
      const asked = await ofLink(token)
      if (asked === null) return null
      await telling(narrowed(db), { actor: anybody, at, act: 'consent.confirm-subscription' }, async (tx) => {
        const { programme, email, language } = asked
        const by = { email, language, person: null }
        // Confirmed already, it gives nothing more: what was withdrawn since stays so.
        if (!(await markConfirmed(subscriptionsOf(tx), digestOfToken(token)))) return []
        const told: Told[] = []
        for (const each of asked.agreed)
          told.push(...(await express(tx, { ...each, by, programme, way: 'form' })))
        return told
      })
      return asked
    },
  }
}
