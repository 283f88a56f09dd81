import { countedNames, nameWords } from './name-words.generated.ts'

const allNames = Math.log(countedNames)
const rarityAmong = (bearers: number): number => 1 - Math.log(bearers) / allNames

const rarities: ReadonlyMap<string, number> = new Map(
  nameWords.split(',').map((entry) => {
    const [word = '', count = '1'] = entry.split(' ')
    return [word, rarityAmong(Number(count))] as const
  }),
)

// Fewer bearers than the table lists: between none and four.
const unlisted = rarityAmong(2)
const shortNumber = 0.3
const isShortNumber = (word: string): boolean => word.length <= 4 && /^\d+$/.test(word)

/**
 * How well a standard word tells one enterprise from another, 0 to 1: «construction» little, a family name more, a
 * coined name almost wholly. By the names of past bidders, not by the directory: thirty organisations do not show
 * which words are common.
 */
export const rarityOf = (word: string): number =>
  rarities.get(word) ?? (isShortNumber(word) ? shortNumber : unlisted)

export const rarityOfAll = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + rarityOf(word), 0)
