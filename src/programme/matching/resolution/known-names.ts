import { placeKey } from '#places/index.ts'
import { type Comparison, compare } from './comparison.ts'
import { type Spelling, spellingOf } from './spelling.ts'

/** A name with the towns where it was met; none is unknown. */
export interface NameInPlaces {
  readonly name: string
  readonly localities: readonly string[]
}

/** An organisation as resolution knows it. */
export interface KnownOrganisation {
  readonly id: string
  readonly neq: string | null
  /** Its name, then the spellings that people gave to it. */
  readonly names: readonly NameInPlaces[]
}

/** A name met in public data. */
export interface MetName extends NameInPlaces {
  readonly neq: string | null
}

/** A name made comparable, with the towns it was met in. */
export interface Placed {
  readonly spelling: Spelling
  readonly localities: ReadonlySet<string>
}

export const placed = ({ name, localities }: NameInPlaces): Placed => ({
  spelling: spellingOf(name),
  localities: new Set(localities.map(placeKey).filter((key) => key !== '')),
})

/** Two names side by side with where they stand; the same whichever comes first. */
export interface Pair {
  readonly a: Placed
  readonly b: Placed
  readonly comparison: Comparison
  /** Met in a same town; null when either's town is unknown. */
  readonly isSameTown: boolean | null
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean | null =>
  a.size === 0 || b.size === 0 ? null : [...a].some((each) => b.has(each))

export const pairOf = (a: Placed, b: Placed): Pair => ({
  a,
  b,
  comparison: compare(a.spelling, b.spelling),
  isSameTown: meet(a.localities, b.localities),
})
