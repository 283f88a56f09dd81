import { editsBetween, type LikenessIndex, likenessIndex } from './likeness.ts'
import { searchedWords, stemsOf, synonymsOf } from './words.ts'

/** Folded words of one document, each with the weight of the best place it stands in. */
export type WeightedWords = ReadonlyMap<string, number>

export interface TextHits {
  /** Score of each document by its number; more is better, 0 is not found. */
  readonly scores: Float64Array
  /** Words that nobody writes, with the nearly equal ones that were used instead. */
  readonly corrected: readonly { readonly typed: string; readonly used: string }[]
  /** Nobody has all the words: these have the most of them. */
  readonly isPartial: boolean
}

export interface TextIndex {
  /** Among the documents accepted; null when nothing was typed that holds a letter or a digit. */
  search(typed: string, accepts: (document: number) => boolean): TextHits | null
}

interface Posting {
  readonly documents: number[]
  readonly weights: number[]
}

// An exact word is worth more than its synonym, and a synonym more than the beginning of a longer word.
const worth = { same: 1, synonym: 0.6, beginning: 0.5, nearly: 0.4 }
// Trigrams find the candidates, edits choose among them: two letters swapped leave few trigrams alike.
const leastLikeness = 0.35
const mostCompared = 20
// One edit in four letters: «insertek» is two from «insertech», «licorne» is three from «licence».
const lettersAnEdit = 4
const shortestCorrected = 4

const gather = (documents: readonly WeightedWords[]): ReadonlyMap<string, Posting> => {
  const postings = new Map<string, Posting>()
  documents.forEach((words, document) => {
    for (const [word, weight] of words) {
      const posting = postings.get(word)
      if (posting === undefined) postings.set(word, { documents: [document], weights: [weight] })
      else {
        posting.documents.push(document)
        posting.weights.push(weight)
      }
    }
  })
  return postings
}

/** The first position in a sorted list whose word is not before `word`. */
const positionOf = (sorted: readonly string[], word: string): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}

/** Words of all documents: found by stem, by synonym, by beginning, and nearly. */
const vocabularyOf = (postings: ReadonlyMap<string, Posting>) => {
  const sorted = [...postings.keys()].sort()
  const byStem = new Map<string, string[]>()
  for (const word of sorted)
    for (const stem of stemsOf(word)) {
      const known = byStem.get(stem)
      if (known === undefined) byStem.set(stem, [word])
      else known.push(word)
    }
  // Made when somebody first types a word that nobody writes.
  let alike: LikenessIndex | null = null
  const ofSameStem = (word: string) => stemsOf(word).flatMap((stem) => byStem.get(stem) ?? [])
  return {
    /** Words of the documents that answer the typed one, each with what it is worth. */
    answering(typed: string, isLast: boolean): ReadonlyMap<string, number> {
      const found = new Map<string, number>()
      const add = (word: string, value: number) => found.set(word, Math.max(value, found.get(word) ?? 0))
      if (isLast)
        for (let at = positionOf(sorted, typed); sorted[at]?.startsWith(typed) === true; at++)
          add(sorted[at] ?? '', worth.beginning)
      for (const synonym of synonymsOf(typed))
        for (const word of ofSameStem(synonym)) add(word, worth.synonym)
      for (const word of ofSameStem(typed)) add(word, worth.same)
      return found
    },
    nearest(typed: string): string | null {
      if (typed.length < shortestCorrected) return null
      alike ??= likenessIndex(sorted)
      const [nearest] = alike
        .nearest(typed, leastLikeness, mostCompared)
        .flatMap(({ at }) => {
          const word = sorted[at] ?? ''
          const edits = editsBetween(typed, word)
          return edits * lettersAnEdit <= typed.length ? [{ word, edits }] : []
        })
        .sort((a, b) => a.edits - b.edits)
      return nearest?.word ?? null
    },
  }
}

/** An index of documents by their words; the same texts always give the same answers. */
export const textIndex = (documents: readonly WeightedWords[]): TextIndex => {
  const postings = gather(documents)
  const vocabulary = vocabularyOf(postings)

  /** What each document is worth for one typed word: its best answer, rarer words counting more. */
  const scoresOf = (
    answers: ReadonlyMap<string, number>,
    accepts: (document: number) => boolean,
  ): Float64Array => {
    const scores = new Float64Array(documents.length)
    for (const [word, value] of answers) {
      const posting = postings.get(word)
      if (posting === undefined) continue
      const worthHere = value * Math.log(1 + documents.length / posting.documents.length)
      for (let at = 0; at < posting.documents.length; at++) {
        const document = posting.documents[at] ?? 0
        const score = worthHere * (posting.weights[at] ?? 0)
        if (score > (scores[document] ?? 0) && accepts(document)) scores[document] = score
      }
    }
    return scores
  }

  return {
    search(typed, accepts) {
      const words = searchedWords(typed)
      if (words.length === 0) return null
      const corrected: { typed: string; used: string }[] = []
      const perWord = words.map((word, at) => {
        const answers = vocabulary.answering(word, at === words.length - 1)
        if (answers.size > 0) return scoresOf(answers, accepts)
        const used = vocabulary.nearest(word)
        if (used === null) return new Float64Array(documents.length)
        corrected.push({ typed: word, used })
        const nearly = [...vocabulary.answering(used, false).keys()]
        return scoresOf(new Map(nearly.map((each) => [each, worth.nearly])), accepts)
      })
      return { ...combined(perWord), corrected }
    },
  }
}

/** Documents that have every word; when none does, those that have the most of them. */
const combined = (perWord: readonly Float64Array[]): Pick<TextHits, 'scores' | 'isPartial'> => {
  const size = perWord[0]?.length ?? 0
  const found = new Uint8Array(size)
  const totals = new Float64Array(size)
  let most = 0
  for (let document = 0; document < size; document++) {
    for (const scores of perWord) {
      const score = scores[document] ?? 0
      if (score === 0) continue
      found[document] = (found[document] ?? 0) + 1
      totals[document] = (totals[document] ?? 0) + score
    }
    most = Math.max(most, found[document] ?? 0)
  }
  return {
    scores: totals.map((total, document) => (found[document] === most ? total : 0)),
    isPartial: most > 0 && most < perWord.length,
  }
}
