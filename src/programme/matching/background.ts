import type { Affinity } from './affinity.ts'
import { byCode, learnAffinity } from './affinity.ts'
import { buildCorpus } from './corpus.ts'
import type { DistanceEffect } from './distance-effect.ts'
import { learnDistanceEffect } from './distance-effect.ts'
import type { Corpus, WordRarity } from './layout.ts'
import type { NameTrades } from './name-trades.ts'
import { learnNameTrades } from './name-trades.ts'
import type { NamedBid } from './past-bids.ts'
import { nameKey } from './supplier-name.ts'
import type { SupplierProfile } from './supplier-profile.ts'
import { learnRarity } from './text/rarity.ts'
import { stemsOf } from './text/stems.ts'
import type { ClassifiedTitle, TradeWords } from './trade-words.ts'
import { learnTradeWords } from './trade-words.ts'
import { classOf, familyOf } from './unspsc.ts'

/** What all past contracts and bids together teach of trades, places and words, whoever won them. */
export interface Background {
  readonly distanceEffect: DistanceEffect
  readonly categoryAffinity: Affinity
  /** Between UNSPSC families and classes: the first four and six digits of codes. */
  readonly familyAffinity: Affinity
  readonly classAffinity: Affinity
  /** Share of contracts that each kind of buyer gives. */
  readonly buyerKindShares: Readonly<Record<string, number>>
  readonly nameTrades: NameTrades
  /** Words of titles by SEAO category, UNSPSC family and UNSPSC class. */
  readonly tradeWords: TradeWords
  readonly rarity: WordRarity
}

const buyerKindShares = (corpus: Corpus): Readonly<Record<string, number>> => {
  const counts = new Map<string, number>()
  let total = 0
  for (const [at, kind] of corpus.buyerKindOf.entries()) {
    if (corpus.works[at]?.kind !== 'contract') continue
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    total += 1
  }
  return byCode([...counts].map(([kind, found]) => [kind, Math.round((1e4 * found) / total) / 1e4] as const))
}

/** Everybody that won or bid, by name, with the codes it did so under; winners are joined with bidders of their name. */
const workers = (profiles: readonly SupplierProfile[], bids: readonly NamedBid[]) => {
  const byName = new Map<string, { readonly name: string; readonly codes: Set<string> }>()
  const note = (name: string, code: string | null): void => {
    const key = nameKey(name)
    const worker = byName.get(key) ?? { name, codes: new Set<string>() }
    byName.set(key, worker)
    if (code !== null) worker.codes.add(code)
  }
  for (const { name, pastContracts } of profiles)
    for (const { unspsc } of pastContracts) note(name.split(' / ')[0] ?? '', unspsc)
  for (const { bidder, unspsc } of bids) note(bidder, unspsc)
  return [...byName.values()].filter(({ codes }) => codes.size > 0)
}

const cutTo = (codes: ReadonlySet<string>, cut: (code: string) => string): ReadonlySet<string> =>
  new Set([...codes].map(cut))

const learnWordRarity = (profiles: readonly SupplierProfile[]): WordRarity => ({
  titles: learnRarity(
    profiles.flatMap(({ pastContracts }) => pastContracts.map(({ title }) => stemsOf(title))),
  ),
  names: learnRarity(profiles.map(({ name }) => stemsOf(name))),
})

const classifiedTitles = ({ supplier, pastContracts }: SupplierProfile): readonly ClassifiedTitle[] =>
  pastContracts.map(({ title, seaoCategory, unspsc }) => ({
    supplier,
    stems: stemsOf(title),
    codes: [
      ...(seaoCategory === null ? [] : [seaoCategory]),
      ...(unspsc === null ? [] : new Set([familyOf(unspsc), classOf(unspsc)])),
    ],
  }))

/** Learns from the contracts of some suppliers and the bids of anybody; with neither every lesson is neutral. */
export const learnBackground = (
  profiles: readonly SupplierProfile[],
  bids: readonly NamedBid[] = [],
): Background => {
  const rarity = learnWordRarity(profiles)
  const corpus = buildCorpus(profiles, rarity)
  const everybody = workers(profiles, bids)
  const categories = profiles.map(
    ({ pastContracts }) => new Set(pastContracts.flatMap(({ seaoCategory }) => seaoCategory ?? [])),
  )
  return {
    distanceEffect: learnDistanceEffect(corpus),
    categoryAffinity: learnAffinity(categories),
    familyAffinity: learnAffinity(everybody.map(({ codes }) => cutTo(codes, familyOf))),
    classAffinity: learnAffinity(everybody.map(({ codes }) => cutTo(codes, classOf))),
    buyerKindShares: buyerKindShares(corpus),
    nameTrades: learnNameTrades(everybody),
    tradeWords: learnTradeWords(profiles.flatMap(classifiedTitles), rarity.titles),
    rarity,
  }
}
