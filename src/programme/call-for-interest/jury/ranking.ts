import type { ApplicationId } from '#kernel/ids.ts'
import type { Criterion } from '../call/call.ts'
import { compared, type Fraction, fraction, meanOf, sum, times, zero } from './fraction.ts'

/** What applications are ranked by. */
export interface RankingRules {
  readonly criteria: readonly Pick<Criterion, 'id' | 'weight' | 'minimum'>[]
  /** The highest level of the scale. */
  readonly most: number
  /** Least weighted total, in percent of the most that can be had; null for none. */
  readonly minimumPercent: number | null
}

/** What counts of an application: levels of the jurors who count, and what they agreed on, by criterion. */
export interface Judged {
  readonly application: ApplicationId
  readonly given: Readonly<Record<string, readonly number[]>>
  readonly agreed: Readonly<Record<string, number>>
}

/** What an application falls short of: a criterion’s least level, or the least total. */
export type Shortfall = { readonly kind: 'level'; readonly criterion: string } | { readonly kind: 'percent' }

/** Where an application stands. */
export interface Standing {
  readonly application: ApplicationId
  /** The level that counts on each criterion: agreed on, else the mean; null where nobody gave one. */
  readonly levels: Readonly<Record<string, Fraction | null>>
  /** Weighted total, in percent of the most that can be had; null while a criterion has no level. */
  readonly percent: Fraction | null
  readonly short: readonly Shortfall[]
  /** Equals share it; null for one that falls short or is not judged yet. */
  readonly rank: number | null
}

/** The level that counts on a criterion: what was agreed, else the mean of what was given. */
export const levelOf = ({ given, agreed }: Judged, criterion: string): Fraction | null => {
  const together = agreed[criterion]
  return together === undefined ? meanOf(given[criterion] ?? []) : fraction(together)
}

const percentOf = (
  levels: Readonly<Record<string, Fraction | null>>,
  { criteria, most }: RankingRules,
): Fraction | null => {
  const weights = criteria.reduce((total, { weight }) => total + weight, 0)
  if (weights <= 0 || most <= 0) return null
  let total = zero
  for (const { id, weight } of criteria) {
    const level = levels[id] ?? null
    if (level === null) return null
    total = sum(total, times(level, weight))
  }
  return fraction(total.over * 100n, total.under * BigInt(weights) * BigInt(most))
}

const standingOf = (judged: Judged, rules: RankingRules): Standing => {
  const levels = Object.fromEntries(rules.criteria.map(({ id }) => [id, levelOf(judged, id)]))
  const percent = percentOf(levels, rules)
  const short = rules.criteria.flatMap(({ id, minimum }): readonly Shortfall[] => {
    const level = levels[id] ?? null
    return minimum !== null && level !== null && compared(level, fraction(minimum)) < 0
      ? [{ kind: 'level', criterion: id }]
      : []
  })
  const isBelow =
    percent !== null && rules.minimumPercent !== null && compared(percent, fraction(rules.minimumPercent)) < 0
  return {
    application: judged.application,
    levels,
    percent,
    short: isBelow ? [...short, { kind: 'percent' }] : short,
    rank: null,
  }
}

const isRanked = ({ percent, short }: Standing): boolean => percent !== null && short.length === 0

/** The best first; those without total last. Equals follow the order of their ids, which decides nothing. */
const bestFirst = (a: Standing, b: Standing): number => {
  if (a.percent === null || b.percent === null)
    return Number(a.percent === null) - Number(b.percent === null) || (a.application < b.application ? -1 : 1)
  return compared(b.percent, a.percent) || (a.application < b.application ? -1 : 1)
}

/**
 * Where each application stands: those that are ranked, the best first, then those that fall short, then those that
 * are not judged yet. The order given decides nothing.
 */
export const ranked = (judged: readonly Judged[], rules: RankingRules): readonly Standing[] => {
  const standings = judged.map((each) => standingOf(each, rules)).toSorted(bestFirst)
  const apt = standings.filter(isRanked)
  const places = new Map<Standing, number>()
  apt.forEach((standing, at) => {
    const before = apt[at - 1]
    const equal =
      before?.percent != null && standing.percent !== null && compared(before.percent, standing.percent) === 0
    places.set(standing, equal && before !== undefined ? (places.get(before) ?? at + 1) : at + 1)
  })
  return [
    ...apt.map((standing) => ({ ...standing, rank: places.get(standing) ?? null })),
    ...standings.filter((standing) => !isRanked(standing)),
  ]
}
