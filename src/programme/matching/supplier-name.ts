import { fold } from '#kernel/fold.ts'

const legalForms =
  /\b(?:inc|ltee|ltd|limitee|enr|senc|sencrl|s e n c r l|s e n c|les|the|cie|corp|corporation)\b/g

/** A name without its legal form, so that «Les Toitures X inc.» and «Toitures X» are one. */
export const nameKey = (name: string): string =>
  fold(name).replace(legalForms, ' ').replace(/\s+/g, ' ').trim()

/** The words of a name that may tell a trade: neither numbers nor one or two letters. */
export const nameTokens = (name: string): readonly string[] => [
  ...new Set(
    nameKey(name)
      .split(' ')
      .filter((word) => word.length > 2 && !/^\d+$/.test(word)),
  ),
]
