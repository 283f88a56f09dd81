import { type Selectable, sql } from 'kysely'
import type { EitherWay } from '#db/in-json.ts'
import type { Db } from '#db/tables/index.ts'
import type { JuryTables } from '#db/tables/jury.ts'
import { applicationId, type CallId, type PersonId, personId } from '#kernel/ids.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import type { Consensus } from './consensus.ts'
import type { Evaluation } from './juror.ts'
import type { Jury } from './jury.ts'

export type EvaluationDb = Db<'evaluation' | 'consensus'>
type OfCall = Pick<Jury, 'call' | 'programme'>

export const evaluationOf = (row: EitherWay<Selectable<JuryTables['evaluation']>>): Evaluation => ({
  application: applicationId(row.application_id),
  person: personId(row.person_id),
  version: row.version,
  levels: row.levels,
  comments: row.comments,
  overall: row.overall,
  doneAt: row.done_at === null ? null : instantOf(new Date(row.done_at)),
})

/** Judgements of a call within the reader’s reach; of one juror, or of one application, when one is given. */
export const listEvaluations = async (
  tx: EvaluationDb,
  call: CallId,
  only: { readonly person?: PersonId; readonly application?: string } = {},
): Promise<readonly Evaluation[]> => {
  let query = tx.selectFrom('evaluation').selectAll().where('call_id', '=', call)
  if (only.person !== undefined) query = query.where('person_id', '=', only.person)
  if (only.application !== undefined) query = query.where('application_id', '=', only.application)
  return (await query.orderBy('person_id').orderBy('application_id').execute()).map(evaluationOf)
}

/**
 * Writes judgements that were read at their versions, all in one statement; gives the applications of those written.
 * One that somebody changed meanwhile stays as it is.
 */
export const saveEvaluations = async (
  tx: EvaluationDb,
  { call, programme }: OfCall,
  { evaluations, at }: { readonly evaluations: readonly Evaluation[]; readonly at: Instant },
): Promise<ReadonlySet<string>> => {
  if (evaluations.length === 0) return new Set()
  const rows = evaluations.map((each) => ({
    application_id: each.application,
    person_id: each.person,
    call_id: call,
    programme_id: programme,
    version: each.version + 1,
    levels: JSON.stringify(each.levels),
    comments: JSON.stringify(each.comments),
    overall: each.overall,
    done_at: each.doneAt,
    saved_at: at,
  }))
  const written = await tx
    .insertInto('evaluation')
    .values(rows)
    .onConflict((same) =>
      same
        .columns(['application_id', 'person_id'])
        .doUpdateSet((eb) => ({
          version: eb.ref('excluded.version'),
          levels: eb.ref('excluded.levels'),
          comments: eb.ref('excluded.comments'),
          overall: eb.ref('excluded.overall'),
          done_at: eb.ref('excluded.done_at'),
          saved_at: eb.ref('excluded.saved_at'),
        }))
        .where(sql<boolean>`evaluation.version = excluded.version - 1`),
    )
    .returning('application_id')
    .execute()
  return new Set(written.map(({ application_id }) => application_id))
}

export const consensusOf = (row: EitherWay<Selectable<JuryTables['consensus']>>): Consensus => ({
  application: applicationId(row.application_id),
  version: row.version,
  levels: row.levels,
  comment: row.comment,
  feedback: { fr: row.feedback_fr, en: row.feedback_en },
  agreedAt: instantOf(new Date(row.agreed_at)),
})

/** Writes what was agreed on, all in one statement; gives the applications of those written at the version read. */
export const saveConsensus = async (
  tx: EvaluationDb,
  { call, programme }: OfCall,
  { agreed, at }: { readonly agreed: readonly Consensus[]; readonly at: Instant },
): Promise<ReadonlySet<string>> => {
  if (agreed.length === 0) return new Set()
  const written = await tx
    .insertInto('consensus')
    .values(
      agreed.map((each) => ({
        application_id: each.application,
        call_id: call,
        programme_id: programme,
        version: each.version + 1,
        levels: JSON.stringify(each.levels),
        comment: each.comment,
        feedback_fr: each.feedback.fr,
        feedback_en: each.feedback.en,
        agreed_at: at,
      })),
    )
    .onConflict((same) =>
      same
        .column('application_id')
        .doUpdateSet((eb) => ({
          version: eb.ref('excluded.version'),
          levels: eb.ref('excluded.levels'),
          comment: eb.ref('excluded.comment'),
          feedback_fr: eb.ref('excluded.feedback_fr'),
          feedback_en: eb.ref('excluded.feedback_en'),
          agreed_at: eb.ref('excluded.agreed_at'),
        }))
        .where(sql<boolean>`consensus.version = excluded.version - 1`),
    )
    .returning('application_id')
    .execute()
  return new Set(written.map(({ application_id }) => application_id))
}
