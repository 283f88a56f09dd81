import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applicationId } from '#kernel/ids.ts'
import { placed } from './cut-line.ts'
import { compared, fraction, shown } from './fraction.ts'
import { type Judged, type RankingRules, ranked } from './ranking.ts'

const rules: RankingRules = {
  criteria: [
    { id: 'a', weight: 3, minimum: null },
    { id: 'b', weight: 2, minimum: null },
    { id: 'c', weight: 1, minimum: null },
  ],
  most: 4,
  minimumPercent: null,
}
const judged = (id: string, a: number[], b: number[], c: number[], agreed = {}): Judged => ({
  application: applicationId(id),
  given: { a, b, c },
  agreed,
})
const levels = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 6 })
const many = fc
  .array(fc.tuple(levels, levels, levels), { minLength: 1, maxLength: 30 })
  .map((rows) => rows.map(([a, b, c], at) => judged(`x${String(at).padStart(2, '0')}`, a, b, c)))
const ranksOf = (rows: readonly Judged[]) =>
  new Map(ranked(rows, rules).map(({ application, rank }) => [application, rank]))

describe('a ranking', () => {
  test('does not depend on the order in which applications are given', () => {
    fc.assert(
      fc.property(many, fc.infiniteStream(fc.nat()), (rows, chance) => {
        const shuffled = rows
          .map((row) => ({ row, at: chance.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ row }) => row)
        expect(ranked(shuffled, rules)).toEqual(ranked(rows, rules))
      }),
    )
  })

  test('never ranks an application worse because a juror gave it more', () => {
    fc.assert(
      fc.property(many, fc.nat(), fc.constantFrom('a', 'b', 'c'), (rows, which, criterion) => {
        const at = which % rows.length
        const better = rows.map((row, place) =>
          place !== at
            ? row
            : {
                ...row,
                given: {
                  ...row.given,
                  [criterion]: (row.given[criterion] ?? []).map((level, juror) =>
                    juror === 0 ? Math.min(4, level + 1) : level,
                  ),
                },
              },
        )
        const id = rows[at]?.application ?? expect.fail('no row')
        expect(ranksOf(better).get(id) ?? 0).toBeLessThanOrEqual(ranksOf(rows).get(id) ?? 0)
      }),
    )
  })

  test('gives equals the same rank, found exactly: thirds added three times are one', () => {
    const rows = [
      judged('one', [1, 1, 2], [1, 2, 2], [1, 1, 1]),
      // The same totals from other levels: 3·4/3 + 2·5/3 + 1 = 25/3.
      judged('two', [2, 1, 1], [2, 1, 2], [1]),
      judged('three', [1], [1], [1]),
    ]
    const [first, second, third] = ranked(rows, rules)
    expect([first?.rank, second?.rank, third?.rank]).toEqual([1, 1, 3])
    expect(first?.percent).toEqual(second?.percent)
    expect(first?.percent).toEqual(fraction(25 * 100, 3 * 6 * 4))
  })

  test('two totals that a float cannot tell apart are told apart', () => {
    const [a, b] = [fraction(10n ** 17n + 1n, 10n ** 17n), fraction(1)]
    expect(shown(a)).toBe(shown(b))
    expect(compared(a, b)).toBe(1)
  })

  test('leaves out of the ranks what falls short of a minimum, and says of which', () => {
    const strict: RankingRules = {
      ...rules,
      criteria: rules.criteria.map((each) => (each.id === 'b' ? { ...each, minimum: 2 } : each)),
      minimumPercent: 50,
    }
    const rows = [
      judged('weak', [4], [1], [4]),
      judged('low', [1], [2], [1]),
      judged('exact', [2], [2], [2]),
      judged('blank', [2], [], [2]),
    ]
    expect(ranked(rows, strict).map(({ application, rank, short }) => [application, rank, short])).toEqual([
      ['exact', 1, []],
      ['weak', null, [{ kind: 'level', criterion: 'b' }]],
      ['low', null, [{ kind: 'percent' }]],
      ['blank', null, []],
    ])
  })

  test('counts what was agreed on in place of the mean', () => {
    const [only] = ranked([judged('x', [0, 4], [4], [4], { a: 1 })], rules)
    expect(only?.levels.a).toEqual(fraction(1))
    expect(only?.percent).toEqual(fraction((3 + 8 + 4) * 100, 24))
  })
})

const standingsOf = (...totals: readonly (readonly [string, number])[]) =>
  ranked(
    totals.map(([id, level]) => judged(id, [level], [level], [level])),
    rules,
  )
const idsOf = (...ids: readonly string[]) => ids.map(applicationId)
const results = (given: ReturnType<typeof placed>) =>
  given.placements.map(({ application, rank, result }) => `${application} ${rank} ${result}`)

describe('the line', () => {
  const standings = standingsOf(['a', 4], ['b', 3], ['c', 3], ['d', 2], ['e', 1], ['f', 1])

  test('lists equals that it parts, until people put them in order', () => {
    const open = placed(standings, { places: 2, waiting: 1 }, [])
    expect(open.ties).toEqual([{ rank: 2, applications: idsOf('b', 'c'), settled: null }])
    expect(results(open)).toEqual([
      'a 1 retained',
      'b 2 null',
      'c 2 null',
      'd 4 not-retained',
      'e 5 not-retained',
      'f 5 not-retained',
    ])
    const settled = placed(standings, { places: 2, waiting: 1 }, [idsOf('b', 'c'), idsOf('c', 'b')])
    expect(results(settled).slice(0, 3)).toEqual(['a 1 retained', 'c 2 retained', 'b 3 waiting'])
  })

  test('leaves equals alone where their order decides nothing', () => {
    expect(placed(standings, { places: 3, waiting: 1 }, []).ties).toEqual([])
    expect(results(placed(standings, { places: 3, waiting: 0 }, [])).slice(0, 3)).toEqual([
      'a 1 retained',
      'b 2 retained',
      'c 2 retained',
    ])
  })

  test('asks for the order of equals who wait: it says who is offered a place first', () => {
    expect(placed(standings, { places: 1, waiting: 2 }, []).ties.map(({ rank }) => rank)).toEqual([2])
    expect(placed(standings, { places: 3, waiting: null }, []).ties.map(({ rank }) => rank)).toEqual([5])
  })

  test('does not take an order given to others', () => {
    expect(placed(standings, { places: 2, waiting: 1 }, [idsOf('b', 'd')]).ties[0]?.settled).toBeNull()
  })

  test('never retains more than there are places, whatever the ties', () => {
    fc.assert(
      fc.property(many, fc.integer({ min: 1, max: 12 }), (rows, places) => {
        const open = placed(ranked(rows, rules), { places, waiting: null }, [])
        const given = placed(
          ranked(rows, rules),
          { places, waiting: null },
          open.ties.map(({ applications }) => applications),
        )
        const retained = given.placements.filter(({ result }) => result === 'retained')
        expect(retained).toHaveLength(Math.min(places, rows.length))
        expect(given.placements.every(({ result }) => result !== null)).toBe(true)
      }),
    )
  })
})
