import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { createBlock } from './blocking.ts'
import { contractNames } from './contract-names.ts'
import { learnLikelihood } from './learning.ts'
import { shippedLikelihood } from './shipped-likelihood.ts'
import { spellingOf } from './spelling.ts'

const sample = new URL('../../../../test/samples/seao-contracts-2005-2016.csv.gz', import.meta.url)
const names = contractNames(
  parse(gunzipSync(readFileSync(fileURLToPath(sample))), { columns: true, relax_column_count: true }),
)

describe('the names of real contracts', () => {
  test('3,052 spellings of 2,668 enterprises', () => {
    expect(names).toHaveLength(3052)
    expect(new Set(names.map(({ neq }) => neq)).size).toBe(2668)
  })

  test('of all pairs of spellings of one enterprise, more than 85 % are among the thirty nearest', () => {
    const spellings = names.map(({ name }) => spellingOf(name))
    const block = createBlock(spellings)
    const byNeq = Map.groupBy([...names.keys()], (at) => names[at]?.neq)
    let [pairs, found] = [0, 0]
    for (const own of byNeq.values())
      for (const at of own) {
        const near = new Set(block.near(spellings[at] ?? spellingOf(''), 30))
        pairs += own.length - 1
        found += own.filter((other) => other !== at && near.has(other)).length
      }
    expect(pairs).toBe(2 * (368 + 529))
    expect(found / pairs).toBeGreaterThan(0.85)
  })

  test('the shipped weights are those learned from the even side', () =>
    expect(learnLikelihood(names, 'even')).toEqual(shippedLikelihood))
})
