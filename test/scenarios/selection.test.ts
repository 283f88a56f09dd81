import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import {
  type ApplicationId,
  callId,
  commentId,
  committeeId,
  concertationId,
  decisionId,
  meetingId,
} from '#kernel/ids.ts'
import {
  type Call,
  cohortTally,
  departures,
  endOfDayIn,
  firstDraft,
  isJudged,
  type JuryOfCall,
  type LetterToSend,
  nothingAgreed,
  previewed,
  tallyOn,
} from '#programme/call-for-interest/index.ts'
import { pilotCallWords } from '#web/call-words.ts'
import { draftWords } from '#web/concertation-pages.tsx'
import { decisionText } from '#web/decision-letters.ts'
import { textsIn } from '#web/locales/index.ts'
import { selectionFile } from '#web/selection-file/selection-file.ts'
import { acting, by, day, done, found, moment, openPilot, type Pilot } from './selection-people.ts'

let pilot: Pilot
const slug = '2026-2027'
const closes = '2026-02-27T21:00:00.000Z'

beforeAll(async () => {
  pilot = await openPilot()
})
afterAll(() => pilot.close())

const call = async (): Promise<Call> => found(await pilot.modules.calls.find(slug))
const edition = async () => found(await pilot.modules.callForInterest.editionWithId(pilot.edition.id))
const received = async () =>
  (await pilot.modules.applications.received(pilot.coordinator, (await call()).id)).applications
const jury = async (actor: Actor = pilot.coordinator): Promise<JuryOfCall> =>
  found(await pilot.modules.juries.find(slug, { actor, now: moment('2026-03-10T14:00:00Z') }))
const enterprise = (at: number) => found(pilot.enterprises[at])
const decided = async () => pilot.modules.cohorts.decided(pilot.coordinator, await call())
const takingPart = async () =>
  (await edition()).participations.filter(({ state }) => state.kind === 'taking-part').length

describe('before the call', () => {
  test('partners read the parameters, ask for a change, agree, and a decision settles them', async () => {
    const { concertations, governance } = pilot.modules
    const { coordinator, partners, programme } = pilot
    const now = async () => found(await concertations.of(coordinator, pilot.edition.id))
    const draft = {
      ...firstDraft(pilot.edition, draftWords, []),
      ...{ opens: day('2026-02-02'), closes: day('2026-02-27'), places: 25 },
    }
    const id = concertationId(randomUUID())
    const share = async (at: string, places: number, version: number) => {
      const given = by(coordinator, at)
      done(await concertations.write(given, pilot.edition, { id, version, draft: { ...draft, places } }))
      const before = await now()
      const to = { partners: partners.map((each) => each.id), note: 'Votre avis?', tell: [], facts: {} }
      done(await concertations.share(given, before, { version: before.version, ...to }))
    }
    await share('2025-10-01T14:00:00Z', 25, 0)
    const [first] = partners
    const adviser = acting({ name: 'adviser', organisation: found(first).id, programme: programme.id })
    const comment = { id: commentId(randomUUID()), number: 1, organisation: found(first).id }
    done(
      await concertations.comment(by(adviser, '2025-10-03T14:00:00Z'), await now(), {
        ...comment,
        parameter: 'places',
        text: 'Vingt-sept places, comme le budget le permet.',
      }),
    )
    const answer = { comment: comment.id, text: 'Oui.' }
    done(await concertations.answer(by(coordinator, '2025-10-06T14:00:00Z'), await now(), answer))
    await share('2025-10-07T14:00:00Z', 27, (await now()).version)
    for (const { id: organisation } of partners)
      done(
        await concertations.agree(
          by(acting({ name: 'adviser', organisation, programme: programme.id }), '2025-10-09T14:00:00Z'),
          await now(),
          { id: randomUUID(), number: 2, organisation, stance: 'agrees', text: '' },
        ),
      )
    expect(tallyOn(await now(), 2)).toMatchObject({ agrees: 2, silent: 0 })
    const decision = await decideParameters(governance, programme.id)
    const { version } = await now()
    const settled = { version, decision, tell: [], facts: {} }
    done(await concertations.settle(by(coordinator, '2025-10-20T14:00:00Z'), await now(), settled))
    expect(await concertations.settledParameters(pilot.edition.id)).toMatchObject({ number: 2, places: 27 })
  })
})

/** The steering committee meets and decides. */
const decideParameters = async (
  governance: Pilot['modules']['governance'],
  programme: Pilot['programme']['id'],
) => {
  const at = by(pilot.coordinator, '2025-10-20T13:00:00Z')
  const name = { fr: 'Comité de pilotage', en: 'Steering committee' }
  const on = day('2025-10-20')
  const said = { parent: null, name, mandate: name, formedOn: day('2025-09-15'), dissolvedOn: null }
  const committee = await governance.createCommittee(at, programme, { id: committeeId(randomUUID()), said })
  const meeting = done(
    await governance.createMeeting(at, found(await governance.committee(committee)), {
      id: meetingId(randomUUID()),
      said: {
        ...{ day: on, startsAt: '9:00', place: '', agenda: [], present: [], state: 'held' as const },
        ...{ because: '', minutes: '', minutesAdoptedOn: null },
      },
    }),
  )
  const id = decisionId(randomUUID())
  const title = { fr: 'Les paramètres sont adoptés', en: 'The parameters are adopted' }
  await governance.decide(at, found(await governance.meeting(meeting)), {
    id,
    said: {
      ...{ title, text: null, decidedOn: on, votes: null, state: { kind: 'in-force' as const } },
      isPublic: true,
    },
  })
  return id
}

describe('the call', () => {
  test('opens with what was agreed', async () => {
    const { calls, concertations } = pilot.modules
    const agreed = found(await concertations.settledParameters(pilot.edition.id))
    const plan = { kind: 'agreed', words: pilotCallWords(pilot.edition), settled: agreed } as const
    const given = by(pilot.coordinator, '2026-01-19T14:00:00Z')
    const made = done(await calls.create(given, pilot.edition, { id: callId(randomUUID()), plan }))
    expect(made).toMatchObject({ agreed: { number: 2 }, decision: agreed.decision })
    expect(made.criteria.map(({ id, weight }) => [id, weight])).toEqual(
      agreed.criteria.map(({ id, weight }) => [id, weight]),
    )
    // The hours are the coordination’s.
    const dates = { opens: moment('2026-02-02T14:00:00Z'), closes: moment(closes), timeZone: made.timeZone }
    done(await calls.change(given, await call(), { version: 1, change: { kind: 'dates', dates } }))
    expect(departures(await call(), agreed)).toEqual([])
    done(await calls.publish(given, await call(), (await call()).version))
    expect(await call()).toMatchObject({ places: 27, state: { kind: 'published' } })
  })

  test('receives 45 applications in time, three of them in its last second; one at the very close is late', async () => {
    for (const at of pilot.enterprises.keys()) await apply(at)
    const all = await received()
    expect(all.map(({ number }) => number)).toEqual(Array.from({ length: 46 }, (_, at) => at + 1))
    expect(all.filter(({ state }) => state === 'submitted')).toHaveLength(45)
    expect(all.find(({ state }) => state === 'late')).toMatchObject({
      organisation: enterprise(45).id,
      submittedAt: closes,
    })
    expect(all.filter(isJudged)).toHaveLength(45)
  })
})

/** When each enterprise submits: day after day, three in the last second, the last one as the call closes. */
const submitsAt = (at: number): string => {
  const last = ['2026-02-27T20:59:59.000Z', '2026-02-27T20:59:59.500Z', '2026-02-27T20:59:59.999Z', closes]
  return last[at - 42] ?? `2026-02-${String(3 + Math.floor(at / 2)).padStart(2, '0')}T15:00:00.000Z`
}

const apply = async (at: number): Promise<void> => {
  const { applications } = pilot.modules
  const organisation = enterprise(at)
  const actor = acting({ name: 'supplier-member', organisation: organisation.id, administrator: true })
  const given = by(actor, submitsAt(at))
  const before = await call()
  const id = done(await applications.begin(given, before, organisation.id))
  const whole = async () => found(await applications.find(actor, id))
  const answers = {
    eligibility: Object.fromEntries(before.eligibility.map((each) => [each.id, each.eligibleAnswer])),
    criteria: Object.fromEntries(before.criteria.map((each) => [each.id, `Réponse ${at + 1}.`])),
  }
  const version = done(await applications.save(given, await whole(), { version: 0, answers }))
  const held = { application: await whole(), attached: [] }
  const submitted = done(await applications.submit(given, held, { version, organisation }))
  expect(submitted).toEqual({ number: at + 1, late: at === 45, again: false })
}

/** Applications that two jurors cannot judge, by number. */
const conflicts: Readonly<Record<number, number>> = { 1: 12, 3: 30 }

/** Levels of the first two criteria, over every juror: one less for each number, the 27th and the 28th alike. */
const pointsOf = (number: number, judging: number): number =>
  number === 12 ? 25 : number === 30 ? 3 * judging : Math.min(40, number < 28 ? 44 - number : 45 - number)

/** The part of one juror: as even as levels can be. */
const shareAt = (points: number, { place, places }: { place: number; places: number }): number =>
  Math.floor((points + place) / places)

describe('the jury', () => {
  test('five declare, two of them a conflict, and each scores all the others', async () => {
    const { juries } = pilot.modules
    const people = pilot.jurors.map(({ person }) => found(person))
    await juries.choose(by(pilot.coordinator, '2026-03-02T14:00:00Z'), await jury(), people)
    for (const [at, juror] of pilot.jurors.entries()) {
      const { applicants } = await juries.own(juror, await jury(juror))
      expect(applicants).toHaveLength(45)
      const declared = applicants.map(({ application, number }) =>
        number === conflicts[at]
          ? { application, conflict: true, because: 'Un proche y travaille.' }
          : { application, conflict: false, because: null },
      )
      done(await juries.declare(by(juror, '2026-03-03T14:00:00Z'), await jury(juror), declared))
    }
    done(await juries.openScoring(by(pilot.coordinator, '2026-03-04T14:00:00Z'), await jury()))
    for (const at of pilot.jurors.keys()) await score(at)
    const { progress, declarations } = await juries.overview(pilot.coordinator, await jury())
    expect(declarations.filter(({ conflict }) => conflict)).toHaveLength(2)
    expect(progress.filter((each) => each.done)).toHaveLength(5 * 45 - 2)
  })

  test('a juror in conflict can give that application nothing', async () => {
    const { juries } = pilot.modules
    const [, blaise] = pilot.jurors
    const barred = found((await received()).find(({ number }) => number === conflicts[1]))
    const change = { application: barred.id, version: 0, levels: { will: 4 } }
    const given = by(found(blaise), '2026-03-09T14:00:00Z')
    expect(await juries.score(given, await jury(blaise), [change])).toMatchObject({
      accepted: false,
      refusal: { kind: 'not-among-applicants' },
    })
  })

  test('agrees on one application, settles the tie at the line with a reason, and retains 27', async () => {
    const { juries } = pilot.modules
    const given = by(pilot.coordinator, '2026-03-10T14:00:00Z')
    done(await juries.openConsensus(given, await jury()))
    const first = found((await received())[0])
    const words = { fr: 'Une offre claire.', en: 'A clear offer.' }
    const top = Object.fromEntries((await call()).criteria.map(({ id }) => [id, 4]))
    const agreed = { ...nothingAgreed(first.id), levels: top, feedback: words }
    done(await juries.agree(given, await jury(), [agreed]))
    done(await juries.drawLine(given, await jury(), { places: 27, waiting: 6, because: null }))
    const undecided = await juries.decide(given, await jury(), { decision: null, cited: null })
    expect(undecided).toMatchObject({ accepted: false, refusal: { kind: 'ties-open' } })
    const { placements } = await juries.ranking(pilot.coordinator, await jury())
    const [tie, ...others] = found(placements).ties
    expect([tie?.rank, tie?.applications.length, others]).toEqual([27, 2, []])
    const numberOf = new Map((await received()).map(({ id, number }) => [id, number ?? 0]))
    const order = found(tie).applications.toSorted((a, b) => (numberOf.get(b) ?? 0) - (numberOf.get(a) ?? 0))
    const because = 'Son métier manque encore à la cohorte.'
    done(await juries.settle(given, await jury(), { ranking: order, because }))
    done(
      await juries.decide(given, await jury(), { decision: null, cited: 'Comité de pilotage, 10 mars 2026' }),
    )
    const { outcomes } = await decided()
    const numbers = (result: string) =>
      outcomes.filter((each) => each.result === result).map(({ application }) => numberOf.get(application))
    expect(numbers('retained').toSorted((a = 0, b = 0) => a - b)).toEqual([
      ...Array.from({ length: 26 }, (_, at) => at + 1),
      28,
    ])
    expect(numbers('waiting')).toEqual([27, 29, 30, 31, 32, 33])
    expect(numbers('not-retained')).toHaveLength(12)
  })
})

const score = async (at: number): Promise<void> => {
  const { juries } = pilot.modules
  const juror = found(pilot.jurors[at])
  const of = await jury(juror)
  const { applicants, declarations } = await juries.own(juror, of)
  const barred = new Set(declarations.flatMap((each) => (each.conflict ? [each.application] : [])))
  const [will, fit, capacity] = of.call.criteria.map(({ id }) => id)
  const changes = applicants
    .filter(({ application }) => !barred.has(application))
    .map(({ application, number }) => {
      const conflicted = Object.entries(conflicts).find(([, of]) => of === number)
      const judging = conflicted === undefined ? 5 : 4
      const place = conflicted !== undefined && Number(conflicted[0]) < at ? at - 1 : at
      const points = pointsOf(number, judging)
      const share = (offset: number) => shareAt(points, { place: 2 * place + offset, places: 2 * judging })
      const levels = { [found(will)]: share(0), [found(fit)]: share(1), [found(capacity)]: 2 }
      return { application, version: 0, levels, done: true }
    })
  expect(done(await juries.score(by(juror, '2026-03-06T14:00:00Z'), of, changes)).size).toBe(changes.length)
}

/** The letter that each of them receives; with a day, the place that is offered to one. */
const letters = async (offered?: {
  readonly application: ApplicationId
  readonly answerBy: string
}): Promise<{ readonly letters: readonly LetterToSend[]; readonly seen: string }> => {
  const { modules, coordinator } = pilot
  const { outcomes, introductions } = await decided()
  const applications = await received()
  const readers = await modules.people.members.readers(outcomes.map(({ organisation }) => organisation))
  const feedback = await modules.cohorts.feedback(coordinator, await call())
  const about = await call()
  return {
    seen: previewed(await decided()),
    letters: outcomes
      .filter(({ application }) => offered === undefined || application === offered.application)
      .map(({ application, organisation, result, because }) => {
        const its = found(applications.find(({ id }) => id === application))
        const told = offered === undefined ? result : 'offered'
        const text = decisionText(
          {
            ...{ result: told, call: about, because, number: its.number, waiting: null, contact: null },
            enterprise: its.submitted?.profile.name ?? '',
            feedback: feedback.get(application) ?? null,
            answerBy: offered?.answerBy ?? null,
            correcting: null,
          },
          introductions,
        )
        return {
          ...text,
          ...{ application, organisation, result: told, readers: readers.get(organisation) ?? [] },
        }
      }),
  }
}

describe('after the jury', () => {
  test('each applicant is told once, whoever sends twice', async () => {
    const { cohorts } = pilot.modules
    const sending = await letters()
    const early = await cohorts.publish(by(pilot.coordinator, '2026-03-11T14:00:00Z'), await call(), {
      ...{ edition: await edition(), version: (await edition()).version, since: day('2026-04-01') },
    })
    expect(early).toEqual({ accepted: false, refusal: { kind: 'not-told', count: 27 } })
    const given = by(pilot.coordinator, '2026-03-12T14:00:00Z')
    expect(done(await cohorts.sendLetters(given, await call(), sending))).toEqual({ letters: 45, readers: 2 })
    const again = done(await cohorts.sendLetters(given, await call(), await letters()))
    expect(again).toEqual({ letters: 0, readers: 0 })
    const queued = await pilot.db
      .selectFrom('outbox')
      .select(['kind', 'to_email'])
      .where('kind', 'like', 'decision-%')
      .orderBy('kind')
      .execute()
    expect(queued).toEqual([
      { kind: 'decision-retained', to_email: 'lecture0@maillage.example' },
      { kind: 'decision-waiting', to_email: 'lecture26@maillage.example' },
    ])
  })

  test('the cohort of 27 is published; one leaves, the first who waits refuses the place: 26 at the end', async () => {
    const { cohorts } = pilot.modules
    const { coordinator } = pilot
    const seen = async () => ({ edition: await edition(), version: (await edition()).version })
    const at = by(coordinator, '2026-03-16T14:00:00Z')
    done(await cohorts.publish(at, await call(), { ...(await seen()), since: day('2026-04-01') }))
    expect(await takingPart()).toBe(27)
    const left = enterprise(0).id
    const departure = { organisation: left, on: day('2026-07-03'), because: 'Elle préfère attendre.' }
    const july = by(coordinator, '2026-07-06T14:00:00Z')
    done(await cohorts.recordDeparture(july, await call(), { ...(await seen()), ...departure }))
    const { outcomes } = await decided()
    const next = found(outcomes.find(({ result }) => result === 'waiting'))
    expect(next.organisation).toBe(enterprise(26).id)
    const answerBy = endOfDayIn(day('2026-07-17'), (await call()).timeZone)
    const { letters: offers } = await letters({ application: next.application, answerBy })
    const offer = { id: randomUUID(), left, answerBy, letter: found(offers[0]) }
    expect(done(await cohorts.offerPlace(july, await call(), offer))).toEqual({ letters: 1, readers: 1 })
    const supplier = acting({ name: 'supplier-member', organisation: next.organisation, administrator: true })
    const [place] = (await cohorts.answerTo(supplier, next.application)).offers
    expect(await cohorts.waitingFor(supplier, moment('2026-07-07T14:00:00Z'))).toMatchObject([
      { kind: 'place-offered', about: [offer.id] },
    ])
    done(await cohorts.answerOffer(by(supplier, '2026-07-09T14:00:00Z'), found(place), 'refused'))
    expect(await cohorts.waitingFor(coordinator, moment('2026-07-10T14:00:00Z'))).toMatchObject([
      { kind: 'offers-to-settle', count: 1, about: [slug] },
    ])
    const closed = { left, because: 'Le parcours est trop avancé.' }
    done(await cohorts.leaveVacant(by(coordinator, '2026-07-10T14:00:00Z'), await call(), closed))
    expect(await cohorts.waitingFor(coordinator, moment('2026-07-11T14:00:00Z'))).toEqual([])
    expect(await takingPart()).toBe(26)
    const { cohort } = await decided()
    const waiting = outcomes.filter(({ result }) => result === 'waiting').map((each) => each.organisation)
    expect(cohortTally(found(cohort), await edition(), waiting)).toEqual({
      ...{ retained: 27, left: 1, replaced: 0, takingPart: 26 },
    })
  })

  test('the selection file tells the same figures', async () => {
    const { cohorts } = pilot.modules
    const now = moment('2026-09-21T13:00:00Z')
    const record = await cohorts.selection(pilot.coordinator, await call(), now)
    const texts = textsIn.fr
    const file = selectionFile({
      ...{
        record,
        texts,
        language: 'fr',
        programme: 'Programme inventé',
        names: null,
        acts: [],
        decisions: [],
      },
      drawn: { at: now, by: 'Coralie' },
    })
    const words = texts.selectionFile
    const fact = (label: string) => file.facts.find((each) => each.label === label)?.value
    expect([words.received, words.places, words.jury, words.retained].map(fact)).toEqual([46, 27, 5, 27])
    const rows = (title: string) => found(file.parts.find((each) => each.title === title)).rows
    expect(rows(words.parts.outcomes)).toHaveLength(45)
    expect(rows(words.parts.outcomes).filter((row) => row.includes('Retenue'))).toHaveLength(27)
    expect(rows(words.parts.letters)).toHaveLength(46)
    expect(rows(words.parts.ties)).toHaveLength(1)
    expect(rows(words.parts.replacements)).toHaveLength(2)
    expect(record.declarations.filter(({ conflict }) => conflict)).toHaveLength(2)
    expect(record.evaluations.filter(({ counts }) => counts)).toHaveLength(5 * 45 - 2)
  })
})
