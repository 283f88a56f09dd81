import { sql } from 'kysely'
import type { PartQuery } from '#db/held-parts.ts'
import type { Db } from '#db/tables/index.ts'
import type { HeldPerson } from '#kernel/held.ts'

/** Every table of juries that says something of a person. */
export const juryTables = ['juror', 'conflict_declaration', 'evaluation', 'jury', 'tie_settlement'] as const
type HeldDb = Db<(typeof juryTables)[number]>

/** The juries that a person sat on, the conflicts they declared, what they judged. */
export const heldInJuries = ({ id }: HeldPerson): readonly PartQuery[] => [
  [
    'juries',
    sql`select jsonb_build_object('programme', programme_id, 'since', since, 'endedAt', left_at) as row
        from juror where person_id = ${id} order by since`,
  ],
  [
    'conflictsDeclared',
    sql`select jsonb_build_object('organisation', a.organisation_id, 'conflict', conflict, 'note', because,
        'at', declared_at) as row
        from conflict_declaration d join application a on a.id = d.application_id
        where d.person_id = ${id} order by declared_at`,
  ],
  [
    'evaluations',
    sql`select jsonb_build_object('organisation', a.organisation_id, 'levels', e.levels::text,
        'comments', e.comments::text, 'note', e.overall, 'at', e.saved_at) as row
        from evaluation e join application a on a.id = e.application_id
        where e.person_id = ${id} order by e.saved_at`,
  ],
]

/** Their reasons go; what they judged stays with the call, without their name. */
export const eraseFromJuries = async (tx: HeldDb, { id }: HeldPerson): Promise<void> => {
  await tx.updateTable('conflict_declaration').set({ because: null }).where('person_id', '=', id).execute()
  await tx.updateTable('jury').set({ decided_by: null }).where('decided_by', '=', id).execute()
  await tx.updateTable('tie_settlement').set({ settled_by: null }).where('settled_by', '=', id).execute()
}
