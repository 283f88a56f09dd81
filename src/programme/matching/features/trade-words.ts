import type { Ground } from '../ground.ts'
import type { Codes } from '../layout.ts'
import type { Query } from '../query.ts'
import { isTelling } from '../telling-words.ts'
import { tradesOf } from '../trade-words.ts'
import { unspscCode } from '../unspsc.ts'
import { bestOfCodes, ownWorks } from './codes.ts'
import type { Feature, FeatureName } from './feature.ts'

type TradesOf = (code: string) => readonly string[]

const tradesUnder: Readonly<Record<keyof Codes, TradesOf>> = {
  categories: (code) => [code],
  unspsc(code) {
    const parts = unspscCode(code)
    return [parts.family, parts.class]
  },
}

const likenessOf = ({ tradeLikeness }: Query, trades: readonly string[]): number =>
  trades.reduce((sum, trade) => sum + (tradeLikeness.get(trade) ?? 0), 0) / trades.length

/** The same for each distinct code of the suppliers, whose parts are cut already. */
const likenesses = ({ tradeLikeness }: Query, { corpus }: Ground, of: keyof Codes): readonly number[] => {
  const like = (trade: string): number => tradeLikeness.get(trade) ?? 0
  return of === 'categories'
    ? corpus.categories.values.map(like)
    : corpus.unspsc.values.map((parts) => (like(parts.family) + like(parts.class)) / 2)
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
    const worths = likenesses(query, ground, of)
    bestOfCodes(query, ground, values, { of, worths })
  },
  explain(query, ground, supplier, points) {
    const likeness = (own: string): number => likenessOf(query, tradesUnder[of](own))
    const [code = ''] = ownCodes(query, ground, supplier, of).toSorted((a, b) => likeness(b) - likeness(a))
    const shared = wordsShared(query, ground, tradesUnder[of](code))
    // «Montréal» adds its small part to the points, but says nothing of a trade to who reads the reason.
    const telling = shared.filter(isTelling)
    return [{ kind: 'trade-words', words: telling.length === 0 ? shared : telling, points }]
  },
})

export const categoryWords = wordsOf('category-words', 'categories')
export const unspscWords = wordsOf('unspsc-words', 'unspsc')
