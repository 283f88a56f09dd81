import { peopleOf } from '#accounts/index.ts'
import { narrowed } from '#db/as-actor.ts'
import { accept } from '#kernel/result.ts'
import { type LetterKind, queue } from '#mail/index.ts'
import { type Call, callPhase } from '../call/call.ts'
import { letterFacts } from '../call/call-letters.ts'
import { findJudging } from './application.store.ts'
import type { Application, JudgingStage } from './application.ts'
import type { ApplicationActs } from './applications.ts'
import {
  type ApplicationsDb,
  type ApplicationsTx,
  type HeldNow,
  rewrite,
} from './applications-act.actions.ts'

const tell = async (
  tx: ApplicationsTx,
  { call, application }: { readonly call: Call; readonly application: Application },
  letter: { readonly kind: LetterKind; readonly because?: string },
): Promise<void> => {
  const facts = {
    ...letterFacts(call),
    application: application.id,
    number: String(application.number),
    because: letter.because ?? '',
  }
  for (const { person, email, language } of await peopleOf(narrowed(tx), [application.organisation]))
    await queue(tx, { kind: letter.kind, to: email, person, language, facts, programme: call.programme })
}

const untilTheClose = (
  { application, call, undo }: HeldNow,
  { now, from }: { readonly now: Application['savedAt']; readonly from: Application['state'] },
): void => {
  if (application.state !== from) undo({ kind: 'nothing-to-do' })
  if (callPhase(call, now) !== 'open') undo({ kind: 'closed' })
}

/** Held until the act ends: nothing is decided meanwhile, and what was decided no longer changes here. */
const untilDecided = async (
  tx: ApplicationsTx,
  { application, undo }: HeldNow,
): Promise<Exclude<JudgingStage, 'decided'>> => {
  const stage = await findJudging(narrowed(tx), application, { held: true })
  return stage === 'decided' ? undo({ kind: 'jury-decided' }) : stage
}

type Judging = Pick<ApplicationActs, 'withdraw' | 'bringBack' | 'admit' | 'setApart' | 'check'>

/** What becomes of applications once they are received. */
export const judging = (db: ApplicationsDb): Judging => ({
  async withdraw(by, application) {
    const done = { act: 'applications.withdraw' }
    const written = await rewrite(db, { by, application, done }, async (now, tx) => {
      untilTheClose(now, { now: by.now, from: 'submitted' })
      await tell(tx, now, { kind: 'application-withdrawn' })
      return { ...now.application, state: 'withdrawn' }
    })
    return written.accepted ? accept(null) : written
  },
  async bringBack(by, application) {
    const done = { act: 'applications.bring-back' }
    const written = await rewrite(db, { by, application, done }, async (now, tx) => {
      untilTheClose(now, { now: by.now, from: 'withdrawn' })
      await tell(tx, now, { kind: 'application-brought-back' })
      return { ...now.application, state: 'submitted' }
    })
    return written.accepted ? accept(null) : written
  },
  async admit(by, application, because) {
    const done = { act: 'applications.admit', values: { reason: { text: because, about: null } } }
    const written = await rewrite(db, { by, application, done }, async (now, tx) => {
      if (now.application.state !== 'late') return now.undo({ kind: 'nothing-to-do' })
      await untilDecided(tx, now)
      await tell(tx, now, { kind: 'application-admitted', because })
      return { ...now.application, state: 'submitted', admitted: { at: by.now, because } }
    })
    return written.accepted ? accept(null) : written
  },
  async setApart(by, application) {
    const done = { act: 'applications.set-apart' }
    const written = await rewrite(db, { by, application, done }, async (now, tx) => {
      if (now.application.admitted === null) return now.undo({ kind: 'nothing-to-do' })
      if ((await untilDecided(tx, now)) === 'judged') return now.undo({ kind: 'judged' })
      await tell(tx, now, { kind: 'application-set-apart' })
      return { ...now.application, state: 'late', admitted: null }
    })
    return written.accepted ? accept(null) : written
  },
  async check(by, application, found) {
    const done = {
      act: 'applications.check',
      facts: { eligible: found === null ? 'unknown' : found.eligible ? 'yes' : 'no' },
      ...(found === null || found.because === null
        ? {}
        : { values: { reason: { text: found.because, about: null } } }),
    }
    const written = await rewrite(db, { by, application, done }, async (now, tx) => {
      if (now.application.version !== application.version) return now.undo({ kind: 'changed-meanwhile' })
      await untilDecided(tx, now)
      return { ...now.application, eligibility: found }
    })
    return written.accepted ? accept(null) : written
  },
})
