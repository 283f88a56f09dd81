import { expect, test } from 'vitest'
import { readTenderQuery } from './search.form.ts'

const read = (query: string) => readTenderQuery(new URLSearchParams(query))

test.each([
  ['50000', 50_000],
  ['50 000 $', 50_000],
  ['50\u00a0000', 50_000],
  ['50,000', 50_000],
  ['50.000', 50_000],
  ['1,250,000.50', 1_250_000.5],
  ['1.250.000,5', 1_250_000.5],
  ['99,95', 99.95],
  ['99.95', 99.95],
])('«%s» is an amount of %d dollars', (typed, dollars) => {
  const { search, misunderstood } = read(new URLSearchParams({ de: typed }).toString())
  expect(search.de).toBe(dollars)
  expect(misunderstood).toEqual([])
})

test.each(['beaucoup', '-5', '1,2,3', '1e99'])('«%s» is no amount; it is told and kept', (typed) => {
  const {
    search,
    misunderstood,
    typed: kept,
  } = read(new URLSearchParams({ a: typed, q: 'neige' }).toString())
  expect(search).toMatchObject({ a: null, q: 'neige' })
  expect(misunderstood).toEqual(['a'])
  expect(kept.a).toBe(typed)
})

test('a buyer without a letter or a digit is told', () => {
  expect(read('acheteur=!!!')).toMatchObject({
    search: { acheteur: null },
    misunderstood: ['acheteur'],
    typed: { acheteur: '!!!' },
  })
})
