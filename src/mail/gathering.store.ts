import { sql } from 'kysely'
import type { QueuedLetter } from './letter.ts'
import { letterOf, type OutboxDb } from './outbox.store.ts'

/** Most letters that one gathers: more would not be read. */
const mostParts = 20

/** What the same reader would be sent beside this letter, itself included, the first written first. */
const holdAlike = async (tx: OutboxDb, { to, language, programme }: QueuedLetter): Promise<string[]> => {
  const rows = await tx
    .selectFrom('outbox')
    .select('id')
    .where(sql<string>`lower(to_email)`, '=', to.toLowerCase())
    .where('state', '=', 'queued')
    .where('haste', '=', 'digest')
    .where('language', '=', language)
    .where('programme_id', 'is not distinct from', programme ?? null)
    // Commercial letters leave one by one: each has its own consent and its own withdrawal (docs/decisions/0021).
    .where('purpose', 'is', null)
    .where('useless_after', 'is', null)
    .where('attempts', '=', 0)
    .where(sql<boolean>`not facts ? 'token'`)
    .orderBy('created_at')
    .limit(mostParts)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Makes one letter of all that wait for the reader of a held one, in its transaction: they become parts of it, or
 * nothing changes. Gives the id of the letter that is to leave: the held one when it is alone.
 */
export const gather = async (tx: OutboxDb, letter: QueuedLetter, newId: string): Promise<string> => {
  if (letter.attempts > 0 || letter.uselessAfter !== undefined || 'token' in letter.facts) return letter.id
  const alike = await holdAlike(tx, letter)
  if (alike.length < 2 || !alike.includes(letter.id)) return letter.id
  await tx
    .insertInto('outbox')
    .values({
      id: newId,
      kind: 'digest',
      haste: 'waking',
      to_email: letter.to,
      person_id: letter.person,
      language: letter.language,
      facts: '{}',
      programme_id: letter.programme ?? null,
    })
    .execute()
  await tx
    .updateTable('outbox')
    .set({ state: 'gathered', gathered_in: newId })
    .where('id', 'in', alike)
    .execute()
  return newId
}

/** A letter of the outbox with those that it gathers; null when there is none. */
export const findWhole = async (db: OutboxDb, id: string): Promise<QueuedLetter | null> => {
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .where(({ or, eb }) => or([eb('id', '=', id), eb('gathered_in', '=', id)]))
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const own = rows.find((row) => row.id === id)
  const parts = rows.filter((row) => row.gathered_in === id).map((row) => letterOf(row))
  return own === undefined ? null : letterOf(own, parts)
}
