import { sql } from 'kysely'
import { heldParts } from '#db/held-parts.ts'
import { sweepOf } from '#db/sweep.ts'
import type { HeldPart, HeldPerson } from '#kernel/held.ts'
import type { LetterKind } from './kinds.ts'
import type { OutboxDb } from './outbox.store.ts'

/** Every table of mail that says something of a person. */
export const mailTables = ['outbox'] as const

const theirs = ({ id, email }: HeldPerson) => sql<boolean>`(person_id = ${id} or lower(to_email) = ${email})`

/** Letters to a person, with the address that each goes or went to. What a letter lets somebody do is left out. */
export const readAbout = (db: OutboxDb, person: HeldPerson): Promise<readonly HeldPart[]> =>
  heldParts(db, [
    [
      'letters',
      sql`select jsonb_build_object('letter', kind, 'email', to_email, 'state', state, 'since', created_at,
        'sentAt', sent_at) as row
        from outbox where ${theirs(person)} order by created_at desc`,
    ],
  ])

const wiped = sql`to_email = '', person_id = null, facts = '{}', withdrawal_token = null`

/** Letters that wait are taken back; of the others nothing is left but that a letter of that kind left that day. */
export const eraseAbout = async (tx: OutboxDb, person: HeldPerson): Promise<void> => {
  await tx.deleteFrom('outbox').where('state', '=', 'queued').where(theirs(person)).execute()
  await sql`update outbox set ${wiped} where ${theirs(person)}`.execute(tx)
  // Letters to others that told of them.
  await sql`update outbox set facts = '{}'
    where state not in ('queued', 'sending') and position(${person.email} in lower(facts::text)) > 0`.execute(
    tx,
  )
}

const settled = sql`state not in ('queued', 'sending')`
/** Told to somebody of whom nothing else is kept any more. */
const lastLetter: LetterKind = 'erasure-done'

/** What mail keeps for a time only. */
export const mailSweeps = (db: OutboxDb) => ({
  letters: sweepOf(db, {
    table: 'outbox',
    where: (until) =>
      sql`${settled} and (to_email <> '' or facts <> '{}') and coalesce(sent_at, created_at) <= ${until}`,
    set: wiped,
  }),
  'last-letters': sweepOf(db, {
    table: 'outbox',
    where: (until) => sql`${settled} and kind = ${lastLetter} and to_email <> ''
      and coalesce(sent_at, created_at) <= ${until}`,
    set: wiped,
  }),
  'letter-rows': sweepOf(db, {
    table: 'outbox',
    where: (until) => sql`${settled} and coalesce(sent_at, created_at) <= ${until}`,
  }),
})
