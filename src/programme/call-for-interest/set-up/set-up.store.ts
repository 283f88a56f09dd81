import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import type { ProgrammeId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { SetUpFacts } from './set-up.ts'

export type SetUpTableNames = 'set_up_skip'
export type SetUpDb = Db<SetUpTableNames>

/** What the tables of the programme know of its set-up, and what was skipped, in one query. */
export const readSetUp = async (
  db: SetUpDb,
  programme: ProgrammeId,
): Promise<
  Pick<SetUpFacts, 'editions' | 'calls' | 'committees' | 'concertations'> & {
    readonly skipped: readonly string[]
  }
> => {
  const { rows } = await sql<{
    editions: number
    calls: number
    committees: number
    concertations: number
    skipped: readonly string[]
  }>`select
    (select count(*) from edition where programme_id = ${programme}) as editions,
    (select count(*) from call where programme_id = ${programme} and state <> 'cancelled'
      and jsonb_array_length(criteria) > 0) as calls,
    (select count(*) from committee where programme_id = ${programme}) as committees,
    (select count(*) from concertation where programme_id = ${programme}) as concertations,
    coalesce((select array_agg(step) from set_up_skip where programme_id = ${programme}), '{}') as skipped`.execute(
    db,
  )
  const [row] = rows
  if (row === undefined) throw new Error('a query without table gives one row')
  return row
}

export const addSkip = async (
  tx: SetUpDb,
  { programme, step, at }: { readonly programme: ProgrammeId; readonly step: string; readonly at: Instant },
): Promise<void> => {
  await tx
    .insertInto('set_up_skip')
    .values({ programme_id: programme, step, skipped_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const removeSkip = async (tx: SetUpDb, programme: ProgrammeId, step: string): Promise<void> => {
  await tx.deleteFrom('set_up_skip').where('programme_id', '=', programme).where('step', '=', step).execute()
}
