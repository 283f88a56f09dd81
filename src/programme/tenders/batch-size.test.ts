import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largestBatch, nextBatchSize } from './batch-size.ts'

test('a batch that took too long is followed by one that would have taken 40 ms', () => {
  expect(nextBatchSize(100, { releases: 100, milliseconds: 400 })).toBe(10)
})

test('a quick batch is followed by one of twice its size, up to the largest', () => {
  expect(nextBatchSize(16, { releases: 16, milliseconds: 2 })).toBe(32)
  expect(nextBatchSize(150, { releases: 150, milliseconds: 1 })).toBe(largestBatch)
})

test('at the speed of the last batch, the next one holds the database 40 ms at most, or holds one release', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: largestBatch }),
      fc.double({ min: 0.01, max: 60_000, noNaN: true }),
      (releases, milliseconds) => {
        const next = nextBatchSize(releases, { releases, milliseconds })
        expect(next).toBeGreaterThanOrEqual(1)
        expect(next).toBeLessThanOrEqual(largestBatch)
        if (next > 1) expect((next * milliseconds) / releases).toBeLessThanOrEqual(40 + 1e-9)
      },
    ),
  ))
