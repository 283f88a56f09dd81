/** Which documents hold a stem, and how often. */
interface Posting {
  readonly documents: Int32Array
  readonly frequencies: Float32Array
  /** Rarity of the stem among the documents. */
  readonly idf: number
}

/** Inverted index over the stems of many texts. */
export interface TextIndex {
  readonly size: number
  readonly postings: ReadonlyMap<string, Posting>
  readonly lengths: Float32Array
  readonly meanLength: number
  /** Euclidean length of each document's tf·idf vector. */
  readonly norms: Float32Array
}

const counted = (stems: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return counts
}

const damped = (frequency: number): number => 1 + Math.log(frequency)

/** Builds the index once; the position of a text is its document number. */
export const indexTexts = (texts: readonly (readonly string[])[]): TextIndex => {
  const collected = new Map<string, { documents: number[]; frequencies: number[] }>()
  const lengths = Float32Array.from(texts, (stems) => stems.length)
  for (const [document, stems] of texts.entries())
    for (const [stem, frequency] of counted(stems)) {
      const posting = collected.get(stem) ?? { documents: [], frequencies: [] }
      posting.documents.push(document)
      posting.frequencies.push(frequency)
      collected.set(stem, posting)
    }
  const norms = new Float32Array(texts.length)
  const postings = new Map<string, Posting>()
  for (const [stem, { documents, frequencies }] of collected) {
    const idf = Math.log(1 + (texts.length - documents.length + 0.5) / (documents.length + 0.5))
    postings.set(stem, {
      documents: Int32Array.from(documents),
      frequencies: Float32Array.from(frequencies),
      idf,
    })
    for (const [at, document] of documents.entries())
      norms[document] = (norms[document] ?? 0) + (damped(frequencies[at] ?? 1) * idf) ** 2
  }
  const total = lengths.reduce((sum, length) => sum + length, 0)
  return {
    size: texts.length,
    postings,
    lengths,
    meanLength: Math.max(1, total / Math.max(1, texts.length)),
    norms: norms.map(Math.sqrt),
  }
}

/** Cosine of the tf·idf vectors of a query and of every document that shares a stem with it, added to `into`. */
export const addCosines = (index: TextIndex, query: readonly string[], into: Float32Array): void => {
  let squared = 0
  for (const [stem, frequency] of counted(query)) {
    const posting = index.postings.get(stem)
    if (posting === undefined) continue
    const weight = damped(frequency) * posting.idf
    squared += weight ** 2
    const { documents, frequencies, idf } = posting
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] ?? 0
      into[document] = (into[document] ?? 0) + weight * idf * damped(frequencies[at] ?? 1)
    }
  }
  const norm = Math.sqrt(squared) || 1
  for (let document = 0; document < index.size; document++) {
    const dot = into[document] ?? 0
    if (dot !== 0) into[document] = dot / (norm * (index.norms[document] || 1))
  }
}

const saturation = 1.2
// Long texts are not punished much: a supplier that tells more is not a worse one (b = 0.3 beat 0.75).
const lengthEffect = 0.3

/** What BM25 gives each document for one stem of a query, as `(document, score)` pairs. */
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
    const length = 1 - lengthEffect + (lengthEffect * (index.lengths[document] ?? 0)) / index.meanLength
    visit(document, (posting.idf * frequency * (saturation + 1)) / (frequency + saturation * length))
  }
}
