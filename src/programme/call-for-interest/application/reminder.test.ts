import { expect, test } from 'vitest'
import { parseInstant } from '#kernel/time.ts'
import { reminderDue } from './reminder.ts'

const moment = (text: string) => parseInstant(text) ?? expect.fail('no moment')
const closes = moment('2026-10-30T20:00:00Z')
const due = (now: string) => reminderDue(closes, moment(now))?.days ?? null

test('a reminder is due a week and two days before the close, to the second, and none once it is past', () => {
  expect(due('2026-10-23T19:59:59Z')).toBeNull()
  expect(due('2026-10-23T20:00:00Z')).toBe(7)
  expect(due('2026-10-28T19:59:59Z')).toBe(7)
  expect(due('2026-10-28T20:00:00Z')).toBe(2)
  expect(due('2026-10-30T19:59:59Z')).toBe(2)
  expect(due('2026-10-30T20:00:00Z')).toBeNull()
})

test('whoever began after its day is not reminded of what they just began', () => {
  expect(reminderDue(closes, moment('2026-10-29T13:00:00Z'))?.begunBefore).toBe('2026-10-28T20:00:00.000Z')
})
