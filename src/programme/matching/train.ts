import type { Background } from './background.ts'
import { learnBackground } from './background.ts'
import { buildCorpus } from './corpus.ts'
import { judgedNotices } from './evaluation.ts'
import { allFeatures } from './features/all.ts'
import type { Feature, FeatureName } from './features/feature.ts'
import { groundOf } from './ground.ts'
import type { PastAward } from './past-awards.ts'
import { profilesOf } from './past-awards.ts'
import type { NamedBid } from './past-bids.ts'
import { withBids } from './past-bids.ts'
import { prepareQuery } from './query.ts'
import { randomFrom } from './random.ts'
import { valuesOf } from './score.ts'
import type { SupplierProfile } from './supplier-profile.ts'
import type { Example } from './training.ts'
import { learnWeights } from './training.ts'
import type { Weights } from './weights.ts'
import { handWeights } from './weights.ts'

// What declared territories are worth cannot be learned from awards, which declare none.
const notLearnable: ReadonlySet<FeatureName> = new Set(['territory'])
const penalty = 0.3

export const learnable: readonly Feature[] = allFeatures.filter((feature) => !notLearnable.has(feature.name))

/** Awards, and bids whoever won, of the years to learn from. */
export interface History {
  readonly awards: readonly PastAward[]
  /** Bids with the day of their notice's award. */
  readonly bids: readonly NamedBid[]
}

const before = (bids: readonly NamedBid[], day: string): readonly NamedBid[] =>
  bids.filter(({ date, publishedOn }) => date !== null && date < day && (publishedOn ?? '') < day)

/** Who was known on the first of January of a year, with what all had taught by then. */
export const knownAt = ({ awards, bids }: History, day: string) => {
  const earlier = awards.filter((award) => award.date < day)
  const earlierBids = before(bids, day)
  const profiles = withBids(profilesOf(earlier), earlier, earlierBids)
  return { earlier, profiles, background: learnBackground(profiles, earlierBids) }
}

const examplesFrom = (
  judged: ReturnType<typeof judgedNotices>,
  profiles: readonly SupplierProfile[],
  background: Background,
): readonly Example[] => {
  const corpus = buildCorpus(profiles, background.rarity)
  const ground = groundOf(corpus, background)
  return judged.map(({ notice, winners }) => {
    const query = prepareQuery(notice, ground)
    return {
      columns: learnable.map((feature) => Float32Array.from(valuesOf(feature, query, ground))),
      winners: [...winners].flatMap((winner) => corpus.numbers.get(winner) ?? []),
    }
  })
}

// Every pair of notice and supplier is kept in memory: more of them than this in a year would not fit or finish.
const mostPairs = 2_000_000

/** As many notices as memory allows, drawn by `seed`, in their order. */
const drawn = <Each>(all: readonly Each[], most: number, seed: number): readonly Each[] => {
  if (all.length <= most) return all
  const random = randomFrom(seed)
  return all
    .map((each, at) => ({ each, at, lot: random() }))
    .toSorted((a, b) => a.lot - b.lot)
    .slice(0, most)
    .toSorted((a, b) => a.at - b.at)
    .map(({ each }) => each)
}

/** What was known on the first of January of `year`, and who won that year's notices. */
export const examplesOf = (history: History, year: number, seed: number): readonly Example[] => {
  const { earlier, profiles, background } = knownAt(history, `${year}-01-01`)
  const during = history.awards.filter(
    (award) => award.date >= `${year}-01-01` && award.date < `${year + 1}-01-01`,
  )
  const most = Math.ceil(mostPairs / Math.max(1, profiles.length))
  return examplesFrom(drawn(judgedNotices(earlier, during), most, seed), profiles, background)
}

const rounded = (weight: number): number => Math.round(weight * 1000) / 1000

/**
 * Weights learned from examples. Same examples, same weights. Evidence that awards cannot teach keeps its weight set by
 * hand.
 */
export const weightsFrom = (examples: readonly Example[]): Weights => {
  const learned = learnWeights(examples, penalty)
  const byName = learnable.map((feature, at) => [feature.name, rounded(learned[at] ?? 0)] as const)
  return { ...handWeights, ...Object.fromEntries(byName) }
}

/** Weights learned from the awards of some years, each year seen with what was known when it began. */
export const trainWeights = (history: History, years: readonly number[], seed = 1): Weights =>
  weightsFrom(years.flatMap((year) => examplesOf(history, year, seed)))
