import type { Reason } from './tender-match.ts'

/** What a reader takes for one fact: the same text, the same classification, the same distance, or the same words. */
const fact = (reason: Reason): string => {
  if (reason.kind === 'words') return `words ${reason.from}`
  if (reason.kind === 'unspsc' || reason.kind === 'distance' || reason.kind === 'trade-words')
    return reason.kind
  const { points: _, ...said } = reason
  return JSON.stringify(said)
}

const depths = ['segment', 'family', 'class', 'commodity'] as const
const depth = (reason: Reason): number => (reason.kind === 'unspsc' ? depths.indexOf(reason.level) : 0)

const wordsOf = (reasons: readonly Reason[]): readonly string[] => [
  ...new Set(
    reasons.flatMap((reason) =>
      reason.kind === 'words' || reason.kind === 'trade-words' ? reason.words : [],
    ),
  ),
]

/**
 * Several features may rest on one fact. Each fact is told once, with the sum of its points, the weightiest
 * first; words found in one text are told together, and a classification by its closest level.
 */
export const gatheredReasons = (reasons: readonly Reason[]): readonly Reason[] =>
  [...Map.groupBy(reasons, fact).values()]
    .flatMap((same): readonly Reason[] => {
      const [closest] = same.toSorted((a, b) => depth(b) - depth(a))
      if (closest === undefined) return []
      const points = same.reduce((sum, reason) => sum + reason.points, 0)
      return [
        closest.kind === 'words' || closest.kind === 'trade-words'
          ? { ...closest, words: wordsOf(same), points }
          : { ...closest, points },
      ]
    })
    .toSorted((a, b) => b.points - a.points)
