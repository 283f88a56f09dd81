import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LocalDate, parseLocalDate } from '#kernel/time.ts'
import {
  dayOfStanding,
  type Finding,
  principles,
  problemOf,
  type RecognitionState,
  type Review,
  type ReviewAct,
  recheckBy,
  recognitionTransitions,
  reviewActs,
  type SocialEconomyRecognition,
  standingOn,
  stateAfter,
  yearAfter,
} from './social-economy-recognition.ts'

const day = (text: string): LocalDate => {
  const found = parseLocalDate(text)
  if (found === null) throw new Error(text)
  return found
}
const evidence = { fr: 'Statuts, article 3', en: null }
const findings: readonly Finding[] = principles.map((principle) => ({ principle, verdict: 'met', evidence }))
const review = (act: ReviewAct, on: string): Review => ({
  act,
  on: day(on),
  reviewer: 'Ondine Fictive',
  reason: act === 'refuse' || act === 'withdraw' ? evidence : null,
})
const recognised: SocialEconomyRecognition = {
  findings,
  reviews: [review('recognise', '2025-03-10')],
  expiresOn: day('2028-03-10'),
}

/** The shortest way to each state, so that every act can be tried there. */
const wayTo: Readonly<Record<RecognitionState, readonly ReviewAct[]>> = {
  none: [],
  'in-review': ['open'],
  recognised: ['recognise'],
  refused: ['refuse'],
  withdrawn: ['recognise', 'withdraw'],
}

describe('the recognition of an enterprise as one of the social economy', () => {
  for (const [state, way] of Object.entries(wayTo) as [RecognitionState, readonly ReviewAct[]][])
    for (const act of reviewActs) {
      const next = recognitionTransitions[state][act] ?? null
      test(`from «${state}», «${act}» ${next === null ? 'is refused' : `leads to «${next}»`}`, () => {
        expect(stateAfter([...way, act].map((each) => ({ act: each })))).toBe(next)
      })
    }

  test.each([
    ['2025-03-10', 'recognised'],
    ['2026-03-10', 'recognised'],
    ['2026-03-11', 'recheck-due'],
    ['2028-03-10', 'recheck-due'],
    ['2028-03-11', 'expired'],
  ])('on %s it stands as «%s»', (today, standing) =>
    expect(standingOn(recognised, day(today))).toBe(standing),
  )

  test('a yearly review holds for another year, and never past the last day', () => {
    const again = { ...recognised, reviews: [...recognised.reviews, review('recheck', '2026-02-01')] }
    expect(standingOn(again, day('2027-02-01'))).toBe('recognised')
    expect(recheckBy(again)).toBe('2027-02-01')
    expect(standingOn(again, day('2028-04-01'))).toBe('expired')
    expect(dayOfStanding('expired', again)).toBe('2028-03-10')
  })

  test('withdrawn is withdrawn, whatever the days', () => {
    const ended = { ...recognised, reviews: [...recognised.reviews, review('withdraw', '2025-09-01')] }
    expect(standingOn(ended, day('2025-10-01'))).toBe('withdrawn')
    expect(dayOfStanding('withdrawn', ended)).toBe('2025-09-01')
  })

  test('nobody verified says nothing against it', () => {
    expect(standingOn(null, day('2026-01-01'))).toBe('unverified')
    expect(dayOfStanding('unverified', null)).toBeNull()
  })

  test('29 February comes again on 28 February', () =>
    expect(yearAfter(day('2024-02-29'))).toBe('2025-02-28'))

  test.each([
    ['a principle without evidence', { findings: findings.slice(1) }, 'incomplete-checklist'],
    [
      'a principle not met',
      { findings: findings.map((each) => ({ ...each, verdict: 'not-met' as const })) },
      'incomplete-checklist',
    ],
    ['no last day', { expiresOn: null }, 'no-expiry'],
    ['a last day before the review', { expiresOn: day('2025-03-10') }, 'no-expiry'],
    ['a withdrawal alone', { reviews: [review('withdraw', '2025-01-01')] }, 'impossible-order'],
    [
      'days out of order',
      { reviews: [...recognised.reviews, review('recheck', '2024-01-01')] },
      'days-out-of-order',
    ],
    [
      'a refusal without a reason',
      { reviews: [{ ...review('refuse', '2025-01-01'), reason: null }] },
      'no-reason',
    ],
    ['nothing wrong', {}, null],
  ])('with %s: %s', (_, change, problem) => expect(problemOf({ ...recognised, ...change })).toBe(problem))

  test('no sequence of acts is recognised after its last act withdrew or refused it', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...reviewActs), { maxLength: 6 }), (acts) => {
        const state = stateAfter(acts.map((act) => ({ act })))
        const last = acts.at(-1)
        if (last === 'withdraw' || last === 'refuse') expect(state).not.toBe('recognised')
      }),
    ))
})
