import { expect, test } from 'vitest'
import { callId, decisionId, editionId, programmeId } from '#kernel/ids.ts'
import { parseInstant, parseLocalDate } from '#kernel/time.ts'
import type { SettledParameters } from '../concertation/concertation.ts'
import { type CallWords, departures, newCall } from './new-call.ts'

const moment = (text: string) => parseInstant(text) ?? expect.fail('no moment')
const day = (text: string) => parseLocalDate(text) ?? expect.fail('no day')
const both = (text: string) => ({ fr: text, en: text })

const words: CallWords = {
  title: both('Appel'),
  presentation: both('Répondez.'),
  eligibility: [],
  criteria: [{ id: 'volonte', title: both('Volonté'), detail: null }],
  scale: [{ level: 0, title: both('Rien'), detail: null }],
  documents: [],
}
const settled: SettledParameters = {
  criteria: [
    { id: 'will', title: both('Volonté'), detail: null, weight: 2 },
    { id: 'reach', title: both('Rayonnement'), detail: both('Où.'), weight: 1 },
  ],
  opens: day('2026-11-02'),
  closes: day('2026-11-27'),
  announced: null,
  places: 27,
  institutions: ['Ville de Val-aux-Moulins'],
  sectors: ['Alimentation'],
  others: [],
  number: 2,
  settledAt: moment('2025-11-26T15:00:00Z'),
  decision: decisionId('decision'),
}
const given = {
  id: callId('call'),
  edition: { id: editionId('edition'), programme: programmeId('programme') },
  slug: '2026-2027',
  opens: moment('2026-10-10T13:00:00Z'),
}
const begun = (agreed: Partial<SettledParameters> = {}) =>
  newCall({ kind: 'agreed', words, settled: { ...settled, ...agreed } }, given)

test('what was agreed is carried: criteria with their weights, whole days, places, whom it targets, its decision', () => {
  expect(begun()).toMatchObject({
    criteria: [
      { id: 'will', weight: 2, minimum: null },
      { id: 'reach', weight: 1, detail: both('Où.') },
    ],
    // Winter in Québec: five hours before Greenwich.
    opens: '2026-11-02T14:00:00.000Z',
    closes: '2026-11-28T04:59:00.000Z',
    places: 27,
    institutions: ['Ville de Val-aux-Moulins'],
    sectors: ['Alimentation'],
    agreed: { number: 2, settledAt: settled.settledAt },
    decision: 'decision',
    title: words.title,
    scale: words.scale,
  })
  expect(departures(begun(), settled)).toEqual([])
})

test('what was left undecided begins as the pilot does, and is no departure', () => {
  const undecided = { opens: null, closes: null, places: null }
  const call = begun(undecided)
  expect(call).toMatchObject({ opens: given.opens, closes: '2026-11-07T13:00:00.000Z', places: null })
  expect(departures({ ...call, places: 12 }, { ...settled, ...undecided })).toEqual([])
  // A close before the usual opening is still a close after some opening.
  const early = begun({ opens: null, closes: day('2026-10-01') })
  expect(early.opens < early.closes).toBe(true)
})

test('what a call says otherwise is named part by part', () => {
  const call = begun()
  const [first, ...others] = call.criteria
  if (first === undefined) return expect.fail('no criterion')
  const other = {
    ...call,
    criteria: [{ ...first, weight: 1 }, ...others],
    closes: moment('2026-12-05T04:59:00Z'),
    places: 30,
    sectors: [],
  }
  expect(departures(other, settled)).toEqual(['criteria', 'closes', 'places', 'sectors'])
  // A least level is the call’s own: partners agree on criteria and weights.
  expect(departures({ ...call, criteria: [{ ...first, minimum: 0 }, ...others] }, settled)).toEqual([])
})

test('a copy of a call claims neither its agreement nor its decision', () => {
  expect(newCall({ kind: 'copy', of: begun() }, given)).toMatchObject({
    agreed: null,
    decision: null,
    places: 27,
    sectors: ['Alimentation'],
  })
})
