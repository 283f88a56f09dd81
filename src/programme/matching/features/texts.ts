import type { Query } from '../query.ts'
import type { TextIndex } from '../text/text-index.ts'
import { eachBm25 } from '../text/text-index.ts'
import type { Feature, FeatureName, Ground } from './feature.ts'

const textFeature = (
  name: FeatureName,
  from: 'offer' | 'name',
  indexOf: (ground: Ground) => TextIndex,
): Feature => ({
  name,
  fill(query, ground, values) {
    for (const stem of new Set(query.stems))
      eachBm25(indexOf(ground), stem, (supplier, score) => {
        values[supplier] = (values[supplier] ?? 0) + score
      })
  },
  explain: (query, ground, supplier, points) => [
    { kind: 'words', words: wordsFound(query, indexOf(ground), supplier), from, points },
  ],
})

const wordsFound = (query: Query, index: TextIndex, supplier: number): string[] => {
  const found = [...query.wordOf].filter(([stem]) => index.postings.get(stem)?.documents.includes(supplier))
  return [...new Set(found.map(([, word]) => word))]
}

/** Words that the supplier wrote of its offers and of itself. */
export const offerWords = textFeature('offer-words', 'offer', ({ corpus }) => corpus.offerTexts)
/** Words of trade in the supplier's name. */
export const nameWords = textFeature('name-words', 'name', ({ corpus }) => corpus.names)
