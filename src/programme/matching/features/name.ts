import type { Query } from '../query.ts'
import { nameTokens } from '../supplier-name.ts'
import type { TextIndex } from '../text/text-index.ts'
import { eachBm25 } from '../text/text-index.ts'
import type { Feature } from './feature.ts'

const wordsFound = (query: Query, index: TextIndex, name: number): string[] => {
  const found = [...query.wordOf].filter(([stem]) => index.postings.get(stem)?.documents.includes(name))
  return [...new Set(found.map(([, word]) => word))]
}

/** Words of trade in the supplier's name: «Nettoyage …», «Les Toitures …». */
export const nameWords: Feature = {
  name: 'name-words',
  speaksOfTrade: true,
  fill(query, { corpus }, values) {
    for (const stem of new Set(query.stems))
      eachBm25(corpus.names, stem, (name, score) => {
        const supplier = corpus.supplierOfName[name] ?? -1
        if (supplier >= 0) values[supplier] = (values[supplier] ?? 0) + score
      })
    for (let supplier = 0; supplier < values.length; supplier++)
      if (values[supplier] !== 0) values[supplier] = Math.log1p(values[supplier] ?? 0)
  },
  explain: (query, { corpus }, supplier, points) => [
    {
      kind: 'words',
      words: wordsFound(query, corpus.names, corpus.nameOf[supplier] ?? -1),
      from: 'name',
      points,
    },
  ],
}

/** The word of the supplier's name that points most to the notice's UNSPSC code, as past winners and bidders show. */
export const nameTrade: Feature = {
  name: 'name-trade',
  speaksOfTrade: false,
  fill({ namePulls }, { corpus }, values) {
    const { namesByWord, supplierOfName } = corpus
    for (const [word, pull] of namePulls)
      for (const name of namesByWord.get(word) ?? []) {
        const supplier = supplierOfName[name] ?? -1
        if (supplier >= 0) values[supplier] = Math.max(values[supplier] ?? 0, pull)
      }
  },
  explain({ namePulls }, { corpus }, supplier, points) {
    const [word = ''] = nameTokens(corpus.profiles[supplier]?.name ?? '').toSorted(
      (a, b) => (namePulls.get(b) ?? 0) - (namePulls.get(a) ?? 0),
    )
    return [{ kind: 'name-trade', word, points }]
  },
}
