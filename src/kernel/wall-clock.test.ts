import { describe, expect, test } from 'vitest'
import { parseInstant } from './time.ts'
import { isTimeZone, readWallClock, wallClockAt } from './wall-clock.ts'

const zone = 'America/Toronto'
const read = (day: string, time: string, timeZone = zone) => readWallClock({ day, time }, timeZone)

describe('a wall clock', () => {
  test('reads the same hour differently in winter and in summer', () => {
    expect(read('2026-02-27', '16:00')).toEqual({ kind: 'moment', moment: '2026-02-27T21:00:00.000Z' })
    expect(read('2026-10-30', '16:00')).toEqual({ kind: 'moment', moment: '2026-10-30T20:00:00.000Z' })
    expect(read('2026-11-02', '16:00')).toEqual({ kind: 'moment', moment: '2026-11-02T21:00:00.000Z' })
  })

  test('says that an hour never comes when clocks go forward', () => {
    expect(read('2026-03-08', '01:59')).toEqual({ kind: 'moment', moment: '2026-03-08T06:59:00.000Z' })
    expect(read('2026-03-08', '02:30')).toEqual({
      kind: 'never',
      earlier: '2026-03-08T06:30:00.000Z',
      later: '2026-03-08T07:30:00.000Z',
    })
    expect(read('2026-03-08', '03:00')).toEqual({ kind: 'moment', moment: '2026-03-08T07:00:00.000Z' })
  })

  test('says that an hour comes twice when clocks go back', () => {
    expect(read('2026-11-01', '00:59')).toEqual({ kind: 'moment', moment: '2026-11-01T04:59:00.000Z' })
    expect(read('2026-11-01', '01:30')).toEqual({
      kind: 'twice',
      earlier: '2026-11-01T05:30:00.000Z',
      later: '2026-11-01T06:30:00.000Z',
    })
    expect(read('2026-11-01', '02:00')).toEqual({ kind: 'moment', moment: '2026-11-01T07:00:00.000Z' })
  })

  test('never changes where clocks do not', () => {
    expect(read('2026-03-08', '02:30', 'America/Blanc-Sablon')).toEqual({
      kind: 'moment',
      moment: '2026-03-08T06:30:00.000Z',
    })
  })

  test('refuses what is no day, hour or zone', () => {
    for (const [day, time, timeZone] of [
      ['2026-02-30', '10:00', zone],
      ['2026-02-27', '24:00', zone],
      ['2026-02-27', '9h', zone],
      ['', '', zone],
      ['2026-02-27', '10:00', 'Mars/Olympus'],
      ['2026-02-27', '10:00', '-05:00'],
    ] as const)
      expect(readWallClock({ day, time }, timeZone)).toBeNull()
    expect(isTimeZone('America/Toronto')).toBe(true)
  })

  test('shows the hour that was read', () => {
    const moment = parseInstant('2026-10-30T20:00:00Z') ?? expect.fail('no moment')
    expect(wallClockAt(moment, zone)).toEqual({ day: '2026-10-30', time: '16:00' })
  })
})
