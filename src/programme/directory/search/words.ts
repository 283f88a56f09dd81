/// <reference path="../../../kernel/snowball-stemmers.d.ts" />
import stemmers from 'snowball-stemmers'
import { fold } from '#kernel/fold.ts'
import { tradeSynonyms } from '#kernel/trade-synonyms.ts'

const french = stemmers.newStemmer('french')
const english = stemmers.newStemmer('english')

/** Folded words of a text, in their order. */
export const wordsOf = (text: string): readonly string[] => {
  const folded = fold(text)
  return folded === '' ? [] : folded.split(' ')
}

// Stemming is the dearest step of reading a text, and texts repeat the same words.
const remembered = new Map<string, readonly string[]>()
const mostRemembered = 100_000

/** The French and the English stem: people type either language, and enterprises write both. */
export const stemsOf = (word: string): readonly string[] => {
  const known = remembered.get(word)
  if (known !== undefined) return known
  if (remembered.size >= mostRemembered) remembered.clear()
  const stems = [`f:${french.stem(word)}`, `e:${english.stem(word)}`]
  remembered.set(word, stems)
  return stems
}

// Grammar words alone; a word that could name a trade is never one of them.
const grammar = new Set(
  'des les aux une par pour sur avec dans qui que est et de du la le un en au ou the and for of to in on at an with or'.split(
    ' ',
  ),
)
const mostWords = 12

/** The words of a search that carry a meaning; all of them when none does. */
export const searchedWords = (typed: string): readonly string[] => {
  const words = [...new Set(wordsOf(typed))]
  const meant = words.filter((word) => word.length > 1 && !grammar.has(word))
  return (meant.length > 0 ? meant : words).slice(0, mostWords)
}

const lines = tradeSynonyms.map((line) => line.split(' ').flatMap(wordsOf))
const linesByStem = new Map<string, number[]>()
lines.forEach((words, at) => {
  for (const stem of new Set(words.flatMap(stemsOf)))
    linesByStem.set(stem, [...(linesByStem.get(stem) ?? []), at])
})

/** Other words, in both languages, for the trade that a word names; none when it names no trade. */
export const synonymsOf = (word: string): readonly string[] => {
  const found = new Set(stemsOf(word).flatMap((stem) => linesByStem.get(stem) ?? []))
  return [...new Set([...found].flatMap((at) => lines[at] ?? []))].filter((each) => each !== word)
}
