import type { Selectable } from 'kysely'
import type { ApplicationTable } from '#db/tables/call.ts'
import type { Db } from '#db/tables/index.ts'
import { applicationId, type CallId, callId, organisationId, programmeId } from '#kernel/ids.ts'
import { instantOf } from '#kernel/time.ts'
import type { Application, ApplicationState, SubmittedApplication } from './application.ts'

export type ApplicationDb = Db<'application'>

const momentOf = (date: Date | null) => (date === null ? null : instantOf(date))

const applicationOf = (row: Selectable<ApplicationTable>): Application => ({
  id: applicationId(row.id),
  call: callId(row.call_id),
  programme: programmeId(row.programme_id),
  organisation: organisationId(row.organisation_id),
  version: row.version,
  number: row.number,
  state: row.state as ApplicationState,
  answers: row.answers,
  submitted: row.submitted as SubmittedApplication | null,
  savedAt: instantOf(row.saved_at),
  submittedAt: momentOf(row.submitted_at),
  admitted:
    row.admitted_at === null ? null : { at: instantOf(row.admitted_at), because: row.admitted_because ?? '' },
  eligibility: row.eligible === null ? null : { eligible: row.eligible, because: row.eligible_because },
})

/** Every application of a call that whoever asks may reach, in the order of their numbers, drafts last. */
export const listApplications = async (db: ApplicationDb, call: CallId): Promise<readonly Application[]> =>
  (
    await db
      .selectFrom('application')
      .selectAll()
      .where('call_id', '=', call)
      .orderBy('number')
      .orderBy('id')
      .execute()
  ).map(applicationOf)

/** An application; null when there is none within reach. */
export const findApplication = async (db: ApplicationDb, id: string): Promise<Application | null> => {
  const row = await db.selectFrom('application').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : applicationOf(row)
}

/** Writes an application in place of the one with its id; its version grows. */
export const writeApplication = async (
  tx: ApplicationDb,
  application: Application,
  startedAt: Date,
): Promise<void> => {
  const columns = {
    version: application.version + 1,
    number: application.number,
    state: application.state,
    answers: JSON.stringify(application.answers),
    submitted: application.submitted === null ? null : JSON.stringify(application.submitted),
    saved_at: application.savedAt,
    submitted_at: application.submittedAt,
    admitted_at: application.admitted?.at ?? null,
    admitted_because: application.admitted?.because ?? null,
    eligible: application.eligibility?.eligible ?? null,
    eligible_because: application.eligibility?.because ?? null,
  }
  await tx
    .insertInto('application')
    .values({
      ...columns,
      id: application.id,
      call_id: application.call,
      programme_id: application.programme,
      organisation_id: application.organisation,
      started_at: startedAt,
    })
    .onConflict((same) => same.column('id').doUpdateSet(columns))
    .execute()
}
