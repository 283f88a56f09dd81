import { sql } from 'kysely'
import { heldParts } from '#db/held-parts.ts'
import type { Db } from '#db/tables/index.ts'
import type { HeldPart, HeldPerson } from '#kernel/held.ts'

/** Every table of governance and concertations that says something of a person. */
export const governanceTables = ['committee_member', 'concertation_comment', 'concertation_stance'] as const
type HeldDb = Db<'committee' | (typeof governanceTables)[number]>

/** Seats under their account, and under their name where nobody shares it; a committee is never searched for others. */
const isTheirs = ({ id, name }: HeldPerson) =>
  sql<boolean>`(person_id = ${id} or (person_id is null and name is not null and name = ${name}::text))`

/** The committees that a person sat on, and what they said in the name of a partner. */
export const readAboutGovernance = (db: HeldDb, person: HeldPerson): Promise<readonly HeldPart[]> =>
  heldParts(db, [
    [
      'committeeSeats',
      sql`select jsonb_build_object('programme', committee_member.programme_id, 'committee', committee.name_fr,
        'organisation', sits_for, 'since', since, 'until', until) as row
        from committee_member join committee on committee.id = committee_id
        where ${isTheirs(person)} order by since`,
    ],
    [
      'concertationComments',
      sql`select jsonb_build_object('programme', programme_id, 'organisation', organisation_id, 'note', text,
        'at', said_at) as row from concertation_comment where person_id = ${person.id} order by said_at`,
    ],
    [
      'concertationPositions',
      sql`select jsonb_build_object('programme', programme_id, 'organisation', organisation_id, 'note', text,
        'at', stated_at) as row from concertation_stance where person_id = ${person.id} order by stated_at`,
    ],
  ])

/** Seats and what was said stay, without saying whose. Whoever writes the committee meanwhile is told. */
export const eraseAboutGovernance = async (tx: HeldDb, person: HeldPerson): Promise<void> => {
  await tx
    .updateTable('committee')
    .set({ version: sql<number>`version + 1` })
    .where('id', 'in', (eb) =>
      eb.selectFrom('committee_member').select('committee_id').where(isTheirs(person)),
    )
    .execute()
  await tx
    .updateTable('committee_member')
    .set({ person_id: null, name: null })
    .where(isTheirs(person))
    .execute()
  for (const table of ['concertation_comment', 'concertation_stance'] as const)
    await tx.updateTable(table).set({ person_id: null }).where('person_id', '=', person.id).execute()
}
