import type { Selectable } from 'kysely'
import type { Db, Tables } from '#db/tables/index.ts'
import { type PersonId, type ProgrammeId, programmeId } from '#kernel/ids.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import type { ContactChange, PrivacyContact } from './contact.ts'

export type ContactsDb = Db<'privacy_contact'>

const contactOf = (row: Selectable<Tables['privacy_contact']>): PrivacyContact => ({
  programme: programmeId(row.programme_id),
  name: row.name,
  title: { fr: row.title_fr, en: row.title_en },
  email: row.email,
  phone: row.phone,
  address: row.address,
  policy: { fr: row.policy_fr, en: row.policy_en },
  version: row.version,
  changedAt: instantOf(row.changed_at),
})

export const findContact = async (db: ContactsDb, programme: ProgrammeId): Promise<PrivacyContact | null> => {
  const row = await db
    .selectFrom('privacy_contact')
    .selectAll()
    .where('programme_id', '=', programme)
    .executeTakeFirst()
  return row === undefined ? null : contactOf(row)
}

/** Keeps a contact; false when it is not the version that was read. */
export const saveContact = async (
  tx: ContactsDb,
  programme: ProgrammeId,
  saved: ContactChange & {
    /** The version that was read; 0 when there was none. */
    readonly read: number
    readonly at: Instant
    readonly by: PersonId | null
  },
): Promise<boolean> => {
  const values = {
    name: saved.name,
    title_fr: saved.title.fr,
    title_en: saved.title.en,
    email: saved.email,
    phone: saved.phone,
    address: saved.address,
    policy_fr: saved.policy.fr,
    policy_en: saved.policy.en,
    version: saved.read + 1,
    changed_at: saved.at,
    changed_by: saved.by,
  }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('privacy_contact')
    .values({ programme_id: programme, ...values })
    .onConflict((conflict) =>
      conflict.column('programme_id').doUpdateSet(values).where('privacy_contact.version', '=', saved.read),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
