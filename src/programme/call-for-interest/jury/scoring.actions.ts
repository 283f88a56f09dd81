import { narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { undoable } from '#db/undoable.ts'
import { acting, type JournalTableNames } from '#journal/index.ts'
import type { PersonId } from '#kernel/ids.ts'
import { refuse } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { told, typed } from './acting-on-jury.actions.ts'
import { listJudgedIds } from './application-ids.store.ts'
import { listEvaluations, saveConsensus, saveEvaluations } from './evaluation.store.ts'
import type { EvaluationChange, Juries } from './juries.ts'
import { listJurors } from './juror.store.ts'
import { blankEvaluation, type Evaluation } from './juror.ts'
import { beginJury, changeJury, holdStage } from './jury.store.ts'
import type { JuryTableNames } from './jury-tables.ts'

type AllDb = Db<JuryTableNames | JournalTableNames>

const afterChange = (before: Evaluation, change: EvaluationChange, at: Instant): Evaluation => ({
  ...before,
  version: change.version,
  levels: change.levels,
  comments: change.comments ?? before.comments,
  overall: change.overall === undefined ? before.overall : change.overall,
  doneAt: change.done === undefined ? before.doneAt : change.done ? (before.doneAt ?? at) : null,
})

const changed = (
  before: readonly Evaluation[],
  changes: readonly EvaluationChange[],
  { person, at }: { readonly person: PersonId; readonly at: Instant },
): readonly Evaluation[] => {
  const known = new Map(before.map((each) => [each.application, each]))
  return changes.map((change) =>
    afterChange(known.get(change.application) ?? blankEvaluation(change.application, person), change, at),
  )
}

const scoring =
  (db: AllDb): Juries['score'] =>
  async (by, of, changes) => {
    const { person } = by.actor
    if (person === null) return refuse({ kind: 'not-a-juror' })
    const act = told('jury.score', by, {
      of,
      // What was given is nobody else’s to read before the jury deliberates, not even in the history.
      facts: { applications: changes.map(({ application }) => application).join(' ') },
    })
    return undoable((undo) =>
      acting(db, act, async (within) => {
        const tx = narrowed<JuryTableNames, JuryTableNames | JournalTableNames>(within)
        if (!(await holdStage(tx, of.call.id, 'scoring'))) return undo({ kind: 'wrong-stage' })
        const judged = await listJudgedIds(tx, of.call.id)
        if (changes.some(({ application }) => !judged.has(application)))
          return undo({ kind: 'not-among-applicants' })
        const before = await listEvaluations(tx, of.call.id, { person })
        const evaluations = changed(before, changes, { person, at: by.at })
        const saved = await saveEvaluations(tx, of.jury, { evaluations, at: by.at })
        return saved.size === 0 ? undo({ kind: 'changed-meanwhile' }) : saved
      }),
    )
  }

const agreeing =
  (db: AllDb): Juries['agree'] =>
  async (by, of, agreed) => {
    const act = told('jury.agree', by, {
      of,
      facts: { applications: agreed.map(({ application }) => application).join(' ') },
      values: agreed.length === 1 ? typed(agreed[0]?.comment ?? null) : {},
    })
    return undoable((undo) =>
      acting(db, act, async (within) => {
        const tx = narrowed<JuryTableNames, JuryTableNames | JournalTableNames>(within)
        if (!(await holdStage(tx, of.call.id, 'consensus'))) return undo({ kind: 'wrong-stage' })
        const judged = await listJudgedIds(tx, of.call.id)
        if (agreed.some(({ application }) => !judged.has(application)))
          return undo({ kind: 'not-among-applicants' })
        const saved = await saveConsensus(tx, of.jury, { agreed, at: by.at })
        return saved.size === agreed.length ? null : undo({ kind: 'changed-meanwhile' })
      }),
    )
  }

/** From the opening of scoring to what is agreed on. */
export const scoringTogether = (
  db: AllDb,
): Pick<Juries, 'openScoring' | 'score' | 'openConsensus' | 'backToScoring' | 'agree'> => ({
  score: scoring(db),
  agree: agreeing(db),
  openScoring: (by, of) =>
    undoable((undo) =>
      acting(db, told('jury.open-scoring', by, { of }), async (tx) => {
        const jurors = await listJurors(narrowed(tx), of.call.id)
        if (jurors.every(({ leftAt }) => leftAt !== null)) return undo({ kind: 'no-jurors' })
        return (await beginJury(narrowed(tx), of.jury, by.at)) ? null : undo({ kind: 'changed-meanwhile' })
      }),
    ),
  openConsensus: (by, of) =>
    undoable((undo) =>
      acting(db, told('jury.open-consensus', by, { of }), async (tx) =>
        (await changeJury(narrowed(tx), of.jury, { stage: 'consensus', consensus_opened_at: by.at }))
          ? null
          : undo({ kind: 'changed-meanwhile' }),
      ),
    ),
  backToScoring: (by, of, because) =>
    undoable((undo) =>
      acting(db, told('jury.back-to-scoring', by, { of, values: typed(because) }), async (tx) =>
        (await changeJury(narrowed(tx), of.jury, { stage: 'scoring', consensus_opened_at: null }))
          ? null
          : undo({ kind: 'changed-meanwhile' }),
      ),
    ),
})
