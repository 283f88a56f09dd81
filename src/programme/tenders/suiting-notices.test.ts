import { expect, test } from 'vitest'
import { type LocalDate, parseLocalDate } from '#kernel/time.ts'
import { newToReader, type SuitingNotice, weekOf } from './suiting-notices.ts'

test.each([
  ['2026-09-21', '2026-09-21'],
  ['2026-09-22', '2026-09-21'],
  ['2026-09-27', '2026-09-21'],
  ['2026-09-28', '2026-09-28'],
  ['2027-01-01', '2026-12-28'],
])('the week of %s begins on %s', (day, monday) => {
  const parsed: LocalDate = parseLocalDate(day) ?? expect.fail(day)
  expect(weekOf(parsed)).toBe(monday)
})

const notice = (supplier: string, noticeNumber: string, fit: 'strong' | 'long-shot' | null): SuitingNotice =>
  ({ supplier, found: { fit, tender: { noticeNumber } } }) as never

test('a letter tells each notice once, none twice over weeks, and no long shot', () => {
  const all = [
    notice('a', '1', 'strong'),
    notice('b', '1', 'strong'),
    notice('a', '2', 'long-shot'),
    notice('a', '3', null),
    notice('a', '4', 'strong'),
    notice('a', '5', 'strong'),
  ]
  const told = newToReader(all, new Set(['4']), 2).map(({ supplier, found }) => [
    supplier,
    found.tender.noticeNumber,
  ])
  expect(told).toEqual([
    ['a', '1'],
    ['a', '3'],
  ])
})
