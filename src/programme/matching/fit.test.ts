import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { FitGround, FitScale } from './fit.ts'
import { fitOf, fits, logSumOf, shareOf, wordOf } from './fit.ts'
import { chooseThresholds, reliabilityByWord, reliabilityOf } from './fit-calibration.ts'
import { shippedFit } from './shipped-fit.generated.ts'
import { shippedWeights } from './shipped-weights.ts'

const edges = { strong: 0.1, plausible: 0.02 }
const scale: FitScale = {
  contracts: { marketLogSum: { code: 5, category: 4, none: 3 }, ...edges },
  declared: { marketLogSum: { code: 4, category: 3, none: 2 }, ...edges },
}
const among = (directoryLogSum: number): FitGround => ({
  directoryLogSum,
  knownBy: 'contracts',
  classification: 'code',
})
const unmet = { kind: 'territory', state: 'unmet', missing: null } as const
const unknown = { kind: 'territory', state: 'unknown', missing: 'notice' } as const

describe('the word of fit', () => {
  test('rises with the score and never falls', () => {
    const order = [-5, 0, 1, 2, 2.5, 3, 4, 6].map((score) =>
      fits.indexOf(wordOf(shareOf(score, 5, 5), edges)),
    )
    expect(order).toEqual(order.toSorted((a, b) => b - a))
    expect(new Set(order).size).toBe(3)
  })

  test('is not made stronger by an empty directory, and is made weaker by a crowded one', () => {
    const alone = logSumOf([3])
    const crowd = logSumOf(Array.from({ length: 5000 }, () => 3))
    expect(fitOf({ score: 3, constraints: [] }, among(alone), scale)).toBe('strong')
    expect(fitOf({ score: 2, constraints: [] }, among(logSumOf([2])), scale)).toBe('plausible')
    expect(fitOf({ score: 3, constraints: [] }, among(crowd), scale)).toBe('long-shot')
  })

  test('is never strong when a condition is not met, and unknown is not unmet', () => {
    expect(fitOf({ score: 4, constraints: [unmet] }, among(0), scale)).toBe('plausible')
    expect(fitOf({ score: 4, constraints: [unknown] }, among(0), scale)).toBe('strong')
  })

  test('measures a supplier among its like, and a notice among those that say as little', () => {
    const wordFor = (score: number, ground: Partial<FitGround>) =>
      fitOf({ score, constraints: [] }, { ...among(0), ...ground }, scale)
    expect(wordFor(2, {})).toBe('plausible')
    expect(wordFor(2, { knownBy: 'declared' })).toBe('strong')
    expect(wordFor(2, { classification: 'category' })).toBe('strong')
    expect(wordFor(1, { classification: 'none' })).toBe('strong')
    expect(wordFor(1, { classification: 'category' })).toBe('plausible')
  })

  test('counts only suppliers that are a match', () => {
    expect(logSumOf([Number.NaN, 2, Number.NaN])).toBeCloseTo(2)
    expect(logSumOf([])).toBe(Number.NEGATIVE_INFINITY)
  })
})

describe('calibration', () => {
  /** A year in which the share given to each match is right. */
  const year = Array.from({ length: 20_000 }, (_, at) => {
    const share = 0.5 * (((at % 100) + 1) / 100) ** 4
    const drawn = (Math.imul(at + 1, 2654435761) >>> 0) / 2 ** 32
    return { score: Math.log(share), logSum: 0, won: drawn < share }
  })

  test('finds thresholds that keep what the words promise', () => {
    const chosen = chooseThresholds(year)
    const words = reliabilityByWord(year, chosen)
    expect(chosen.strong).toBeGreaterThan(0.07)
    expect(chosen.strong).toBeLessThan(0.15)
    expect(chosen.plausible).toBeGreaterThan(0.02)
    expect(chosen.plausible).toBeLessThan(0.05)
    expect(words.strong.share).toBeGreaterThan(words.plausible.share)
    expect(words.plausible.share).toBeGreaterThan(words['long-shot'].share)
    expect(words.strong.matches + words.plausible.matches + words['long-shot'].matches).toBe(year.length)
  })

  test('gives Wilson’s interval', () => {
    expect(reliabilityOf(year.slice(0, 0))).toMatchObject({ matches: 0, low: 0, high: 1 })
    const ten = Array.from({ length: 10 }, (_, at) => ({ score: 0, logSum: 0, won: at === 0 }))
    expect(reliabilityOf(ten)).toEqual({ matches: 10, won: 1, share: 0.1, low: 0.0179, high: 0.4042 })
  })
})

describe('the shipped calibration', () => {
  test('was made for the shipped weights: after a change, run node scripts/calibrate-fit.mjs', () => {
    const fingerprint = createHash('sha256').update(JSON.stringify(shippedWeights)).digest('hex').slice(0, 16)
    expect(shippedFit.weights).toBe(fingerprint)
  })

  test.each(['words', 'declaredWords'] as const)(
    'keeps the %s apart on a year that it was not chosen on',
    (of) => {
      const { strong, plausible, 'long-shot': longShot } = shippedFit[of]
      expect(shippedFit.measuredOn).toBeGreaterThan(shippedFit.chosenOn)
      expect(strong.low).toBeGreaterThan(plausible.share)
      expect(plausible.low).toBeGreaterThan(longShot.high)
    },
  )

  test('words mean the same for suppliers with and without contracts, as far as 2016 can tell', () => {
    for (const fit of fits) {
      const [one, other] = [shippedFit.words[fit], shippedFit.declaredWords[fit]]
      expect(one.low).toBeLessThan(other.high)
      expect(other.low).toBeLessThan(one.high)
    }
  })

  test('says that a market is less crowded the less its notices say', () => {
    for (const { marketLogSum } of Object.values(shippedFit.scale)) {
      expect(marketLogSum.code).toBeGreaterThan(marketLogSum.category)
      expect(marketLogSum.category).toBeGreaterThan(marketLogSum.none)
    }
  })
})
