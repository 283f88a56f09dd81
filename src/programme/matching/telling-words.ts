import { shippedBackground } from './shipped-background.generated.ts'
import { stemsOf } from './text/stems.ts'
import { tradesOf } from './trade-words.ts'

// «Travaux», «services», «entretien», «Montréal» are in more titles than this and in those of dozens of trades;
// «isolation» is in few titles, «déneigement» or «toiture» in many, but of few trades.
const fewTitles = 0.01
const fewTrades = 20

/** Whether a word, as written, says a trade: in few titles of public contracts, or in those of few trades. */
export const isTelling = (word: string): boolean => {
  const { rarity, tradeWords } = shippedBackground
  const { counts, texts } = rarity.titles
  // The word itself, not the idea that it shares with others («=renovation»).
  const stems = stemsOf(word).filter((stem) => !stem.startsWith('='))
  return stems.some(
    (stem) =>
      (Object.hasOwn(counts, stem) ? (counts[stem] ?? 0) : 0) <= fewTitles * texts ||
      Object.keys(tradesOf(tradeWords, stem)).length <= fewTrades,
  )
}
