/** Why a supplier is among the first of no notice. */
export type Unseen =
  /** It declares nothing and no public contract is known: there is nothing to match. */
  | 'nothing-known'
  /** What is known of it has too little in common with every notice. */
  | 'too-little'
  /** It fits some notices, where others fit better. */
  | 'others-first'

/** What one notice shows, and who had enough in common with it to be shown. */
export interface Showing {
  /** Suppliers in the order shown. */
  readonly shown: readonly string[]
}

/** How often one supplier is seen. */
export interface Exposure {
  readonly supplier: string
  /** Notices where it is among the first ones shown. */
  readonly seen: number
  /** Notices where it stands first. */
  readonly first: number
  /** Part of all places among the first ones, from 0 to 1. */
  readonly share: number
  /** Null when it is seen. */
  readonly unseen: Unseen | null
}

/** How often each supplier is among the first `places` of some notices; those seen most come first. */
export const exposureOf = (
  suppliers: readonly { readonly supplier: string; readonly known: boolean }[],
  showings: readonly Showing[],
  places: number,
): readonly Exposure[] => {
  const seen = new Map<string, number>()
  const first = new Map<string, number>()
  const further = new Set<string>()
  const add = (counts: Map<string, number>, supplier: string) =>
    counts.set(supplier, (counts.get(supplier) ?? 0) + 1)
  for (const { shown } of showings)
    for (const [at, supplier] of shown.entries()) {
      if (at === 0) add(first, supplier)
      if (at < places) add(seen, supplier)
      else further.add(supplier)
    }
  const all = [...seen.values()].reduce((sum, count) => sum + count, 0)
  const why = (supplier: string, known: boolean): Unseen =>
    !known ? 'nothing-known' : further.has(supplier) ? 'others-first' : 'too-little'
  return suppliers
    .map(({ supplier, known }) => {
      const count = seen.get(supplier) ?? 0
      return {
        supplier,
        seen: count,
        first: first.get(supplier) ?? 0,
        share: all === 0 ? 0 : count / all,
        unseen: count > 0 ? null : why(supplier, known),
      }
    })
    .toSorted((a, b) => b.seen - a.seen || b.first - a.first || (a.supplier < b.supplier ? -1 : 1))
}
