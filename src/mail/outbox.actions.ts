import { randomUUID } from 'node:crypto'
import { narrowed } from '#db/as-actor.ts'
import type { Db, Tables } from '#db/tables/index.ts'
import { type Instant, type LocalDate, parseLocalDate } from '#kernel/time.ts'
import type { LookedAfter, Waiting } from '#kernel/waiting.ts'
import { type NotificationsTableNames, notify, wantedByDefault, wantedOf } from '#notifications/index.ts'
import { treatmentOf } from './kinds.ts'
import { afterCarrying, type Carried, type Letter, type LetterState, type QueuedLetter } from './letter.ts'
import {
  claimLetter,
  countFailed,
  countLetters,
  findLetter,
  listLetters,
  queueLetter,
  requeueLetters,
  type SendingDb,
  settleLetter,
  settleStale,
} from './outbox.store.ts'

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

/** The letters that wait or were sent. */
export interface Outbox {
  /** The latest, the last first; of some states when asked. */
  latest(most: number, states?: readonly LetterState[]): Promise<readonly QueuedLetter[]>
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
  tryAgain(ids: readonly string[]): Promise<readonly string[]>
  /** Letters that could not be sent, for whoever runs the site. */
  waitingFor(lookedAfter: LookedAfter): Promise<readonly Waiting<'letters-failed'>[]>
}

/** The outbox kept in `db`. */
export const createOutbox = (db: SendingDb): Outbox => ({
  latest: (most, states) => listLetters(narrowed(db), most, states ?? null),
  find: (id) => findLetter(narrowed(db), id),
  counts: () => countLetters(narrowed(db)),
  async sendNext(carry) {
    const claim = randomUUID()
    const letter = await claimLetter(db, claim)
    if (letter === null) return null
    const carried = await carry(letter)
    await settleLetter(narrowed(db), { id: letter.id, claim }, afterCarrying(carried, letter.attempts))
    return carried.kind
  },
  settleStale: () => settleStale(narrowed(db), staleMinutes),
  tryAgain: (ids) => requeueLetters(narrowed(db), ids),
  waitingFor: async ({ actor }) => {
    if (actor.role.name !== 'operator') return []
    const { count, oldest } = await countFailed(narrowed(db))
    return count === 0
      ? []
      : [{ kind: 'letters-failed', count, oldest: oldest === null ? null : dayIn(oldest), about: [] }]
  },
})
