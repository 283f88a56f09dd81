import { asActor, narrowed } from '#db/as-actor.ts'
import { undoable } from '#db/undoable.ts'
import { filesOf, keepFile, type ReceivedFile, type StoredFile, setRemoved } from '#files/index.ts'
import { acting } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import { applicationId } from '#kernel/ids.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { findCallWithId, holdCall } from '../call/call.store.ts'
import { type Call, callPhase } from '../call/call.ts'
import { listAnswered } from './answered-calls.store.ts'
import {
  beginApplication,
  findApplication,
  findJudging,
  listApplications,
  listBeside,
  listOfOrganisations,
} from './application.store.ts'
import type { Application, JudgingStage } from './application.ts'
import type {
  ApplicationActed,
  ApplicationActs,
  ApplicationCounts,
  ApplicationRefusal,
} from './applications.ts'
import { type ApplicationsDb, type ApplicationsTx, actOn, rewrite } from './applications-act.actions.ts'
import { judging } from './judging.actions.ts'
import { reminding } from './reminding.actions.ts'
import { answersTo, sameAnswers } from './submission.ts'
import { submitting } from './submitting.actions.ts'
import { takingIn } from './taking-in.actions.ts'

/** What enterprises answer to calls. */
export interface Applications extends ApplicationActs {
  /** An application with its call and what is attached, removed or not, read at once. */
  whole(
    reader: Actor,
    id: string,
  ): Promise<{
    readonly application: Application
    readonly call: Call
    readonly files: readonly StoredFile[]
  } | null>
  /** An application with its call, among those that were received. */
  amongReceived(
    reader: Actor,
    id: string,
  ): Promise<{
    readonly application: Application
    readonly call: Call
    readonly received: readonly Application[]
    readonly judging: JudgingStage
  } | null>
  /** Attaches a document that was asked. */
  attach(
    by: ApplicationActed,
    application: Application,
    document: { readonly asked: string; readonly received: ReceivedFile },
  ): Promise<Result<null, ApplicationRefusal>>
}

const countsOf = (applications: readonly Application[]): ApplicationCounts => {
  const count = (state: Application['state']): number =>
    applications.filter((each) => each.state === state).length
  return {
    drafts: count('draft'),
    submitted: count('submitted'),
    late: count('late'),
    withdrawn: count('withdrawn'),
  }
}

type Reading = Pick<
  Applications,
  'whole' | 'amongReceived' | 'find' | 'standing' | 'received' | 'ofOrganisations' | 'answered'
>

/** An application with its call; null when there is none within reach. */
const withCall = async (tx: ApplicationsTx, id: string) => {
  const application = await findApplication(narrowed(tx), id)
  const call = application === null ? null : await findCallWithId(narrowed(tx), application.call)
  return application === null || call === null ? null : { application, call }
}

const reading = (db: ApplicationsDb): Reading => ({
  whole: (reader, id) =>
    asActor(db, reader, async (tx) => {
      const found = await withCall(tx, id)
      if (found === null) return null
      const owner = { kind: 'application', id: found.application.id } as const
      return { ...found, files: await filesOf(tx, owner, 'application-document') }
    }),
  amongReceived: (reader, id) =>
    asActor(db, reader, async (tx) => {
      const all = await listBeside(narrowed(tx), id)
      const application = all.find((each) => each.id === id)
      const call = application === undefined ? null : await findCallWithId(narrowed(tx), application.call)
      if (application === undefined || call === null) return null
      return {
        application,
        call,
        received: all.filter(({ state }) => state !== 'draft'),
        judging: await findJudging(narrowed(tx), application, { held: false }),
      }
    }),
  find: (reader, id) => asActor(db, reader, (tx) => findApplication(narrowed(tx), id)),
  standing: (id) => findApplication(narrowed(db), id),
  received: (reader, call) =>
    asActor(db, reader, async (tx) => {
      const all = await listApplications(narrowed(tx), call)
      // What is in a draft is its enterprise’s own until it is submitted.
      return { applications: all.filter(({ state }) => state !== 'draft'), counts: countsOf(all) }
    }),
  ofOrganisations: (reader, organisations) =>
    asActor(db, reader, (tx) => listOfOrganisations(narrowed(tx), organisations)),
  answered: (organisation) => listAnswered(narrowed(db), organisation),
})

const begin =
  (db: ApplicationsDb): Applications['begin'] =>
  async (by, call, organisation) => {
    const id = applicationId(by.newId())
    const { programme } = call
    const begun = {
      ...{ id, programme, organisation, call: call.id },
      answers: { eligibility: {}, criteria: {} },
      savedAt: by.now,
    }
    const act = actOn(by, begun, { act: 'applications.begin', facts: { call: call.id } })
    const done = await undoable<
      typeof id,
      { readonly kind: 'not-open' } | { readonly kind: 'there'; id: typeof id }
    >((undo) =>
      acting(db, act, async (tx) => {
        const now = await holdCall(narrowed(tx), call.id)
        if (now === null || callPhase(now, by.now) !== 'open') {
          // After the close it can still be written, and submitted late.
          if (now === null || callPhase(now, by.now) !== 'closed') return undo({ kind: 'not-open' })
        }
        const kept = await beginApplication(narrowed(tx), begun)
        return kept === id ? id : undo({ kind: 'there', id: kept })
      }),
    )
    if (done.accepted) return done
    return done.refusal.kind === 'there' ? accept(done.refusal.id) : refuse(done.refusal)
  }

const save =
  (db: ApplicationsDb): Applications['save'] =>
  async (by, application, { version, answers }) => {
    const done = { act: 'applications.write' }
    // The same text sent by another window, or by a button after it was kept in the background.
    if (sameAnswers(application.answers, answers)) return accept(application.version)
    const saved = await rewrite(db, { by, application, done }, ({ application: now, call, undo }) => {
      if (now.version !== version) return undo({ kind: 'changed-meanwhile' })
      return { ...now, answers: answersTo(call, answers), savedAt: by.now }
    })
    return saved.accepted ? accept(saved.value.version + 1) : saved
  }

const attach =
  (db: ApplicationsDb): Applications['attach'] =>
  async (by, application, { asked, received }) => {
    const done = { act: 'applications.attach', facts: { asked, file: received.id } }
    const attached = await rewrite(db, { by, application, done }, async ({ application: now, undo }, tx) => {
      const { id, programme, organisation } = now
      const owner = { kind: 'application', id, programme, organisation } as const
      const kept = await keepFile(tx, received, {
        owner,
        person: by.actor.person,
        at: by.at,
        detail: asked,
      })
      if (!kept.accepted) return undo(kept.refusal)
      const leftOut = now.leftOut.filter((file) => file !== kept.value.id)
      return { ...now, leftOut, savedAt: by.now }
    })
    return attached.accepted ? accept(null) : attached
  }

const leaveOut =
  (db: ApplicationsDb): Applications['leaveOut'] =>
  async (by, application, { file, out }) => {
    const done = {
      act: out ? 'applications.remove-document' : 'applications.restore-document',
      facts: { file },
    }
    const written = await rewrite(db, { by, application, done }, async ({ application: now, undo }, tx) => {
      const others = now.leftOut.filter((each) => each !== file)
      if (out)
        return others.length < now.leftOut.length
          ? undo({ kind: 'nothing-to-do' })
          : { ...now, leftOut: [...others, file], savedAt: by.now }
      const back = await setRemoved(tx, file, null)
      if (!back && others.length === now.leftOut.length) return undo({ kind: 'nothing-to-do' })
      return { ...now, leftOut: others, savedAt: by.now }
    })
    return written.accepted ? accept(null) : written
  }

/** Applications kept in `db`. */
export const createApplications = (db: ApplicationsDb): Applications => ({
  ...reading(db),
  begin: begin(db),
  save: save(db),
  attach: attach(db),
  leaveOut: leaveOut(db),
  submit: submitting(db),
  takeIn: takingIn(db),
  remind: reminding(db),
  ...judging(db),
})
