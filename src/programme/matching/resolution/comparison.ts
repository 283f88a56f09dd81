import { rarityOf, rarityOfAll } from './rarity.ts'
import { jaroWinkler } from './similarity.ts'
import type { Spelling } from './spelling.ts'

/** Two names side by side; the same whichever comes first. Shares and similarities go from 0 to 1. */
export interface Comparison {
  /** Same letters, accents, capitals and punctuation aside. */
  readonly isSamePlain: boolean
  /** Same words, legal forms, links and order aside. */
  readonly isSameBareWords: boolean
  /** Same letters in the same order once spaces, plurals and genders are gone. */
  readonly isSameLetters: boolean
  /** Same words, abbreviations, translations and plurals undone as well. */
  readonly isSameWords: boolean
  readonly isSameCompanyNumber: boolean
  /** Both are numbered companies, of different numbers. */
  readonly isOtherCompanyNumber: boolean
  /** A year or a number stands in both names, and not the same. */
  readonly isOtherNumber: boolean
  /** Words that are a whole name on one side and a name inside the name on the other; null when there are none. */
  readonly partShared: readonly string[] | null
  /** The initials of one name are a word of the other. */
  readonly initialsShared: boolean
  /** Rarity of the words shared, almost alike ones included, over that of all words. */
  readonly overlap: number
  /** The same, over the lesser of the two names. */
  readonly containment: number
  /** Rarity of the rarest word that both write alike. */
  readonly rarestShared: number
  /** Rarity of what each name says and the other does not: the lesser and the greater. */
  readonly leastApart: number
  readonly mostApart: number
  readonly sharedWords: readonly string[]
  /** Words of the longer name that the other lacks, when the other says nothing of its own; else null. */
  readonly addedWords: readonly string[] | null
  readonly alikeWords: readonly (readonly [string, string])[]
}

const leastAlike = 0.92
const leastLength = 5

/** A word that a slip of the pen, a cut or a doubled letter turned into the other. */
const isAlike = (a: string, b: string): boolean => {
  // Slips seldom touch the first letter, and most words are told apart by it at once.
  if (a.charCodeAt(0) !== b.charCodeAt(0) || /\d/.test(a) || /\d/.test(b)) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length >= 4 && long.startsWith(short)) return true
  return short.length >= leastLength && jaroWinkler(a, b) >= leastAlike
}

interface Words {
  readonly shared: readonly string[]
  readonly alike: readonly (readonly [string, string])[]
  readonly added: readonly string[] | null
  readonly aloneHere: number
  readonly aloneThere: number
  readonly sharedRarity: number
}

// A word that is only almost the same counts a little less than a shared one.
const alikeWeight = 0.85

const compareWords = (here: readonly string[], there: readonly string[]): Words => {
  const shared = here.filter((word) => there.includes(word))
  const restHere = here.filter((word) => !shared.includes(word))
  const restThere = there.filter((word) => !shared.includes(word))
  const alike: (readonly [string, string])[] = []
  const taken = new Set<string>()
  for (const word of restHere) {
    const other = restThere.find((each) => !taken.has(each) && isAlike(word, each))
    if (other === undefined) continue
    taken.add(other)
    taken.add(word)
    alike.push([word, other])
  }
  const alone = (words: readonly string[]): number => rarityOfAll(words.filter((word) => !taken.has(word)))
  const almost = alike.reduce((sum, [a, b]) => sum + Math.min(rarityOf(a), rarityOf(b)), 0)
  return {
    shared,
    alike,
    added: restHere.length > 0 && restThere.length > 0 ? null : [...restHere, ...restThere],
    aloneHere: alone(restHere),
    aloneThere: alone(restThere),
    sharedRarity: rarityOfAll(shared) + alikeWeight * almost,
  }
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.length > 0 && a.every((word, at) => word === b[at])

/** The part of one name that is the whole of the other, or a part of it; the rarest when there are several. */
const partSharedBy = (a: Spelling, b: Spelling): readonly string[] | null => {
  const namesOf = ({ words, parts }: Spelling): readonly (readonly string[])[] => [words, ...parts]
  const found = namesOf(a).flatMap((one) => (namesOf(b).some((other) => same(one, other)) ? [one] : []))
  return found.toSorted((x, y) => rarityOfAll(y) - rarityOfAll(x))[0] ?? null
}

const standsForInitials = (a: Spelling, b: Spelling): boolean =>
  a.initials.length >= 3 && b.words.includes(a.initials)

const ratio = (part: number, whole: number): number => (whole <= 0 ? 0 : Math.min(1, part / whole))

const numbersDiffer = (a: Spelling, b: Spelling): boolean =>
  a.numbers.length > 0 && b.numbers.length > 0 && !same(a.numbers, b.numbers)

/** Compares two names. */
export const compare = (one: Spelling, other: Spelling): Comparison => {
  // Pairing of almost equal words may depend on the order: it is fixed here.
  const [a, b] = one.text <= other.text ? [one, other] : [other, one]
  const words = compareWords(a.words, b.words)
  const apart = [words.aloneHere, words.aloneThere].sort((x, y) => x - y)
  const hasParts = a.parts.length > 0 || b.parts.length > 0
  return {
    isSamePlain: a.plain === b.plain && a.plain !== '',
    isSameBareWords: same(a.bareWords, b.bareWords),
    isSameWords: same(a.words, b.words),
    isSameLetters: a.bareLetters === b.bareLetters && a.bareLetters !== '',
    isSameCompanyNumber: a.companyNumber !== null && a.companyNumber === b.companyNumber,
    isOtherCompanyNumber:
      a.companyNumber !== null && b.companyNumber !== null && a.companyNumber !== b.companyNumber,
    isOtherNumber: numbersDiffer(a, b),
    partShared: hasParts ? partSharedBy(a, b) : null,
    initialsShared: standsForInitials(a, b) || standsForInitials(b, a),
    overlap: ratio(words.sharedRarity, words.sharedRarity + words.aloneHere + words.aloneThere),
    containment: ratio(words.sharedRarity, words.sharedRarity + (apart[0] ?? 0)),
    rarestShared: Math.max(0, ...words.shared.map(rarityOf)),
    leastApart: apart[0] ?? 0,
    mostApart: apart[1] ?? 0,
    sharedWords: words.shared,
    addedWords: words.added,
    alikeWords: words.alike,
  }
}
