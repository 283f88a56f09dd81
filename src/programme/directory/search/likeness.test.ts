import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editsBetween, likenessIndex } from './likeness.ts'

describe('names that are nearly right', () => {
  test.each([
    ['insertec', 'insertech', 1],
    ['insertek', 'insertech', 2],
    ['entretein', 'entretien', 1],
    ['deneigment', 'deneigement', 1],
    ['', 'abc', 3],
    ['abc', 'abc', 0],
  ])('«%s» is %s but for %i edits', (a, b, edits) => expect(editsBetween(a, b)).toBe(edits))

  test('edits are the same both ways, at most the longer word, none only for the same word', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editsBetween(a, b)).toBe(editsBetween(b, a))
        expect(editsBetween(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
        expect(editsBetween(a, b) === 0).toBe(a === b)
      }),
    ))

  test('the same text comes first with a likeness of one', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 20 }), (texts) => {
        const [first] = likenessIndex(texts).nearest(texts.at(-1) ?? '', 0.1, 20)
        expect(first?.share).toBeCloseTo(1)
      }),
    ))
})
