import type { Query } from '../query.ts'
import type { TextIndex } from '../text/text-index.ts'
import { eachBm25 } from '../text/text-index.ts'
import type { Feature } from './feature.ts'

const wordsFound = (query: Query, index: TextIndex, supplier: number): string[] => {
  const found = [...query.wordOf].filter(([stem]) => index.postings.get(stem)?.documents.includes(supplier))
  return [...new Set(found.map(([, word]) => word))]
}

/** Words of trade in the supplier's name: «Nettoyage …», «Les Toitures …». */
export const nameWords: Feature = {
  name: 'name-words',
  speaksOfTrade: true,
  fill(query, { corpus }, values) {
    for (const stem of new Set(query.stems))
      eachBm25(corpus.names, stem, (supplier, score) => {
        values[supplier] = (values[supplier] ?? 0) + score
      })
    for (let supplier = 0; supplier < values.length; supplier++)
      if (values[supplier] !== 0) values[supplier] = Math.log1p(values[supplier] ?? 0)
  },
  explain: (query, { corpus }, supplier, points) => [
    { kind: 'words', words: wordsFound(query, corpus.names, supplier), from: 'name', points },
  ],
}
