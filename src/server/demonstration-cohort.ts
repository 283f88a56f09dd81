import { randomUUID } from 'node:crypto'
import { theProgram } from '#kernel/actor.ts'
import type { OrganisationId } from '#kernel/ids.ts'
import { type Instant, instantOf, type LocalDate, parseLocalDate } from '#kernel/time.ts'
import { type Call, type Cohorts, endOfDayIn, previewed } from '#programme/call-for-interest/index.ts'
import { decisionText } from '#web/decision-letters.ts'
import type { Modules } from '../maillage.ts'

type Given = Pick<Modules, 'calls' | 'applications' | 'cohorts' | 'callForInterest'>

const moment = (text: string): Instant => instantOf(new Date(text))
const day = (text: string): LocalDate => {
  const found = parseLocalDate(text)
  if (found === null) throw new Error(`no such day: ${text}`)
  return found
}
const because =
  'La personne qui portait le projet a changé d’emploi; l’entreprise préfère attendre une prochaine édition (exemple inventé).'

const by = (at: string) => ({ actor: theProgram, at: moment(at), now: moment(at), newId: randomUUID })

const accepted = (what: string, done: { readonly accepted: boolean }): void => {
  if (!done.accepted) throw new Error(`the demonstration’s cohort: ${what}`)
}

/**
 * The letters of the demonstration, as those that left in March: each had one reader, but for one enterprise that gave
 * no address. None is queued: who tries the demonstration was not there then.
 */
const lettersOf = async (
  { applications, cohorts, callForInterest }: Given,
  call: Call,
  answerBy: Instant | null,
) => {
  const contact = (await callForInterest.programme())?.contactPerson ?? null
  const decided = await cohorts.decided(theProgram, call)
  const { outcomes, introductions } = decided
  const feedback = await cohorts.feedback(theProgram, call)
  const received = (await applications.received(theProgram, call.id)).applications
  const waiting = outcomes.filter(({ result }) => result === 'waiting')
  const withoutAddress = outcomes.findLast((each) => each.result === 'not-retained')
  const letters = outcomes.flatMap((outcome) => {
    const application = received.find(({ id }) => id === outcome.application)
    if (application === undefined) return []
    const result = answerBy === null ? outcome.result : ('offered' as const)
    const text = decisionText(
      {
        result,
        enterprise: application.submitted?.profile.name ?? '',
        number: application.number,
        call,
        waiting:
          outcome.result === 'waiting' ? { place: waiting.indexOf(outcome) + 1, of: waiting.length } : null,
        because: application.eligibility?.because ?? outcome.because,
        feedback: feedback.get(application.id) ?? null,
        answerBy,
        contact,
        correcting: null,
      },
      introductions,
    )
    const { id, organisation } = application
    const alreadyRead = outcome === withoutAddress ? 0 : 1
    return [{ ...text, application: id, organisation, result, readers: [], alreadyRead }]
  })
  return { letters, seen: previewed(decided) }
}

/** The letters of March, the cohort of that day, who left it in July, and who did not take the place. */
export const fillCohort = async (given: Given): Promise<void> => {
  const { calls, cohorts, callForInterest } = given
  const call = await calls.find('2026-2027')
  const edition = await callForInterest.edition('2026-2027')
  if (call === null || edition === null) return
  const sent = await lettersOf(given, call, null)
  accepted('letters', await cohorts.sendLetters(by('2026-03-20T18:00:00Z'), call, sent))
  const { version } = edition
  const since = day('2026-03-20')
  const published = { edition, version, since }
  accepted('publication', await cohorts.publish(by('2026-03-23T14:00:00Z'), call, published))
  await leaving(given, call, cohorts)
}

const leaving = async (given: Given, call: Call, cohorts: Cohorts): Promise<void> => {
  const edition = await given.callForInterest.edition('2026-2027')
  const left = edition?.participations.find(({ state }) => state.kind === 'left')
  if (edition === null || left === undefined || left.state.kind !== 'left') return
  const { organisation, state } = left
  const departure = { edition, version: edition.version, organisation, on: state.on, because }
  accepted('departure', await cohorts.recordDeparture(by('2026-07-03T15:00:00Z'), call, departure))
  await refusing(given, call, organisation)
}

/** The first of the waiting list is offered the place, and refuses it: twenty-six remain. */
const refusing = async (given: Given, call: Call, left: OrganisationId): Promise<void> => {
  const { cohorts } = given
  const answerBy = endOfDayIn(day('2026-07-17'), call.timeZone)
  const { letters } = await lettersOf(given, call, answerBy)
  const { outcomes } = await cohorts.decided(theProgram, call)
  const first = outcomes.find(({ result }) => result === 'waiting')
  const letter = letters.find(({ application }) => application === first?.application)
  if (letter === undefined) return
  const id = randomUUID()
  accepted(
    'offer',
    await cohorts.offerPlace(by('2026-07-06T14:00:00Z'), call, { id, left, answerBy, letter }),
  )
  const offer = await cohorts.findOffer(id)
  if (offer === null) return
  accepted('refusal', await cohorts.answerOffer(by('2026-07-09T18:30:00Z'), offer, 'refused'))
  const closed = { left, because: 'Le parcours est trop avancé pour accueillir quelqu’un (exemple inventé).' }
  accepted('end', await cohorts.leaveVacant(by('2026-07-10T13:00:00Z'), call, closed))
}
