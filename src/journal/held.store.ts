import { sql } from 'kysely'
import { heldParts } from '#db/held-parts.ts'
import { sweepOf } from '#db/sweep.ts'
import type { HeldPart, HeldPerson } from '#kernel/held.ts'
import type { JournalDb } from './journal.store.ts'

/** Every table of the journal that says something of a person. */
export const journalTables = ['journal_entry', 'journal_value'] as const

/** What the journal tells of a person: what they did, and the words and addresses kept beside. */
export const readAbout = (db: JournalDb, { id, email }: HeldPerson): Promise<readonly HeldPart[]> =>
  heldParts(db, [
    [
      'acts',
      sql`select jsonb_build_object('act', act, 'at', at, 'role', role, 'organisation', organisation_id,
        'programme', programme_id) as row
        from journal_entry where person_id = ${id} order by at desc`,
    ],
    [
      'actValues',
      sql`select jsonb_build_object('act', act, 'at', at, 'field', field, 'value', value) as row
        from journal_value join journal_entry using (chain, number)
        where journal_value.person_id = ${id} or (journal_value.person_id is null and value = ${email})
        order by at desc`,
    ],
  ])

/** What the journal keeps for a time only: from which network address each act came. Chains go on holding. */
export const journalSweeps = (db: JournalDb) => ({
  'journal-addresses': sweepOf(db, {
    table: 'journal_value',
    // An entry’s moment is a text, in UTC to the millisecond: such texts follow one another as moments do.
    where: (until) => sql`field = 'from' and exists (select from journal_entry
      where journal_entry.chain = journal_value.chain and journal_entry.number = journal_value.number
        and journal_entry.at <= ${until})`,
  }),
})
