import type { Fit } from './fit.ts'

interface Ranked {
  readonly supplier: string
  readonly score: number
  readonly fit: Fit | null
}

/**
 * Scores closer than this are level: it changes the odds of two suppliers by a tenth, less than what the weights
 * themselves are sure of.
 */
const level = 0.1

/** FNV-1a, 32 bits (Fowler, Noll and Vo): the same lot for the same text on every machine. */
const lotOf = (text: string): number => {
  let lot = 0x811c9dc5
  for (const character of text) lot = Math.imul(lot ^ (character.codePointAt(0) ?? 0), 0x01000193)
  // A last stir (MurmurHash3's), so that ids which differ in one letter do not keep their order.
  lot = Math.imul(lot ^ (lot >>> 16), 0x85ebca6b)
  lot = Math.imul(lot ^ (lot >>> 13), 0xc2b2ae35)
  return (lot ^ (lot >>> 16)) >>> 0
}

/**
 * A ranking, best first, in which suppliers of the same word of fit and level scores take turns: their order is drawn
 * by the notice, so that nobody is always first, and is the same whenever the notice is shown.
 */
export const takeTurns = <Each extends Ranked>(ranked: readonly Each[], notice: string): readonly Each[] => {
  const groups: Each[][] = []
  for (const each of ranked) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (group && first && first.fit === each.fit && first.score - each.score < level) group.push(each)
    else groups.push([each])
  }
  const lot = ({ supplier }: Each): number => lotOf(`${notice}|${supplier}`)
  return groups.flatMap((group) => group.toSorted((a, b) => lot(a) - lot(b)))
}
