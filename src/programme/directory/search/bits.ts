/** A set of small whole numbers, one bit each: how a facet remembers who has a value. */
export type Bits = Uint32Array

export const noBits = (size: number): Bits => new Uint32Array(Math.ceil(size / 32))

export const addBit = (bits: Bits, at: number): void => {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31))
}

export const hasBit = (bits: Bits, at: number): boolean => ((bits[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0

export const both = (a: Bits, b: Bits): Bits => a.map((word, at) => word & (b[at] ?? 0))

export const either = (a: Bits, b: Bits): Bits => a.map((word, at) => word | (b[at] ?? 0))

// Henry S. Warren, Hacker’s Delight, 5-1: bits of a word counted in parallel.
const countWord = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

export const countBits = (bits: Bits): number => {
  let count = 0
  for (const word of bits) count += countWord(word)
  return count
}

/** How many numbers are in both sets, without making their intersection. */
export const countBoth = (a: Bits, b: Bits): number => {
  let count = 0
  for (let at = 0; at < a.length; at++) count += countWord((a[at] ?? 0) & (b[at] ?? 0))
  return count
}

/** The numbers of the set, smallest first. */
export const membersOf = (bits: Bits): number[] => {
  const members: number[] = []
  bits.forEach((word, at) => {
    for (let rest = word; rest !== 0; rest &= rest - 1) members.push(at * 32 + 31 - Math.clz32(rest & -rest))
  })
  return members
}
