import type { ApplicationId } from '#kernel/ids.ts'
import type { OutcomeResult } from './outcome.ts'
import type { Standing } from './ranking.ts'

/** How many are retained, and how many wait after them; null: all that remain. */
export interface CutLine {
  readonly places: number
  readonly waiting: number | null
}

/** Equals that the line parts, or whose order on the waiting list is not known: people put them in order. */
export interface Tie {
  /** The rank that they share. */
  readonly rank: number
  readonly applications: readonly ApplicationId[]
}

/** What the line makes of one application; `result` is null while a tie is not settled or it is not judged. */
export interface Placement {
  readonly application: ApplicationId
  readonly rank: number | null
  readonly result: Exclude<OutcomeResult, 'ineligible'> | null
}

/** What the line makes of all. */
export interface Placements {
  readonly placements: readonly Placement[]
  /** Settled or not, the first one first. */
  readonly ties: readonly (Tie & { readonly settled: readonly ApplicationId[] | null })[]
  /** Those with a criterion on which nobody gave a level. */
  readonly unjudged: readonly ApplicationId[]
}

const groupsOf = (standings: readonly Standing[]): readonly Tie[] => {
  const byRank = Map.groupBy(standings, ({ rank }) => rank)
  return [...byRank].flatMap(([rank, group]) =>
    rank === null ? [] : [{ rank, applications: group.map(({ application }) => application) }],
  )
}

/** Whether people must order equals: unless all of them are retained, or none of them is and none waits. */
const mustBeOrdered = ({ rank, applications }: Tie, { places, waiting }: CutLine): boolean => {
  const before = rank - 1
  const after = before + applications.length
  return applications.length > 1 && after > places && before < places + (waiting ?? Number.POSITIVE_INFINITY)
}

const isOf = (ranking: readonly ApplicationId[], { applications }: Tie): boolean =>
  ranking.length === applications.length && applications.every((each) => ranking.includes(each))

const resultAt = (position: number, { places, waiting }: CutLine): NonNullable<Placement['result']> => {
  if (position < places) return 'retained'
  return waiting === null || position < places + waiting ? 'waiting' : 'not-retained'
}

/**
 * Who is retained, who waits in which order and who is not retained. `settlements` are orders that people gave, the
 * latest last: the latest of the very same equals counts. Standings come from `ranked`.
 */
export const placed = (
  standings: readonly Standing[],
  line: CutLine,
  settlements: readonly (readonly ApplicationId[])[],
): Placements => {
  const groups = groupsOf(standings)
  const ties = groups
    .filter((group) => mustBeOrdered(group, line))
    .map((tie) => ({ ...tie, settled: settlements.findLast((ranking) => isOf(ranking, tie)) ?? null }))
  const placements = groups.flatMap((group): readonly Placement[] => {
    const tie = ties.find(({ rank }) => rank === group.rank)
    if (tie === undefined)
      return group.applications.map((application) => ({
        application,
        rank: group.rank,
        result: resultAt(group.rank - 1, line),
      }))
    if (tie.settled === null)
      return group.applications.map((application) => ({ application, rank: group.rank, result: null }))
    return tie.settled.map((application, at) => ({
      application,
      rank: group.rank + at,
      result: resultAt(group.rank - 1 + at, line),
    }))
  })
  const unranked = standings.filter(({ rank }) => rank === null)
  return {
    placements: [
      ...placements,
      ...unranked.map(({ application, percent }) => ({
        application,
        rank: null,
        result: percent === null ? null : ('not-retained' as const),
      })),
    ],
    ties,
    unjudged: unranked.filter(({ percent }) => percent === null).map(({ application }) => application),
  }
}
