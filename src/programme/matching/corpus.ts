import { buyerKey, buyerKind } from './buyers.ts'
import { unitVectors } from './geometry.ts'
import type { SupplierProfile } from './supplier-profile.ts'
import { stemsOf } from './text/stems.ts'
import type { TextIndex } from './text/text-index.ts'
import { indexTexts } from './text/text-index.ts'
import type { Work } from './works.ts'
import { worksOf } from './works.ts'

/** The categories and codes of a work; many works share the same ones. */
export type Codes = Pick<Work, 'seaoCategories' | 'unspsc'>

/** All that is known of all suppliers, laid out for scoring one notice against everybody at once. */
export interface Corpus {
  readonly profiles: readonly SupplierProfile[]
  readonly works: readonly Work[]
  /** For each work, the number of its supplier. */
  readonly supplierOf: Int32Array
  /** For each work, where its codes stand in `codes`. */
  readonly codesOf: Int32Array
  readonly codes: readonly Codes[]
  readonly groupOf: Int32Array
  readonly workPlaces: Float32Array
  readonly buyerOf: readonly string[]
  readonly buyerKindOf: readonly string[]
  /** Days since 1970 of each work; NaN when unknown. */
  readonly dayOf: Float64Array
  readonly supplierPlaces: Float32Array
  readonly contractCounts: Float64Array
  readonly workTitles: TextIndex
  readonly names: TextIndex
}

/** Days since 1970 of a day or moment written in ISO 8601; NaN when it is none. */
export const dayNumber = (date: string | null): number =>
  date === null ? Number.NaN : Math.floor(Date.parse(date.slice(0, 10)) / 86_400_000)

const distinctCodes = (works: readonly Work[]): Pick<Corpus, 'codes' | 'codesOf'> => {
  const codes: Codes[] = []
  const numbers = new Map<string, number>()
  const codesOf = Int32Array.from(works, ({ seaoCategories, unspsc }) => {
    const key = `${seaoCategories.join()}|${unspsc.join()}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, codes.length)
    return codes.push({ seaoCategories, unspsc }) - 1
  })
  return { codes, codesOf }
}

/** Lays out the profiles; their order does not matter to any result. */
export const buildCorpus = (profiles: readonly SupplierProfile[]): Corpus => {
  const works = worksOf(profiles)
  return {
    profiles,
    works,
    ...distinctCodes(works),
    supplierOf: Int32Array.from(works, (work) => work.supplier),
    groupOf: Int32Array.from(works, (work) => work.group),
    workPlaces: unitVectors(works.map((work) => work.point)),
    buyerOf: works.map((work) => buyerKey(work.buyer)),
    buyerKindOf: works.map((work) => buyerKind(work.buyer)),
    dayOf: Float64Array.from(works, (work) => dayNumber(work.date)),
    supplierPlaces: unitVectors(profiles.map((profile) => profile.point)),
    contractCounts: Float64Array.from(profiles, (profile) => profile.pastContracts.length),
    workTitles: indexTexts(works.map((work) => stemsOf(work.title))),
    names: indexTexts(profiles.map((profile) => stemsOf(profile.name))),
  }
}
