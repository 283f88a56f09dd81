import { describe, expect, test } from 'vitest'
import type { LocalDate } from '#kernel/time.ts'
import { endOf, impliedEnd } from './implied-consent.ts'

const day = (text: string): LocalDate => text as LocalDate

describe('an implied consent', () => {
  test.each([
    ['business-relationship', '2026-03-10', '2028-03-10'],
    ['business-relationship', '2024-02-29', '2026-02-28'],
    ['inquiry', '2026-01-10', '2026-07-10'],
    ['inquiry', '2026-08-31', '2027-02-28'],
    ['inquiry', '2027-08-31', '2028-02-29'],
    ['inquiry', '2026-12-15', '2027-06-15'],
  ] as const)('after a %s of %s ends on %s', (ground, from, end) =>
    expect(impliedEnd(ground, day(from))).toBe(end),
  )

  const ending = (from: string, until: string | null, today: string) =>
    endOf({ ground: 'inquiry', from: day(from), until: until === null ? null : day(until) }, day(today))

  test('ends when its ground does, or earlier', () => {
    expect(ending('2026-06-01', null, '2026-09-21')).toBe('2026-12-01')
    expect(ending('2026-06-01', '2026-10-01', '2026-09-21')).toBe('2026-10-01')
    expect(ending('2026-06-01', '2026-12-01', '2026-09-21')).toBe('2026-12-01')
  })

  test('cannot follow from what is to come, nor hold on its last day, nor longer than its ground', () => {
    expect(ending('2026-09-22', null, '2026-09-21')).toEqual({ kind: 'in-future' })
    expect(ending('2026-03-21', null, '2026-09-21')).toEqual({ kind: 'ended-already' })
    expect(ending('2026-03-22', null, '2026-09-21')).toBe('2026-09-22')
    expect(ending('2026-06-01', '2026-12-02', '2026-09-21')).toEqual({
      kind: 'end-too-late',
      latest: '2026-12-01',
    })
    expect(ending('2026-06-01', '2026-09-21', '2026-09-21')).toMatchObject({ kind: 'end-too-early' })
  })
})
