import type { Selectable } from 'kysely'
import type { EitherWay } from '#db/in-json.ts'
import type { Db } from '#db/tables/index.ts'
import type { JuryTables } from '#db/tables/jury.ts'
import { applicationId, type CallId, callId, organisationId, programmeId } from '#kernel/ids.ts'
import { instantOf } from '#kernel/time.ts'
import type { Outcome, OutcomeResult } from './outcome.ts'

export type OutcomeDb = Db<'outcome'>

export const outcomeOf = (row: EitherWay<Selectable<JuryTables['outcome']>>): Outcome => ({
  application: applicationId(row.application_id),
  call: callId(row.call_id),
  programme: programmeId(row.programme_id),
  organisation: organisationId(row.organisation_id),
  result: row.result as OutcomeResult,
  rank: row.rank,
  percent: row.percent === null ? null : Number(row.percent),
  because: row.because,
  decidedAt: instantOf(new Date(row.decided_at)),
})

/** What was decided of a call’s applications, the best first, those without rank last. */
export const listOutcomes = async (db: OutcomeDb, call: CallId): Promise<readonly Outcome[]> =>
  (
    await db
      .selectFrom('outcome')
      .selectAll()
      .where('call_id', '=', call)
      .orderBy('rank')
      .orderBy('application_id')
      .execute()
  ).map(outcomeOf)

/** Writes what was decided of an application, in place of an earlier decision. */
export const writeOutcome = async (tx: OutcomeDb, outcome: Outcome): Promise<void> => {
  const columns = {
    result: outcome.result,
    rank: outcome.rank,
    percent: outcome.percent,
    because: outcome.because,
    decided_at: outcome.decidedAt,
  }
  await tx
    .insertInto('outcome')
    .values({
      ...columns,
      application_id: outcome.application,
      call_id: outcome.call,
      programme_id: outcome.programme,
      organisation_id: outcome.organisation,
    })
    .onConflict((same) => same.column('application_id').doUpdateSet(columns))
    .execute()
}
