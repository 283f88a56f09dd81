import { type Selectable, sql } from 'kysely'
import type { Purpose } from '#consent/index.ts'
import type { Db } from '#db/tables/index.ts'
import type { OutboxTable } from '#db/tables/mail.ts'
import { type ProgrammeId, personId, programmeId } from '#kernel/ids.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import { type LetterKind, treatmentOf } from './kinds.ts'
import type { Letter, LetterState, QueuedLetter } from './letter.ts'
import { gatheringMinutes } from './pacing.ts'

export type OutboxDb = Db<'outbox'>

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
  const { purpose, haste } = treatmentOf(letter.kind)
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
      haste,
      ...(haste === 'digest'
        ? { due_at: sql<Date>`now() + make_interval(mins => ${gatheringMinutes})` }
        : {}),
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
export const unconsented = sql<boolean>`purpose is not null and live_consent(to_email, programme_id, purpose) is null`

/** A commercial letter whose programme does not say who writes: it waits until it does. */
export const unsigned = sql<boolean>`purpose is not null and not names_its_sender(programme_id)`

const instantOrNull = (moment: Date | null): Instant | null => (moment === null ? null : instantOf(moment))

export const letterOf = (
  row: Selectable<OutboxTable>,
  parts: readonly QueuedLetter[] = [],
): QueuedLetter => ({
  id: row.id,
  kind: row.kind as LetterKind,
  to: row.to_email,
  person: row.person_id === null ? null : personId(row.person_id),
  language: row.language === 'en' ? 'en' : 'fr',
  facts: row.facts,
  state: row.state as LetterState,
  attempts: row.attempts,
  queuedAt: instantOf(row.created_at),
  dueAt: instantOf(row.due_at),
  sentAt: instantOrNull(row.sent_at),
  failure: row.failure,
  withdrawalToken: row.withdrawal_token,
  parts,
  ...(row.programme_id === null ? {} : { programme: programmeId(row.programme_id) }),
  ...(row.useless_after === null ? {} : { uselessAfter: instantOf(row.useless_after) }),
})

/** Which letters to list: so many, after those skipped; of some states, or all. */
export interface LettersAsked {
  readonly most: number
  readonly states: readonly LetterState[] | null
  readonly skip: number
}

/** The latest letters, the last first. */
export const listLetters = async (
  db: OutboxDb,
  { most, states, skip }: LettersAsked,
): Promise<readonly QueuedLetter[]> =>
  (
    await db
      .selectFrom('outbox')
      .selectAll()
      .$if(states !== null, (query) => query.where('state', 'in', states ?? []))
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(most)
      .offset(skip)
      .execute()
  ).map((row) => letterOf(row))

/** How many letters are in each state. */
export const countLetters = async (db: OutboxDb): Promise<ReadonlyMap<string, number>> => {
  const rows = await db
    .selectFrom('outbox')
    .select(['state', ({ fn }) => fn.countAll<number>().as('letters')])
    .groupBy('state')
    .execute()
  return new Map(rows.map(({ state, letters }) => [state, letters]))
}

/** A letter queued again. */
export interface Requeued {
  readonly id: string
  readonly kind: string
  readonly programme: ProgrammeId | null
}

/** Queues again letters that did not leave, unless they held a token, now wiped; gives those queued. */
export const requeueLetters = async (db: OutboxDb, ids: readonly string[]): Promise<readonly Requeued[]> => {
  if (ids.length === 0) return []
  const rows = await db
    .updateTable('outbox')
    .set({ state: 'queued', attempts: 0, failure: null, due_at: sql<Date>`now()`, claimed_at: null })
    .where('id', 'in', ids)
    .where('state', 'in', ['failed', 'unknown'])
    .where(sql<boolean>`not facts ? 'token'`)
    .where(sql<boolean>`not (${unconsented})`)
    .returning(['id', 'kind', 'programme_id'])
    .execute()
  return rows.map(({ id, kind, programme_id }) => ({
    id,
    kind,
    programme: programme_id === null ? null : programmeId(programme_id),
  }))
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
  return { count: Number(count), oldest: instantOrNull(oldest) }
}

/** Commercial letters of a programme that does not say who writes. */
export interface UnsignedLetters {
  readonly programme: ProgrammeId
  readonly count: number
  readonly oldest: Instant
}

/** Commercial letters that wait for their programme to say who writes, by programme. */
export const countUnsigned = async (db: OutboxDb): Promise<readonly UnsignedLetters[]> => {
  const rows = await db
    .selectFrom('outbox')
    .select((eb) => [
      eb.ref('programme_id').$notNull().as('programme'),
      eb.fn.countAll<number>().as('count'),
      eb.fn.min('created_at').as('oldest'),
    ])
    .where('state', '=', 'queued')
    .where(unsigned)
    .groupBy('programme_id')
    .execute()
  return rows.map(({ programme, count, oldest }) => ({
    programme: programmeId(programme),
    count: Number(count),
    oldest: instantOf(oldest),
  }))
}
