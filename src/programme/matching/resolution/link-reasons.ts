import type { Pair } from './known-names.ts'
import { plainName } from './name-form.ts'
import { type Doubt, doubtsOf, type RuleName } from './rules.ts'
import type { Spelling } from './spelling.ts'
import { standardWord } from './word-variants.ts'

/** A fact that speaks for two names being one organisation's; `words` fill its sentence. */
export interface LinkReason {
  readonly kind:
    | RuleName
    | 'same-standard-words'
    | 'shared-words'
    | 'alike-words'
    | 'part-shared'
    | 'initials'
    | 'same-town'
  readonly words: readonly string[]
}

/** A fact that a person should weigh before accepting. */
export interface Caution {
  readonly kind: Doubt | 'several-bearers' | 'other-neq' | 'other-town' | 'added-words'
  readonly words: readonly string[]
}

const reason = <Kind extends string>(isSo: boolean, kind: Kind, words: readonly string[] = []) =>
  isSo ? [{ kind, words }] : []

/** Standard words as the two names write them: `ingenierie` is «ingénierie» again. */
const asWritten = (words: readonly string[], { a, b }: Pair): readonly string[] => {
  const written = new Map(
    [...b.spelling.written.split(/[^\p{L}\p{N}]+/u), ...a.spelling.written.split(/[^\p{L}\p{N}]+/u)].map(
      (word) => [standardWord(plainName(word)), word.toLowerCase()] as const,
    ),
  )
  return words.map((word) => written.get(word) ?? word)
}

const initialsOf = (a: Spelling, b: Spelling): readonly string[] =>
  [
    b.words.includes(a.initials) ? [a.initials] : [],
    a.words.includes(b.initials) ? [b.initials] : [],
  ].flatMap((found) => found.map((initials) => initials.toUpperCase()))

/** What speaks for the link, the strongest first. */
export const reasonsOf = (pair: Pair, rule: RuleName | null): readonly LinkReason[] => {
  const { a, b, comparison, isSameTown } = pair
  const isSame = rule === 'same-words' || rule === 'same-letters'
  const number = a.spelling.companyNumber ?? b.spelling.companyNumber ?? ''
  return [
    ...(rule === null ? [] : reason(true, rule, number === '' ? [] : [number])),
    ...reason(comparison.isSameWords && !isSame, 'same-standard-words'),
    ...reason(
      comparison.sharedWords.length > 0 && !comparison.isSameWords,
      'shared-words',
      asWritten(comparison.sharedWords, pair),
    ),
    ...reason(
      comparison.alikeWords.length > 0,
      'alike-words',
      comparison.alikeWords.map((words) => asWritten(words, pair).join(' ~ ')),
    ),
    ...reason(
      comparison.partShared !== null && !isSame,
      'part-shared',
      asWritten(comparison.partShared ?? [], pair),
    ),
    ...reason(comparison.initialsShared, 'initials', initialsOf(a.spelling, b.spelling)),
    ...reason(isSameTown === true, 'same-town'),
  ]
}

/** What speaks against the link; `bearers` is how many organisations bear the name as well as this one does. */
export const cautionsOf = (
  pair: Pair,
  { bearers, otherNeq }: { readonly bearers: number; readonly otherNeq: string | null },
): readonly Caution[] => {
  const { addedWords, isSameWords } = pair.comparison
  return [
    ...reason(otherNeq !== null, 'other-neq', otherNeq === null ? [] : [otherNeq]),
    ...reason(bearers > 1, 'several-bearers', [String(bearers)]),
    ...doubtsOf(pair).flatMap((kind) => reason(true, kind)),
    ...reason(pair.isSameTown === false, 'other-town'),
    ...reason(
      (addedWords ?? []).length > 0 && !isSameWords,
      'added-words',
      asWritten(addedWords ?? [], pair),
    ),
  ]
}
