/**
 * How likely a supplier that works under one code also works under another, as past contracts show: from
 * 0 to 1, by `own>wanted`; a pair that is absent was hardly ever seen.
 */
export type Affinity = Readonly<Record<string, number>>

// Two codes held together by fewer suppliers than this say something of these suppliers, not of the trades.
const fewestSuppliers = 3
// Keeps codes that few suppliers hold from looking certain.
const caution = 3

const pairKey = (a: string, b: string): string => `${a}>${b}`

/** Learns from the sets of codes that suppliers have worked under, one set per supplier. */
export const learnAffinity = (codeSets: Iterable<ReadonlySet<string>>): Affinity => {
  const holders = new Map<string, number>()
  const together = new Map<string, number>()
  for (const codes of codeSets)
    for (const code of codes) {
      holders.set(code, (holders.get(code) ?? 0) + 1)
      for (const other of codes)
        if (other !== code) together.set(pairKey(code, other), (together.get(pairKey(code, other)) ?? 0) + 1)
    }
  return Object.fromEntries(
    [...together]
      .filter(([, both]) => both >= fewestSuppliers)
      .map(([pair, both]): [string, number] => {
        const own = holders.get(pair.split('>')[0] ?? '') ?? 0
        return [pair, Math.round((1e4 * both) / (own + caution)) / 1e4]
      })
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** Affinity of one of a supplier's codes with the wanted one; 1 for the same code. */
export const affinityBetween = (affinity: Affinity, own: string, wanted: string): number =>
  own === wanted ? 1 : (affinity[pairKey(own, wanted)] ?? 0)

const faint = 0.02

/** Affinity on a logarithmic scale from 0 to 1. */
export const onLogScale = (affinity: number): number => Math.log1p(affinity / faint) / Math.log1p(1 / faint)
