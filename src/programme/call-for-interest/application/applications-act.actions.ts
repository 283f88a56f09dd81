import type { PeopleTableNames } from '#accounts/index.ts'
import { narrowed, type Within } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { undoable } from '#db/undoable.ts'
import type { FilesTableNames } from '#files/index.ts'
import { type Act, acting, type JournalTableNames } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Result } from '#kernel/result.ts'
import { holdCall } from '../call/call.store.ts'
import type { Call } from '../call/call.ts'
import { holdApplication, writeApplication } from './application.store.ts'
import type { Application } from './application.ts'
import type { ApplicationActed, ApplicationRefusal } from './applications.ts'

export type ApplicationsTableNames =
  | 'decision_letter'
  | 'call'
  | 'application'
  | 'jury'
  | 'evaluation'
  | 'consensus'
  | PeopleTableNames
  | FilesTableNames
  | JournalTableNames
export type ApplicationsDb = Db<ApplicationsTableNames>
export type ApplicationsTx = Within<ApplicationsTableNames>

export type Done = Pick<Act, 'act' | 'facts' | 'values'>

/** An act on an application, as the journal tells it. */
export const actOn = (
  { actor, at }: ApplicationActed,
  { id, programme, organisation }: Pick<Application, 'id' | 'programme' | 'organisation'>,
  done: Done,
): Act & { readonly actor: Actor } => ({
  actor,
  at,
  on: { kind: 'application', id },
  programme,
  organisation,
  ...done,
})

/** What an act finds, held until it ends. */
export interface HeldNow {
  readonly application: Application
  readonly call: Call
  readonly undo: (refusal: ApplicationRefusal) => never
}

/** Writes an application as `to` makes of it as it is now, in an act of its own. */
export const rewrite = (
  db: ApplicationsDb,
  {
    by,
    application,
    done,
  }: { readonly by: ApplicationActed; readonly application: Application; readonly done: Done },
  to: (now: HeldNow, tx: ApplicationsTx) => Promise<Application> | Application,
): Promise<Result<Application, ApplicationRefusal>> =>
  undoable<Application, ApplicationRefusal>((undo) =>
    acting(db, actOn(by, application, done), async (tx) => {
      const call = await holdCall(narrowed(tx), application.call)
      const now = await holdApplication(narrowed(tx), application.id)
      if (call === null || now === null) return undo({ kind: 'changed-meanwhile' })
      const written = await to({ application: now, call, undo }, tx)
      await writeApplication(narrowed(tx), written, new Date(by.now))
      return written
    }),
  )
