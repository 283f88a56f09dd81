import { expect, test } from 'vitest'
import { instantOf } from '#kernel/time.ts'
import { relationOf } from './buyer.ts'

const at = (day: string) => instantOf(new Date(`${day}T12:00:00Z`))
const award = (noticeNumber: string) => ({ noticeNumber, title: 'Repas', date: null, value: null })
const now = at('2026-09-21')

test.each([
  ['two notices', ['1', '2'], '2026-01-01', '2020-01-01', 'returning'],
  ['two lots of one notice, this year', ['1', '1'], '2026-01-01', '2020-01-01', 'new'],
  ['one, this year, in data that reach far back', ['1'], '2026-01-01', '2024-12-01', 'new'],
  ['one, this year, in data of this year', ['1'], '2026-01-01', '2025-12-01', 'unknown'],
  ['one, long ago', ['1'], '2019-12-20', '2019-12-12', 'once'],
  ['no date', ['1'], null, '2019-12-12', 'unknown'],
])('an awardee of %s', (_, numbers, first, earliest, relation) => {
  const supplier = { awards: numbers.map(award), first: first === null ? null : at(first) }
  expect(relationOf(supplier, at(earliest), now)).toBe(relation)
})
