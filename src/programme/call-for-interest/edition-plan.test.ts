import { describe, expect, test } from 'vitest'
import { activityId, editionId, indicatorId, programmeId } from '#kernel/ids.ts'
import { daysLater, type LocalDate, parseLocalDate } from '#kernel/time.ts'
import { type Activity, axes, type Edition } from './edition.ts'
import { type PilotWords, pilotActivities, pilotIndicators, plannedBy } from './edition-plan.ts'

const day = (text: string): LocalDate => parseLocalDate(text) ?? expect.fail(`${text} is no day`)

const called = (named: object) =>
  Object.fromEntries(Object.keys(named).map((name) => [name, { fr: name, en: null }]))
const words = { activities: called(pilotActivities), indicators: called(pilotIndicators) } as PilotWords

const counting = (): (() => string) => {
  let number = 0
  return () => {
    number += 1
    return `new-${number}`
  }
}

const activity = (id: string, more: Partial<Activity>): Activity => ({
  id: activityId(id),
  axis: 'networking',
  title: { fr: id, en: null },
  detail: null,
  audience: 'both',
  time: { kind: 'undecided' },
  state: { kind: 'planned' },
  ...more,
})

const before: Edition = {
  id: editionId('e'),
  programme: programmeId('p'),
  version: 3,
  slug: '2026',
  number: 1,
  theme: { fr: 'Thème', en: null },
  presentation: null,
  starts: day('2026-02-02'),
  ends: day('2026-12-18'),
  activities: [
    activity('held', { time: { kind: 'day', day: day('2026-02-12') }, state: { kind: 'held' } }),
    activity('long', { time: { kind: 'days', first: day('2026-02-27'), last: day('2026-03-02') } }),
    activity('open', {}),
    activity('dropped', { state: { kind: 'cancelled', because: null } }),
  ],
  indicators: [{ id: indicatorId('i'), axis: 'evaluation', title: { fr: 'Contrats', en: null }, aim: 50 }],
  participations: [],
}

describe('the plan of a new edition', () => {
  test('days are counted through the end of a month, a leap day and a change of clocks', () => {
    expect(daysLater(day('2028-02-28'), 1)).toBe('2028-02-29')
    expect(daysLater(day('2028-02-28'), 2)).toBe('2028-03-01')
    expect(daysLater(day('2026-10-31'), 2)).toBe('2026-11-02')
    expect(daysLater(day('2027-01-01'), -1)).toBe('2026-12-31')
  })

  test('a copy keeps each activity as far from the start, as planned, under new ids', () => {
    const { activities, indicators } = plannedBy({ kind: 'copy', of: before }, day('2027-02-01'), counting())
    expect(activities.map(({ id, time, state }) => [id, time, state.kind])).toEqual([
      ['new-1', { kind: 'day', day: '2027-02-11' }, 'planned'],
      ['new-2', { kind: 'days', first: '2027-02-26', last: '2027-03-01' }, 'planned'],
      ['new-3', { kind: 'undecided' }, 'planned'],
    ])
    expect(indicators).toEqual([{ ...before.indicators[0], id: 'new-4' }])
  })

  test('the pilot’s plan has something under every axis, without a date nor a target', () => {
    const { activities, indicators } = plannedBy({ kind: 'pilot', words }, day('2027-02-01'), counting())
    expect(new Set(activities.map(({ axis }) => axis))).toEqual(new Set(axes))
    expect(activities.every(({ time }) => time.kind === 'undecided')).toBe(true)
    expect(indicators.every(({ aim }) => aim === null)).toBe(true)
    const ids = [...activities, ...indicators].map(({ id }) => id)
    expect(new Set<string>(ids).size).toBe(ids.length)
  })

  test('an empty plan is empty', () => {
    expect(plannedBy({ kind: 'empty' }, day('2027-02-01'), counting())).toEqual({
      activities: [],
      indicators: [],
    })
  })
})
