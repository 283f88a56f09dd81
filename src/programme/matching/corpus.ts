import type { Point } from '#kernel/territory.ts'
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
  /** For each work, the number of its supplier; the works of a supplier follow each other. */
  readonly supplierOf: Int32Array
  /** For each supplier, its first work; one entry more ends the last supplier's. */
  readonly firstWorkOf: Int32Array
  /** For each work, where its codes stand in `codes`. */
  readonly codesOf: Int32Array
  readonly codes: readonly Codes[]
  readonly groupOf: Int32Array
  readonly isContract: Uint8Array
  /** 1 for what the supplier says of itself, 0 for what public data says. */
  readonly isDeclared: Uint8Array
  /** The distinct places of works and suppliers, as unit vectors. */
  readonly places: Float32Array
  /** For each work, where its place stands in `places`; -1 when unknown. */
  readonly workPlaceOf: Int32Array
  readonly supplierPlaceOf: Int32Array
  readonly buyerOf: readonly string[]
  readonly buyerKindOf: readonly string[]
  /** Days since 1970 of each work; NaN when unknown. */
  readonly dayOf: Float64Array
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

const firstWorks = (works: readonly Work[], suppliers: number): Int32Array => {
  const first = new Int32Array(suppliers + 1)
  for (const work of works) first[work.supplier + 1] = (first[work.supplier + 1] ?? 0) + 1
  for (let supplier = 0; supplier < suppliers; supplier++)
    first[supplier + 1] = (first[supplier + 1] ?? 0) + (first[supplier] ?? 0)
  return first
}

const distinctPlaces = (
  works: readonly Work[],
  profiles: readonly SupplierProfile[],
): Pick<Corpus, 'places' | 'workPlaceOf' | 'supplierPlaceOf'> => {
  const points: Point[] = []
  const numbers = new Map<string, number>()
  const numberOf = (point: Point | null): number => {
    if (point === null) return -1
    const key = `${point.latitude},${point.longitude}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, points.length)
    return points.push(point) - 1
  }
  const workPlaceOf = Int32Array.from(works, (work) => numberOf(work.point))
  const supplierPlaceOf = Int32Array.from(profiles, (profile) => numberOf(profile.point))
  return { places: unitVectors(points), workPlaceOf, supplierPlaceOf }
}

/** The works of one supplier with their numbers. */
export const worksOfSupplier = (
  corpus: Corpus,
  supplier: number,
): readonly { readonly at: number; readonly work: Work }[] => {
  const from = corpus.firstWorkOf[supplier] ?? 0
  return corpus.works
    .slice(from, corpus.firstWorkOf[supplier + 1] ?? from)
    .map((work, offset) => ({ at: from + offset, work }))
}

/** Lays out the profiles in the order of their ids, so that the order given does not matter to any result. */
export const buildCorpus = (unordered: readonly SupplierProfile[]): Corpus => {
  const profiles = unordered.toSorted((a, b) =>
    a.supplier < b.supplier ? -1 : a.supplier > b.supplier ? 1 : 0,
  )
  const works = worksOf(profiles)
  return {
    profiles,
    works,
    ...distinctCodes(works),
    supplierOf: Int32Array.from(works, (work) => work.supplier),
    groupOf: Int32Array.from(works, (work) => work.group),
    firstWorkOf: firstWorks(works, profiles.length),
    isContract: Uint8Array.from(works, (work) => (work.kind === 'contract' ? 1 : 0)),
    isDeclared: Uint8Array.from(works, ({ kind }) => (kind === 'offer' || kind === 'achievement' ? 1 : 0)),
    ...distinctPlaces(works, profiles),
    buyerOf: works.map((work) => buyerKey(work.buyer)),
    buyerKindOf: works.map((work) => buyerKind(work.buyer)),
    dayOf: Float64Array.from(works, (work) => dayNumber(work.date)),
    contractCounts: Float64Array.from(profiles, (profile) => profile.pastContracts.length),
    workTitles: indexTexts(works.map((work) => stemsOf(work.title))),
    names: indexTexts(profiles.map((profile) => stemsOf(profile.name))),
  }
}
