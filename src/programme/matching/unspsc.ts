/** Family of a UNSPSC code; the segment itself when the code goes no further. */
export const familyOf = (unspsc: string): string => unspsc.slice(0, 4)
/** Class of a UNSPSC code; the family itself when the code goes no further. */
export const classOf = (unspsc: string): string => unspsc.slice(0, 6)

/** A UNSPSC code with what it is part of, cut once and for all. */
export interface UnspscCode {
  readonly code: string
  readonly family: string
  readonly class: string
}

/** A code with its family and class. */
export const unspscCode = (code: string): UnspscCode => ({
  code,
  family: familyOf(code),
  class: classOf(code),
})

/** How much of two UNSPSC codes is the same, from 0 (nothing) to 4 (the commodity itself). */
export const sharedLevels = (a: string | null, b: string | null): 0 | 1 | 2 | 3 | 4 => {
  if (a === null || b === null || a.length !== 8 || b.length !== 8) return 0
  if (a.slice(0, 2) !== b.slice(0, 2)) return 0
  // Codes ending in zeros name a whole segment, family or class: nothing more is shared below.
  if (a.slice(2, 4) === '00' || a.slice(2, 4) !== b.slice(2, 4)) return 1
  if (a.slice(4, 6) === '00' || a.slice(4, 6) !== b.slice(4, 6)) return 2
  return a.slice(6) === '00' || a.slice(6) !== b.slice(6) ? 3 : 4
}

export const unspscLevels = ['segment', 'family', 'class', 'commodity'] as const
