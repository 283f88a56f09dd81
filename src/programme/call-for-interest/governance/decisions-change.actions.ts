import { narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { undoable } from '#db/undoable.ts'
import { acting, type JournalTableNames } from '#journal/index.ts'
import type { ChangedMeanwhile } from '../module.ts'
import { holdProgramme, type ProgrammeTableNames } from '../programme.store.ts'
import { type Decision, decisionName } from './decision.ts'
import { addDecision, type DecisionsDb, findDecision, nextNumber, writeDecision } from './decisions.store.ts'
import type { GovernanceRows } from './module.ts'

type DecisionsTables = 'decision' | ProgrammeTableNames | JournalTableNames

interface AlreadyTaken extends Pick<Decision, 'year' | 'number'> {
  readonly kind: 'already-taken'
}

/** What changes decisions kept in `db`. */
export const changingDecisions = (
  db: Db<DecisionsTables>,
): Pick<GovernanceRows, 'decide' | 'changeDecision'> => ({
  async decide({ actor, at }, meeting, { id, said }) {
    const { programme, committee } = meeting
    const year = Number(said.decidedOn.slice(0, 4))
    const act = {
      actor,
      act: 'governance.decide',
      on: { kind: 'decision', id },
      programme,
      organisation: null,
      at,
    }
    const taken = await undoable<Decision, AlreadyTaken>((undo) =>
      acting(db, act, async (within) => {
        const tx: DecisionsDb = narrowed(within)
        // Two taken at once get two numbers; the same one sent twice stays one.
        await holdProgramme(narrowed<ProgrammeTableNames, DecisionsTables>(within), programme)
        const sent = await findDecision(tx, { id })
        if (sent !== null) return undo({ kind: 'already-taken', year: sent.year, number: sent.number })
        const number = await nextNumber(tx, programme, year)
        const decision = { ...said, id, programme, meeting: meeting.id, committee, version: 0, year, number }
        await addDecision(tx, decision)
        return decision
      }),
    )
    return taken.accepted ? taken.value : taken.refusal
  },

  changeDecision: ({ actor, at }, before, { version, written }) => {
    const act = {
      actor,
      act: 'governance.edit-decision',
      on: { kind: 'decision', id: before.id },
      programme: before.programme,
      organisation: null,
      at,
      facts: { number: decisionName(before), change: written.state.kind },
      values: { before: { text: `${before.title.fr}\n${before.text?.fr ?? ''}`.trim(), about: null } },
    }
    return undoable<null, ChangedMeanwhile>((undo) =>
      acting(db, act, async (tx) => {
        if (!(await writeDecision(narrowed(tx), { ...before, ...written, version })))
          undo({ kind: 'changed-meanwhile' })
        return null
      }),
    )
  },
})
