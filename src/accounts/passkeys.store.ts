import type { Db } from '#db/tables/index.ts'
import type { PersonId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { PasskeyLine } from './passkey.ts'

export type PasskeysDb = Db<'passkey'>

const instant = (moment: Date): Instant => moment.toISOString() as Instant

/** A person’s passkeys, the oldest first. */
export const listPasskeys = async (db: PasskeysDb, person: PersonId): Promise<readonly PasskeyLine[]> =>
  (
    await db
      .selectFrom('passkey')
      .select(['id', 'name', 'backed_up', 'created_at', 'used_at'])
      .where('person_id', '=', person)
      .orderBy('created_at')
      .orderBy('id')
      .execute()
  ).map((row) => ({
    id: row.id,
    name: row.name ?? '',
    synced: row.backed_up,
    since: instant(row.created_at),
    usedAt: row.used_at === null ? null : instant(row.used_at),
  }))

interface Own {
  readonly person: PersonId
  readonly id: string
}

/** Names a person’s passkey; false when they have none with this id. */
export const namePasskey = async (db: PasskeysDb, { person, id }: Own, name: string): Promise<boolean> => {
  const named = await db
    .updateTable('passkey')
    .set({ name })
    .where('id', '=', id)
    .where('person_id', '=', person)
    .returning('id')
    .execute()
  return named.length === 1
}

/** Removes a person’s passkey; false when they have none with this id. */
export const deletePasskey = async (db: PasskeysDb, { person, id }: Own): Promise<boolean> => {
  const removed = await db
    .deleteFrom('passkey')
    .where('id', '=', id)
    .where('person_id', '=', person)
    .returning('id')
    .execute()
  return removed.length === 1
}

export const notePasskeyUse = async (db: PasskeysDb, credential: string, at: Instant): Promise<void> => {
  await db.updateTable('passkey').set({ used_at: at }).where('credential_id', '=', credential).execute()
}
