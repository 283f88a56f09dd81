import { createBlock } from './blocking.ts'
import { pairOf, placed } from './known-names.ts'
import { featureNames, type LikelihoodWeights, likelihoodValues } from './likelihood.ts'
import { type ContractName, type Side, sideOf } from './linking-task.ts'

interface Example {
  readonly values: readonly number[]
  readonly isSame: boolean
}

const nearSpellings = 30

/** Every near pair of spellings whose first one is of that side, told same or not by its NEQs. */
const examplesOf = (names: readonly ContractName[], side: Side): readonly Example[] => {
  const all = names.map((name) => ({ name, placed: placed(name) }))
  const block = createBlock(all.map((each) => each.placed.spelling))
  return all.flatMap((here) => {
    if (sideOf(here.name.neq) !== side) return []
    return block.near(here.placed.spelling, nearSpellings).flatMap((at) => {
      const there = all[at]
      if (there === undefined || there === here) return []
      return [
        {
          values: [...likelihoodValues(pairOf(here.placed, there.placed)), 1],
          isSame: there.name.neq === here.name.neq,
        },
      ]
    })
  })
}

const rounds = 15
const shrinkage = 2

/** Solves a small symmetric system by elimination, the largest pivot first. */
const solve = (matrix: readonly Float64Array[], right: Float64Array): Float64Array => {
  const rows = matrix.map((row, at) => Float64Array.from([...row, right[at] ?? 0]))
  const width = rows.length
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? 0
  for (let pivot = 0; pivot < width; pivot++) {
    let best = pivot
    for (let row = pivot + 1; row < width; row++)
      if (Math.abs(cell(row, pivot)) > Math.abs(cell(best, pivot))) best = row
    const [one, other] = [rows[pivot], rows[best]]
    if (one !== undefined && other !== undefined) [rows[pivot], rows[best]] = [other, one]
    for (let row = 0; row < width; row++) {
      if (row === pivot) continue
      const factor = cell(row, pivot) / cell(pivot, pivot)
      rows[row] = (rows[row] ?? new Float64Array()).map((value, at) => value - factor * cell(pivot, at))
    }
  }
  return Float64Array.from(rows, (_, at) => cell(at, width) / cell(at, at))
}

/** One step of Newton's method on the logistic model of the examples; the last weight is the intercept. */
const improved = (examples: readonly Example[], weights: Float64Array): Float64Array => {
  const width = weights.length
  const slope = new Float64Array(width)
  const curve = Array.from({ length: width }, (_, at) => {
    const row = new Float64Array(width)
    // The intercept is not held small.
    row[at] = at === width - 1 ? 1e-6 : shrinkage
    return row
  })
  for (let at = 0; at < width - 1; at++) slope[at] = -shrinkage * (weights[at] ?? 0)
  for (const { values, isSame } of examples) {
    const sum = values.reduce((total, value, at) => total + (weights[at] ?? 0) * value, 0)
    const chance = 1 / (1 + Math.exp(-sum))
    values.forEach((value, at) => {
      slope[at] = (slope[at] ?? 0) + ((isSame ? 1 : 0) - chance) * value
      const row = curve[at] ?? new Float64Array()
      values.forEach((other, column) => {
        row[column] = (row[column] ?? 0) + chance * (1 - chance) * value * other
      })
    })
  }
  const change = solve(curve, slope)
  return weights.map((weight, at) => weight + (change[at] ?? 0))
}

/**
 * Weights by which the likelihood of two names tells, among near spellings, those of one enterprise: a logistic model
 * fitted by Newton's method, weights held small. The same names give the same weights.
 */
export const learnLikelihood = (names: readonly ContractName[], side: Side): LikelihoodWeights => {
  const examples = examplesOf(names, side)
  let weights: Float64Array = new Float64Array(featureNames.length + 1)
  for (let round = 0; round < rounds; round++) weights = improved(examples, weights)
  const rounded = (at: number): number => Number((weights[at] ?? 0).toFixed(3))
  return {
    intercept: rounded(featureNames.length),
    features: Object.fromEntries(featureNames.map((name, at) => [name, rounded(at)] as const)),
  }
}
