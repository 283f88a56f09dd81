import { countedNames, nameWords } from './name-words.generated.ts'

const bearers: ReadonlyMap<string, number> = new Map(
  nameWords.split(',').map((entry) => {
    const [word = '', count = '0'] = entry.split(' ')
    return [word, Number(count)] as const
  }),
)

// Fewer bearers than the table lists: between none and four.
const unlisted = 2
const allNames = Math.log(countedNames)

/**
 * How well a standard word tells one enterprise from another, 0 to 1: «construction» little, a family name more, a
 * coined name almost wholly. By the names of past bidders, not by the directory: thirty organisations do not show
 * which words are common.
 */
export const rarityOf = (word: string): number => {
  if (/^\d{1,4}$/.test(word)) return 0.3
  return 1 - Math.log(bearers.get(word) ?? unlisted) / allNames
}

export const rarityOfAll = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + rarityOf(word), 0)
