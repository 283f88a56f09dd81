import { placeCalled } from '#places/index.ts'
import type { Pair } from './known-names.ts'
import { rarityOf } from './rarity.ts'
import { jaroWinkler } from './similarity.ts'

/** Why two names are one organisation's beyond doubt; what each is worth is in docs/benchmarks.md. */
export const ruleNames = [
  'same-words',
  'same-letters',
  'company-number',
  'number-set-aside',
  'place-set-aside',
  'trade-set-aside',
  'slip-of-the-pen',
] as const
export type RuleName = (typeof ruleNames)[number]

/** Why two names are not linked without a person, however much they resemble each other. */
export type Doubt = 'other-company-number' | 'other-number' | 'consortium'

// A name that only few others could bear: a family name common in Québec is at 0.6, «construction» at 0.3.
const tellsApart = 0.7
const tellsEnough = 0.5

const rarest = (words: readonly string[]): number => Math.max(0, ...words.map(rarityOf))

/** The longer name is the other one with a numbered company's number and its Québec or Canada. */
const setsNumberAside = ({ a, b, comparison: { addedWords, sharedWords } }: Pair): boolean => {
  const [here, there] = [a.spelling.companyNumber, b.spelling.companyNumber]
  const number = here ?? there
  if (number === null || (here !== null && there !== null) || addedWords === null) return false
  return addedWords.every((word) => number.split(' ').includes(word)) && rarest(sharedWords) >= tellsEnough
}

const provinces = new Set(['quebec', 'canada'])

const isPlaceName = (words: readonly string[]): boolean =>
  !words.every((word) => provinces.has(word)) && placeCalled(words.join(' ')) !== null

/** The longer name is the other one with a municipality or a region. */
const setsPlaceAside = ({ a, b, comparison: { addedWords, sharedWords } }: Pair): boolean => {
  if (addedWords === null || addedWords.length === 0) return false
  const longer = a.spelling.words.length > b.spelling.words.length ? a.spelling : b.spelling
  const inOrder = longer.text.split(' ').filter((word) => addedWords.includes(word))
  return isPlaceName(inOrder) && rarest(sharedWords) >= tellsEnough
}

const trades = new Set(['construction', 'entreprise', 'groupe'])

const setsTradeAside = ({ comparison: { addedWords, sharedWords } }: Pair): boolean =>
  addedWords?.length === 1 &&
  addedWords.every((word) => trades.has(word)) &&
  rarest(sharedWords) >= tellsApart

const longEnough = 6

/** One long word differs by a letter or two, everything else is the same. */
const isSlip = ({ a, b, comparison }: Pair): boolean => {
  const [one, ...others] = comparison.alikeWords
  return (
    one !== undefined &&
    others.length === 0 &&
    comparison.mostApart === 0 &&
    comparison.sharedWords.length > 0 &&
    Math.min(one[0].length, one[1].length) >= longEnough &&
    Math.abs(one[0].length - one[1].length) <= 1 &&
    jaroWinkler(a.spelling.text, b.spelling.text) >= 0.96
  )
}

/** Rules in order of strength. Those that set something aside want the same town as well: a name alone is not enough. */
const rules: Readonly<Record<RuleName, (pair: Pair) => boolean>> = {
  'same-words': ({ comparison }) => comparison.isSameBareWords,
  'same-letters': ({ comparison }) => comparison.isSameLetters,
  'company-number': ({ comparison }) => comparison.isSameCompanyNumber,
  'number-set-aside': setsNumberAside,
  'place-set-aside': (pair) => pair.isSameTown === true && setsPlaceAside(pair),
  'trade-set-aside': (pair) => pair.isSameTown === true && setsTradeAside(pair),
  'slip-of-the-pen': (pair) => pair.isSameTown === true && isSlip(pair),
}

const isConsortium = (words: readonly string[]): boolean =>
  words.some((word) => word === 'consortium' || word === 'concortium')

/** What speaks against one organisation in the names themselves; empty when nothing does. */
export const doubtsOf = ({ a, b, comparison }: Pair): readonly Doubt[] => [
  ...(comparison.isOtherCompanyNumber ? (['other-company-number'] as const) : []),
  ...(comparison.isOtherNumber ? (['other-number'] as const) : []),
  // A consortium is made of several organisations: it is none of them.
  ...(isConsortium(a.spelling.words) !== isConsortium(b.spelling.words) ? (['consortium'] as const) : []),
]

/** The strongest rule by which both names are one organisation's; null when none applies or a doubt forbids it. */
export const ruleFor = (pair: Pair): RuleName | null =>
  doubtsOf(pair).length > 0 ? null : (ruleNames.find((name) => rules[name](pair)) ?? null)
