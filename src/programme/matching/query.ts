import { buyerKey, buyerKind } from './buyers.ts'
import type { Corpus } from './corpus.ts'
import { dayNumber } from './corpus.ts'
import { kilometresToAll, unitVector } from './geometry.ts'
import type { Notice } from './notice.ts'
import { stemmedWords } from './text/stems.ts'
import { addCosines } from './text/text-index.ts'
import { closestLevel } from './unspsc.ts'

/** A notice made ready: everything that several features need of it, computed once. */
export interface Query {
  readonly notice: Notice
  readonly stems: readonly string[]
  /** The word of the title behind each stem. */
  readonly wordOf: ReadonlyMap<string, string>
  readonly buyerKey: string
  readonly buyerKind: string
  readonly day: number
  /** For each work: 1 when it was known the day the notice was published, else 0. */
  readonly known: Uint8Array
  /** For each work: cosine of its title with the notice's; zero when it was not known. */
  readonly cosines: Float32Array
  /** For each work: how much it is the same sort of work, by words, category and UNSPSC together. */
  readonly likeness: Float32Array
  /** For each work: kilometres to this one; NaN when unknown. */
  readonly workKilometres: Float32Array
  /** For each supplier: kilometres to the work; NaN when unknown. */
  readonly supplierKilometres: Float32Array
}

const unspscShare = [0, 0.05, 0.12, 0.2, 0.3] as const
const categoryShare = 0.12

/** What came after a notice must not speak for it: above all not the award of that very notice. */
const knownThen = (corpus: Corpus, notice: Notice, day: number): Uint8Array => {
  const known = new Uint8Array(corpus.works.length).fill(1)
  for (let work = 0; work < known.length; work++) {
    if (corpus.isDeclared[work] === 1) continue
    const later = (corpus.dayOf[work] ?? Number.NaN) >= day
    if (later || corpus.works[work]?.notice === notice.id) known[work] = 0
  }
  return known
}

/** What sharing codes with the notice is worth, for each distinct set of codes. */
const codeShares = (notice: Notice, corpus: Corpus): Float32Array =>
  Float32Array.from(corpus.codes, ({ seaoCategories, unspsc }) => {
    const shared = notice.seaoCategory !== null && seaoCategories.includes(notice.seaoCategory)
    return (shared ? categoryShare : 0) + unspscShare[closestLevel(unspsc, notice.unspsc)]
  })

/** Prepares a notice for scoring against a corpus. */
export const prepareQuery = (notice: Notice, corpus: Corpus): Query => {
  const words = stemmedWords(notice.title)
  const stems = words.map(({ stem }) => stem)
  const day = dayNumber(notice.publishedOn)
  const known = knownThen(corpus, notice, day)
  const away = kilometresToAll(notice.point === null ? null : unitVector(notice.point), corpus.places)
  const shares = codeShares(notice, corpus)
  const cosines = new Float32Array(corpus.works.length)
  addCosines(corpus.workTitles, stems, cosines)
  const likeness = new Float32Array(corpus.works.length)
  const workKilometres = new Float32Array(corpus.works.length).fill(Number.NaN)
  for (let work = 0; work < cosines.length; work++) {
    if (known[work] === 0) cosines[work] = 0
    else {
      likeness[work] = (cosines[work] ?? 0) + (shares[corpus.codesOf[work] ?? 0] ?? 0)
      workKilometres[work] = away[corpus.workPlaceOf[work] ?? -1] ?? Number.NaN
    }
  }
  return {
    notice,
    stems,
    wordOf: new Map(words.map(({ stem, word }) => [stem, word])),
    buyerKey: buyerKey(notice.buyer),
    buyerKind: buyerKind(notice.buyer),
    day,
    known,
    cosines,
    likeness,
    workKilometres,
    supplierKilometres: Float32Array.from(corpus.supplierPlaceOf, (at) => away[at] ?? Number.NaN),
  }
}
