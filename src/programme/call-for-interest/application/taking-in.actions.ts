import { narrowed } from '#db/as-actor.ts'
import { acting } from '#journal/index.ts'
import { applicationId, type OrganisationId } from '#kernel/ids.ts'
import { holdCall, nextNumbers } from '../call/call.store.ts'
import type { Call } from '../call/call.ts'
import { addApplications, listApplicants } from './application.store.ts'
import type { Application } from './application.ts'
import type { ApplicationActs, ReceivedElsewhere } from './applications.ts'
import type { ApplicationsDb } from './applications-act.actions.ts'
import { arrivalOf, profileOf, submissionOf } from './submission.ts'

const applicationOf = (
  call: Call,
  { organisation, answers, receivedAt, eligibility }: ReceivedElsewhere,
  given: { readonly number: number; newId(): string },
): Application => ({
  id: applicationId(given.newId()),
  call: call.id,
  programme: call.programme,
  organisation: organisation.id,
  version: 0,
  number: given.number,
  state: arrivalOf(call, { state: 'draft' }, receivedAt) === 'in-time' ? 'submitted' : 'late',
  answers,
  leftOut: [],
  submitted: submissionOf(call, answers, { attached: [], profile: profileOf(organisation) }),
  savedAt: receivedAt,
  submittedAt: receivedAt,
  admitted: null,
  eligibility,
})

/** Those of enterprises that are not there yet, each once, in the order in which they came. */
const newOnes = (
  received: readonly ReceivedElsewhere[],
  there: readonly OrganisationId[],
): readonly ReceivedElsewhere[] => {
  const seen = new Set<OrganisationId>(there)
  return received
    .toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))
    .filter(({ organisation: { id } }) => !seen.has(id) && seen.add(id))
}

/** Takes in applications received elsewhere, in one act. */
export const takingIn =
  (db: ApplicationsDb): ApplicationActs['takeIn'] =>
  async ({ actor, at, newId }, call, received) => {
    const entry = { act: 'applications.take-in', facts: { count: String(received.length) } }
    const about = { on: { kind: 'call', id: call.id }, programme: call.programme, organisation: null }
    return acting(db, { actor, at, ...about, ...entry }, async (tx) => {
      await holdCall(narrowed(tx), call.id)
      const added = newOnes(received, await listApplicants(narrowed(tx), call.id))
      const first = await nextNumbers(narrowed(tx), call.id, added.length)
      const rows = added.map((each, position) =>
        applicationOf(call, each, { number: first + position, newId }),
      )
      return addApplications(narrowed(tx), rows)
    })
  }
