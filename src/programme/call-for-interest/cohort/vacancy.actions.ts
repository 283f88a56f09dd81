import { narrowed } from '#db/as-actor.ts'
import { readAfterJury, writeVacancyNote } from './cohort.store.ts'
import { endOfferOf, onHeldCall, type ReplacementDb } from './held-call.actions.ts'
import { onCall } from './letters.actions.ts'
import type { Cohorts } from './module.ts'

/** What leaves places of the cohorts kept in `db` free, and takes that back. */
export const leavingVacant = (db: ReplacementDb): Pick<Cohorts, 'leaveVacant' | 'reopenVacancy'> => ({
  leaveVacant(by, call, { left, because }) {
    const act = {
      ...onCall('cohort.leave-vacant', call, by),
      call,
      organisation: left,
      values: { reason: { text: because, about: null } },
    }
    return onHeldCall(db, act, async (tx, undo) => {
      const { offers, vacancies: notes } = await readAfterJury(narrowed(tx), call.id)
      await endOfferOf(tx, { offers, left, now: by.now }, undo)
      const note = notes.find((each) => each.left === left)
      await writeVacancyNote(narrowed(tx), call, {
        left,
        because: note?.because ?? '',
        closed: { at: by.now, because },
        at: by.at,
      })
      return null
    })
  },
  reopenVacancy(by, call, left) {
    const act = { ...onCall('cohort.reopen-vacancy', call, by), call, organisation: left }
    return onHeldCall(db, act, async (tx, undo) => {
      const note = (await readAfterJury(narrowed(tx), call.id)).vacancies.find((each) => each.left === left)
      if (note === undefined || note.closed === null) return undo({ kind: 'changed-meanwhile' })
      await writeVacancyNote(narrowed(tx), call, { ...note, closed: null, at: by.at })
      return null
    })
  },
})
