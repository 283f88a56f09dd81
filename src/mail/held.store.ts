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

const settled = sql`state not in ('queued', 'sending')`
const wiped = sql`to_email = '', person_id = null, facts = '{}', withdrawal_token = null`

/**
 * Letters that wait for them, or tell others of what they asked, are taken back. Of letters that left nothing stays but
 * that one of that kind left that day; in letters of others, their name and address become empty.
 */
export const eraseAbout = async (tx: OutboxDb, person: HeldPerson): Promise<void> => {
  const { email, name } = person
  await tx
    .deleteFrom('outbox')
    .where('state', '=', 'queued')
    .where(sql<boolean>`(${theirs(person)} or lower(facts ->> 'email') = ${email})`)
    .execute()
  await sql`update outbox set ${wiped} where ${theirs(person)}`.execute(tx)
  const words = [email, ...(name === null ? [] : [name])]
  for (const word of words) {
    await sql`update outbox set facts = '{}'
      where ${settled} and position(${word} in facts::text) > 0`.execute(tx)
    await sql`update outbox set facts = replace(facts::text, to_jsonb(${word}::text)::text, '""')::jsonb
      where position(to_jsonb(${word}::text)::text in facts::text) > 0`.execute(tx)
  }
}

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
