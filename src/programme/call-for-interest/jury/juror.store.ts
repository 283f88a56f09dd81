import { type Selectable, sql } from 'kysely'
import type { EitherWay } from '#db/in-json.ts'
import type { Db } from '#db/tables/index.ts'
import type { JuryTables } from '#db/tables/jury.ts'
import {
  type ApplicationId,
  applicationId,
  type CallId,
  organisationId,
  type PersonId,
  personId,
} from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import { judgedOf } from './application-ids.store.ts'
import type { Applicant, Declaration, Juror } from './juror.ts'
import type { Jury } from './jury.ts'

export type JurorDb = Db<'juror' | 'conflict_declaration'>
type OfCall = Pick<Jury, 'call' | 'programme'>

export const jurorOf = (row: EitherWay<Selectable<JuryTables['juror']>>): Juror => ({
  person: personId(row.person_id),
  since: instantOf(new Date(row.since)),
  leftAt: row.left_at === null ? null : instantOf(new Date(row.left_at)),
  scoresKept: row.scores_kept,
})

/** Those who judge a call or did, in the order they came. */
export const listJurors = async (tx: JurorDb, call: CallId): Promise<readonly Juror[]> =>
  (
    await tx
      .selectFrom('juror')
      .selectAll()
      .where('call_id', '=', call)
      .orderBy('since')
      .orderBy('person_id')
      .execute()
  ).map(jurorOf)

const mayJudgeIt = (application: ReturnType<typeof sql>, person: PersonId | null) => sql<boolean>`exists (
  select from conflict_declaration d join juror j on j.call_id = d.call_id and j.person_id = d.person_id
  where d.application_id = ${application} and d.person_id = ${person} and not d.conflict and j.left_at is null)`

/** Whether a person judges a call today and said no conflict with this applicant: all that opens an application to them. */
export const mayJudge = async (db: JurorDb, application: string, person: PersonId): Promise<boolean> =>
  (await sql<{ may: boolean }>`select ${mayJudgeIt(sql`${application}`, person)} as may`.execute(db)).rows[0]
    ?.may === true

/** The same of an application that the jury of a call judges; null when it is none. */
export const findJudged = async (
  db: JurorDb & Db<'application'>,
  named: { readonly call: CallId; readonly application: string },
  person: PersonId | null,
): Promise<{ readonly application: ApplicationId; readonly mayJudge: boolean } | null> => {
  const row = await judgedOf(db, named.call)
    .where('id', '=', named.application)
    .select(mayJudgeIt(sql.ref('application.id'), person).as('may'))
    .executeTakeFirst()
  return row === undefined ? null : { application: applicationId(row.id), mayJudge: row.may }
}

/** Has people judge a call; those who left come back. */
export const putJurors = async (
  tx: JurorDb,
  { call, programme }: OfCall,
  { people, at }: { readonly people: readonly PersonId[]; readonly at: Instant },
): Promise<void> => {
  await tx
    .insertInto('juror')
    .values(
      people.map((person) => ({ call_id: call, person_id: person, programme_id: programme, since: at })),
    )
    .onConflict((same) =>
      same.columns(['call_id', 'person_id']).doUpdateSet({ left_at: null, scores_kept: false }),
    )
    .execute()
}

/** Takes a juror out; false when they had left. */
export const endJuror = async (
  tx: JurorDb,
  call: CallId,
  left: { readonly person: PersonId; readonly scoresKept: boolean; readonly at: Instant },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('juror')
    .set({ left_at: left.at, scores_kept: left.scoresKept })
    .where('call_id', '=', call)
    .where('person_id', '=', left.person)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export interface ApplicantRow {
  readonly id: string
  readonly number: number
  readonly organisation_id: string
  readonly profile: { readonly name: string | null; readonly trade: Bilingual | null }
}

export const applicantOf = ({ id, number, organisation_id, profile }: ApplicantRow): Applicant => ({
  application: applicationId(id),
  number,
  organisation: organisationId(organisation_id),
  name: profile.name ?? '',
  trade: profile.trade,
})

/** Whom a juror declares upon, in the order of numbers; nobody for somebody who is no juror of the call. */
export const listApplicants = async (tx: JurorDb, call: CallId): Promise<readonly Applicant[]> =>
  (
    await sql<ApplicantRow>`select * from applicants_to_declare(${call}) order by number`.execute(tx)
  ).rows.map(applicantOf)

export const declarationOf = (
  row: EitherWay<Omit<Selectable<JuryTables['conflict_declaration']>, 'call_id' | 'programme_id'>>,
): Declaration => ({
  application: applicationId(row.application_id),
  person: personId(row.person_id),
  conflict: row.conflict,
  because: row.because,
  declaredAt: instantOf(new Date(row.declared_at)),
})

/** What was declared in a call, within the reader’s reach. */
export const listDeclarations = async (tx: JurorDb, call: CallId): Promise<readonly Declaration[]> =>
  (
    await tx
      .selectFrom('conflict_declaration')
      .selectAll()
      .where('call_id', '=', call)
      .orderBy('declared_at')
      .orderBy('application_id')
      .execute()
  ).map(declarationOf)

/** Writes what was declared, in place of what was before. */
export const putDeclarations = async (
  tx: JurorDb,
  { call, programme }: OfCall,
  declared: readonly Declaration[],
): Promise<void> => {
  await tx
    .insertInto('conflict_declaration')
    .values(
      declared.map((each) => ({
        application_id: each.application,
        person_id: each.person,
        call_id: call,
        programme_id: programme,
        conflict: each.conflict,
        because: each.because,
        declared_at: each.declaredAt,
      })),
    )
    .onConflict((same) =>
      same.columns(['application_id', 'person_id']).doUpdateSet((eb) => ({
        conflict: eb.ref('excluded.conflict'),
        because: eb.ref('excluded.because'),
        declared_at: eb.ref('excluded.declared_at'),
      })),
    )
    .execute()
}

/** Takes a conflict back; false when there is none. */
export const takeConflictBack = async (
  tx: JurorDb,
  taken: {
    readonly application: ApplicationId
    readonly person: PersonId
    readonly because: string
    readonly at: Instant
  },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('conflict_declaration')
    .set({ conflict: false, because: taken.because, declared_at: taken.at })
    .where('application_id', '=', taken.application)
    .where('person_id', '=', taken.person)
    .where('conflict', '=', true)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
