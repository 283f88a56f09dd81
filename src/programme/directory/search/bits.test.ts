import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addBit, both, countBits, countBoth, either, hasBit, membersOf, noBits } from './bits.ts'

const size = 100
const numbers = fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }))
const bitsOf = (members: readonly number[]) => {
  const bits = noBits(size)
  for (const member of members) addBit(bits, member)
  return bits
}

test('bits are sets of numbers', () =>
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const ascending = (members: readonly number[]) => members.toSorted((x, y) => x - y)
      const common = a.filter((each) => b.includes(each))
      expect(membersOf(bitsOf(a))).toEqual(ascending(a))
      expect(membersOf(both(bitsOf(a), bitsOf(b)))).toEqual(ascending(common))
      expect(membersOf(either(bitsOf(a), bitsOf(b)))).toEqual(ascending([...new Set([...a, ...b])]))
      expect(countBits(bitsOf(a))).toBe(a.length)
      expect(countBoth(bitsOf(a), bitsOf(b))).toBe(common.length)
      expect(hasBit(bitsOf(a), 31)).toBe(a.includes(31))
    }),
  ))
