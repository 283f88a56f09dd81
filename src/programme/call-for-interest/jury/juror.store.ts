import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
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
import type { Applicant, Declaration, Juror } from './juror.ts'
import type { Jury } from './jury.ts'

export type JurorDb = Db<'juror' | 'conflict_declaration'>
type OfCall = Pick<Jury, 'call' | 'programme'>

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
  ).map((row) => ({
    person: personId(row.person_id),
    since: instantOf(row.since),
    leftAt: row.left_at === null ? null : instantOf(row.left_at),
    scoresKept: row.scores_kept,
  }))

/** Whether a person judges a call today. */
export const judges = async (db: JurorDb, call: CallId, person: PersonId | null): Promise<boolean> =>
  person !== null &&
  (await db
    .selectFrom('juror')
    .select('call_id')
    .where('call_id', '=', call)
    .where('person_id', '=', person)
    .where('left_at', 'is', null)
    .executeTakeFirst()) !== undefined

/** Whether a person judges a call today and said no conflict with this applicant: all that opens an application to them. */
export const mayJudge = async (db: JurorDb, application: string, person: PersonId): Promise<boolean> =>
  (await db
    .selectFrom('conflict_declaration')
    .innerJoin('juror', (join) =>
      join
        .onRef('juror.call_id', '=', 'conflict_declaration.call_id')
        .onRef('juror.person_id', '=', 'conflict_declaration.person_id'),
    )
    .select('application_id')
    .where('application_id', '=', application)
    .where('conflict_declaration.person_id', '=', person)
    .where('conflict', '=', false)
    .where('left_at', 'is', null)
    .executeTakeFirst()) !== undefined

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

interface ApplicantRow {
  readonly id: string
  readonly number: number
  readonly organisation_id: string
  readonly profile: { readonly name: string | null; readonly trade: Bilingual | null }
}

/** Whom a juror declares upon, in the order of numbers; nobody for somebody who is no juror of the call. */
export const listApplicants = async (tx: JurorDb, call: CallId): Promise<readonly Applicant[]> =>
  (
    await sql<ApplicantRow>`select * from applicants_to_declare(${call}) order by number`.execute(tx)
  ).rows.map(({ id, number, organisation_id, profile }) => ({
    application: applicationId(id),
    number,
    organisation: organisationId(organisation_id),
    name: profile.name ?? '',
    trade: profile.trade,
  }))

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
  ).map((row) => ({
    application: applicationId(row.application_id),
    person: personId(row.person_id),
    conflict: row.conflict,
    because: row.because,
    declaredAt: instantOf(row.declared_at),
  }))

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

/** Whose judgements of which applications are set aside. */
export const listConflicts = async (
  tx: JurorDb,
  call: CallId,
): Promise<readonly Pick<Declaration, 'application' | 'person'>[]> =>
  (
    await sql<{
      application_id: string
      person_id: string
    }>`select * from conflicts_of(${call})`.execute(tx)
  ).rows.map((row) => ({ application: applicationId(row.application_id), person: personId(row.person_id) }))
