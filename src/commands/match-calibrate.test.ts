import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { marketLogSumOf, openYear, shippedFit, shippedWeights } from '#programme/matching/index.ts'
import { calibrationFile, fileOf } from './match-calibrate.ts'
import { readPastAwardsFile } from './past-awards-file.ts'

const sample = fileURLToPath(new URL('../../test/samples/seao-contracts-2005-2016.csv.gz', import.meta.url))
const generated = new URL('../programme/matching/shipped-fit.generated.ts', import.meta.url)

describe('the generated file of the words of fit', () => {
  test('is written as the command writes it', async () => {
    expect(await readFile(generated, 'utf8')).toBe(fileOf(shippedFit))
  })

  test('measures the market as the present engine does, without contracts', async () => {
    const awards = await readPastAwardsFile(sample)
    const year = openYear({ awards, bids: [] }, shippedFit.measuredOn, {
      weights: shippedWeights,
      knownBy: 'declared',
    })
    const told = shippedFit.scale.declared.marketLogSum
    const measured = marketLogSumOf(year)
    expect(measured.code).toBeCloseTo(told.code, 2)
    expect(measured.category).toBeCloseTo(told.category, 2)
    expect(measured.none).toBeCloseTo(told.none, 2)
  })

  test.runIf(process.env.TEST_PROFILE === 'long')(
    'is what the whole measure gives: after a change, run node scripts/calibrate-fit.mjs',
    { timeout: 1_200_000 },
    async () => {
      expect(await calibrationFile(sample)).toBe(await readFile(generated, 'utf8'))
    },
  )
})
