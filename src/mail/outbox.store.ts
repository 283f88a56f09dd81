import { type Selectable, sql } from 'kysely'
import type { Purpose } from '#consent/index.ts'
import type { Db } from '#db/tables/index.ts'
import type { OutboxTable } from '#db/tables/mail.ts'
import { personId, programmeId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { type LetterKind, treatmentOf } from './kinds.ts'
import type { afterCarrying, Letter, LetterState, QueuedLetter } from './letter.ts'

export type OutboxDb = Db<'outbox'>
export type SendingDb = Db<'outbox' | 'installation'>

/**
 * Queues a letter in the transaction of the act that wants it: both are kept, or neither. False for a commercial letter
 * that nobody agreed to: the database itself refuses its row (migration 0017). One that its reader does not want by mail
 * is kept, and never leaves.
 */
export const queueLetter = async (
  tx: OutboxDb,
  { id, wanted }: { readonly id: string; readonly wanted: boolean },
  letter: Letter,
): Promise<boolean> => {
  const { purpose } = treatmentOf(letter.kind)
  const token = purpose === null ? null : await withdrawalToken(tx, letter, purpose)
  if (purpose !== null && token === null) return false
  await tx
    .insertInto('outbox')
    .values({
      id,
      kind: letter.kind,
      to_email: letter.to,
      person_id: letter.person,
      language: letter.language,
      facts: JSON.stringify(letter.facts),
      useless_after: letter.uselessAfter ?? null,
      purpose,
      programme_id: letter.programme ?? null,
      withdrawal_token: token,
      ...(wanted ? {} : { state: 'withheld', failure: 'not-wanted' }),
    })
    .execute()
  return true
}

/** Withdraws the live consent that this letter may be sent on; null without one. */
const withdrawalToken = async (tx: OutboxDb, letter: Letter, purpose: Purpose): Promise<string | null> => {
  const { rows } = await sql<{ token: string | null }>`
    select live_withdrawal_token(${letter.to}, ${letter.programme ?? null}, ${purpose}) as token`.execute(tx)
  return rows[0]?.token ?? null
}

/** A commercial letter whose reader withdrew, or whose implied consent ran out. */
const unconsented = sql<boolean>`purpose is not null and live_consent(to_email, programme_id, purpose) is null`

const instant = (moment: Date): Instant => moment.toISOString() as Instant

const letterOf = (row: Selectable<OutboxTable>): QueuedLetter => ({
  id: row.id,
  kind: row.kind as LetterKind,
  to: row.to_email,
  person: row.person_id === null ? null : personId(row.person_id),
  language: row.language === 'en' ? 'en' : 'fr',
  facts: row.facts,
  state: row.state as LetterState,
  attempts: row.attempts,
  queuedAt: instant(row.created_at),
  sentAt: row.sent_at === null ? null : instant(row.sent_at),
  failure: row.failure,
  withdrawalToken: row.withdrawal_token,
  ...(row.programme_id === null ? {} : { programme: programmeId(row.programme_id) }),
  ...(row.useless_after === null ? {} : { uselessAfter: instant(row.useless_after) }),
})

/** The latest letters, the last first; of some states when asked. */
export const listLetters = async (
  db: OutboxDb,
  most: number,
  states: readonly LetterState[] | null = null,
): Promise<readonly QueuedLetter[]> =>
  (
    await db
      .selectFrom('outbox')
      .selectAll()
      .$if(states !== null, (query) => query.where('state', 'in', states ?? []))
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(most)
      .execute()
  ).map(letterOf)

export const findLetter = async (db: OutboxDb, id: string): Promise<QueuedLetter | null> => {
  const row = await db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : letterOf(row)
}

/** How many letters are in each state. */
export const countLetters = async (db: OutboxDb): Promise<ReadonlyMap<string, number>> => {
  const rows = await db
    .selectFrom('outbox')
    .select(['state', ({ fn }) => fn.countAll<number>().as('letters')])
    .groupBy('state')
    .execute()
  return new Map(rows.map(({ state, letters }) => [state, letters]))
}

/** What let the reader of a letter in, emptied: its place stays, so that it is known to have held one. */
const withoutToken = sql<string>`case when facts ? 'token' then jsonb_set(facts, '{token}', '""') else facts end`

/** Ends what waits for nothing: letters that nobody needs any more, and those whose sender died. */
export const settleStale = async (db: OutboxDb, staleMinutes: number): Promise<void> => {
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

/**
 * Takes the next due letter for `claim`, in one statement: two processes never take the same one, and consent is asked
 * for at that very moment. Null when none is due, and always in a demonstration or in a copy that nobody let send.
 */
export const claimLetter = async (db: SendingDb, claim: string): Promise<QueuedLetter | null> => {
  const row = await db
    .updateTable('outbox')
    .set(({ eb }) => ({
      state: 'sending',
      attempts: eb('attempts', '+', 1),
      claim,
      claimed_at: sql<Date>`now()`,
    }))
    .where('id', '=', ({ selectFrom }) =>
      selectFrom('outbox')
        .select('id')
        .where('state', '=', 'queued')
        .where('due_at', '<=', sql<Date>`now()`)
        .where(sql<boolean>`not (${unconsented})`)
        .where(({ exists }) =>
          exists(
            selectFrom('installation')
              .select('kind')
              .where('kind', '=', 'production')
              .where('copied_at', 'is', null),
          ),
        )
        .orderBy('due_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst()
  return row === undefined ? null : letterOf(row)
}

/** Writes what became of a letter that `claim` holds, or held before it was given up as unknown. */
export const settleLetter = async (
  db: OutboxDb,
  held: { readonly id: string; readonly claim: string },
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
      claimed_at: null,
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

/** Queues again letters that did not leave, unless they held a token, now wiped; gives the ids of those queued. */
export const requeueLetters = async (db: OutboxDb, ids: readonly string[]): Promise<readonly string[]> => {
  const rows = await db
    .updateTable('outbox')
    .set({ state: 'queued', attempts: 0, failure: null, due_at: sql<Date>`now()` })
    .where('id', 'in', ids)
    .where('state', 'in', ['failed', 'unknown'])
    .where(sql<boolean>`not facts ? 'token'`)
    .where(sql<boolean>`not (${unconsented})`)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Letters that did not leave, or are not known to have, and when the first of them was written. */
export const countFailed = async (
  db: OutboxDb,
): Promise<{ readonly count: number; readonly oldest: Instant | null }> => {
  const { count, oldest } = await db
    .selectFrom('outbox')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min('created_at').as('oldest')])
    .where('state', 'in', ['failed', 'unknown'])
    .executeTakeFirstOrThrow()
  return { count: Number(count), oldest: oldest === null ? null : instant(oldest) }
}
