import type { Pair } from './known-names.ts'
import { type Doubt, doubtsOf, type RuleName } from './rules.ts'

/** What speaks for two names being one organisation's, to be put in words. */
export type LinkReason =
  | { readonly kind: 'rule'; readonly rule: RuleName }
  | { readonly kind: 'company-number'; readonly number: string }
  | { readonly kind: 'same-standard-words' }
  | { readonly kind: 'shared-words'; readonly words: readonly string[] }
  | { readonly kind: 'alike-words'; readonly words: readonly (readonly [string, string])[] }
  | { readonly kind: 'part-shared'; readonly words: readonly string[] }
  | { readonly kind: 'initials'; readonly initials: string }
  | { readonly kind: 'same-town' }

/** What a person should weigh before accepting. */
export type Caution =
  | { readonly kind: Doubt }
  | { readonly kind: 'several-bearers'; readonly count: number }
  | { readonly kind: 'other-neq'; readonly neq: string }
  | { readonly kind: 'other-town' }
  | { readonly kind: 'added-words'; readonly words: readonly string[] }

/** What speaks for the link, the strongest first. */
export const reasonsOf = (
  { a, b, comparison, isSameTown }: Pair,
  rule: RuleName | null,
): readonly LinkReason[] => {
  const isSame = rule === 'same-words' || rule === 'same-letters'
  const initials = [a.spelling, b.spelling].find((each) =>
    [a.spelling, b.spelling].find((other) => other !== each)?.words.includes(each.initials),
  )
  return [
    ...(rule === null ? [] : [{ kind: 'rule', rule } as const]),
    ...(comparison.isSameCompanyNumber && rule !== 'company-number'
      ? [{ kind: 'company-number', number: a.spelling.companyNumber ?? '' } as const]
      : []),
    ...(comparison.isSameWords && !isSame ? [{ kind: 'same-standard-words' } as const] : []),
    ...(comparison.sharedWords.length > 0 && !comparison.isSameWords
      ? [{ kind: 'shared-words', words: comparison.sharedWords } as const]
      : []),
    ...(comparison.alikeWords.length > 0
      ? [{ kind: 'alike-words', words: comparison.alikeWords } as const]
      : []),
    ...(comparison.partShared !== null && !isSame
      ? [{ kind: 'part-shared', words: comparison.partShared } as const]
      : []),
    ...(comparison.initialsShared && initials !== undefined
      ? [{ kind: 'initials', initials: initials.initials.toUpperCase() } as const]
      : []),
    ...(isSameTown === true ? [{ kind: 'same-town' } as const] : []),
  ]
}

/** What speaks against the link; `bearers` is how many organisations bear the name as well as this one does. */
export const cautionsOf = (
  pair: Pair,
  { bearers, otherNeq }: { readonly bearers: number; readonly otherNeq: string | null },
): readonly Caution[] => {
  const { addedWords, isSameWords } = pair.comparison
  return [
    ...(otherNeq === null ? [] : [{ kind: 'other-neq', neq: otherNeq } as const]),
    ...(bearers > 1 ? [{ kind: 'several-bearers', count: bearers } as const] : []),
    ...doubtsOf(pair).map((kind) => ({ kind })),
    ...(pair.isSameTown === false ? [{ kind: 'other-town' } as const] : []),
    ...(addedWords !== null && addedWords.length > 0 && !isSameWords
      ? [{ kind: 'added-words', words: addedWords } as const]
      : []),
  ]
}
