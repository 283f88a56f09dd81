import { describe, expect, test } from 'vitest'
import { type Instant, parseInstant } from '#kernel/time.ts'
import { heldUntil, isQuiet, mostAnHour, mostCommercialAWeek } from './pacing.ts'

const at = (text: string): Instant => {
  const instant = parseInstant(text)
  if (instant === null) throw new Error(text)
  return instant
}

describe('quiet hours in Québec', () => {
  test.each([
    // Winter: five hours behind.
    ['2026-01-15T01:59:59.999Z', false],
    ['2026-01-15T02:00:00.000Z', true],
    ['2026-01-15T11:59:59.999Z', true],
    ['2026-01-15T12:00:00.000Z', false],
    // Summer: four.
    ['2026-07-15T00:59:59.999Z', false],
    ['2026-07-15T01:00:00.000Z', true],
    ['2026-07-15T10:59:59.999Z', true],
    ['2026-07-15T11:00:00.000Z', false],
    // The night of 8 March 2026 is an hour shorter: it begins by winter’s clock and ends by summer’s.
    ['2026-03-08T01:59:59.999Z', false],
    ['2026-03-08T02:00:00.000Z', true],
    ['2026-03-08T07:30:00.000Z', true],
    ['2026-03-08T10:59:59.999Z', true],
    ['2026-03-08T11:00:00.000Z', false],
    // That of 1 November 2026 is an hour longer, and has one hour twice.
    ['2026-11-01T00:59:59.999Z', false],
    ['2026-11-01T01:00:00.000Z', true],
    ['2026-11-01T05:30:00.000Z', true],
    ['2026-11-01T06:30:00.000Z', true],
    ['2026-11-01T11:59:59.999Z', true],
    ['2026-11-01T12:00:00.000Z', false],
  ])('%s: %s', (moment, quiet) => {
    expect(isQuiet(at(moment))).toBe(quiet)
  })
})

const now = at('2026-09-21T15:00:00.000Z')
const ago = (milliseconds: number): Instant => at(new Date(Date.parse(now) - milliseconds).toISOString())
const hour = 3_600_000
const week = 168 * hour
const service = { haste: 'waking', purpose: null } as const
const commercial = { haste: 'digest', purpose: 'news' } as const
const none = { unhurried: [], commercial: [] }

describe('how often one address is written to', () => {
  test('what somebody waits for always leaves', () => {
    const many = Array.from({ length: 50 }, (_, each) => ago(each))
    expect(heldUntil({ haste: 'now', purpose: null }, { unhurried: many, commercial: many }, now)).toBeNull()
  })

  test('the others wait until one of the last few is an hour old', () => {
    const few = Array.from({ length: mostAnHour - 1 }, (_, each) => ago(each * 60_000))
    expect(heldUntil(service, { ...none, unhurried: few }, now)).toBeNull()
    const full = [ago(hour - 1), ...few]
    expect(heldUntil(service, { ...none, unhurried: full.toReversed() }, now)).toBe(ago(-1))
    expect(heldUntil(service, { ...none, unhurried: [ago(hour), ...few] }, now)).toBeNull()
    const over = [ago(hour - 5), ago(hour - 9), ...few]
    expect(heldUntil(service, { ...none, unhurried: over }, now)).toBe(ago(-9))
  })

  test('commercial ones wait until one of the last few is seven days old; services do not', () => {
    const few = Array.from({ length: mostCommercialAWeek - 1 }, (_, each) => ago((each + 2) * 24 * hour))
    const full = { ...none, commercial: [ago(week - 1), ...few] }
    expect(heldUntil(commercial, full, now)).toBe(ago(-1))
    expect(heldUntil(service, full, now)).toBeNull()
    expect(heldUntil(commercial, { ...none, commercial: [ago(week), ...few] }, now)).toBeNull()
  })

  test('the later of both limits holds', () => {
    const lately = {
      unhurried: Array.from({ length: mostAnHour }, () => ago(60_000)),
      commercial: Array.from({ length: mostCommercialAWeek }, () => ago(week - 2 * hour)),
    }
    expect(heldUntil(commercial, lately, now)).toBe(ago(-2 * hour))
    expect(heldUntil(service, lately, now)).toBe(ago(60_000 - hour))
  })
})
