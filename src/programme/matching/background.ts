import type { Affinity } from './affinity.ts'
import { learnAffinity } from './affinity.ts'
import type { Corpus } from './corpus.ts'
import { buildCorpus } from './corpus.ts'
import type { DistanceEffect } from './distance-effect.ts'
import { learnDistanceEffect } from './distance-effect.ts'
import type { SupplierProfile } from './supplier-profile.ts'
import type { Work } from './works.ts'

/** What all past contracts together teach of trades and places, whoever won them. */
export interface Background {
  readonly distanceEffect: DistanceEffect
  readonly categoryAffinity: Affinity
  /** Between UNSPSC families: the first four digits of codes. */
  readonly familyAffinity: Affinity
  /** Share of contracts that each kind of buyer gives. */
  readonly buyerKindShares: Readonly<Record<string, number>>
}

/** Family of a UNSPSC code; the segment itself when the code goes no further. */
export const familyOf = (unspsc: string): string => unspsc.slice(0, 4)

const codeSets = (corpus: Corpus, codesOf: (work: Work) => readonly string[]): ReadonlySet<string>[] => {
  const sets = new Map<number, Set<string>>()
  for (const work of corpus.works) {
    if (work.kind !== 'contract') continue
    const own = sets.get(work.supplier) ?? new Set()
    for (const code of codesOf(work)) own.add(code)
    sets.set(work.supplier, own)
  }
  return [...sets.values()]
}

const buyerKindShares = (corpus: Corpus): Readonly<Record<string, number>> => {
  const counts = new Map<string, number>()
  let total = 0
  for (const [at, kind] of corpus.buyerKindOf.entries()) {
    if (corpus.works[at]?.kind !== 'contract') continue
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    total += 1
  }
  return Object.fromEntries([...counts].map(([kind, count]) => [kind, count / total]))
}

/** Learns from the contracts of a corpus; with no contract at all every lesson is neutral. */
export const learnBackground = (corpus: Corpus): Background => ({
  distanceEffect: learnDistanceEffect(corpus),
  categoryAffinity: learnAffinity(codeSets(corpus, (work) => work.seaoCategories)),
  familyAffinity: learnAffinity(codeSets(corpus, (work) => work.unspsc.map(familyOf))),
  buyerKindShares: buyerKindShares(corpus),
})

/** Learns from the contracts of some suppliers, to rank these or others. */
export const learnFromProfiles = (profiles: readonly SupplierProfile[]): Background =>
  learnBackground(buildCorpus(profiles))
