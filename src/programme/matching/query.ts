import { buyerKey, buyerKind } from './buyers.ts'
import type { Corpus } from './corpus.ts'
import { dayNumber } from './corpus.ts'
import { kilometresTo, unitVector } from './geometry.ts'
import type { Notice } from './notice.ts'
import { stemmedWords } from './text/stems.ts'
import { addCosines } from './text/text-index.ts'
import { sharedLevels } from './unspsc.ts'

/** A notice made ready: everything that several features need of it, computed once. */
export interface Query {
  readonly notice: Notice
  readonly stems: readonly string[]
  /** The word of the title behind each stem. */
  readonly wordOf: ReadonlyMap<string, string>
  readonly buyerKey: string
  readonly buyerKind: string
  readonly place: readonly [number, number, number] | null
  readonly day: number
  /** For each past work: 1 when it was known the day the notice was published, else 0. */
  readonly known: Uint8Array
  /** For each past work: cosine of its title with the notice's. */
  readonly cosines: Float32Array
  /** The most similar past works, best first. */
  readonly neighbours: readonly number[]
  /** For each past work: how much it is the same kind of work, words, category and UNSPSC together. */
  readonly likeness: Float32Array
  /** For each past work: kilometres to this one; NaN when unknown. */
  readonly workKilometres: Float32Array
}

const neighbourCount = 50

const mostSimilar = (cosines: Float32Array): number[] => {
  const candidates: number[] = []
  for (let work = 0; work < cosines.length; work++) if ((cosines[work] ?? 0) > 0.05) candidates.push(work)
  return candidates.sort((a, b) => (cosines[b] ?? 0) - (cosines[a] ?? 0)).slice(0, neighbourCount)
}

const unspscShare = [0, 0.05, 0.12, 0.2, 0.3] as const
const categoryShare = 0.12

/** What came after a notice must not speak for it: above all not the award of that very notice. */
const knownThen = (corpus: Corpus, notice: Notice, day: number): Uint8Array =>
  Uint8Array.from(corpus.works, (work, at) => {
    if (work.kind === 'achievement') return 1
    const later = (corpus.dayOf[at] ?? Number.NaN) >= day
    return later || work.notice === notice.id ? 0 : 1
  })

const likenessOf = (
  notice: Notice,
  corpus: Corpus,
  { cosines, known }: { readonly cosines: Float32Array; readonly known: Uint8Array },
): Float32Array => {
  const likeness = Float32Array.from(cosines)
  const shares = new Map<string, number>()
  for (const [at, work] of corpus.works.entries()) {
    if (known[at] === 0) continue
    let share = notice.seaoCategory !== null && work.seaoCategory === notice.seaoCategory ? categoryShare : 0
    if (work.unspsc !== null && notice.unspsc !== null) {
      let level = shares.get(work.unspsc)
      if (level === undefined) {
        level = unspscShare[sharedLevels(work.unspsc, notice.unspsc)]
        shares.set(work.unspsc, level)
      }
      share += level
    }
    likeness[at] = (likeness[at] ?? 0) + share
  }
  return likeness
}

/** Prepares a notice for scoring against a corpus. */
export const prepareQuery = (notice: Notice, corpus: Corpus): Query => {
  const words = stemmedWords(notice.title)
  const stems = words.map(({ stem }) => stem)
  const cosines = new Float32Array(corpus.works.length)
  addCosines(corpus.workTitles, stems, cosines)
  const day = dayNumber(notice.publishedOn)
  const known = knownThen(corpus, notice, day)
  for (let work = 0; work < cosines.length; work++) if (known[work] === 0) cosines[work] = 0
  const place = notice.point === null ? null : unitVector(notice.point)
  return {
    notice,
    stems,
    wordOf: new Map(words.map(({ stem, word }) => [stem, word])),
    buyerKey: buyerKey(notice.buyer),
    buyerKind: buyerKind(notice.buyer),
    place,
    day,
    known,
    cosines,
    neighbours: mostSimilar(cosines),
    likeness: likenessOf(notice, corpus, { cosines, known }),
    workKilometres: Float32Array.from(corpus.works, (_, at) =>
      known[at] === 0 ? Number.NaN : kilometresTo(place, corpus.workPlaces, at),
    ),
  }
}
