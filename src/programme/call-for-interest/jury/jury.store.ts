import { type Selectable, sql } from 'kysely'
import type { EitherWay, InJson } from '#db/in-json.ts'
import type { Db } from '#db/tables/index.ts'
import type { JuryTables } from '#db/tables/jury.ts'
import {
  applicationId,
  type CallId,
  type DecisionId,
  decisionId,
  type PersonId,
  personId,
} from '#kernel/ids.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import { callOf } from '../call/call.store.ts'
import { type Call, callPhase } from '../call/call.ts'
import type { Jury, JuryOfCall, JuryStage, Settlement } from './jury.ts'

export type JuryDb = Db<'jury' | 'tie_settlement' | 'decision_letter' | 'cohort' | 'outcome'>

const moment = (text: string | null) => (text === null ? null : instantOf(new Date(text)))

const stageOf = (kept: string | null, isTold: boolean, isClosed: boolean): JuryStage => {
  if (kept === 'decided') return isTold ? 'told' : 'decided'
  if (kept === 'scoring' || kept === 'consensus') return kept
  return isClosed ? 'ready' : 'before'
}

type JuryRow = InJson<Selectable<JuryTables['jury']>> & { readonly told: boolean }

/** The row of a call’s jury, told from the moment that a letter left or the cohort was published; null before scoring. */
const rowOfCall = (call: ReturnType<typeof sql.ref>) => sql<JuryRow | null>`(
  select to_jsonb(j) || jsonb_build_object('told',
    exists (select from decision_letter d where d.call_id = j.call_id)
    or exists (select from cohort c where c.call_id = j.call_id))
  from jury j where j.call_id = ${call})`

const juryOf = (row: JuryRow | null, call: Call, now: Instant): Jury => ({
  call: call.id,
  programme: call.programme,
  version: row?.version ?? 0,
  stage: stageOf(row?.stage ?? null, row?.told === true, callPhase(call, now) === 'closed'),
  scoringOpenedAt: moment(row?.scoring_opened_at ?? null),
  consensusOpenedAt: moment(row?.consensus_opened_at ?? null),
  line:
    row === null || row.places === null
      ? null
      : { places: row.places, waiting: row.waiting, because: row.line_because },
  decided:
    row === null || row.decided_at === null
      ? null
      : {
          at: instantOf(new Date(row.decided_at)),
          by: row.decided_by === null ? null : personId(row.decided_by),
          cited: row.cited,
          decision: row.decision_id === null ? null : decisionId(row.decision_id),
        },
})

/** The jury of a call as it is at `now`, by the last part of the call’s address, and whether a person sits on it. */
export const findJuryOfCall = async (
  db: Db<'call' | 'jury' | 'juror' | 'decision_letter' | 'cohort'>,
  slug: string,
  { person, now }: { readonly person: PersonId | null; readonly now: Instant },
): Promise<JuryOfCall | null> => {
  const row = await db
    .selectFrom('call')
    .selectAll()
    .select([
      rowOfCall(sql.ref('call.id')).as('jury'),
      sql<boolean>`exists (select from juror
        where juror.call_id = call.id and person_id = ${person} and left_at is null)`.as('sits'),
    ])
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (row === undefined) return null
  const call = callOf(row)
  return { call, jury: juryOf(row.jury, call, now), isJuror: row.sits }
}

/** The jury of a call as it is at `now`. */
export const findJury = async (db: JuryDb, call: Call, now: Instant): Promise<Jury> => {
  const { rows } = await sql<{ jury: JuryRow | null }>`
    select ${rowOfCall(sql.ref('asked.id'))} as jury from (values (${call.id})) as asked (id)`.execute(db)
  return juryOf(rows[0]?.jury ?? null, call, now)
}

/** Begins the jury of a call; false when it had begun. */
export const beginJury = async (
  tx: JuryDb,
  { call, programme }: Pick<Jury, 'call' | 'programme'>,
  at: Instant,
): Promise<boolean> => {
  const begun = await tx
    .insertInto('jury')
    .values({ call_id: call, programme_id: programme, version: 1, stage: 'scoring', scoring_opened_at: at })
    .onConflict((same) => same.doNothing())
    .executeTakeFirst()
  return begun.numInsertedOrUpdatedRows === 1n
}

/** What may be changed of a jury that has begun. */
export interface JuryChange {
  readonly stage?: 'scoring' | 'consensus' | 'decided'
  readonly consensus_opened_at?: Instant | null
  readonly places?: number | null
  readonly waiting?: number | null
  readonly line_because?: string | null
  readonly cited?: string | null
  readonly decision_id?: DecisionId | null
  readonly decided_at?: Instant | null
  readonly decided_by?: PersonId | null
}

/** Changes a jury as it was at its version and stage; false when it is no longer so. Holds it until the end. */
export const changeJury = async (
  tx: JuryDb,
  { call, version, stage }: Pick<Jury, 'call' | 'version' | 'stage'>,
  change: JuryChange,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('jury')
    .set({ ...change, version: version + 1 })
    .where('call_id', '=', call)
    .where('version', '=', version)
    .where('stage', '=', stage)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Whether the jury is at that stage still; held so until the transaction ends, beside others who hold it so. */
export const holdStage = async (tx: JuryDb, call: CallId, stage: JuryStage): Promise<boolean> =>
  (await sql`select call_id from jury where call_id = ${call} and stage = ${stage} for share`.execute(tx))
    .rows.length === 1

/** Whether a letter told an outcome of the call, or its cohort was published. */
export const isTold = async (tx: JuryDb, call: CallId): Promise<boolean> => {
  const { rows } = await sql<{ told: boolean }>`select
    exists (select from decision_letter where call_id = ${call})
    or exists (select from cohort where call_id = ${call}) as told`.execute(tx)
  return rows[0]?.told === true
}

export const settlementOf = (row: EitherWay<Selectable<JuryTables['tie_settlement']>>): Settlement => ({
  ranking: row.ranking.map(applicationId),
  because: row.because,
  settledAt: instantOf(new Date(row.settled_at)),
  settledBy: row.settled_by === null ? null : personId(row.settled_by),
})

export const insertSettlement = async (
  tx: JuryDb,
  { call, programme }: Pick<Jury, 'call' | 'programme'>,
  settled: Settlement & { readonly id: string },
): Promise<void> => {
  await tx
    .insertInto('tie_settlement')
    .values({
      id: settled.id,
      call_id: call,
      programme_id: programme,
      ranking: [...settled.ranking],
      because: settled.because,
      settled_at: settled.settledAt,
      settled_by: settled.settledBy,
    })
    .execute()
}

/** Takes back what was decided of a call. */
export const deleteOutcomes = async (tx: JuryDb, call: CallId): Promise<void> => {
  await tx.deleteFrom('outcome').where('call_id', '=', call).execute()
}
