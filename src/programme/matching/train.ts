import { learnBackground } from './background.ts'
import { buildCorpus } from './corpus.ts'
import { judgedNotices } from './evaluation.ts'
import { allFeatures } from './features/all.ts'
import type { Feature, FeatureName } from './features/feature.ts'
import type { PastAward } from './past-awards.ts'
import { profilesOf } from './past-awards.ts'
import { prepareQuery } from './query.ts'
import { valuesOf } from './score.ts'
import type { Example } from './training.ts'
import { learnWeights } from './training.ts'
import type { Weights } from './weights.ts'
import { handWeights } from './weights.ts'

// What declared territories are worth cannot be learned from awards, which declare none.
const notLearnable: ReadonlySet<FeatureName> = new Set(['territory'])
const penalty = 0.3

const learnable: readonly Feature[] = allFeatures.filter((feature) => !notLearnable.has(feature.name))

/** What was known on the first of January of `year`, and who won that year's notices. */
export const examplesOf = (awards: readonly PastAward[], year: number): readonly Example[] => {
  const earlier = awards.filter((award) => award.date < `${year}-01-01`)
  const during = awards.filter((award) => award.date >= `${year}-01-01` && award.date < `${year + 1}-01-01`)
  const corpus = buildCorpus(profilesOf(earlier))
  const ground = { corpus, background: learnBackground(corpus) }
  const numbers = new Map(corpus.profiles.map((profile, at) => [profile.supplier, at]))
  return judgedNotices(earlier, during).map(({ notice, winners }) => {
    const query = prepareQuery(notice, corpus)
    return {
      columns: learnable.map((feature) => Float32Array.from(valuesOf(feature, query, ground))),
      winners: [...winners].flatMap((winner) => numbers.get(winner) ?? []),
    }
  })
}

const rounded = (weight: number): number => Math.round(weight * 1000) / 1000

/**
 * Weights learned from the awards of some years, each year seen with what was known when it began.
 * Same awards, same weights. Evidence that awards cannot teach keeps its weight set by hand.
 */
export const trainWeights = (awards: readonly PastAward[], years: readonly number[]): Weights => {
  const learned = learnWeights(
    years.flatMap((year) => examplesOf(awards, year)),
    penalty,
  )
  const byName = learnable.map(
    (feature, at) => [feature.name, rounded(Math.max(0, learned[at] ?? 0))] as const,
  )
  return { ...handWeights, ...Object.fromEntries(byName) }
}
