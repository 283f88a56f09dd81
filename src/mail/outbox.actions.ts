import { randomUUID } from 'node:crypto'
import { suppressAddress } from '#consent/index.ts'
import { narrowed } from '#db/as-actor.ts'
import type { Db, Tables } from '#db/tables/index.ts'
import { type JournalTableNames, record } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import { type Instant, instantOf, type LocalDate, parseLocalDate } from '#kernel/time.ts'
import type { LookedAfter, Waiting } from '#kernel/waiting.ts'
import { type NotificationsTableNames, notify, wantedByDefault, wantedOf } from '#notifications/index.ts'
import { findWhole, gather } from './gathering.store.ts'
import { treatmentOf } from './kinds.ts'
import { afterCarrying, type Carried, type Letter, type LetterState, type QueuedLetter } from './letter.ts'
import {
  countFailed,
  countLetters,
  countUnsigned,
  listLetters,
  queueLetter,
  requeueLetters,
  type UnsignedLetters,
} from './outbox.store.ts'
import { heldUntil, isQuiet } from './pacing.ts'
import { forgetBounce, listRefusing, type RefusingAddress, recordRefusal } from './refusals.store.ts'
import {
  holdAddress,
  holdNext,
  listLately,
  putOff,
  type SendingTableNames,
  settleLetter,
  settleStale,
  takeLetter,
} from './sending.store.ts'

type MailDb = Db<SendingTableNames | 'suppression' | JournalTableNames>

/** What writing to somebody touches: the letter, and what tells the same in the product. */
export type MailTableNames = 'outbox' | NotificationsTableNames

/**
 * Queues a letter in the transaction of the act that wants it, and tells its reader in the product what it says. False,
 * and nothing queued, for a commercial letter that its reader did not agree to.
 */
export const queue = async <Names extends keyof Tables>(
  within: Db<Names | MailTableNames>,
  letter: Letter,
): Promise<boolean> => {
  const tx = narrowed<MailTableNames, Names>(within)
  const { kind, person, facts, programme = null } = letter
  const id = randomUUID()
  const wants = person === null ? wantedByDefault : await wantedOf(narrowed(tx), person, kind)
  const wanted = wants.byMail || !treatmentOf(kind).optional
  if (!(await queueLetter(narrowed(tx), { id, wanted }, letter))) return false
  if (person !== null && wants.inProduct) await notify(narrowed(tx), { id, person, kind, facts, programme })
  return true
}

/** Longer than any try may last: past it, whoever held a letter is gone. */
export const staleMinutes = 10

const dayIn = (moment: Instant): LocalDate | null => parseLocalDate(moment.slice(0, 10))

/** Who acts on the outbox, and when by the real clock. */
export interface ActedOnMail {
  readonly actor: Actor
  readonly at: Instant
}

/** The letters that wait or were sent. */
export interface Outbox {
  /** The latest, the last first; of some states when asked. */
  latest(most: number, states?: readonly LetterState[], skip?: number): Promise<readonly QueuedLetter[]>
  find(id: string): Promise<QueuedLetter | null>
  counts(): Promise<ReadonlyMap<string, number>>
  /**
   * Sends the next due letter. A letter is held by one process while `carry` tries; each leaves exactly once, or
   * is shown as failed or unknown. Null when none is due.
   */
  sendNext(carry: (letter: QueuedLetter) => Promise<Carried>): Promise<Carried['kind'] | null>
  /** Ends letters that nobody needs any more and those whose sender died. */
  settleStale(): Promise<void>
  /** Queues again letters that failed; those that held a token are left, since it is wiped. Gives the ids queued. */
  tryAgain(ids: readonly string[], by: ActedOnMail): Promise<readonly string[]>
  /** Those of the addresses that refuse our letters. */
  refusing(addresses: readonly string[]): Promise<readonly RefusingAddress[]>
  /** Takes back that an address bounced, since it was corrected; false when it did not. */
  forgetBounce(
    of: { readonly address: string } & Pick<
      Parameters<typeof record>[2],
      'act' | 'on' | 'programme' | 'organisation'
    >,
    by: ActedOnMail,
  ): Promise<boolean>
  /** Commercial letters that wait because their programme does not say who writes. */
  unsigned(): Promise<readonly UnsignedLetters[]>
  /** Letters that could not be sent, for whoever runs the site. */
  waitingFor(lookedAfter: LookedAfter): Promise<readonly Waiting<'letters-failed'>[]>
}

type Taken = QueuedLetter | 'put-off' | null

/** Decides, in one transaction, what leaves next: the letter it gives is held by `claim`. */
const takeNext = (db: MailDb, claim: string, now: Instant): Promise<Taken> =>
  db.transaction().execute(async (tx) => {
    const outbox = narrowed<'outbox', SendingTableNames | 'suppression' | JournalTableNames>(tx)
    const held = await holdNext(narrowed(tx), { hurriedOnly: isQuiet(now) })
    if (held === null) return null
    const { letter } = held
    let id = letter.id
    if (held.haste !== 'now') {
      await holdAddress(outbox, letter.to)
      const until = heldUntil(held, await listLately(outbox, letter.to, now), now)
      if (until !== null) {
        await putOff(outbox, letter.id, until)
        return 'put-off'
      }
      if (held.haste === 'digest' && held.purpose === null) id = await gather(outbox, letter, randomUUID())
    }
    await takeLetter(outbox, id, claim)
    return findWhole(outbox, id)
  })

/** What became of a letter, with what its answer says of the address, together. */
const settle = (
  db: MailDb,
  {
    letter,
    claim,
    carried,
  }: { readonly letter: QueuedLetter; readonly claim: string; readonly carried: Carried },
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await settleLetter(narrowed(tx), { id: letter.id, claim }, afterCarrying(carried, letter.attempts))
    if (carried.kind === 'sent') await forgetBounce(narrowed(tx), letter.to)
    if (carried.kind !== 'permanent' || carried.against === undefined) return
    if (await recordRefusal(narrowed(tx), letter.to, carried.against))
      await suppressAddress(tx, { email: letter.to, why: carried.against.why })
  })

const requeue = (
  db: MailDb,
  ids: readonly string[],
  { actor, at }: ActedOnMail,
): Promise<readonly string[]> =>
  db.transaction().execute(async (tx) => {
    const queued = await requeueLetters(narrowed(tx), ids)
    for (const { id, kind, programme } of queued)
      await record(tx, actor, {
        act: 'mail.try-again',
        on: { kind: 'letter', id },
        programme,
        organisation: null,
        at,
        facts: { letter: kind },
      })
    return queued.map(({ id }) => id)
  })

/** The outbox kept in `db`; letters leave by the clock `now`. */
export const createOutbox = (db: MailDb, now: () => Instant = () => instantOf(new Date())): Outbox => ({
  latest: (most, states, skip) =>
    listLetters(narrowed(db), { most, states: states ?? null, skip: skip ?? 0 }),
  find: (id) => findWhole(narrowed(db), id),
  counts: () => countLetters(narrowed(db)),
  async sendNext(carry) {
    const claim = randomUUID()
    let letter = await takeNext(db, claim, now())
    while (letter === 'put-off') letter = await takeNext(db, claim, now())
    if (letter === null) return null
    const carried = await carry(letter)
    await settle(db, { letter, claim, carried })
    return carried.kind
  },
  settleStale: () => settleStale(narrowed(db), staleMinutes),
  tryAgain: (ids, by) => requeue(db, ids, by),
  refusing: (addresses) => listRefusing(narrowed(db), addresses),
  forgetBounce: ({ address, ...act }, { actor, at }) =>
    db.transaction().execute(async (tx) => {
      const forgotten = await forgetBounce(narrowed(tx), address)
      if (forgotten) await record(tx, actor, { ...act, at })
      return forgotten
    }),
  unsigned: () => countUnsigned(narrowed(db)),
  waitingFor: async ({ actor }) => {
    if (actor.role.name !== 'operator') return []
    const { count, oldest } = await countFailed(narrowed(db))
    return count === 0
      ? []
      : [{ kind: 'letters-failed', count, oldest: oldest === null ? null : dayIn(oldest), about: [] }]
  },
})
