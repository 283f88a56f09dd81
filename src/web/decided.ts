import type { OrganisationId } from '#kernel/ids.ts'
import {
  type Application,
  type Call,
  type Decided,
  type Feedback,
  type LetterReader,
  type LetterToSend,
  type Outcome,
  type Programme,
  type Told,
  toldOf,
} from '#programme/call-for-interest/index.ts'
import type { Answer } from './context.ts'
import { type DecisionTold, decisionText } from './decision-letters.ts'

/** Somebody of whom something was decided. */
export interface Decidee {
  readonly application: Application
  readonly outcome: Outcome
  readonly name: string
  /** Place on the waiting list, of how many; null for those who are not on it. */
  readonly waiting: { readonly place: number; readonly of: number } | null
  readonly told: Told
}

/** A decided call, as its screens read it. */
export interface DecidedCall extends Decided {
  readonly call: Call
  readonly programme: Programme | null
  readonly decidees: readonly Decidee[]
}

type Asked = Pick<Answer, 'site' | 'actor' | 'programmes' | 'params'>

const decideesOf = (
  applications: readonly Application[],
  { outcomes, letters }: Decided,
): readonly Decidee[] => {
  const waiting = outcomes.filter(({ result }) => result === 'waiting')
  return outcomes.flatMap((outcome) => {
    const application = applications.find(({ id }) => id === outcome.application)
    if (application === undefined) return []
    const at = waiting.indexOf(outcome)
    return [
      {
        application,
        outcome,
        name: application.submitted?.profile.name ?? '',
        waiting: at < 0 ? null : { place: at + 1, of: waiting.length },
        told: toldOf(outcome, letters),
      },
    ]
  })
}

/** The call that an address names, with what was decided of it. */
export const decidedCall = async ({
  site,
  actor,
  programmes,
  params,
}: Asked): Promise<DecidedCall | null> => {
  const call = await site.calls.find(params.call ?? '')
  if (call === null) return null
  const decided = await site.cohorts.decided(actor, call)
  const applications =
    decided.outcomes.length === 0 ? [] : (await site.applications.received(actor, call.id)).applications
  const programme = programmes.find(({ id }) => id === call.programme) ?? null
  return { ...decided, call, programme, decidees: decideesOf(applications, decided) }
}

/** Who reads for each of those decided on. */
export const readersFor = (
  { site }: Pick<Answer, 'site'>,
  decidees: readonly Decidee[],
): Promise<ReadonlyMap<OrganisationId, readonly LetterReader[]>> =>
  site.people.members.readers(decidees.map(({ outcome }) => outcome.organisation))

interface TellingMore {
  readonly feedback: Feedback | null
  readonly correcting?: string
  /** The last moment to answer, for a place that is offered. */
  readonly answerBy?: string
  /** Why an offer is taken back. */
  readonly withdrawing?: string
}

/** What one of them is told today. */
export const tellingOf = (
  { call, programme }: Pick<DecidedCall, 'call' | 'programme'>,
  { application, outcome, name, waiting }: Decidee,
  { feedback, correcting, answerBy, withdrawing }: TellingMore,
): DecisionTold => ({
  result: withdrawing === undefined ? (answerBy === undefined ? outcome.result : 'offered') : 'withdrawn',
  enterprise: name,
  number: application.number,
  call,
  waiting,
  because: withdrawing ?? application.eligibility?.because ?? outcome.because,
  feedback,
  answerBy: answerBy ?? null,
  contact: programme?.contactPerson ?? null,
  correcting: correcting ?? null,
})

/** The letter that one of them receives, in words. */
export const letterTo = (
  decided: DecidedCall,
  decidee: Decidee,
  {
    readers,
    ...more
  }: TellingMore & { readonly readers: ReadonlyMap<OrganisationId, readonly LetterReader[]> },
): LetterToSend => {
  const told = tellingOf(decided, decidee, more)
  const { application, organisation } = decidee.outcome
  return {
    ...decisionText(told, decided.introductions),
    application,
    organisation,
    result: told.result,
    readers: readers.get(organisation) ?? [],
  }
}
