import { narrowed, type Within } from '#db/as-actor.ts'
import { anybody } from '#kernel/actor.ts'
import type { PersonId, ProgrammeId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { findByToken, livePurposes, retractImplied, withdrawConsents } from './consent.store.ts'
import type { Consent, WithdrawnWay } from './consent.ts'
import type { ConsentTableNames } from './consent-rows.store.ts'
import type { Purpose } from './purpose.ts'
import { digestOf, type SuppressionDb, stopLetters } from './suppression.store.ts'
import { type ConsentDbAll, type ConsentNames, type Doing, type Told, telling } from './telling.actions.ts'

/** What a withdrawal link leads to. */
export interface LinkOpened {
  readonly consent: Consent
  /** What its reader can still be written to for, by that programme. */
  readonly live: readonly Purpose[]
}

/** What is withdrawn: one purpose of a programme, everything of it, or everything. */
export interface Reach {
  readonly programme: ProgrammeId | null
  readonly purpose: Purpose | null
}

/** Ways out of what was agreed to. Each is effective at once, and done twice it does no more than once. */
export interface Withdrawing {
  /** What the token of a letter speaks of; null when no letter held it. */
  ofLink(token: string): Promise<LinkOpened | null>
  /** Stops the purpose that the letter was for, or everything from its programme. Null when no letter held the token. */
  byLink(
    token: string,
    asked: { readonly scope: 'purpose' | 'programme'; readonly way: 'link' | 'one-click' },
    at: Instant,
  ): Promise<Consent | null>
  byAccount(
    owner: { readonly id: PersonId; readonly email: string },
    reach: Reach,
    doing: Doing,
  ): Promise<void>
  /** On behalf of somebody who asked for it otherwise than on the site. */
  recorded(
    asked: { readonly email: string; readonly programme: ProgrammeId; readonly purpose: Purpose | null },
    doing: Doing,
  ): Promise<void>
  /** Takes back an implied consent that was recorded by mistake: its address is not stopped. False when it is gone. */
  retract(implied: { readonly id: string; readonly programme: ProgrammeId }, doing: Doing): Promise<boolean>
}

const tablesOf = (tx: Within<ConsentNames>) => ({
  consents: narrowed<ConsentTableNames, ConsentNames>(tx),
  suppressions: narrowed<'suppression', ConsentNames>(tx) satisfies SuppressionDb,
})

/** Withdraws and stops in one: what is told of it, nothing when it was so already. */
const stop = async (
  tx: Within<ConsentNames>,
  digest: string,
  { programme, purpose, way }: Reach & { readonly way: WithdrawnWay },
): Promise<readonly Told[]> => {
  const { consents, suppressions } = tablesOf(tx)
  const withdrawn = await withdrawConsents(consents, { digest, programme, purpose, way })
  const stopped = await stopLetters(suppressions, digest, { programme, purpose, why: 'withdrawn' })
  if (withdrawn.length > 0)
    return withdrawn.map((each) => ({
      on: { kind: 'consent', id: each.id },
      programme: each.programme,
      facts: { purpose: each.purpose, way },
    }))
  if (!stopped) return []
  const on = { kind: 'programme', id: programme }
  return [{ on, programme, facts: { way, ...(purpose === null ? {} : { purpose }) } }]
}

/** Withdrawals in `db`. */
export const createWithdrawing = (db: ConsentDbAll): Withdrawing => ({
  async ofLink(token) {
    const found = await findByToken(narrowed(db), token)
    if (found === null) return null
    const { consent, digest } = found
    return { consent, live: await livePurposes(narrowed(db), { digest, programme: consent.programme }) }
  },

  async byLink(token, { scope, way }, at) {
    const found = await findByToken(narrowed(db), token)
    if (found === null) return null
    const { programme, purpose } = found.consent
    const reach = { programme, purpose: scope === 'purpose' ? purpose : null }
    await telling(db, { actor: anybody, at, act: 'consent.withdraw-by-link' }, (tx) =>
      stop(tx, found.digest, { ...reach, way }),
    )
    return found.consent
  },

  async byAccount({ id, email }, reach, doing) {
    if (doing.actor.person !== id) return
    await telling(db, { ...doing, act: 'consent.change-own' }, async (tx) =>
      stop(tx, await digestOf(tablesOf(tx).suppressions, email), { ...reach, way: 'account' }),
    )
  },

  async recorded({ email, programme, purpose }, doing) {
    await telling(db, { ...doing, act: 'consent.record' }, async (tx) => {
      const digest = await digestOf(tablesOf(tx).suppressions, email)
      return stop(tx, digest, { programme, purpose, way: 'recorded' })
    })
  },

  retract: (implied, doing) =>
    telling(db, { ...doing, act: 'consent.record' }, async (tx) => {
      if (!(await retractImplied(tablesOf(tx).consents, implied))) return []
      const on = { kind: 'consent', id: implied.id }
      return [{ on, programme: implied.programme, facts: { way: 'mistaken' } }]
    }),
})
