import { coordinationOf, peopleOf, type Reached } from '#accounts/index.ts'
import { narrowed } from '#db/as-actor.ts'
import { undoable } from '#db/undoable.ts'
import { setRemoved } from '#files/index.ts'
import { acting } from '#journal/index.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { queue } from '#mail/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import { holdCall, nextNumbers } from '../call/call.store.ts'
import type { Call } from '../call/call.ts'
import { letterFacts } from '../call/call-letters.ts'
import { holdApplication, writeApplication } from './application.store.ts'
import type { Application } from './application.ts'
import type { ApplicationActed, ApplicationActs, ApplicationRefusal, Submitted } from './applications.ts'
import { type ApplicationsDb, type ApplicationsTx, actOn } from './applications-act.actions.ts'
import { missingParts } from './missing.ts'
import {
  type Arrival,
  type Attached,
  arrivalOf,
  hasUnsubmitted,
  profileOf,
  submissionOf,
} from './submission.ts'

type Refusal = ApplicationRefusal | { readonly kind: 'again'; readonly submitted: Submitted }
type Undo = (refusal: Refusal) => never

interface Given {
  readonly by: ApplicationActed
  readonly attached: readonly Attached[]
  readonly version: number
  readonly organisation: Organisation
}

const counted = (attached: readonly Attached[]): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(attached, ({ asked }) => asked)].map(([asked, files]) => [asked, files.length]))

/** How it arrives, unless that cannot be, or was so already. */
const arrival = (
  { call, application }: { readonly call: Call; readonly application: Application },
  { by, attached, version }: Given,
  undo: Undo,
): Exclude<Arrival, 'too-late-to-replace' | 'not-open'> => {
  const { state, number } = application
  const stands = state === 'submitted' || state === 'late'
  if (stands && number !== null && !hasUnsubmitted(application, attached))
    return undo({ kind: 'again', submitted: { number, late: state === 'late', again: true } })
  if (application.version !== version) return undo({ kind: 'changed-meanwhile' })
  const missing = missingParts(call, application.answers, counted(attached))
  if (missing.length > 0) return undo({ kind: 'missing', missing })
  const arrives = arrivalOf(call, application, by.now)
  return arrives === 'not-open' || arrives === 'too-late-to-replace' ? undo({ kind: arrives }) : arrives
}

interface Told {
  readonly people: readonly Reached[]
  readonly coordination: readonly Reached[]
}

/** What was submitted, question by question, for the letter that confirms it. */
const copyOf = (call: Call, { answers }: Application, attached: readonly Attached[]): string =>
  JSON.stringify([
    ...call.criteria.map(({ id, title }) => ({ title, text: answers.criteria[id] ?? '' })),
    ...call.documents.map(({ id, title }) => ({
      title,
      text: attached
        .filter(({ asked }) => asked === id)
        .map(({ name }) => name)
        .join(', '),
    })),
  ])

const tell = async (
  tx: ApplicationsTx,
  { people, coordination }: Told,
  { call, submitted, given }: { readonly call: Call; readonly submitted: Application; readonly given: Given },
): Promise<void> => {
  const facts = {
    ...letterFacts(call),
    application: submitted.id,
    number: String(submitted.number),
    organisation: given.organisation.name,
    at: given.by.now,
    copy: copyOf(call, submitted, given.attached),
  }
  const kind = submitted.state === 'late' ? 'application-late' : 'application-received'
  for (const { person, email, language } of people)
    await queue(tx, { kind, to: email, person, language, facts, programme: call.programme })
  const { copy: _, ...short } = facts
  for (const { person, email, language } of coordination)
    await queue(tx, {
      kind: 'application-new',
      to: email,
      person,
      language,
      facts: { ...short, late: submitted.state === 'late' ? 'yes' : 'no' },
      programme: call.programme,
    })
}

const received = (
  application: Application,
  to: {
    readonly call: Call
    readonly number: number
    readonly arrives: 'in-time' | 'late'
    readonly given: Given
  },
): Application => ({
  ...application,
  number: to.number,
  state: to.arrives === 'late' ? 'late' : 'submitted',
  submitted: submissionOf(to.call, application.answers, {
    attached: to.given.attached,
    profile: profileOf(to.given.organisation),
  }),
  leftOut: [],
  savedAt: to.given.by.now,
  submittedAt: to.given.by.now,
  // What was found spoke of what was submitted before.
  eligibility: null,
})

const submitWithin = async (
  tx: ApplicationsTx,
  { id, call: callId }: Application,
  { given, told, undo }: { readonly given: Given; readonly told: Told; readonly undo: Undo },
): Promise<Submitted> => {
  // The call first: its close does not move, and numbers are given one by one, until this ends.
  const call = await holdCall(narrowed(tx), callId)
  const application = await holdApplication(narrowed(tx), id)
  if (call === null || application === null) return undo({ kind: 'changed-meanwhile' })
  const arrives = arrival({ call, application }, given, undo)
  const number = application.number ?? (await nextNumbers(narrowed(tx), call.id, 1))
  const submitted = received(application, { call, number, arrives, given })
  await writeApplication(narrowed(tx), submitted, new Date(given.by.now))
  for (const file of application.leftOut) await setRemoved(tx, file, given.by.at)
  await tell(tx, told, { call, submitted, given })
  return { number, late: arrives === 'late', again: false }
}

/** Submits applications kept in `db`. */
export const submitting =
  (db: ApplicationsDb): ApplicationActs['submit'] =>
  async (by, { application, attached }, { version, organisation }) => {
    const given = { by, attached, version, organisation }
    const told = {
      people: await peopleOf(narrowed(db), [application.organisation]),
      // Told once of each application, not of each correction.
      coordination:
        application.number === null ? await coordinationOf(narrowed(db), application.programme) : [],
    }
    const done: Result<Submitted, Refusal> = await undoable<Submitted, Refusal>((undo) =>
      acting(db, actOn(by, application, { act: 'applications.submit' }), (tx) =>
        submitWithin(tx, application, { given, told, undo }),
      ),
    )
    if (done.accepted) return done
    return done.refusal.kind === 'again' ? accept(done.refusal.submitted) : refuse(done.refusal)
  }
