import type { Territory } from '#kernel/territory.ts'
import type { Habits } from './habits.ts'
import type { SupplierProfile } from './supplier-profile.ts'
import type { Rarity } from './text/rarity.ts'
import type { TextIndex } from './text/text-index.ts'
import { emptyIndex } from './text/text-index.ts'
import type { UnspscCode } from './unspsc.ts'
import type { Work } from './works.ts'

/** Gives distinct values numbers in the order in which they come. */
export interface Numbering<Value> {
  readonly values: Value[]
  readonly numbers: Map<string, number>
}

/** The number of a value, which is added when its key is new. */
export const numberOf = <Value>(numbering: Numbering<Value>, key: string, value: () => Value): number => {
  const known = numbering.numbers.get(key)
  if (known !== undefined) return known
  numbering.numbers.set(key, numbering.values.length)
  return numbering.values.push(value()) - 1
}

/** Codes that many works share: the numbers of their categories and of their UNSPSC codes. */
export interface Codes {
  readonly categories: readonly number[]
  readonly unspsc: readonly number[]
}

/**
 * All that is known of all suppliers, laid out for scoring one notice against everybody at once. It grows:
 * a changed supplier keeps its number, its new works are added and its old ones are left without owner.
 */
export interface Corpus {
  readonly profiles: SupplierProfile[]
  readonly numbers: Map<string, number>
  readonly works: Work[]
  /** For each work, the number of its supplier; -1 when it is told no more. */
  readonly supplierOf: number[]
  /** For each supplier, its first work and the one after its last; they follow each other. */
  readonly firstWorkOf: number[]
  readonly endWorkOf: number[]
  readonly groupOf: number[]
  readonly kindOf: Work['kind'][]
  /** For each work, where its codes stand in `codes`. */
  readonly codesOf: number[]
  readonly codes: Numbering<Codes>
  /** For each of `codes`, the works that bear it. */
  readonly worksByCodes: number[][]
  readonly categories: Numbering<string>
  readonly unspsc: Numbering<UnspscCode>
  /** The distinct places of works and suppliers, as unit vectors, three numbers each. */
  readonly vectors: number[]
  readonly places: Numbering<null>
  /** For each work, the number of its place; -1 when unknown. */
  readonly workPlaceOf: number[]
  readonly supplierPlaceOf: number[]
  /** For each work, the band of its distance from its supplier; -1 when unknown. */
  readonly bandOfWork: number[]
  readonly worksByBuyer: Map<string, number[]>
  readonly buyerKindOf: string[]
  readonly worksByNotice: Map<string, number[]>
  /** Days since 1970 of each work; NaN when unknown. */
  readonly dayOf: number[]
  readonly habitsOf: Habits[]
  /** For each supplier, the number of the territories it declared; -1 when it declared none. */
  readonly territoriesOf: number[]
  readonly territories: Numbering<readonly Territory[]>
  readonly workTitles: TextIndex
  /** One text per version of a supplier's name, and whose it is; -1 when it is borne no more. */
  readonly names: TextIndex
  readonly supplierOfName: number[]
  readonly nameOf: number[]
  /** Versions of names that hold a word of trade. */
  readonly namesByWord: Map<string, number[]>
}

/** How rare words are among titles of notices and names of suppliers. */
export interface WordRarity {
  readonly titles: Rarity
  readonly names: Rarity
}

const numbering = <Value>(): Numbering<Value> => ({ values: [], numbers: new Map() })

/** A corpus of nobody. */
export const emptyCorpus = (rarity: WordRarity): Corpus => ({
  profiles: [],
  numbers: new Map(),
  works: [],
  supplierOf: [],
  firstWorkOf: [],
  endWorkOf: [],
  groupOf: [],
  kindOf: [],
  codesOf: [],
  codes: numbering(),
  worksByCodes: [],
  categories: numbering(),
  unspsc: numbering(),
  vectors: [],
  places: numbering(),
  workPlaceOf: [],
  supplierPlaceOf: [],
  bandOfWork: [],
  worksByBuyer: new Map(),
  buyerKindOf: [],
  worksByNotice: new Map(),
  dayOf: [],
  habitsOf: [],
  territoriesOf: [],
  territories: numbering(),
  workTitles: emptyIndex(rarity.titles),
  names: emptyIndex(rarity.names),
  supplierOfName: [],
  nameOf: [],
  namesByWord: new Map(),
})
