/** How likely a supplier that works under one code also works under another, as past contracts show. */
export interface Affinity {
  /** From 0 (never seen together) to 1 (the same code). */
  between(own: string, wanted: string): number
}

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
  return {
    between(own, wanted) {
      if (own === wanted) return 1
      const both = together.get(pairKey(own, wanted)) ?? 0
      return both < fewestSuppliers ? 0 : both / ((holders.get(own) ?? 0) + caution)
    },
  }
}

const faint = 0.02

/** Affinity on a logarithmic scale from 0 to 1. */
export const onLogScale = (affinity: number): number => Math.log1p(affinity / faint) / Math.log1p(1 / faint)
