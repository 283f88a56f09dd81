/** One notice to learn from: the standardised evidence of every supplier, and who won. */
export interface Example {
  /** One column per feature, one number per supplier. */
  readonly columns: readonly Float32Array[]
  readonly winners: readonly number[]
}

interface Step {
  readonly loss: number
  readonly gradient: Float64Array
  readonly hessian: Float64Array
}

const probabilities = ({ columns }: Example, weights: Float64Array): Float64Array => {
  const size = columns[0]?.length ?? 0
  const scores = new Float64Array(size)
  for (const [feature, column] of columns.entries()) {
    const weight = weights[feature] ?? 0
    if (weight !== 0)
      for (let at = 0; at < size; at++) scores[at] = (scores[at] ?? 0) + weight * (column[at] ?? 0)
  }
  let highest = Number.NEGATIVE_INFINITY
  for (const score of scores) if (score > highest) highest = score
  let total = 0
  for (let at = 0; at < size; at++) {
    const share = Math.exp((scores[at] ?? 0) - highest)
    scores[at] = share
    total += share
  }
  for (let at = 0; at < size; at++) scores[at] = (scores[at] ?? 0) / total
  return scores
}

// Suppliers that the present weights give no chance weigh nothing in the second derivative.
const negligible = 1e-7

const addExample = (example: Example, weights: Float64Array, step: Step): number => {
  const { columns, winners } = example
  const count = columns.length
  const chances = probabilities(example, weights)
  const mean = new Float64Array(count)
  const row = new Float64Array(count)
  for (let at = 0; at < chances.length; at++) {
    const chance = chances[at] ?? 0
    if (chance < negligible) continue
    for (let i = 0; i < count; i++) row[i] = columns[i]?.[at] ?? 0
    for (let i = 0; i < count; i++) {
      const weighted = chance * (row[i] ?? 0)
      if (weighted === 0) continue
      mean[i] = (mean[i] ?? 0) + weighted
      for (let j = 0; j <= i; j++)
        step.hessian[i * count + j] = (step.hessian[i * count + j] ?? 0) + weighted * (row[j] ?? 0)
    }
  }
  for (let i = 0; i < count; i++) {
    const won = winners.reduce((sum, at) => sum + (columns[i]?.[at] ?? 0), 0) / winners.length
    step.gradient[i] = (step.gradient[i] ?? 0) + (mean[i] ?? 0) - won
    for (let j = 0; j <= i; j++)
      step.hessian[i * count + j] = (step.hessian[i * count + j] ?? 0) - (mean[i] ?? 0) * (mean[j] ?? 0)
  }
  return -winners.reduce((sum, at) => sum + Math.log(Math.max(1e-300, chances[at] ?? 0)), 0) / winners.length
}

/** Solves `matrix · x = vector` for a positive definite matrix of which the lower half is given. */
const solve = (matrix: Float64Array, vector: Float64Array): Float64Array => {
  const size = vector.length
  const lower = Float64Array.from(matrix)
  const at = (i: number, j: number): number => lower[i * size + j] ?? 0
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = at(i, j)
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k)
      lower[i * size + j] = i === j ? Math.sqrt(Math.max(1e-12, sum)) : sum / at(j, j)
    }
  const solution = Float64Array.from(vector)
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) solution[i] = (solution[i] ?? 0) - at(i, k) * (solution[k] ?? 0)
    solution[i] = (solution[i] ?? 0) / at(i, i)
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) solution[i] = (solution[i] ?? 0) - at(k, i) * (solution[k] ?? 0)
    solution[i] = (solution[i] ?? 0) / at(i, i)
  }
  return solution
}

const stepAt = (examples: readonly Example[], weights: Float64Array, penalty: number): Step => {
  const count = weights.length
  const step = { gradient: new Float64Array(count), hessian: new Float64Array(count * count) }
  let loss = 0
  for (const example of examples) loss += addExample(example, weights, { ...step, loss })
  for (let i = 0; i < count; i++) {
    const weight = weights[i] ?? 0
    loss += (penalty / 2) * weight ** 2
    step.gradient[i] = (step.gradient[i] ?? 0) + penalty * weight
    step.hessian[i * count + i] = (step.hessian[i * count + i] ?? 0) + penalty
  }
  return { ...step, loss }
}

const rounds = 25

/** Newton's direction among the weights that may move: one at zero that wants to fall below stays there. */
const directionOf = ({ gradient, hessian }: Step, weights: Float64Array): Float64Array => {
  const count = weights.length
  const held = Uint8Array.from(weights, (weight, i) => (weight <= 0 && (gradient[i] ?? 0) > 0 ? 1 : 0))
  const free = hessian.map((value, at) => {
    const [i, j] = [Math.floor(at / count), at % count]
    return held[i] === 1 || held[j] === 1 ? (i === j ? 1 : 0) : value
  })
  return solve(
    free,
    gradient.map((slope, i) => (held[i] === 1 ? 0 : slope)),
  )
}

/**
 * Weights, none below zero, that make the winners likeliest: conditional logit, a softmax over all suppliers of
 * each notice, with a quadratic penalty, by projected Newton steps from zero. Same examples, same weights.
 */
export const learnWeights = (examples: readonly Example[], penalty: number): Float64Array => {
  let weights: Float64Array = new Float64Array(examples[0]?.columns.length ?? 0)
  let step = stepAt(examples, weights, penalty)
  for (let round = 0; round < rounds; round++) {
    const direction = directionOf(step, weights)
    let next = step
    let candidate = weights
    for (let length = 1; length > 1e-3; length /= 2) {
      candidate = weights.map((weight, i) => Math.max(0, weight - length * (direction[i] ?? 0)))
      next = stepAt(examples, candidate, penalty)
      if (next.loss <= step.loss) break
    }
    const gained = step.loss - next.loss
    if (gained <= 0) break
    weights = candidate
    step = next
    if (gained < 1e-5 * step.loss) break
  }
  return weights
}
