import { classOf, familyOf } from '../background.ts'
import type { Ground } from '../ground.ts'
import type { Codes } from '../layout.ts'
import type { Query } from '../query.ts'
import { tradesOf } from '../trade-words.ts'
import { bestOfCodes, ownWorks } from './codes.ts'
import type { Feature, FeatureName } from './feature.ts'

const cuts = {
  categories: (code: string): readonly string[] => [code],
  unspsc: (code: string): readonly string[] => [familyOf(code), classOf(code)],
} as const

const likenesses =
  ({ tradeLikeness }: Query, of: keyof Codes): ((code: string) => number) =>
  (code) => {
    const trades = cuts[of](code)
    return trades.reduce((sum, trade) => sum + (tradeLikeness.get(trade) ?? 0), 0) / trades.length
  }

const ownCodes = (query: Query, ground: Ground, supplier: number, of: keyof Codes): readonly string[] =>
  ownWorks(query, ground, supplier).flatMap(({ seaoCategories, unspsc }) =>
    of === 'categories' ? seaoCategories : unspsc,
  )

/** Words of the notice's title that titles under these codes use too. */
const wordsShared = (query: Query, { background }: Ground, trades: readonly string[]): readonly string[] => [
  ...new Set(
    [...query.wordOf]
      .filter(([stem]) => trades.some((trade) => Object.hasOwn(tradesOf(background.tradeWords, stem), trade)))
      .map(([, word]) => word),
  ),
]

/** The notice's words are those of past notices under one of the supplier's codes, whatever the notice's own codes. */
const wordsOf = (name: FeatureName, of: keyof Codes): Feature => ({
  name,
  speaksOfTrade: true,
  fill(query, ground, values) {
    const worths = ground.corpus[of].values.map(likenesses(query, of))
    bestOfCodes(query, ground, values, { of, worths })
  },
  explain(query, ground, supplier, points) {
    const likeness = likenesses(query, of)
    const [code = ''] = ownCodes(query, ground, supplier, of).toSorted((a, b) => likeness(b) - likeness(a))
    return [{ kind: 'trade-words', words: wordsShared(query, ground, cuts[of](code)), points }]
  },
})

export const categoryWords = wordsOf('category-words', 'categories')
export const unspscWords = wordsOf('unspsc-words', 'unspsc')
