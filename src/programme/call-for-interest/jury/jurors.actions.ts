import { narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { undoable } from '#db/undoable.ts'
import { acting, type JournalTableNames } from '#journal/index.ts'
import type { PersonId } from '#kernel/ids.ts'
import { refuse } from '#kernel/result.ts'
import { told, typed } from './acting-on-jury.actions.ts'
import type { Juries } from './juries.ts'
import {
  endJuror,
  listApplicants,
  listDeclarations,
  putDeclarations,
  putJurors,
  takeConflictBack,
} from './juror.store.ts'
import type { JuryTableNames } from './jury-tables.ts'

type Declared = Parameters<Juries['declare']>[2]

/** Why a juror is in conflict, about the juror who said it. */
const reasonsIn = (declared: Declared, about: PersonId) => {
  const reasons = declared.flatMap(({ conflict, because }) => (conflict && because !== null ? [because] : []))
  return reasons.length === 0 ? {} : { because: { text: reasons.join('\n'), about } }
}

const declaring =
  (db: Db<JuryTableNames | JournalTableNames>): Juries['declare'] =>
  async (by, of, declared) => {
    const { person } = by.actor
    if (person === null) return refuse({ kind: 'not-a-juror' })
    const conflicts = declared.filter(({ conflict }) => conflict).map(({ application }) => application)
    const act = told('jury.declare', by, {
      of,
      facts: {
        clear: String(declared.length - conflicts.length),
        conflicts: String(conflicts.length),
        applications: conflicts.join(' '),
      },
      values: reasonsIn(declared, person),
    })
    return undoable((undo) =>
      acting(db, act, async (within) => {
        const tx = narrowed<JuryTableNames, JuryTableNames | JournalTableNames>(within)
        const applicants = new Set(
          (await listApplicants(tx, of.call.id)).map(({ application }) => application),
        )
        if (applicants.size === 0) return undo({ kind: 'not-a-juror' })
        if (declared.some(({ application }) => !applicants.has(application)))
          return undo({ kind: 'not-among-applicants' })
        const standing = new Set(
          (await listDeclarations(tx, of.call.id))
            .filter((each) => each.conflict && each.person === person)
            .map(({ application }) => application),
        )
        const kept = declared.filter(({ application }) => !standing.has(application))
        if (kept.length > 0)
          await putDeclarations(
            tx,
            of.jury,
            kept.map((each) => ({ ...each, person, declaredAt: by.at })),
          )
        return null
      }),
    )
  }

/** Who judges, and with whom they are in conflict. */
export const changingJurors = (
  db: Db<JuryTableNames | JournalTableNames>,
): Pick<Juries, 'choose' | 'takeOut' | 'declare' | 'takeConflictBack'> => ({
  declare: declaring(db),
  async choose(by, of, people) {
    if (people.length === 0) return
    const act = told('jury.choose', by, { of, facts: { jurors: people.join(' ') } })
    await acting(db, act, (tx) => putJurors(narrowed(tx), of.jury, { people, at: by.at }))
  },
  async takeOut(by, of, { person, scoresKept, because, replacedBy }) {
    const act = told('jury.take-out', by, {
      of,
      facts: {
        person,
        'scores-kept': scoresKept ? 'yes' : 'no',
        ...(replacedBy === null ? {} : { jurors: replacedBy }),
      },
      values: { because: { text: because, about: person } },
    })
    return undoable((undo) =>
      acting(db, act, async (tx) => {
        if (!(await endJuror(narrowed(tx), of.call.id, { person, scoresKept, at: by.at })))
          return undo({ kind: 'not-a-juror' })
        if (replacedBy !== null) await putJurors(narrowed(tx), of.jury, { people: [replacedBy], at: by.at })
        return null
      }),
    )
  },
  async takeConflictBack(by, of, taken) {
    const act = told('jury.take-back-conflict', by, {
      of,
      facts: { person: taken.person, application: taken.application },
      values: typed(taken.because),
    })
    return undoable((undo) =>
      acting(db, act, async (tx) =>
        (await takeConflictBack(narrowed(tx), { ...taken, at: by.at }))
          ? null
          : undo({ kind: 'changed-meanwhile' }),
      ),
    )
  },
})
