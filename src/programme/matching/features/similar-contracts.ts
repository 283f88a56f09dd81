import type { Corpus, Work } from '../corpus.ts'
import type { Query } from '../query.ts'
import type { Reason } from '../tender-match.ts'
import { stemsOf } from '../text/stems.ts'
import type { Feature } from './feature.ts'
import { shareAmong } from './shares.ts'

// A vote of the most similar notices, each by its similarity cubed, beats one merged text per supplier.
const vote = (query: Query, work: number): number => (query.cosines[work] ?? 0) ** 3

const wordsInBoth = (query: Query, work: Work): string[] => {
  const stems = new Set(stemsOf(work.title))
  return [...new Set([...query.wordOf].filter(([stem]) => stems.has(stem)).map(([, word]) => word))]
}

const reasonOf = (query: Query, work: Work, points: number): Reason =>
  work.kind === 'achievement'
    ? { kind: 'words', words: wordsInBoth(query, work), from: 'achievement', points }
    : {
        kind: 'similar-contract',
        title: work.title,
        buyer: work.buyer,
        date: work.date,
        words: wordsInBoth(query, work),
        points,
      }

const ownNeighbours = (query: Query, corpus: Corpus, supplier: number): { piece: Work; weight: number }[] =>
  query.neighbours.flatMap((at) => {
    const work = corpus.works[at]
    return work?.supplier === supplier ? [{ piece: work, weight: vote(query, at) }] : []
  })

/** Past work whose title resembles the notice's. */
export const similarContracts: Feature = {
  name: 'similar-contracts',
  fill(query, { corpus }, values) {
    for (const work of query.neighbours) {
      const supplier = corpus.supplierOf[work] ?? 0
      values[supplier] = (values[supplier] ?? 0) + vote(query, work)
    }
  },
  explain: (query, { corpus }, supplier, points) =>
    shareAmong(ownNeighbours(query, corpus, supplier), points, (work, share) => reasonOf(query, work, share)),
}
