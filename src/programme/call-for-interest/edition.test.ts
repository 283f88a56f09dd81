import { describe, expect, test } from 'vitest'
import { activityId, editionId, organisationId, programmeId } from '#kernel/ids.ts'
import { type LocalDate, parseLocalDate } from '#kernel/time.ts'
import {
  type Activity,
  type Edition,
  editionInView,
  editionProblems,
  editionStage,
  hasBegun,
  inCalendarOrder,
  upcoming,
} from './edition.ts'

const day = (written: string): LocalDate => {
  const parsed = parseLocalDate(written)
  if (parsed === null) throw new Error(written)
  return parsed
}

const activity = (title: string, rest: Partial<Activity>): Activity => ({
  id: activityId(title),
  axis: 'support',
  title: { fr: title, en: null },
  detail: null,
  audience: 'suppliers',
  time: { kind: 'undecided' },
  state: { kind: 'planned' },
  ...rest,
})

const edition = (number: number, starts: string, ends: string): Edition => ({
  id: editionId(`${number}`),
  programme: programmeId('p'),
  version: 0,
  slug: `${number}`,
  number,
  theme: { fr: 'Thème', en: null },
  presentation: null,
  starts: day(starts),
  ends: day(ends),
  activities: [],
  indicators: [],
  participations: [],
})

describe('an edition', () => {
  const one = edition(1, '2024-02-01', '2025-06-30')
  const two = edition(2, '2026-02-01', '2027-06-30')

  test.each([
    ['2026-01-31', 'to-come'],
    ['2026-02-01', 'running'],
    ['2027-06-30', 'running'],
    ['2027-07-01', 'ended'],
  ])('on %s is %s: its first and last days are part of it', (today, stage) => {
    expect(editionStage(two, day(today))).toBe(stage)
  })

  test('the one in view runs, else comes next, else ended last', () => {
    expect(editionInView([one, two], day('2026-09-21'))?.number).toBe(2)
    expect(editionInView([one, two], day('2025-09-21'))?.number).toBe(2)
    expect(editionInView([one, two], day('2028-01-01'))?.number).toBe(2)
    expect(editionInView([one, two], day('2025-01-01'))?.number).toBe(1)
    expect(editionInView([], day('2025-01-01'))).toBeNull()
  })

  test('what contradicts itself is told, thing by thing', () => {
    const organisation = organisationId('o')
    const since = day('2026-03-01')
    const wrong: Edition = {
      ...edition(3, '2026-02-01', '2026-01-01'),
      activities: [
        activity('À rebours', { time: { kind: 'days', first: day('2026-05-02'), last: day('2026-05-01') } }),
      ],
      participations: [
        { organisation, side: 'supplier', since, state: { kind: 'left', on: day('2026-02-28') } },
        { organisation, side: 'supplier', since, state: { kind: 'taking-part' } },
      ],
    }
    expect(editionProblems(wrong).map(({ kind }) => kind)).toEqual([
      'ends-before-it-starts',
      'activity-ends-before-it-starts',
      'left-before-joining',
      'listed-twice',
    ])
    expect(editionProblems(two)).toEqual([])
  })
})

describe('a calendar', () => {
  const long = activity('Accompagnement', {
    time: { kind: 'days', first: day('2026-09-01'), last: day('2026-12-01') },
  })
  const soon = activity('Visite', { time: { kind: 'day', day: day('2026-10-07') } })
  const held = activity('Lancement', {
    time: { kind: 'day', day: day('2026-03-26') },
    state: { kind: 'held' },
  })
  const cancelled = activity('Déjeuner', {
    time: { kind: 'day', day: day('2026-11-01') },
    state: { kind: 'cancelled', because: null },
  })
  const undated = activity('Bilan', {})
  const all = [undated, soon, cancelled, long, held]

  test('follows the days; what has none comes last', () => {
    expect(inCalendarOrder(all).map(({ title }) => title.fr)).toEqual([
      'Lancement',
      'Accompagnement',
      'Visite',
      'Déjeuner',
      'Bilan',
    ])
  })

  test('what is to come has a day, is not cancelled and has not ended', () => {
    const titles = (today: string) => upcoming(all, day(today)).map(({ title }) => title.fr)
    expect(titles('2026-09-21')).toEqual(['Accompagnement', 'Visite'])
    expect(titles('2026-10-07')).toEqual(['Accompagnement', 'Visite'])
    expect(titles('2026-10-08')).toEqual(['Accompagnement'])
    expect(titles('2026-12-02')).toEqual([])
  })

  test('an activity of several days has begun after its first', () => {
    expect(hasBegun(long, day('2026-09-02'))).toBe(true)
    expect(hasBegun(long, day('2026-09-01'))).toBe(false)
    expect(hasBegun(held, day('2026-12-01'))).toBe(false)
  })
})
