import { byCode } from './affinity.ts'
import { nameTokens } from './supplier-name.ts'

/**
 * Which words in suppliers' names go with a trade: for each UNSPSC family or class (first four or six digits), by
 * word, the logarithm of how much oftener suppliers so named work under it than suppliers do.
 */
export type NameTrades = Readonly<Record<string, Readonly<Record<string, number>>>>

/** One supplier as a lesson: its name and the codes it has worked under. */
export interface NamedWorker {
  readonly name: string
  readonly codes: ReadonlySet<string>
}

// A word that fewer bear, or a link that fewer show, tells of these suppliers and not of the word.
const fewestBearers = 4
const fewestSuppliers = 3
// A word's own bearers weigh against this many suppliers at large.
const caution = 4
// Below this the word hardly points to the trade.
const faintest = 0.7

interface Counts {
  bearers: number
  readonly codes: Map<string, number>
}

const count = (counts: Counts, codes: ReadonlySet<string>): void => {
  counts.bearers += 1
  for (const code of codes) counts.codes.set(code, (counts.codes.get(code) ?? 0) + 1)
}

/** Learns from the names of suppliers; codes are cut to families and classes. */
export const learnNameTrades = (workers: Iterable<NamedWorker>): NameTrades => {
  const all: Counts = { bearers: 0, codes: new Map() }
  const byWord = new Map<string, Counts>()
  for (const { name, codes } of workers) {
    const cut = new Set([...codes].flatMap((code) => [code.slice(0, 4), code.slice(0, 6)]))
    count(all, cut)
    for (const word of nameTokens(name)) {
      const own = byWord.get(word) ?? { bearers: 0, codes: new Map() }
      byWord.set(word, own)
      count(own, cut)
    }
  }
  const pull = (own: Counts, code: string, seen: number): number => {
    const usual = (all.codes.get(code) ?? 0) / all.bearers
    return Math.round(100 * Math.log((seen + caution * usual) / ((own.bearers + caution) * usual))) / 100
  }
  const pulls = (own: Counts): readonly (readonly [string, number])[] =>
    [...own.codes]
      .filter(([code, seen]) => seen >= fewestSuppliers && pull(own, code, seen) >= faintest)
      .map(([code, seen]) => [code, pull(own, code, seen)])
  const byTrade = new Map<string, [string, number][]>()
  for (const [word, own] of byWord) {
    if (own.bearers < fewestBearers) continue
    for (const [code, strength] of pulls(own)) {
      const words = byTrade.get(code) ?? []
      byTrade.set(code, words)
      words.push([word, strength])
    }
  }
  return byCode([...byTrade].map(([code, words]) => [code, byCode(words)] as const))
}

const noWords: Readonly<Record<string, number>> = {}

/** Words that point to a UNSPSC code, each with the mean of its pull to the class and to the family. */
export const namePulls = (trades: NameTrades, unspsc: string): ReadonlyMap<string, number> => {
  const family = trades[unspsc.slice(0, 4)] ?? noWords
  const narrower = trades[unspsc.slice(0, 6)] ?? noWords
  const words = [...new Set([...Object.keys(family), ...Object.keys(narrower)])]
  return new Map(words.map((word) => [word, ((family[word] ?? 0) + (narrower[word] ?? 0)) / 2]))
}
