import { buyerKey, buyerKind } from './buyers.ts'
import { dayNumber, habitsOfSupplier, isPublic } from './corpus.ts'
import { kilometresToAll, unitVector } from './geometry.ts'
import type { Ground } from './ground.ts'
import type { Habits } from './habits.ts'
import type { Corpus } from './layout.ts'
import { namePulls } from './name-trades.ts'
import type { Notice } from './notice.ts'
import { stemmedWords } from './text/stems.ts'
import { fillCosines } from './text/text-index.ts'
import { likenessToTrades, wordVector } from './trade-words.ts'
import { sharedLevels } from './unspsc.ts'

/** A notice made ready: everything that several features need of it, computed once. */
export interface Query {
  readonly notice: Notice
  readonly stems: readonly string[]
  /** The word of the title behind each stem. */
  readonly wordOf: ReadonlyMap<string, string>
  /** Cosine of the title with the words of each trade that shares one with it. */
  readonly tradeLikeness: ReadonlyMap<string, number>
  /** Words of suppliers' names that point to the notice's UNSPSC code, with how much they do. */
  readonly namePulls: ReadonlyMap<string, number>
  readonly buyerKey: string
  readonly buyerKind: string
  /** For each work: 1 when it was known the day the notice was published, else 0. */
  readonly known: Uint8Array
  /** Habits of the suppliers some of whose works were not known yet. */
  readonly earlierHabits: ReadonlyMap<number, Habits>
  /** For each work: cosine of its title with the notice's; zero when it was not known. */
  readonly cosines: Float64Array
  /** For each work: how much it is the same sort of work, by words, category and UNSPSC together. */
  readonly likeness: Float64Array
  /** The works, in their order, whose likeness is not zero. */
  readonly alike: readonly number[]
  /** For each place: kilometres to the work; NaN when unknown. */
  readonly kilometres: Float32Array
  /** For each place: 1 at the work, falling by a factor e every 80 km. */
  readonly nearness: Float64Array
}

/** What came after a notice must not speak for it: above all not the award of that very notice. */
const knownThen = (corpus: Corpus, notice: Notice): Pick<Query, 'known' | 'earlierHabits'> => {
  const day = dayNumber(notice.publishedOn)
  const { supplierOf, dayOf, kindOf } = corpus
  const known = new Uint8Array(corpus.works.length)
  const hidden = new Set<number>()
  for (let at = 0; at < known.length; at++) {
    const supplier = supplierOf[at] ?? -1
    if (supplier < 0) continue
    if ((dayOf[at] ?? Number.NaN) >= day && isPublic(kindOf[at])) hidden.add(supplier)
    else known[at] = 1
  }
  for (const at of corpus.worksByNotice.get(notice.id) ?? []) {
    known[at] = 0
    if ((supplierOf[at] ?? -1) >= 0) hidden.add(supplierOf[at] ?? 0)
  }
  const earlier = [...hidden].map((supplier): [number, Habits] => [
    supplier,
    habitsOfSupplier(corpus, supplier, (at) => known[at] === 1),
  ])
  return { known, earlierHabits: new Map(earlier) }
}

const unspscShare = [0, 0.05, 0.12, 0.2, 0.3] as const
const categoryShare = 0.12

/** What sharing codes with the notice is worth, for each distinct set of codes. */
const codeShares = ({ seaoCategory, unspsc }: Notice, corpus: Corpus): Float64Array => {
  const wanted = seaoCategory === null ? -1 : (corpus.categories.numbers.get(seaoCategory) ?? -1)
  const shares = corpus.unspsc.values.map(({ code }) => unspscShare[sharedLevels(code, unspsc)])
  return Float64Array.from(corpus.codes.values, (codes) => {
    let best = 0
    for (const code of codes.unspsc) best = Math.max(best, shares[code] ?? 0)
    return best + (wanted >= 0 && codes.categories.includes(wanted) ? categoryShare : 0)
  })
}

const likenesses = (
  corpus: Corpus,
  notice: Notice,
  { cosines, known }: Pick<Query, 'cosines' | 'known'>,
): Pick<Query, 'likeness' | 'alike'> => {
  const shares = codeShares(notice, corpus)
  const { codesOf } = corpus
  const likeness = new Float64Array(known.length)
  const alike: number[] = []
  for (let at = 0; at < known.length; at++) {
    if (known[at] === 0) continue
    const alikeness = (cosines[at] ?? 0) + (shares[codesOf[at] ?? 0] ?? 0)
    if (alikeness === 0) continue
    likeness[at] = alikeness
    alike.push(at)
  }
  return { likeness, alike }
}

const reachOfNearness = 80
// What an unknown place is taken for: neither near nor out of reach.
const unknownKilometres = 150

const nearnessAt = (kilometres: number): number =>
  Math.exp(-(Number.isNaN(kilometres) ? unknownKilometres : kilometres) / reachOfNearness)

const unknownNearness = nearnessAt(Number.NaN)

/** Prepares a notice for scoring. */
export const prepareQuery = (notice: Notice, { corpus, background }: Ground): Query => {
  const words = stemmedWords(notice.title)
  const stems = words.map(({ stem }) => stem)
  const { known, earlierHabits } = knownThen(corpus, notice)
  const cosines = new Float64Array(corpus.works.length)
  for (const at of fillCosines(corpus.workTitles, stems, cosines)) if (known[at] === 0) cosines[at] = 0
  const kilometres = kilometresToAll(notice.point === null ? null : unitVector(notice.point), corpus.vectors)
  return {
    notice,
    stems,
    wordOf: new Map(words.map(({ stem, word }) => [stem, word])),
    tradeLikeness: likenessToTrades(background.tradeWords, wordVector(background.rarity.titles, stems)),
    namePulls: notice.unspsc === null ? new Map() : namePulls(background.nameTrades, notice.unspsc),
    buyerKey: buyerKey(notice.buyer),
    buyerKind: buyerKind(notice.buyer),
    known,
    earlierHabits,
    cosines,
    ...likenesses(corpus, notice, { cosines, known }),
    kilometres,
    nearness: Float64Array.from(kilometres, nearnessAt),
  }
}

// Looking up number −1 would be slow: it is no index but a name.
const at = (values: Float32Array | Float64Array, place = -1): number | undefined =>
  place < 0 ? undefined : values[place]

/** Kilometres from a work to the notice's; NaN when unknown. */
export const kilometresOfWork = (query: Query, { workPlaceOf }: Corpus, work: number): number =>
  at(query.kilometres, workPlaceOf[work]) ?? Number.NaN

/** How near a work is to the notice's, from 0 to 1; an unknown place is neither near nor far. */
export const nearnessOfWork = (query: Query, { workPlaceOf }: Corpus, work: number): number =>
  at(query.nearness, workPlaceOf[work]) ?? unknownNearness

/** Kilometres from a supplier to the work; NaN when unknown. */
export const kilometresOfSupplier = (query: Query, { supplierPlaceOf }: Corpus, supplier: number): number =>
  at(query.kilometres, supplierPlaceOf[supplier]) ?? Number.NaN
