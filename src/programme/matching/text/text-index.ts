import type { Rarity } from './rarity.ts'
import { idfOf } from './rarity.ts'

interface Posting {
  readonly documents: number[]
  readonly frequencies: number[]
  readonly idf: number
}

/** Inverted index over the stems of many texts, which grows text by text. */
export interface TextIndex {
  readonly rarity: Rarity
  readonly postings: Map<string, Posting>
  readonly lengths: number[]
  /** Euclidean length of each text's tf·idf vector. */
  readonly norms: number[]
}

const counted = (stems: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return counts
}

const damped = (frequency: number): number => 1 + Math.log(frequency)

/** An index without texts. */
export const emptyIndex = (rarity: Rarity): TextIndex => ({
  rarity,
  postings: new Map(),
  lengths: [],
  norms: [],
})

/** Adds a text; its document number is the number of texts before it. */
export const addText = (index: TextIndex, stems: readonly string[]): void => {
  const document = index.lengths.length
  let squared = 0
  for (const [stem, frequency] of counted(stems)) {
    let posting = index.postings.get(stem)
    if (posting === undefined) {
      posting = { documents: [], frequencies: [], idf: idfOf(index.rarity, stem) }
      index.postings.set(stem, posting)
    }
    posting.documents.push(document)
    posting.frequencies.push(frequency)
    squared += (damped(frequency) * posting.idf) ** 2
  }
  index.lengths.push(stems.length)
  index.norms.push(Math.sqrt(squared))
}

/**
 * Cosine of the tf·idf vectors of a query and of every text that shares a stem with it, put into `into`;
 * gives the texts that share one.
 */
export const fillCosines = (index: TextIndex, query: readonly string[], into: Float64Array): number[] => {
  const found: number[] = []
  let squared = 0
  for (const [stem, frequency] of counted(query)) {
    const posting = index.postings.get(stem)
    const idf = posting?.idf ?? idfOf(index.rarity, stem)
    const weight = damped(frequency) * idf
    squared += weight ** 2
    if (posting === undefined) continue
    const { documents, frequencies } = posting
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] ?? 0
      const before = into[document] ?? 0
      if (before === 0) found.push(document)
      into[document] = before + weight * idf * damped(frequencies[at] ?? 1)
    }
  }
  const norm = Math.sqrt(squared) || 1
  for (const document of found) into[document] = (into[document] ?? 0) / (norm * (index.norms[document] || 1))
  return found
}

const saturation = 1.2
// Long texts are not punished much: a supplier that tells more is not a worse one (b = 0.3 beat 0.75).
const lengthEffect = 0.3

/** What BM25 gives each text for one stem of a query, as `(document, score)` pairs. */
export const eachBm25 = (
  index: TextIndex,
  stem: string,
  visit: (document: number, score: number) => void,
): void => {
  const posting = index.postings.get(stem)
  if (posting === undefined) return
  for (let at = 0; at < posting.documents.length; at++) {
    const document = posting.documents[at] ?? 0
    const frequency = posting.frequencies[at] ?? 0
    const length = (index.lengths[document] ?? 0) / index.rarity.meanLength
    const damping = saturation * (1 - lengthEffect + lengthEffect * length)
    visit(document, (posting.idf * frequency * (saturation + 1)) / (frequency + damping))
  }
}
