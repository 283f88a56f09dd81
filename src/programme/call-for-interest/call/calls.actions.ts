import { type PeopleTableNames, peopleOf } from '#accounts/index.ts'
import { narrowed, type Within } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { undoable } from '#db/undoable.ts'
import { acting, type JournalTableNames } from '#journal/index.ts'
import type { CallId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import { refuse } from '#kernel/result.ts'
import { type Instant, instantAfter } from '#kernel/time.ts'
import { type LetterKind, queue } from '#mail/index.ts'
import { listStanding } from '../application/application.store.ts'
import type { EditionHead } from '../edition.ts'
import {
  findCall,
  findCallWithId,
  holdCall,
  isTaken,
  listCalls,
  listCallsOfEdition,
  listPublished,
  writeCall,
} from './call.store.ts'
import { type Call, callPhase } from './call.ts'
import { afterCallChange, type CallChange } from './call-change.ts'
import { letterFacts } from './call-letters.ts'
import type {
  CallActed,
  CallAlreadyThere,
  CallChangedMeanwhile,
  CallContradiction,
  Calls,
  NotLater,
  WrongState,
} from './calls.ts'
import { newCall } from './new-call.ts'

export type CallsTableNames = 'call' | 'application' | PeopleTableNames | JournalTableNames
type CallsDb = Db<CallsTableNames>
type CallsTx = Within<CallsTableNames>

/** Days from now to the opening of a new call, until somebody says. */
const daysToOpening = 14

interface Done {
  readonly act: string
  readonly facts?: Readonly<Record<string, string>>
  readonly values?: Readonly<Record<string, { readonly text: string; readonly about: null }>>
}

const actOn = ({ actor, at }: CallActed, { id, programme }: Call, done: Done) => ({
  actor,
  at,
  on: { kind: 'call', id },
  programme,
  organisation: null,
  ...done,
})

/** A reason as the journal keeps it: somebody typed it. */
const reason = ({ fr, en }: Bilingual) => ({
  reason: { text: fr, about: null },
  ...(en === null ? {} : { 'reason-en': { text: en, about: null } }),
})

interface Rewriting<Refusal extends { readonly kind: string }> {
  readonly by: CallActed
  readonly call: Call
  readonly version: number
  readonly done: Done
  /** The call as it becomes, told what it is now, held. */
  to(now: Call, undo: (refusal: Refusal) => never): Call
  /** What else is done in the same transaction. */
  and?(tx: CallsTx, now: Call): Promise<void>
}

/** Writes a call anew, unless somebody changed it since the version that the form was made of. */
const rewrite = <Refusal extends { readonly kind: string }>(
  db: CallsDb,
  { by, call, version, done, to, and }: Rewriting<Refusal>,
) =>
  undoable<null, Refusal | CallChangedMeanwhile>((undo) =>
    acting(db, actOn(by, call, done), async (tx) => {
      const now = await holdCall(narrowed(tx), call.id)
      if (now === null || now.version !== version) return undo({ kind: 'changed-meanwhile' })
      await writeCall(narrowed(tx), to(now, undo), new Date(by.now))
      await and?.(tx, now)
      return null
    }),
  )

/** Writes to the people of whoever began or submitted an application, of each; whoever withdrew is left in peace. */
const tellApplicants = async (
  tx: CallsTx,
  call: Call,
  letter: { readonly kind: LetterKind; readonly facts: Readonly<Record<string, string>> },
): Promise<void> => {
  for (const { id, organisation, state, number } of await listStanding(narrowed(tx), call.id)) {
    const facts = {
      ...letter.facts,
      application: id,
      standing: state,
      ...(number === null ? {} : { number: String(number) }),
    }
    for (const { person, email, language } of await peopleOf(narrowed(tx), [organisation]))
      await queue(tx, { kind: letter.kind, facts, to: email, person, language, programme: call.programme })
  }
}

const becauseFacts = ({ fr, en }: Bilingual): Readonly<Record<string, string>> => ({
  becauseFr: fr,
  becauseEn: en ?? fr,
})

/** The edition’s address, with a number when another call of it stands there. */
const freeSlug = async (db: CallsDb, { slug }: EditionHead): Promise<string> => {
  for (let number = 1; ; number += 1) {
    const asked = number === 1 ? slug : `${slug}-${number}`
    if (!(await isTaken(narrowed(db), asked))) return asked
  }
}

const factsOf = (change: CallChange): Readonly<Record<string, string>> => ({
  change: change.kind,
  ...(change.kind === 'decision' && change.decision !== null ? { 'cited-decision': change.decision } : {}),
})

const create =
  (db: CallsDb): Calls['create'] =>
  async (by, edition, { id, plan }) => {
    const asked = { id, edition, opens: instantAfter(by.now, daysToOpening) }
    const entry = {
      act: 'calls.create',
      facts: {
        plan: plan.kind,
        ...(plan.kind === 'agreed' ? { version: String(plan.settled.number) } : {}),
      },
    }
    const known = newCall(plan, { ...asked, slug: edition.slug })
    return undoable<Call, CallAlreadyThere>((undo) =>
      acting(db, actOn(by, known, entry), async (tx) => {
        const sent = await findCallWithId(narrowed(tx), id)
        if (sent !== null) return undo({ kind: 'already-there', slug: sent.slug })
        const call = newCall(plan, { ...asked, slug: await freeSlug(narrowed(tx), edition) })
        await writeCall(narrowed(tx), call, new Date(by.now))
        return call
      }),
    )
  }

const publish =
  (db: CallsDb): Calls['publish'] =>
  (by, call, version) =>
    rewrite<WrongState | NotLater>(db, {
      by,
      call,
      version,
      done: { act: 'calls.publish' },
      to: (now, undo) => {
        if (now.state.kind !== 'draft') return undo({ kind: 'wrong-state' })
        if (now.closes <= by.now) return undo({ kind: 'not-later' })
        return { ...now, state: { kind: 'published', at: by.now } }
      },
    })

const extended = (
  now: Call,
  to: { readonly closes: Instant; readonly because: Bilingual },
  at: Instant,
): Call => ({
  ...now,
  closes: to.closes,
  extensions: [...now.extensions, { from: now.closes, to: to.closes, because: to.because, at }],
})

const extend =
  (db: CallsDb): Calls['extend'] =>
  (by, call, { version, closes, because }) =>
    rewrite<WrongState | NotLater>(db, {
      by,
      call,
      version,
      done: { act: 'calls.extend', facts: { closes }, values: reason(because) },
      to: (now, undo) => {
        if (!['to-come', 'open'].includes(callPhase(now, by.now))) return undo({ kind: 'wrong-state' })
        return closes <= now.closes ? undo({ kind: 'not-later' }) : extended(now, { closes, because }, by.now)
      },
      and: (tx, now) =>
        tellApplicants(tx, now, {
          kind: 'call-extended',
          facts: { ...letterFacts({ ...now, closes }), from: now.closes, ...becauseFacts(because) },
        }),
    })

const cancel =
  (db: CallsDb): Calls['cancel'] =>
  (by, call, { version, because }) =>
    rewrite<WrongState>(db, {
      by,
      call,
      version,
      done: { act: 'calls.cancel', values: reason(because) },
      to: (now, undo) => {
        if (now.state.kind === 'cancelled') return undo({ kind: 'wrong-state' })
        const publishedAt = now.state.kind === 'published' ? now.state.at : null
        return { ...now, state: { kind: 'cancelled', because, publishedAt } }
      },
      and: (tx, now) =>
        tellApplicants(tx, now, {
          kind: 'call-cancelled',
          facts: { ...letterFacts(now), ...becauseFacts(because) },
        }),
    })

const restore =
  (db: CallsDb): Calls['restore'] =>
  (by, call, version) =>
    rewrite<WrongState>(db, {
      by,
      call,
      version,
      done: { act: 'calls.restore' },
      to: (now, undo) => {
        if (now.state.kind !== 'cancelled') return undo({ kind: 'wrong-state' })
        const { publishedAt: at } = now.state
        return { ...now, state: at === null ? { kind: 'draft' } : { kind: 'published', at } }
      },
      and: (tx, now) => tellApplicants(tx, now, { kind: 'call-restored', facts: letterFacts(now) }),
    })

/** Calls kept in `db`. */
export const createCalls = (db: CallsDb): Calls => ({
  find: (slug) => findCall(narrowed(db), slug),
  withId: (id: CallId) => findCallWithId(narrowed(db), id),
  published: () => listPublished(narrowed(db)),
  of: (programme) => listCalls(narrowed(db), programme),
  ofEdition: (edition) => listCallsOfEdition(narrowed(db), edition),
  create: create(db),
  async change(by, call, { version, change }) {
    const after = afterCallChange(call, change)
    if ('problems' in after) return refuse({ kind: 'contradiction', problems: after.problems })
    return rewrite<CallContradiction>(db, {
      by,
      call,
      version,
      done: { act: 'calls.edit', facts: factsOf(change) },
      to: (now, undo) => {
        // An application may have been received since the page was read: the version does not tell.
        const again = afterCallChange(now, change)
        return 'problems' in again ? undo({ kind: 'contradiction', problems: again.problems }) : again.call
      },
    })
  },
  publish: publish(db),
  extend: extend(db),
  cancel: cancel(db),
  restore: restore(db),
})
