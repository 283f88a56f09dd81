import { asActor, narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { acting, type JournalTableNames } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { ActedBy } from '../module.ts'
import type { Programme } from '../programme.ts'
import { addSkip, readSetUp, removeSkip, type SetUpTableNames } from './set-up.store.ts'
import { nextStep, type SetUpFacts, type SetUpLine, type SetUpStep, setUpLines } from './set-up.ts'

/** What stands for the guide as a whole among what was skipped. */
const guide = 'guide'

/** The set-up of programmes, as far as the database can tell. */
export interface SetUp {
  /** Where each step is, and whether the guide was put aside. */
  of(
    reader: Actor,
    programme: Programme,
    elsewhere: Pick<SetUpFacts, 'people' | 'organisations'>,
  ): Promise<{ readonly lines: readonly SetUpLine[]; readonly isAside: boolean }>
  /**
   * The step that calls for attention, as far as the programme’s own tables can tell; null once a call has its criteria
   * or the guide was put aside.
   */
  next(programme: Programme): Promise<SetUpStep | null>
  /** Says that a step, or the whole guide, is not for this programme, or that it is after all. */
  skip(
    by: ActedBy,
    programme: Programme,
    to: { readonly step: SetUpStep | null; readonly skipped: boolean },
  ): Promise<void>
}

/** Which steps were skipped, kept in `db`. */
export const createSetUp = (db: Db<SetUpTableNames | JournalTableNames>): SetUp => ({
  async of(reader, programme, elsewhere) {
    const { skipped, ...facts } = await asActor(db, reader, (tx) => readSetUp(narrowed(tx), programme.id))
    const aside = new Set(skipped)
    return {
      lines: setUpLines(programme, { ...facts, ...elsewhere }, aside),
      isAside: aside.has(guide),
    }
  },
  async next(programme) {
    const { skipped, ...facts } = await readSetUp(narrowed(db), programme.id)
    if (facts.calls > 0 || skipped.includes(guide)) return null
    // People and organisations come last in the guide, which asks for them itself.
    const lines = setUpLines(programme, { ...facts, people: 1, organisations: 1 }, new Set(skipped))
    return nextStep(lines)
  },
  skip({ actor, at }, { id }, { step, skipped }) {
    const change = skipped ? (step === null ? 'aside' : 'skipped') : step === null ? 'reopened' : 'resumed'
    const act = {
      actor,
      act: 'programme.set-up',
      on: { kind: 'programme', id },
      programme: id,
      organisation: null,
      at,
      facts: { change, ...(step === null ? {} : { step }) },
    }
    const word = step ?? guide
    return acting(db, act, (tx) =>
      skipped ? addSkip(narrowed(tx), { programme: id, step: word, at }) : removeSkip(narrowed(tx), id, word),
    )
  },
})
