import { expect, test } from 'vitest'
import { exposureOf } from './exposure.ts'

test('each supplier’s places are counted, and who is never seen is told why', () => {
  const suppliers = ['a', 'b', 'c', 'd', 'e'].map((supplier) => ({ supplier, known: supplier !== 'e' }))
  const showings = [{ shown: ['a', 'b', 'c'] }, { shown: ['a', 'b'] }, { shown: ['b'] }, { shown: [] }]
  expect(exposureOf(suppliers, showings, 2)).toEqual([
    { supplier: 'b', seen: 3, first: 1, share: 0.6, unseen: null },
    { supplier: 'a', seen: 2, first: 2, share: 0.4, unseen: null },
    { supplier: 'c', seen: 0, first: 0, share: 0, unseen: 'others-first' },
    { supplier: 'd', seen: 0, first: 0, share: 0, unseen: 'too-little' },
    { supplier: 'e', seen: 0, first: 0, share: 0, unseen: 'nothing-known' },
  ])
})
