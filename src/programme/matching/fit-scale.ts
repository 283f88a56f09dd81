import { z } from 'zod'
import type { Engine } from './engine.ts'
import type { JudgedNotice } from './evaluation.ts'
import type { FitScale, KnownBy, Measure } from './fit.ts'
import { classificationOf, knownBys, logSumOf } from './fit.ts'
import { chooseThresholds, openYear, yearOfMatches } from './fit-calibration.ts'
import type { Notice } from './notice.ts'
import type { History } from './train.ts'
import type { Weights } from './weights.ts'

const logSum = z.number()
const share = z.number().min(0)
const measure = z.object({
  marketLogSum: z.object({ code: logSum, category: logSum, none: logSum }),
  strong: share,
  plausible: share,
})
const fitScale = z.object({ contracts: measure, declared: measure })

/** A scale kept by an earlier version; null when there is none or it cannot be read, so that no word is said. */
export const readFitScale = (kept: unknown): FitScale | null => fitScale.safeParse(kept).data ?? null

// The median of so many notices moves by less than a tenth when others are drawn.
const mostMeasured = 200

/** As many notices as are needed, evenly over the year. */
const someOf = (judged: readonly JudgedNotice[]): readonly Notice[] => {
  const step = Math.max(1, Math.ceil(judged.length / mostMeasured))
  return judged.filter((_, at) => at % step === 0).map(({ notice }) => notice)
}

const medianLogSum = (engine: Pick<Engine, 'scores'>, notices: readonly Notice[]): number => {
  const sums = notices.map((notice) => logSumOf(engine.scores(notice))).toSorted((a, b) => a - b)
  return Math.round(1000 * (sums[Math.floor(sums.length / 2)] ?? 0)) / 1000
}

/** How crowded the market is for notices with a code, for the same ones without it, and without their category either. */
export const marketLogSumOf = ({ judged, engine }: ReturnType<typeof openYear>): Measure['marketLogSum'] => {
  const notices = someOf(judged)
  const coded = notices.filter((notice) => classificationOf(notice) === 'code')
  return {
    code: medianLogSum(engine, coded.length === 0 ? notices : coded),
    category: medianLogSum(
      engine,
      notices.map((notice) => ({ ...notice, unspsc: null })),
    ),
    none: medianLogSum(
      engine,
      notices.map((notice) => ({ ...notice, unspsc: null, seaoCategory: null })),
    ),
  }
}

/** The year that thresholds are chosen on with weights that have not seen it, and the last year with those to be used. */
export interface ScaleAsked {
  readonly chosenOn: number
  readonly before: Weights
  readonly last: number
  readonly weights: Weights
}

/**
 * Where the words begin for some weights. Suppliers without contracts are measured among their like: contracts bring
 * points that no declaration can. A notice that says less of its trade is measured among notices that say as little.
 */
export const fitScaleOf = (history: History, { chosenOn, before, last, weights }: ScaleAsked): FitScale => {
  const measure = (knownBy: KnownBy): Measure => ({
    marketLogSum: marketLogSumOf(openYear(history, last, { weights, knownBy })),
    ...chooseThresholds(yearOfMatches(openYear(history, chosenOn, { weights: before, knownBy }))),
  })
  const [contracts, declared] = knownBys
  return { [contracts]: measure(contracts), [declared]: measure(declared) }
}
