import { type Selectable, sql } from 'kysely'
import type { InJson } from '#db/in-json.ts'
import type { Db } from '#db/tables/index.ts'
import type { JuryTables } from '#db/tables/jury.ts'
import { applicationId, type CallId, type PersonId, personId } from '#kernel/ids.ts'
import { instantOf } from '#kernel/time.ts'
import type { Consensus } from './consensus.ts'
import { consensusOf, evaluationOf } from './evaluation.store.ts'
import { type ApplicantRow, applicantOf, declarationOf, jurorOf } from './juror.store.ts'
import type { Declaration, Judgement, Juror } from './juror.ts'
import { settlementOf } from './jury.store.ts'
import type { JuryOverview, OwnWork, Ranking } from './jury.ts'
import { outcomeOf } from './outcome.store.ts'

// Rows that come one by one are most of the cost of a large jury: each reading here is one statement that gives one
// row, whose columns are lists.
type Row<Name extends keyof JuryTables> = InJson<Selectable<JuryTables[Name]>>

const jurorsOf = (call: CallId) => sql`(
  select coalesce(json_agg(j order by since, person_id), '[]') from juror j where call_id = ${call})`

/** What whoever runs a call sees of its jury; progress is nothing to others. */
export const readOverview = async (
  tx: Db<'juror' | 'conflict_declaration'>,
  call: CallId,
): Promise<Omit<JuryOverview, 'applications'>> => {
  const { rows } = await sql<{
    readonly jurors: readonly Row<'juror'>[]
    readonly declarations: readonly [string, string, boolean, string | null, string][]
    readonly progress: readonly [string, string, number, boolean][]
  }>`select ${jurorsOf(call)} as jurors,
    (select coalesce(json_agg(json_build_array(application_id, person_id, conflict, because, declared_at)
      order by declared_at, application_id), '[]')
      from conflict_declaration where call_id = ${call}) as declarations,
    (select coalesce(json_agg(json_build_array(person_id, application_id, levels, done)), '[]')
      from jury_progress(${call})) as progress`.execute(tx)
  const [row] = rows
  return {
    jurors: row?.jurors.map(jurorOf) ?? [],
    declarations:
      row?.declarations.map(([application_id, person_id, conflict, because, declared_at]) =>
        declarationOf({ application_id, person_id, conflict, because, declared_at }),
      ) ?? [],
    progress:
      row?.progress.map(([person, application, levels, done]) => ({
        person: personId(person),
        application,
        levels,
        done,
      })) ?? [],
  }
}

/** What a juror declares upon, said and gave. */
export const readOwnWork = async (
  tx: Db<'conflict_declaration' | 'evaluation'>,
  call: CallId,
  person: PersonId | null,
): Promise<OwnWork> => {
  const { rows } = await sql<{
    readonly applicants: readonly ApplicantRow[]
    readonly declarations: readonly Row<'conflict_declaration'>[]
    readonly evaluations: readonly Row<'evaluation'>[]
  }>`select
    (select coalesce(json_agg(a order by number), '[]') from applicants_to_declare(${call}) a) as applicants,
    (select coalesce(json_agg(d order by declared_at, application_id), '[]')
      from conflict_declaration d where call_id = ${call}) as declarations,
    (select coalesce(json_agg(e order by application_id), '[]')
      from evaluation e where call_id = ${call} and person_id = ${person}) as evaluations`.execute(tx)
  const [row] = rows
  return {
    applicants: row?.applicants.map(applicantOf) ?? [],
    declarations: row?.declarations.map(declarationOf) ?? [],
    evaluations: row?.evaluations.map(evaluationOf) ?? [],
  }
}

/** The levels of all judgements of a call within the reader’s reach, in no order and without a text. */
export const readJudgements = async (tx: Db<'evaluation'>, call: CallId): Promise<readonly Judgement[]> => {
  const { rows } = await sql<{
    readonly judgements: readonly [string, string, Judgement['levels'], string | null][]
  }>`select coalesce(json_agg(json_build_array(application_id, person_id, levels, done_at)), '[]') as judgements
    from evaluation where call_id = ${call}`.execute(tx)
  return (rows[0]?.judgements ?? []).map(([application, person, levels, doneAt]) => ({
    application: applicationId(application),
    person: personId(person),
    levels,
    doneAt: doneAt === null ? null : instantOf(new Date(doneAt)),
  }))
}

/** What makes judgements count, and what was agreed on; of one application when one is given. */
export const readTogether = async (
  tx: Db<'juror' | 'conflict_declaration' | 'consensus'>,
  call: CallId,
  application: string | null,
): Promise<{
  readonly jurors: readonly Juror[]
  /** Whose judgements of which applications are set aside. */
  readonly conflicts: readonly Pick<Declaration, 'application' | 'person'>[]
  readonly consensus: readonly Consensus[]
}> => {
  const { rows } = await sql<{
    readonly jurors: readonly Row<'juror'>[]
    readonly conflicts: readonly [string, string][]
    readonly consensus: readonly Row<'consensus'>[]
  }>`select ${jurorsOf(call)} as jurors,
    (select coalesce(json_agg(json_build_array(application_id, person_id)), '[]')
      from conflicts_of(${call})) as conflicts,
    (select coalesce(json_agg(c order by application_id), '[]') from consensus c
      where call_id = ${call} and application_id = coalesce(${application}, application_id)) as consensus`.execute(
    tx,
  )
  const [row] = rows
  return {
    jurors: row?.jurors.map(jurorOf) ?? [],
    conflicts:
      row?.conflicts.map(([application, person]) => ({
        application: applicationId(application),
        person: personId(person),
      })) ?? [],
    consensus: row?.consensus.map(consensusOf) ?? [],
  }
}

/** Orders that people gave to equals, the latest last, and what was decided, the best first. */
export const readDecided = async (
  tx: Db<'tie_settlement' | 'outcome'>,
  call: CallId,
): Promise<Pick<Ranking, 'settlements' | 'outcomes'>> => {
  const { rows } = await sql<{
    readonly settlements: readonly Row<'tie_settlement'>[]
    readonly outcomes: readonly Row<'outcome'>[]
  }>`select
    (select coalesce(json_agg(s order by settled_at, id), '[]')
      from tie_settlement s where call_id = ${call}) as settlements,
    (select coalesce(json_agg(o order by rank, application_id), '[]')
      from outcome o where call_id = ${call}) as outcomes`.execute(tx)
  const [row] = rows
  return {
    settlements: row?.settlements.map(settlementOf) ?? [],
    outcomes: row?.outcomes.map(outcomeOf) ?? [],
  }
}
