import { byCode } from './affinity.ts'
import type { Rarity } from './text/rarity.ts'
import { idfOf } from './text/rarity.ts'

/**
 * The words that titles of notices use under a SEAO category, a UNSPSC family or a class: for each stem, by trade, its
 * weight in the trade's vector, whose length is one.
 */
export type TradeWords = Readonly<Record<string, Readonly<Record<string, number>>>>

/** A title won under some codes, by whom. */
export interface ClassifiedTitle {
  readonly supplier: string
  readonly stems: readonly string[]
  readonly codes: readonly string[]
}

// Fewer suppliers would make it the portrait of one of them.
const fewestSuppliers = 4
// The faint rest of a long list adds nothing to a cosine.
const mostWords = 80

/** The stems of a text as a vector of length one: damped counts times rarity. */
export const wordVector = (rarity: Rarity, stems: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return scaled(
    new Map([...counts].map(([stem, count]) => [stem, (1 + Math.log(count)) * idfOf(rarity, stem)])),
  )
}

const scaled = (vector: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const length = Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight ** 2, 0)) || 1
  return new Map([...vector].map(([stem, weight]) => [stem, weight / length]))
}

interface Gathering {
  readonly suppliers: Set<string>
  readonly weights: Map<string, number>
}

const heaviest = ({ weights }: Gathering): readonly (readonly [string, number])[] =>
  [...scaled(weights)]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, mostWords)
    .map(([stem, weight]) => [stem, Math.round(1e3 * weight) / 1e3] as const)

/** Learns from titles of past contracts. */
export const learnTradeWords = (titles: Iterable<ClassifiedTitle>, rarity: Rarity): TradeWords => {
  const gathered = new Map<string, Gathering>()
  for (const { supplier, stems, codes } of titles) {
    const vector = wordVector(rarity, stems)
    for (const code of codes) {
      const own = gathered.get(code) ?? { suppliers: new Set(), weights: new Map() }
      gathered.set(code, own)
      own.suppliers.add(supplier)
      for (const [stem, weight] of vector) own.weights.set(stem, (own.weights.get(stem) ?? 0) + weight)
    }
  }
  const byStem = new Map<string, [string, number][]>()
  for (const [trade, gathering] of gathered) {
    if (gathering.suppliers.size < fewestSuppliers) continue
    for (const [stem, weight] of heaviest(gathering)) {
      const trades = byStem.get(stem) ?? []
      byStem.set(stem, trades)
      trades.push([trade, weight])
    }
  }
  return byCode([...byStem].map(([stem, trades]) => [stem, byCode(trades)] as const))
}

/** Weight of a stem in each trade. */
export const tradesOf = (trades: TradeWords, stem: string): Readonly<Record<string, number>> =>
  (Object.hasOwn(trades, stem) ? trades[stem] : undefined) ?? {}

/** Cosine of a title with the words of each trade that shares one with it. */
export const likenessToTrades = (
  trades: TradeWords,
  vector: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> => {
  const likeness = new Map<string, number>()
  for (const [stem, weight] of vector)
    for (const [trade, own] of Object.entries(tradesOf(trades, stem)))
      likeness.set(trade, (likeness.get(trade) ?? 0) + weight * own)
  return likeness
}
