import { describe, expect, test } from 'vitest'
import { orderShownBy, parseWrittenDay } from './written-day.ts'

describe('a day as people write it', () => {
  test.each([
    ['2026-09-21', '2026-09-21'],
    ['2026/9/21', '2026-09-21'],
    ['2026-09-21 00:00:00', '2026-09-21'],
    ['2026-09-21T04:00:00.000Z', '2026-09-21'],
    ['21/09/2026', '2026-09-21'],
    ['21-09-2026', '2026-09-21'],
    ['21.9.2026', '2026-09-21'],
    ['09/21/2026', '2026-09-21'],
    ['05/05/2026', '2026-05-05'],
    ['21 septembre 2026', '2026-09-21'],
    ['Lundi, le 21 sept. 2026', '2026-09-21'],
    ['1er août 2026', '2026-08-01'],
    ['September 21, 2026', '2026-09-21'],
    ['Monday, Sep 21st, 2026', '2026-09-21'],
    ['3 mai 2026', '2026-05-03'],
    ['3 mars 2026 14:30', '2026-03-03'],
  ])('%s', (text, day) => expect(parseWrittenDay(text)).toEqual({ kind: 'day', day }))

  test.each([
    '',
    '21/09/26',
    '31/02/2026',
    '13/13/2026',
    '2026-02-30',
    'septembre 2026',
    '21 septembre',
    '21 brumaire 2026',
    'à venir',
    '46286',
    '1 au 3 mai 2026',
  ])('«%s» is none', (text) => expect(parseWrittenDay(text)).toEqual({ kind: 'none' }))

  test('numbers that both orders make a day of are not guessed', () =>
    expect(parseWrittenDay('03/04/2026')).toEqual({
      kind: 'either',
      days: { 'day-first': '2026-04-03', 'month-first': '2026-03-04' },
    }))
})

test('the order is told by the values that leave no doubt, unless they contradict', () => {
  expect(orderShownBy(['03/04/2026', '21/09/2026', '2026-01-02'])).toBe('day-first')
  expect(orderShownBy(['03/04/2026', '9-21-2026', '05/05/2026'])).toBe('month-first')
  expect(orderShownBy(['21/09/2026', '09/21/2026'])).toBe(null)
  expect(orderShownBy(['03/04/2026', '', 'à venir', '05/05/2026'])).toBe(null)
})
