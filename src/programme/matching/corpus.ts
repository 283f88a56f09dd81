import { buyerKey, buyerKind } from './buyers.ts'
import { unitVectors } from './geometry.ts'
import type { SupplierProfile } from './supplier-profile.ts'
import { stemsOf } from './text/stems.ts'
import type { TextIndex } from './text/text-index.ts'
import { indexTexts } from './text/text-index.ts'

/** One piece of work that a supplier did: a public contract won, or an achievement it declares. */
export interface Work {
  readonly supplier: number
  readonly notice: string | null
  readonly kind: 'contract' | 'achievement'
  readonly title: string
  readonly buyer: string
  readonly date: string | null
  readonly seaoCategory: string | null
  readonly unspsc: string | null
}

/** All that is known of all suppliers, laid out for scoring one notice against everybody at once. */
export interface Corpus {
  readonly profiles: readonly SupplierProfile[]
  readonly works: readonly Work[]
  /** For each work, the number of its supplier. */
  readonly supplierOf: Int32Array
  readonly workPlaces: Float32Array
  readonly buyerOf: readonly string[]
  readonly buyerKindOf: readonly string[]
  /** Days since 1970 of each work; NaN when unknown. */
  readonly dayOf: Float64Array
  readonly supplierPlaces: Float32Array
  readonly contractCounts: Float64Array
  readonly workTitles: TextIndex
  readonly offerTexts: TextIndex
  readonly names: TextIndex
}

/** Days since 1970 of a day or moment written in ISO 8601; NaN when it is none. */
export const dayNumber = (date: string | null): number =>
  date === null ? Number.NaN : Math.floor(Date.parse(date.slice(0, 10)) / 86_400_000)

const worksOf = (profile: SupplierProfile, supplier: number): Work[] => [
  ...profile.pastContracts.map((contract) => ({ ...contract, supplier, kind: 'contract' as const })),
  ...profile.achievements.map((achievement) => ({
    supplier,
    kind: 'achievement' as const,
    notice: null,
    title: achievement.title,
    buyer: achievement.client,
    date: achievement.year === null ? null : `${achievement.year}-07-01`,
    seaoCategory: null,
    unspsc: null,
  })),
]

/** Lays out the profiles; their order does not matter to any result. */
export const buildCorpus = (profiles: readonly SupplierProfile[]): Corpus => {
  const works = profiles.flatMap(worksOf)
  const points = profiles.flatMap((profile) => [
    ...profile.pastContracts.map((contract) => contract.point),
    ...profile.achievements.map(() => null),
  ])
  return {
    profiles,
    works,
    supplierOf: Int32Array.from(works, (work) => work.supplier),
    workPlaces: unitVectors(points),
    buyerOf: works.map((work) => buyerKey(work.buyer)),
    buyerKindOf: works.map((work) => buyerKind(work.buyer)),
    dayOf: Float64Array.from(works, (work) => dayNumber(work.date)),
    supplierPlaces: unitVectors(profiles.map((profile) => profile.point)),
    contractCounts: Float64Array.from(profiles, (profile) => profile.pastContracts.length),
    workTitles: indexTexts(works.map((work) => stemsOf(work.title))),
    offerTexts: indexTexts(
      profiles.map((profile) =>
        [...profile.offers.map((offer) => offer.text), profile.description].flatMap(stemsOf),
      ),
    ),
    names: indexTexts(profiles.map((profile) => stemsOf(profile.name))),
  }
}
