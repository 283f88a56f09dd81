import { narrowed } from '#db/as-actor.ts'
import { refuse } from '#kernel/result.ts'
import { changeEditionWithin } from '../edition-change.actions.ts'
import { dropVacancyNote, readAfterJury, writeVacancyNote } from './cohort.store.ts'
import { onHeldCall, type ReplacementDb } from './held-call.actions.ts'
import { onCall } from './letters.actions.ts'
import type { Cohorts } from './module.ts'

/** What records departures from the cohorts kept in `db`: the day is the edition’s, the reason ours, in one act. */
export const recordingDepartures = (
  db: ReplacementDb,
): Pick<Cohorts, 'recordDeparture' | 'undoDeparture'> => ({
  async recordDeparture(by, call, { edition, version, organisation, on, because }) {
    const standing = edition.participations.find((each) => each.organisation === organisation)
    if (standing === undefined) return refuse({ kind: 'changed-meanwhile' })
    const isNew = standing.state.kind !== 'left' || standing.state.on !== on
    const act = {
      ...onCall('cohort.record-departure', call, by),
      call,
      organisation,
      facts: { on },
      values: { reason: { text: because, about: null } },
    }
    return onHeldCall(db, act, async (tx, undo) => {
      const change = { kind: 'left', organisation, on } as const
      if (isNew) await changeEditionWithin(narrowed(tx), { by, before: edition, version, change }, undo)
      const { vacancies } = await readAfterJury(narrowed(tx), call.id)
      const closed = vacancies.find(({ left }) => left === organisation)?.closed ?? null
      await writeVacancyNote(narrowed(tx), call, { left: organisation, because, closed, at: by.at })
      return null
    })
  },
  undoDeparture(by, call, { edition, version, organisation }) {
    const act = { ...onCall('cohort.undo-departure', call, by), call, organisation }
    return onHeldCall(db, act, async (tx, undo) => {
      const { offers } = await readAfterJury(narrowed(tx), call.id)
      const isTaken = offers.some(
        (each) => each.left === organisation && (each.settledAt === null || each.answer?.kind === 'accepted'),
      )
      if (isTaken) undo({ kind: 'taken' })
      await dropVacancyNote(narrowed(tx), call.id, organisation)
      const change = { kind: 'back', organisation } as const
      await changeEditionWithin(narrowed(tx), { by, before: edition, version, change }, undo)
      return null
    })
  },
})
