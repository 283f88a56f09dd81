import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '#db/connect.ts'
import { instantOf } from '#kernel/time.ts'
import { handWeights, shippedFit, shippedWeights } from '#programme/matching/index.ts'
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
  scale: { ...shippedFit.scale, declared: { ...shippedFit.scale.declared, strong: seed / 10 } },
  metrics: {
    heldBackYear: 2016,
    learned: { all: 0.5, new: 0.4 },
    present: { all: 0.4, new: 0.3 },
  },
})

test('weights are learned, put in force, left for earlier ones and for the shipped ones; none is lost', async () => {
  const weights = createMatchingWeights(opened.db)
  const shipped = { weights: shippedWeights, scale: shippedFit.scale }
  expect(await weights.inForce()).toEqual(shipped)
  const first = await weights.keep(learned(1))
  const second = await weights.keep(learned(2))
  expect(await weights.inForce()).toEqual({ weights: learned(2).weights, scale: learned(2).scale })
  expect(await weights.choose(first, now)).toBe(true)
  expect(await weights.inForce()).toEqual({ weights: learned(1).weights, scale: learned(1).scale })
  const list = await weights.list()
  expect(list.map(({ id, isInForce }) => [id, isInForce])).toEqual([
    [second, false],
    [first, true],
  ])
  expect(list[1]).toMatchObject(learned(1))
  expect(await weights.choose(null, now)).toBe(true)
  expect(await weights.inForce()).toEqual(shipped)
  expect(await weights.list()).toHaveLength(2)
})

test('a choice of weights that do not exist changes nothing', async () => {
  const weights = createMatchingWeights(opened.db)
  const before = await weights.version()
  expect(await weights.choose(999, now)).toBe(false)
  expect(await weights.version()).toBe(before)
})

test('weights without a scale, or with one that cannot be read, have none', async () => {
  const weights = createMatchingWeights(opened.db)
  const id = await weights.keep({ ...learned(3), scale: null })
  expect((await weights.inForce()).scale).toBeNull()
  await opened.db
    .updateTable('matching_weights')
    .set({ fit_scale: JSON.stringify({ marketLogSum: 12, strong: 0.1 }) })
    .where('id', '=', id)
    .execute()
  expect(await weights.inForce()).toEqual({ weights: learned(3).weights, scale: null })
})
