import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import { type PersonId, personId } from '#kernel/ids.ts'
import { type Instant, instantOf } from '#kernel/time.ts'

export type EmailChangeDb = Db<'email_change' | 'person' | 'sign_in_verification'>

/** A new address that waits to be proven. */
export interface EmailChange {
  readonly person: PersonId
  readonly email: string
  readonly expiresAt: Instant
}

/** Keeps a change that waits; a person has one at a time, the last one asked for. */
export const saveEmailChange = async (
  tx: EmailChangeDb,
  change: EmailChange & { readonly tokenDigest: string; readonly askedAt: Instant },
): Promise<void> => {
  const values = {
    new_email: change.email,
    token_digest: change.tokenDigest,
    asked_at: change.askedAt,
    expires_at: change.expiresAt,
  }
  await tx
    .insertInto('email_change')
    .values({ person_id: change.person, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute()
}

export const removeEmailChange = async (tx: EmailChangeDb, person: PersonId): Promise<boolean> => {
  const { numDeletedRows } = await tx
    .deleteFrom('email_change')
    .where('person_id', '=', person)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** The change that waits for a person or that a link proves; null when there is none or its time is past. */
export const findEmailChange = async (
  db: EmailChangeDb,
  by: { readonly person: PersonId } | { readonly tokenDigest: string },
  now: Instant,
): Promise<EmailChange | null> => {
  const waiting = db.selectFrom('email_change').selectAll().where('expires_at', '>', new Date(now))
  const row = await ('person' in by
    ? waiting.where('person_id', '=', by.person)
    : waiting.where('token_digest', '=', by.tokenDigest)
  ).executeTakeFirst()
  return row === undefined
    ? null
    : { person: personId(row.person_id), email: row.new_email, expiresAt: instantOf(row.expires_at) }
}

export const isAddressTaken = async (db: EmailChangeDb, email: string): Promise<boolean> =>
  (await db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst()) !== undefined

/** Gives a person a new address, and forgets links sent to the old one; false when somebody took it meanwhile. */
export const replaceAddress = async (
  tx: EmailChangeDb,
  { person, email, old }: { readonly person: PersonId; readonly email: string; readonly old: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('person')
    .set({ email, email_verified: true, updated_at: sql<Date>`now()` })
    .where('id', '=', person)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('person as other').select('other.id').where('other.email', '=', email))),
    )
    .executeTakeFirst()
  await tx
    .deleteFrom('sign_in_verification')
    .where(sql<boolean>`position(${JSON.stringify(old)} in lower(value)) > 0`)
    .execute()
  return numUpdatedRows === 1n
}
