/**
 * How likely a supplier that works under one code also works under another, as past contracts and bids
 * show: from 0 to 1, by the wanted code, then by the own one; a pair that is absent was hardly ever seen.
 */
export type Affinity = Readonly<Record<string, Readonly<Record<string, number>>>>

// Two codes held together by fewer suppliers than this say something of these suppliers, not of the trades.
const fewestSuppliers = 3
// Keeps codes that few suppliers hold from looking certain.
const caution = 3
// Fainter links only make the table long: dropping them cost nothing on the awards of 2016.
const faintest = 0.02
// Whoever bids on everything teaches nothing of what belongs together.
const mostCodes = 60

/** Sorted by code, so that the same lessons make the same table. */
export const byCode = <Value>(entries: Iterable<readonly [string, Value]>): Readonly<Record<string, Value>> =>
  Object.fromEntries([...entries].toSorted(([a], [b]) => (a < b ? -1 : 1)))

const countPairs = (codes: ReadonlySet<string>, together: Map<string, Map<string, number>>): void => {
  for (const wanted of codes) {
    const row = together.get(wanted) ?? new Map<string, number>()
    together.set(wanted, row)
    for (const own of codes) if (own !== wanted) row.set(own, (row.get(own) ?? 0) + 1)
  }
}

/** Learns from the sets of codes that suppliers have worked under, one set per supplier. */
export const learnAffinity = (codeSets: Iterable<ReadonlySet<string>>): Affinity => {
  const holders = new Map<string, number>()
  const together = new Map<string, Map<string, number>>()
  for (const codes of codeSets) {
    for (const code of codes) holders.set(code, (holders.get(code) ?? 0) + 1)
    if (codes.size <= mostCodes) countPairs(codes, together)
  }
  const likely = (own: string, both: number): number =>
    Math.round((1e3 * both) / ((holders.get(own) ?? 0) + caution)) / 1e3
  return byCode(
    [...together].map(([wanted, row]) => [
      wanted,
      byCode(
        [...row]
          .filter(([own, both]) => both >= fewestSuppliers && likely(own, both) >= faintest)
          .map(([own, both]) => [own, likely(own, both)]),
      ),
    ]),
  )
}

/** Affinity of one of a supplier's codes with the wanted one; 1 for the same code. */
export const affinityBetween = (affinity: Affinity, own: string, wanted: string): number =>
  own === wanted ? 1 : (affinity[wanted]?.[own] ?? 0)

const faint = 0.02
const whole = Math.log1p(1 / faint)

/** Affinity on a logarithmic scale from 0 to 1. */
export const onLogScale = (affinity: number): number =>
  affinity === 0 ? 0 : Math.log1p(affinity / faint) / whole
