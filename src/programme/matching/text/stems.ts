/// <reference path="../../../kernel/snowball-stemmers.d.ts" />
import stemmers from 'snowball-stemmers'
import { fold } from '#kernel/fold.ts'
import { tradeSynonyms } from '#kernel/trade-synonyms.ts'
import { englishStopWords, frenchStopWords, noticeStopWords } from './stop-words.ts'

const french = stemmers.newStemmer('french')
const english = stemmers.newStemmer('english')

// Stemming is the dearest step of reading a text, and titles repeat the same few thousand words.
const remembered = { french: new Map<string, string>(), english: new Map<string, string>() }
const memoryLimit = 50_000

const stemIn = (language: 'french' | 'english', word: string): string => {
  const memory = remembered[language]
  const known = memory.get(word)
  if (known !== undefined) return known
  if (memory.size >= memoryLimit) memory.clear()
  const stem = (language === 'french' ? french : english).stem(word)
  memory.set(word, stem)
  return stem
}

const ideasByWord = new Map<string, string[]>()
for (const line of tradeSynonyms) {
  const words = line.split(' ')
  const [first = ''] = words
  for (const word of words)
    for (const key of [stemIn('french', fold(word)), stemIn('english', fold(word))])
      ideasByWord.set(key, [...new Set([...(ideasByWord.get(key) ?? []), `=${first}`])])
}

/** A stem with the word, as written, that it came from. */
export interface StemmedWord {
  readonly stem: string
  readonly word: string
}

const isEnglish = (words: readonly string[]): boolean =>
  words.filter((word) => englishStopWords.has(word)).length >
  words.filter((word) => frenchStopWords.has(word)).length

const carriesTrade = (word: string): boolean =>
  word.length > 1 &&
  !/\d/.test(word) &&
  !frenchStopWords.has(word) &&
  !englishStopWords.has(word) &&
  !noticeStopWords.has(word)

/**
 * The words of a text that carry a trade, stemmed in the language of their line (French unless its
 * grammar words are English), each followed by the ideas it shares with other words (`=traiteur`).
 */
export const stemmedWords = (text: string): readonly StemmedWord[] => text.split('\n').flatMap(stemmedLine)

const stemmedLine = (line: string): readonly StemmedWord[] => {
  const words = (line.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => ({
    word,
    folded: fold(word),
  }))
  const language = isEnglish(words.map(({ folded }) => folded)) ? 'english' : 'french'
  return words
    .filter(({ folded }) => carriesTrade(folded))
    .flatMap(({ word, folded }) => {
      const stem = stemIn(language, folded)
      const ideas = ideasByWord.get(stem) ?? []
      return [stem, ...ideas].map((each) => ({ stem: each, word: word.toLowerCase() }))
    })
}

/** Stems alone, repeated as often as they occur. */
export const stemsOf = (text: string): readonly string[] => stemmedWords(text).map(({ stem }) => stem)
