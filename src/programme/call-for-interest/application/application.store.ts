import { type Selectable, sql } from 'kysely'
import type { ApplicationTable } from '#db/tables/call.ts'
import type { Db } from '#db/tables/index.ts'
import {
  type ApplicationId,
  applicationId,
  type CallId,
  callId,
  fileId,
  type OrganisationId,
  organisationId,
  programmeId,
} from '#kernel/ids.ts'
import { instantOf } from '#kernel/time.ts'
import type {
  Application,
  ApplicationHeading,
  ApplicationState,
  JudgingStage,
  SubmittedApplication,
} from './application.ts'

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
  leftOut: row.left_out.map(fileId),
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

/** The same without their texts; one alone when its id is given. */
export const listHeadings = async (
  db: ApplicationDb,
  call: CallId,
  only?: string,
): Promise<readonly ApplicationHeading[]> => {
  const query = db
    .selectFrom('application')
    .select(['id', 'call_id', 'programme_id', 'organisation_id', 'number', 'state', 'eligible'])
    .select(['eligible_because', sql<string | null>`submitted -> 'profile' ->> 'name'`.as('name')])
    .where('call_id', '=', call)
  const rows = await (only === undefined ? query : query.where('id', '=', only))
    .orderBy('number')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: applicationId(row.id),
    call: callId(row.call_id),
    programme: programmeId(row.programme_id),
    organisation: organisationId(row.organisation_id),
    number: row.number,
    state: row.state as ApplicationState,
    name: row.name,
    eligibility: row.eligible === null ? null : { eligible: row.eligible, because: row.eligible_because },
  }))
}

/** The applications of some organisations that whoever asks may reach, the last begun first. */
export const listOfOrganisations = async (
  db: ApplicationDb,
  organisations: readonly OrganisationId[],
): Promise<readonly Application[]> =>
  organisations.length === 0
    ? []
    : (
        await db
          .selectFrom('application')
          .selectAll()
          .where('organisation_id', 'in', organisations)
          .orderBy('started_at', 'desc')
          .orderBy('id')
          .execute()
      ).map(applicationOf)

/** The applications of the call that one of them answers, within reach, in the order of their numbers. */
export const listBeside = async (db: ApplicationDb, id: string): Promise<readonly Application[]> =>
  (
    await db
      .selectFrom('application')
      .selectAll()
      .where('call_id', '=', (eb) =>
        eb.selectFrom('application as one').select('one.call_id').where('one.id', '=', id),
      )
      .orderBy('number')
      .orderBy('id')
      .execute()
  ).map(applicationOf)

/** An application held until the transaction ends; null when there is none within reach. */
export const holdApplication = async (tx: ApplicationDb, id: ApplicationId): Promise<Application | null> => {
  const row = await tx
    .selectFrom('application')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : applicationOf(row)
}

/** Begins an application, or gives the one that its organisation began before. */
export const beginApplication = async (
  tx: ApplicationDb,
  begun: Pick<Application, 'id' | 'call' | 'programme' | 'organisation' | 'answers' | 'savedAt'>,
): Promise<ApplicationId> => {
  await tx
    .insertInto('application')
    .values({
      id: begun.id,
      call_id: begun.call,
      programme_id: begun.programme,
      organisation_id: begun.organisation,
      answers: JSON.stringify(begun.answers),
      started_at: begun.savedAt,
      saved_at: begun.savedAt,
    })
    .onConflict((same) => same.columns(['call_id', 'organisation_id']).doNothing())
    .execute()
  const { id } = await tx
    .selectFrom('application')
    .select('id')
    .where('call_id', '=', begun.call)
    .where('organisation_id', '=', begun.organisation)
    .executeTakeFirstOrThrow()
  return applicationId(id)
}

/** The organisations that began an application, whatever became of it. */
export const listApplicants = async (db: ApplicationDb, call: CallId): Promise<readonly OrganisationId[]> =>
  (await db.selectFrom('application').select('organisation_id').where('call_id', '=', call).execute()).map(
    ({ organisation_id }) => organisationId(organisation_id),
  )

/** Applications of a call that were not withdrawn, in an order that does not change. */
export const listStanding = async (
  db: ApplicationDb,
  call: CallId,
): Promise<readonly Pick<Application, 'id' | 'organisation' | 'state' | 'number'>[]> =>
  (
    await db
      .selectFrom('application')
      .select(['id', 'organisation_id', 'state', 'number'])
      .where('call_id', '=', call)
      .where('state', '<>', 'withdrawn')
      .orderBy('id')
      .execute()
  ).map((row) => ({
    id: applicationId(row.id),
    organisation: organisationId(row.organisation_id),
    state: row.state as ApplicationState,
    number: row.number,
  }))

/**
 * How far the jury is with one application, for whoever runs its call; `held`: so until the transaction ends. What
 * somebody gave is never read.
 */
export const findJudging = async (
  tx: Db<'jury' | 'evaluation' | 'consensus'>,
  { call, id }: Pick<Application, 'call' | 'id'>,
  { held }: { readonly held: boolean },
): Promise<JudgingStage> => {
  const { rows } = await sql<{ stage: string; judged: boolean }>`
    select stage, exists (select from jury_progress(${call}) p where p.application_id = ${id})
      or exists (select from consensus where application_id = ${id}) as judged
    from jury where call_id = ${call} ${held ? sql`for share of jury` : sql``}`.execute(tx)
  const [row] = rows
  if (row === undefined) return 'before'
  if (row.stage === 'decided') return 'decided'
  return row.judged ? 'judged' : 'begun'
}

/** An application; null when there is none within reach. */
export const findApplication = async (db: ApplicationDb, id: string): Promise<Application | null> => {
  const row = await db.selectFrom('application').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : applicationOf(row)
}

const columnsOf = (application: Application) => ({
  version: application.version + 1,
  number: application.number,
  state: application.state,
  answers: JSON.stringify(application.answers),
  left_out: [...application.leftOut],
  submitted: application.submitted === null ? null : JSON.stringify(application.submitted),
  saved_at: application.savedAt,
  submitted_at: application.submittedAt,
  admitted_at: application.admitted?.at ?? null,
  admitted_because: application.admitted?.because ?? null,
  eligible: application.eligibility?.eligible ?? null,
  eligible_because: application.eligibility?.because ?? null,
})

/** Adds applications that are not there yet; gives how many were added. */
export const addApplications = async (
  tx: ApplicationDb,
  applications: readonly Application[],
): Promise<number> => {
  if (applications.length === 0) return 0
  const added = await tx
    .insertInto('application')
    .values(
      applications.map((application) => ({
        ...columnsOf(application),
        id: application.id,
        call_id: application.call,
        programme_id: application.programme,
        organisation_id: application.organisation,
        started_at: application.savedAt,
      })),
    )
    .onConflict((same) => same.columns(['call_id', 'organisation_id']).doNothing())
    .returning('id')
    .execute()
  return added.length
}

/** Writes an application in place of the one with its id; its version grows. */
export const writeApplication = async (
  tx: ApplicationDb,
  application: Application,
  startedAt: Date,
): Promise<void> => {
  const columns = columnsOf(application)
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
