import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { takeTurns } from './rotation.ts'

const ranked = (...scores: readonly number[]) =>
  scores.map((score, at) => ({ supplier: `supplier-${at}`, score, fit: 'plausible' as const }))
const order = (list: readonly { readonly supplier: string }[]): readonly string[] =>
  list.map(({ supplier }) => supplier)

describe('suppliers whose fit is level', () => {
  test('are each first about as often as the others, over many notices', () => {
    const five = ranked(3, 3, 3, 3, 3)
    const firsts = new Map<string, number>()
    for (let notice = 0; notice < 1000; notice++) {
      const first = takeTurns(five, `2017${notice}`)[0]?.supplier ?? ''
      firsts.set(first, (firsts.get(first) ?? 0) + 1)
    }
    for (const { supplier } of five) {
      expect.soft(firsts.get(supplier) ?? 0, supplier).toBeGreaterThan(150)
      expect.soft(firsts.get(supplier) ?? 0, supplier).toBeLessThan(250)
    }
  })

  test('keep one order for one notice, whoever asks and in whatever order they come', () => {
    const five = ranked(3, 3, 3, 3, 3)
    expect(order(takeTurns(five, '20171564'))).toEqual(order(takeTurns(five.toReversed(), '20171564')))
  })
})

test('a clearly better score, or a better word, is never passed by', () => {
  const better = takeTurns(ranked(5, 4, 3), '20171564')
  expect(order(better)).toEqual(['supplier-0', 'supplier-1', 'supplier-2'])
  const words = [
    { supplier: 'a', score: 3.05, fit: 'strong' as const },
    { supplier: 'b', score: 3, fit: 'plausible' as const },
  ]
  for (const notice of ['1', '2', '3', '4', '5', '6']) expect(takeTurns(words, notice)[0]?.supplier).toBe('a')
})

test('nobody is lost, and nobody moves by more than what is level', () => {
  const scores = fc
    .array(fc.double({ min: 0, max: 10, noNaN: true }))
    .map((all) => all.toSorted((a, b) => b - a))
  fc.assert(
    fc.property(scores, fc.string(), (given, notice) => {
      const before = ranked(...given)
      const after = takeTurns(before, notice)
      expect(order(after).toSorted()).toEqual(order(before).toSorted())
      for (const [at, each] of after.entries())
        expect(Math.abs((before[at]?.score ?? 0) - each.score)).toBeLessThan(0.1)
    }),
  )
})
