import { sql } from 'kysely'
import { narrowed } from '#db/as-actor.ts'
import { heldParts } from '#db/held-parts.ts'
import { sweepOf } from '#db/sweep.ts'
import type { Db } from '#db/tables/index.ts'
import type { HeldPart, HeldPerson } from '#kernel/held.ts'
import { eraseFromJuries, heldInJuries, juryTables } from './jury/held.store.ts'

/** Every table of programmes that says something of a person. */
export const programmeTables = ['programme', 'edition_upload', ...juryTables] as const
type HeldDb = Db<(typeof programmeTables)[number]>

/** The programmes that publish a person as the one to write to, the spreadsheets that they sent, what they did in juries. */
export const readAbout = (db: HeldDb, person: HeldPerson): Promise<readonly HeldPart[]> =>
  heldParts(db, [
    [
      'programmeContact',
      sql`select jsonb_build_object('programme', id, 'name', contact_name, 'role', contact_role_fr,
        'email', contact_email, 'telephone', contact_phone) as row
        from programme where lower(contact_email) = ${person.email} order by slug`,
    ],
    [
      'editionUploads',
      sql`select jsonb_build_object('file', file_name, 'since', uploaded_at, 'usedAt', imported_at) as row
        from edition_upload where person_id = ${person.id} order by uploaded_at`,
    ],
    ...heldInJuries(person),
  ])

/** A programme names somebody else, or nobody, as the person to write to; the spreadsheets that they sent go. */
export const eraseAbout = async (tx: HeldDb, person: HeldPerson): Promise<void> => {
  await tx.deleteFrom('edition_upload').where('person_id', '=', person.id).execute()
  await tx
    .updateTable('programme')
    .set({
      contact_name: null,
      contact_role_fr: null,
      contact_role_en: null,
      contact_email: null,
      contact_phone: null,
      version: sql<number>`version + 1`,
    })
    .where(sql<boolean>`lower(contact_email) = ${person.email}`)
    .execute()
  await eraseFromJuries(narrowed(tx), person)
}

/** What programmes keep for a time only. */
export const programmeSweeps = (db: Db<'edition_upload'>) => ({
  'edition-uploads': sweepOf(db, { table: 'edition_upload', where: (until) => sql`uploaded_at <= ${until}` }),
})
