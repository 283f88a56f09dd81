import { sql } from 'kysely'
import { heldParts } from '#db/held-parts.ts'
import { sweepOf } from '#db/sweep.ts'
import type { Db } from '#db/tables/index.ts'
import type { HeldPart, HeldPerson } from '#kernel/held.ts'
import { wipeNotes } from './requests.store.ts'

/** Every table of ours that says something of a person. */
export const privacyTables = ['privacy_request', 'privacy_contact'] as const
type HeldDb = Db<(typeof privacyTables)[number]>

/** A person’s requests, and the programmes that name them as the one who answers for personal information. */
export const readAbout = (db: HeldDb, { id, email }: HeldPerson): Promise<readonly HeldPart[]> =>
  heldParts(db, [
    [
      'requests',
      sql`select jsonb_build_object('kind', kind, 'askedBy', way, 'note', note, 'askedAt', asked_at, 'dueAt', due_at,
        'endedAt', undone_at, 'doneAt', done_at) as row
        from privacy_request where person_id = ${id} order by asked_at`,
    ],
    [
      'privacyContact',
      sql`select jsonb_build_object('programme', programme_id, 'name', name, 'role', title_fr, 'email', email,
        'telephone', phone, 'address', address) as row
        from privacy_contact where lower(email) = ${email} order by programme_id`,
    ],
  ])

/** Requests stay, without words: that one was made and done is what proves it. A programme names nobody any more. */
export const eraseAbout = async (tx: HeldDb, { id, email }: HeldPerson): Promise<void> => {
  await wipeNotes(tx, id)
  await tx
    .updateTable('privacy_contact')
    .set({ name: '', email: null, phone: null, address: null, version: sql<number>`version + 1` })
    .where(sql<boolean>`lower(email) = ${email}`)
    .execute()
}

/** What this door keeps for a time only. */
export const privacySweeps = (db: Db<'privacy_request' | 'purge_run' | 'purge_result'>) => ({
  'privacy-requests': sweepOf(db, {
    table: 'privacy_request',
    where: (until) => sql`(kind = 'access' or undone_at is not null or done_at is not null)
      and coalesce(done_at, undone_at, asked_at) <= ${until}`,
  }),
  'purge-reports': sweepOf(db, {
    table: 'purge_run',
    where: (until) => sql`started_at <= ${until}`,
    with: ['purge_result'],
  }),
})
