import type { Selectable } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import type { OutboxTable } from '#db/tables/mail.ts'
import { personId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Letter, LetterState, QueuedLetter } from './letter.ts'

export type OutboxDb = Db<'outbox'>

/** Queues a letter in the transaction of the act that wants it: both are kept, or neither. */
export const queueLetter = async (tx: OutboxDb, id: string, letter: Letter): Promise<void> => {
  await tx
    .insertInto('outbox')
    .values({
      id,
      kind: letter.kind,
      to_email: letter.to,
      person_id: letter.person,
      language: letter.language,
      facts: JSON.stringify(letter.facts),
    })
    .execute()
}

const instant = (moment: Date): Instant => moment.toISOString() as Instant

const letterOf = (row: Selectable<OutboxTable>): QueuedLetter => ({
  id: row.id,
  kind: row.kind,
  to: row.to_email,
  person: row.person_id === null ? null : personId(row.person_id),
  language: row.language === 'en' ? 'en' : 'fr',
  facts: row.facts,
  state: row.state as LetterState,
  attempts: row.attempts,
  queuedAt: instant(row.created_at),
  sentAt: row.sent_at === null ? null : instant(row.sent_at),
  failure: row.failure,
})

/** The latest letters, the last first. */
export const listLetters = async (db: OutboxDb, most: number): Promise<readonly QueuedLetter[]> =>
  (
    await db
      .selectFrom('outbox')
      .selectAll()
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(most)
      .execute()
  ).map(letterOf)

export const findLetter = async (db: OutboxDb, id: string): Promise<QueuedLetter | null> => {
  const row = await db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : letterOf(row)
}
