import { sql } from 'kysely'
import type { Purpose } from '#consent/index.ts'
import type { Db } from '#db/tables/index.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import type { Haste } from './kinds.ts'
import type { afterCarrying, QueuedLetter } from './letter.ts'
import { letterOf, type OutboxDb, unconsented, unsigned } from './outbox.store.ts'
import type { LatelySent } from './pacing.ts'

export type SendingTableNames = 'outbox' | 'installation' | 'refusing_address'

/** What let the reader of a letter in, emptied: its place stays, so that it is known to have held one. */
const withoutToken = sql<string>`case when facts ? 'token' then jsonb_set(facts, '{token}', '""') else facts end`

/**
 * Ends what waits for nothing: letters that nobody needs any more, and those whose sender died. One process at a time:
 * two that change many rows in different orders would wait for each other for ever.
 */
export const settleStale = (db: OutboxDb, staleMinutes: number): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ held: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended('settle stale mail', 0)) as held`.execute(tx)
    if (rows[0]?.held === true) await endStale(tx, staleMinutes)
  })

const endStale = async (db: OutboxDb, staleMinutes: number): Promise<void> => {
  await db
    .updateTable('outbox')
    .set({ state: 'failed', failure: 'expired', facts: withoutToken })
    .where('state', '=', 'queued')
    .where('useless_after', '<', sql<Date>`now()`)
    .execute()
  await db
    .updateTable('outbox')
    .set({ state: 'unknown', failure: 'interrupted', facts: withoutToken })
    .where('state', '=', 'sending')
    .where('claimed_at', '<', sql<Date>`now() - make_interval(mins => ${staleMinutes})`)
    .execute()
  await withholdUnconsented(db)
}

/** Letters that nobody agrees to receive any more never leave. */
const withholdUnconsented = async (db: OutboxDb): Promise<void> => {
  await db
    .updateTable('outbox')
    .set({ state: 'withheld', failure: 'withdrawn', facts: withoutToken })
    .where('state', '=', 'queued')
    .where(unconsented)
    .execute()
}

/** A letter that the transaction holds until it ends. */
export interface HeldLetter {
  readonly letter: QueuedLetter
  readonly haste: Haste
  readonly purpose: Purpose | null
}

/**
 * The next due letter, held until the transaction ends so that no other process takes it; consent is asked for at that
 * very moment. Null when none is due, and always in a demonstration or in a copy that nobody let send.
 */
export const holdNext = async (
  tx: Db<'outbox' | 'installation'>,
  { hurriedOnly }: { readonly hurriedOnly: boolean },
): Promise<HeldLetter | null> => {
  const row = await tx
    .selectFrom('outbox')
    .selectAll()
    .where('state', '=', 'queued')
    .where('due_at', '<=', sql<Date>`now()`)
    .$if(hurriedOnly, (query) => query.where('haste', '=', 'now'))
    .where(sql<boolean>`not (${unconsented})`)
    .where(sql<boolean>`not (${unsigned})`)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('installation')
          .select('kind')
          .where('kind', '=', 'production')
          .where('copied_at', 'is', null),
      ),
    )
    .orderBy(sql`haste <> 'now'`)
    .orderBy('due_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row === undefined
    ? null
    : { letter: letterOf(row), haste: row.haste as Haste, purpose: row.purpose as Purpose | null }
}

/** Until the transaction ends, nobody else decides what leaves for this address. */
export const holdAddress = async (tx: OutboxDb, address: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mail to ${address.toLowerCase()}`}, 0))`.execute(
    tx,
  )
}

/** When letters left, or may have left, for an address in the last week; those being sent count. */
export const listLately = async (tx: OutboxDb, address: string, now: Instant): Promise<LatelySent> => {
  const rows = await tx
    .selectFrom('outbox')
    .select(['purpose', sql<Date>`coalesce(sent_at, claimed_at)`.as('at')])
    .where(sql<string>`lower(to_email)`, '=', address.toLowerCase())
    .where('state', 'in', ['sent', 'sending', 'unknown'])
    .where('haste', '<>', 'now')
    .where(sql<Date>`coalesce(sent_at, claimed_at)`, '>', sql<Date>`${now}::timestamptz - interval '7 days'`)
    .execute()
  return {
    unhurried: rows.map(({ at }) => instantOf(at)),
    commercial: rows.filter(({ purpose }) => purpose !== null).map(({ at }) => instantOf(at)),
  }
}

/** Leaves a letter queued until then. */
export const putOff = async (tx: OutboxDb, id: string, until: Instant): Promise<void> => {
  await tx.updateTable('outbox').set({ due_at: until }).where('id', '=', id).execute()
}

/** Gives a held letter to `claim`, which sends it. */
export const takeLetter = async (tx: OutboxDb, id: string, claim: string): Promise<void> => {
  await tx
    .updateTable('outbox')
    .set(({ eb }) => ({
      state: 'sending',
      attempts: eb('attempts', '+', 1),
      claim,
      claimed_at: sql<Date>`now()`,
    }))
    .where('id', '=', id)
    .execute()
}

interface Held {
  readonly id: string
  readonly claim: string
}

/** Writes what became of a letter that `claim` holds, or held before it was given up as unknown. */
export const settleLetter = async (
  db: OutboxDb,
  held: Held,
  after: ReturnType<typeof afterCarrying>,
): Promise<void> => {
  const { state, againInMinutes, failure, counts } = after
  await db
    .updateTable('outbox')
    .set(({ eb }) => ({
      state:
        state === 'queued' ? sql<string>`case when ${unconsented} then 'withheld' else 'queued' end` : state,
      failure,
      claim: null,
      // It may have arrived: it counts as one written then.
      ...(state === 'unknown' ? {} : { claimed_at: null }),
      ...(state === 'queued'
        ? { due_at: sql<Date>`now() + make_interval(mins => ${againInMinutes})` }
        : { facts: withoutToken }),
      ...(counts ? {} : { attempts: eb('attempts', '-', 1) }),
      ...(state === 'sent' ? { sent_at: sql<Date>`now()` } : {}),
    }))
    .where('id', '=', held.id)
    .where('claim', '=', held.claim)
    // Given up as unknown meanwhile, it can still be known to have left; it is not queued again.
    .where(({ or, eb }) => or([eb('state', '=', 'sending'), eb.val(state === 'sent')]))
    .execute()
}
