import { peopleOf } from '#accounts/index.ts'
import { narrowed } from '#db/as-actor.ts'
import { undoable } from '#db/undoable.ts'
import { acting } from '#journal/index.ts'
import { theProgram } from '#kernel/actor.ts'
import type { CallId } from '#kernel/ids.ts'
import { type Instant, instantAfter } from '#kernel/time.ts'
import { queue } from '#mail/index.ts'
import { findCallWithId, holdCall } from '../call/call.store.ts'
import { callPhase } from '../call/call.ts'
import { letterFacts } from '../call/call-letters.ts'
import type { ApplicationActs } from './applications.ts'
import type { ApplicationsDb, ApplicationsTx } from './applications-act.actions.ts'
import { reminderDays, reminderDue } from './reminder.ts'
import { listClosingBetween, noteReminder } from './reminding.store.ts'

/** Writes to the people of each draft that did not have the reminder which is due; gives how many drafts had it. */
const remindWithin = async (tx: ApplicationsTx, id: CallId, now: Instant): Promise<number> => {
  // Held: its close is not put off meanwhile, and nobody submits between the note and the letter.
  const call = await holdCall(narrowed(tx), id)
  const due = call === null || callPhase(call, now) !== 'open' ? null : reminderDue(call.closes, now)
  if (call === null || due === null) return 0
  const drafts = await noteReminder(narrowed(tx), call, due)
  for (const { id: application, organisation } of drafts)
    for (const { person, email, language } of await peopleOf(narrowed(tx), [organisation]))
      await queue(tx, {
        ...{ kind: 'application-unfinished', to: email, person, language, programme: call.programme },
        facts: { ...letterFacts(call), application },
      })
  return drafts.length
}

const remindOf = async (db: ApplicationsDb, id: CallId, { at, now }: { at: Instant; now: Instant }) => {
  const call = await findCallWithId(narrowed(db), id)
  const due = call === null ? null : reminderDue(call.closes, now)
  if (call === null || due === null) return 0
  const done = await undoable<number, { readonly kind: 'nobody' }>((undo) =>
    acting(
      db,
      {
        ...{ actor: theProgram, at, act: 'calls.remind', on: { kind: 'call', id } },
        ...{ programme: call.programme, organisation: null },
        facts: { days: String(due.days) },
      },
      async (tx) => {
        const reminded = await remindWithin(tx, id, now)
        return reminded === 0 ? undo({ kind: 'nobody' }) : reminded
      },
    ),
  )
  return done.accepted ? done.value : 0
}

/** Reminds of the close of calls kept in `db`. */
export const reminding =
  (db: ApplicationsDb): ApplicationActs['remind'] =>
  async (moments) => {
    const soonest = instantAfter(moments.now, Math.max(...reminderDays))
    let reminded = 0
    for (const { id } of await listClosingBetween(narrowed(db), moments.now, soonest))
      reminded += await remindOf(db, id, moments)
    return reminded
  }
