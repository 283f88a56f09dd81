import { randomUUID } from 'node:crypto'
import { narrowed } from '#db/as-actor.ts'
import type { Db, Tables } from '#db/tables/index.ts'
import type { Letter, QueuedLetter } from './letter.ts'
import { findLetter, listLetters, type OutboxDb, queueLetter } from './outbox.store.ts'

/** Queues a letter in the transaction of the act that wants it. */
export const queue = <Names extends keyof Tables>(tx: Db<Names | 'outbox'>, letter: Letter): Promise<void> =>
  queueLetter(narrowed<'outbox', Names>(tx), randomUUID(), letter)

/** The letters that wait or were sent. */
export interface Outbox {
  /** The latest, the last first. */
  latest(most: number): Promise<readonly QueuedLetter[]>
  find(id: string): Promise<QueuedLetter | null>
}

/** The outbox kept in `db`. */
export const createOutbox = (db: OutboxDb): Outbox => ({
  latest: (most) => listLetters(db, most),
  find: (id) => findLetter(db, id),
})
