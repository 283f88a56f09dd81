import { type Selectable, sql } from 'kysely'
import type { Db, Tables } from '#db/tables/index.ts'
import { type PersonId, personId, programmeId } from '#kernel/ids.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import type { PrivacyRequest, RequestKind, RequestWay } from './request.ts'

export type RequestsDb = Db<'privacy_request'>

/** A request as it is kept: its person by id only. */
export type KeptRequest = Omit<PrivacyRequest, 'email' | 'name'>

const orNull = (moment: Date | null): Instant | null => (moment === null ? null : instantOf(moment))

const requestOf = (row: Selectable<Tables['privacy_request']>): KeptRequest => ({
  id: row.id,
  kind: row.kind as RequestKind,
  person: personId(row.person_id),
  programme: row.programme_id === null ? null : programmeId(row.programme_id),
  way: row.way as RequestWay,
  note: row.note,
  askedAt: instantOf(row.asked_at),
  dueAt: orNull(row.due_at),
  undoneAt: orNull(row.undone_at),
  doneAt: orNull(row.done_at),
  failure: row.failure,
})

/** Keeps a request; false when an erasure of that person waits already. */
export const addRequest = async (
  tx: RequestsDb,
  request: KeptRequest & { readonly askedBy: PersonId | null },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('privacy_request')
    .values({
      id: request.id,
      kind: request.kind,
      person_id: request.person,
      programme_id: request.programme,
      way: request.way,
      note: request.note,
      asked_at: request.askedAt,
      asked_by: request.askedBy,
      due_at: request.dueAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const findRequest = async (db: RequestsDb, id: string): Promise<KeptRequest | null> => {
  const row = await db.selectFrom('privacy_request').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : requestOf(row)
}

const open = (db: RequestsDb) =>
  db
    .selectFrom('privacy_request')
    .selectAll()
    .where('kind', '=', 'erasure')
    .where('undone_at', 'is', null)
    .where('done_at', 'is', null)

/** The erasure that waits for a person; null when none does. */
export const findOpenErasure = async (db: RequestsDb, person: PersonId): Promise<KeptRequest | null> => {
  const row = await open(db).where('person_id', '=', person).executeTakeFirst()
  return row === undefined ? null : requestOf(row)
}

/** Erasures whose time has come, the oldest first. */
export const listDueErasures = async (db: RequestsDb, now: Instant): Promise<readonly KeptRequest[]> =>
  (await open(db).where('due_at', '<=', new Date(now)).orderBy('due_at').orderBy('id').execute()).map(
    requestOf,
  )

/** Holds an erasure that is due until the transaction ends; false when it was undone or done meanwhile. */
export const holdDueErasure = async (tx: RequestsDb, id: string, now: Instant): Promise<boolean> =>
  (await open(tx)
    .where('id', '=', id)
    .where('due_at', '<=', new Date(now))
    .forUpdate()
    .executeTakeFirst()) !== undefined

/** Requests within reach, the last first. */
export const listRequests = async (db: RequestsDb, most: number): Promise<readonly KeptRequest[]> =>
  (
    await db
      .selectFrom('privacy_request')
      .selectAll()
      .orderBy('asked_at', 'desc')
      .orderBy('id')
      .limit(most)
      .execute()
  ).map(requestOf)

/** Takes an erasure back; false when there is none to take back. */
export const undoErasure = async (
  tx: RequestsDb,
  undone: { readonly id: string; readonly by: PersonId | null; readonly at: Instant },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('privacy_request')
    .set({ undone_at: undone.at, undone_by: undone.by })
    .where('id', '=', undone.id)
    .where('kind', '=', 'erasure')
    .where('undone_at', 'is', null)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Says that an erasure was done, or why it was not. */
export const closeErasure = async (
  db: RequestsDb,
  id: string,
  outcome: { readonly doneAt: Instant } | { readonly failure: string },
): Promise<void> => {
  const set = 'doneAt' in outcome ? { done_at: outcome.doneAt, failure: null } : { failure: outcome.failure }
  await db.updateTable('privacy_request').set(set).where('id', '=', id).execute()
}

/** Erases what somebody typed about a person’s requests. */
export const wipeNotes = async (tx: RequestsDb, person: PersonId): Promise<void> => {
  await tx
    .updateTable('privacy_request')
    .set({ note: sql<string>`''` })
    .where('person_id', '=', person)
    .execute()
}
