import { describe, expect, test } from 'vitest'
import type { LocalDate } from '#kernel/time.ts'
import { tallyOn } from './concertation.ts'
import { changesBetween, firstDraft, type Parameters, parametersProblems } from './parameters.ts'

const words = {
  criteria: {
    will: { fr: 'Volonté', en: 'Will' },
    fit: { fr: 'Adéquation', en: 'Fit' },
    capacity: { fr: 'Capacité', en: null },
  },
  aims: { fr: 'Cibles', en: 'Targets' },
}
const starts = '2026-02-02' as LocalDate
const draft: Parameters = firstDraft({ starts, indicators: [] }, words, ['Ville fictive'])

describe('a first draft', () => {
  test('has the pilot’s three criteria, weighed alike, and what the edition aims at', () => {
    const indicators = [
      { id: 'i' as never, axis: 'support', title: { fr: 'Entreprises retenues', en: 'Retained' }, aim: 27 },
      { id: 'j' as never, axis: 'support', title: { fr: 'Sans cible', en: null }, aim: null },
    ] as const
    const aimed = firstDraft({ starts, indicators }, words, [])
    expect(aimed.criteria.map(({ id, weight }) => [id, weight])).toEqual([
      ['will', 1],
      ['fit', 1],
      ['capacity', 1],
    ])
    expect(aimed.others.map(({ text }) => text)).toEqual([
      { fr: 'Entreprises retenues\u00a0: 27', en: 'Retained: 27' },
    ])
    expect(aimed.places).toBeNull()
    expect(draft.others).toEqual([])
  })
})

describe('two versions side by side', () => {
  const kinds = (after: Parameters) =>
    changesBetween(draft, after).flatMap(({ key, kind }) => (kind === 'same' ? [] : [[key, kind]]))

  test('the same are the same, whatever the order of their criteria', () => {
    expect(kinds(draft)).toEqual([])
    expect(kinds({ ...draft, criteria: draft.criteria.toReversed() })).toEqual([])
  })
  test('each changed parameter is told, with both values', () => {
    const after = {
      ...draft,
      places: 12,
      criteria: draft.criteria.map((each) => (each.id === 'capacity' ? { ...each, weight: 2 } : each)),
    }
    // When one weighs more, the others count less.
    expect(kinds(after)).toEqual([
      ['criterion:will', 'changed'],
      ['criterion:fit', 'changed'],
      ['criterion:capacity', 'changed'],
      ['places', 'changed'],
    ])
    const change = changesBetween(draft, after).find(({ key }) => key === 'places')
    expect([change?.before, change?.after]).toEqual([
      { kind: 'count', count: null },
      { kind: 'count', count: 12 },
    ])
  })
  test('what was added or taken out is told as such, the gone last', () => {
    const other = { id: 'o', title: { fr: 'Jury', en: null }, text: { fr: 'Cinq personnes', en: null } }
    const after = { ...draft, criteria: draft.criteria.slice(1), others: [other] }
    expect(kinds(after)).toEqual([
      ['criterion:fit', 'changed'],
      ['criterion:capacity', 'changed'],
      ['other:o', 'added'],
      ['criterion:will', 'removed'],
    ])
  })
})

describe('parameters that contradict themselves', () => {
  const day = (text: string) => text as LocalDate
  test.each([
    ['no criterion', { criteria: [] }, ['no-criterion']],
    ['a close before the opening', { opens: day('2026-01-10'), closes: day('2026-01-09') }, ['closes-early']],
    ['an announcement before the close', { closes: day('2026-02-03') }, ['announced-early']],
    ['days not decided', { announced: null }, []],
  ])('%s', (_, wrong, told) => {
    expect(parametersProblems({ ...draft, ...wrong })).toEqual(told)
  })
})

describe('how partners stand', () => {
  test('the latest answer of each counts, on its own version', () => {
    const given = (organisation: string, number: number, stance: 'agrees' | 'disagrees') =>
      ({
        organisation: organisation as never,
        number,
        stance,
        person: null,
        text: '',
        at: '' as never,
      }) as const
    const agreements = [given('a', 1, 'disagrees'), given('a', 1, 'agrees'), given('b', 2, 'agrees')]
    const partners = ['a', 'b'] as never
    expect(tallyOn({ agreements, partners }, 1)).toEqual({
      agrees: 1,
      'agrees-with-reservations': 0,
      disagrees: 0,
      silent: 1,
    })
  })
})
