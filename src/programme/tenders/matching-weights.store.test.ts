import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '#db/connect.ts'
import { instantOf } from '#kernel/time.ts'
import { handWeights, shippedWeights } from '#programme/matching/index.ts'
import { freshDatabase } from '#test/support/database.ts'
import { createMatchingWeights } from './matching-weights.store.ts'

let opened: OpenDatabase
beforeAll(async () => {
  opened = await freshDatabase()
})
afterAll(() => opened.close())

const now = instantOf(new Date('2026-09-15T12:00:00Z'))
const learned = (seed: number) => ({
  trainedAt: now,
  seed,
  trainingHash: 'a'.repeat(64),
  weights: { ...handWeights, distance: seed },
  metrics: {
    heldBackYear: 2016,
    learned: { all: 0.5, new: 0.4 },
    present: { all: 0.4, new: 0.3 },
  },
})

test('weights are learned, put in force, left for earlier ones and for the shipped ones; none is lost', async () => {
  const weights = createMatchingWeights(opened.db)
  expect(await weights.inForce()).toEqual(shippedWeights)
  const first = await weights.keep(learned(1))
  const second = await weights.keep(learned(2))
  expect((await weights.inForce()).distance).toBe(2)
  expect(await weights.choose(first, now)).toBe(true)
  expect((await weights.inForce()).distance).toBe(1)
  const list = await weights.list()
  expect(list.map(({ id, isInForce }) => [id, isInForce])).toEqual([
    [second, false],
    [first, true],
  ])
  expect(list[1]).toMatchObject(learned(1))
  expect(await weights.choose(null, now)).toBe(true)
  expect(await weights.inForce()).toEqual(shippedWeights)
  expect(await weights.list()).toHaveLength(2)
})

test('a choice of weights that do not exist changes nothing', async () => {
  const weights = createMatchingWeights(opened.db)
  const before = await weights.version()
  expect(await weights.choose(999, now)).toBe(false)
  expect(await weights.version()).toBe(before)
})
