import { type Insertable, type Selectable, sql } from 'kysely'
import type { DecisionTable } from '#db/tables/governance.ts'
import type { Db } from '#db/tables/index.ts'
import {
  committeeId,
  decisionId,
  type EditionId,
  meetingId,
  type ProgrammeId,
  programmeId,
} from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { LocalDate } from '#kernel/time.ts'
import type { Decision, DecisionState, Votes } from './decision.ts'

export type DecisionsDb = Db<'decision'>

const textOf = (fr: string | null, en: string | null): Bilingual | null => (fr === null ? null : { fr, en })

const votesOf = ({ in_favour, against, abstentions }: Selectable<DecisionTable>): Votes | null =>
  in_favour === null || against === null || abstentions === null
    ? null
    : { inFavour: in_favour, against, abstentions }

const stateOf = ({ state, successor_id, because }: Selectable<DecisionTable>): DecisionState => {
  if (state === 'replaced' && successor_id !== null)
    return { kind: 'replaced', by: decisionId(successor_id), because }
  return state === 'withdrawn' ? { kind: 'withdrawn', because } : { kind: 'in-force' }
}

const decisionOf = (row: Selectable<DecisionTable>): Decision => ({
  id: decisionId(row.id),
  programme: programmeId(row.programme_id),
  meeting: meetingId(row.meeting_id),
  committee: committeeId(row.committee_id),
  version: row.version,
  year: row.year,
  number: row.number,
  title: { fr: row.title_fr, en: row.title_en },
  text: textOf(row.text_fr, row.text_en),
  decidedOn: row.decided_on as LocalDate,
  votes: votesOf(row),
  state: stateOf(row),
  isPublic: row.public,
})

const decisionsIn = (db: DecisionsDb) => db.selectFrom('decision').selectAll()

export const findDecision = async (
  db: DecisionsDb,
  of: { readonly id: string } | ({ readonly programme: ProgrammeId } & Pick<Decision, 'year' | 'number'>),
): Promise<Decision | null> => {
  const row =
    'id' in of
      ? await decisionsIn(db).where('id', '=', of.id).executeTakeFirst()
      : await decisionsIn(db)
          .where('programme_id', '=', of.programme)
          .where('year', '=', of.year)
          .where('number', '=', of.number)
          .executeTakeFirst()
  return row === undefined ? null : decisionOf(row)
}

/** Decisions of a programme, the latest first. */
export const listDecisions = async (db: DecisionsDb, programme: ProgrammeId): Promise<readonly Decision[]> =>
  (
    await decisionsIn(db)
      .where('programme_id', '=', programme)
      .orderBy('year', 'desc')
      .orderBy('number', 'desc')
      .execute()
  ).map(decisionOf)

/** Decisions made public that an edition rests on: its settled parameters, its published calls, their selections. */
export const publicDecisionsOn = async (
  db: Db<'decision' | 'concertation' | 'call' | 'jury'>,
  edition: EditionId,
): Promise<readonly Decision[]> =>
  (
    await db
      .selectFrom('decision')
      .selectAll()
      .where('public', '=', true)
      .where(
        sql<boolean>`id in (
          select decision_id from concertation where edition_id = ${edition} and settled_at is not null
          union select decision_id from call where edition_id = ${edition} and state = 'published'
          union select jury.decision_id from jury join call on call.id = jury.call_id
            where call.edition_id = ${edition} and call.state = 'published')`,
      )
      .orderBy('year')
      .orderBy('number')
      .execute()
  ).map(decisionOf)

/** The rank that the next decision of a year gets. Whoever asks holds the programme. */
export const nextNumber = async (tx: DecisionsDb, programme: ProgrammeId, year: number): Promise<number> => {
  const { last } = await tx
    .selectFrom('decision')
    .select(sql<number>`coalesce(max(number), 0)`.as('last'))
    .where('programme_id', '=', programme)
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  return last + 1
}

const columnsOf = (decision: Decision): Omit<Insertable<DecisionTable>, 'id'> => ({
  programme_id: decision.programme,
  meeting_id: decision.meeting,
  committee_id: decision.committee,
  version: decision.version + 1,
  year: decision.year,
  number: decision.number,
  title_fr: decision.title.fr,
  title_en: decision.title.en,
  text_fr: decision.text?.fr ?? null,
  text_en: decision.text?.en ?? null,
  decided_on: decision.decidedOn,
  in_favour: decision.votes?.inFavour ?? null,
  against: decision.votes?.against ?? null,
  abstentions: decision.votes?.abstentions ?? null,
  state: decision.state.kind,
  successor_id: decision.state.kind === 'replaced' ? decision.state.by : null,
  because: decision.state.kind === 'in-force' ? '' : decision.state.because,
  public: decision.isPublic,
})

export const addDecision = async (tx: DecisionsDb, decision: Decision): Promise<void> => {
  await tx
    .insertInto('decision')
    .values({ id: decision.id, ...columnsOf(decision) })
    .execute()
}

/** Writes a decision in place of its version; false when somebody changed it since. */
export const writeDecision = async (tx: DecisionsDb, decision: Decision): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('decision')
    .set(columnsOf(decision))
    .where('id', '=', decision.id)
    .where('version', '=', decision.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
