import { resolve } from 'node:path'
import type { Bilingual } from '#kernel/language.ts'
import type {
  Background,
  FeatureName,
  NamedBid,
  PastAward,
  RankingQuality,
  Weights,
} from '#programme/matching/index.ts'
import {
  coldProfilesOf,
  createEngine,
  evaluateRanking,
  judgedNotices,
  learnBackground,
  meanQuality,
  metBefore,
  profilesOf,
  shippedWeights,
  trainWeights,
  withBids,
  withoutFeatures,
} from '#programme/matching/index.ts'
import type { CommandContext, ExitCode } from './command.ts'
import { labels } from './match-texts.ts'
import { readBidsFolder, readPastAwardsFile } from './past-awards-file.ts'

export interface Evaluation {
  readonly all: RankingQuality
  readonly new: RankingQuality
  /** New relations of which no bid tells either; only when bids are given. */
  readonly strictNew?: RankingQuality
  /** Suppliers reduced to what they would declare on their first day; only when asked for. */
  readonly cold?: RankingQuality
  readonly msPerNotice: number
}

/** What is known before the first notice to rank, and the notices. */
export interface Trial {
  readonly earlier: readonly PastAward[]
  readonly later: readonly PastAward[]
  readonly bids: readonly NamedBid[]
}

const coldSeeds = [1, 2, 3, 4, 5]

/** Quality when every supplier is known by its name, its town and at most two codes alone. */
const evaluateCold = (
  { earlier, later }: Trial,
  weights: Weights,
  background: Background,
): RankingQuality => {
  const judged = judgedNotices(earlier, later)
  return meanQuality(
    coldSeeds.map((seed) => {
      const engine = createEngine(coldProfilesOf(earlier, seed), weights, background)
      return evaluateRanking(judged, (notice) => engine.order(notice)).all
    }),
  )
}

/** Ranks the suppliers for every later notice, with what the earlier ones alone teach. */
export const evaluate = (
  trial: Trial,
  weights: Weights,
  { cold }: { readonly cold: boolean },
): Evaluation => {
  const { earlier, later, bids } = trial
  const profiles = withBids(profilesOf(earlier), earlier, bids)
  // The shipped background has seen the years that may be predicted here: learn it from the past alone.
  const background = learnBackground(profiles, bids)
  const engine = createEngine(profiles, weights, background)
  const judged = judgedNotices(earlier, later)
  const start = performance.now()
  const quality = evaluateRanking(judged, (notice) => engine.order(notice))
  const msPerNotice = (performance.now() - start) / Math.max(1, judged.length)
  const strict =
    bids.length === 0
      ? {}
      : {
          strictNew: evaluateRanking(metBefore(judged, profiles), (notice) => engine.order(notice)).new,
        }
  return {
    ...quality,
    ...strict,
    ...(cold ? { cold: evaluateCold(trial, weights, background) } : {}),
    msPerNotice,
  }
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}\u00a0%`

type Say = (text: Bilingual) => string

/** The figures as lines for people. */
export const evaluationText = (evaluation: Evaluation, say: Say): string => {
  const line = (label: Bilingual, quality: RankingQuality | undefined): string => {
    if (quality === undefined) return ''
    const { queries, r10, r20, mrr, ndcg10, r10Interval } = quality
    const interval =
      r10Interval === undefined ? '' : ` [${percent(r10Interval[0])}; ${percent(r10Interval[1])}]`
    return `${say(label)} (${queries} ${say(labels.queries)}): R@10 ${percent(r10)}${interval}, R@20 ${percent(r20)}, MRR ${mrr.toFixed(3)}, nDCG@10 ${ndcg10.toFixed(3)}\n`
  }
  return (
    line(labels.all, evaluation.all) +
    line(labels.new, evaluation.new) +
    line(labels.strictNew, evaluation.strictNew) +
    line(labels.cold, evaluation.cold) +
    `${evaluation.msPerNotice.toFixed(1)} ${say(labels.perNotice)}\n`
  )
}

export interface EvaluateAsked {
  readonly profiles: string
  readonly queries: string
  readonly bids: string | null
  readonly before: string | null
  readonly from: string | null
  readonly cold: boolean
  readonly without: readonly FeatureName[]
  /** First and last year to learn from, among what is known before the first query; null for the shipped weights. */
  readonly learn: readonly [number, number] | null
  readonly json: boolean
}

const weightsFor = ({ earlier, bids }: Trial, learn: EvaluateAsked['learn']): Weights => {
  if (learn === null) return shippedWeights
  const [first, last] = learn
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return trainWeights({ awards: earlier, bids }, years)
}

/** `match evaluate`: how well the shipped weights, or those of some years, rank real winners. */
export const runEvaluate = async (
  asked: EvaluateAsked,
  { cwd, stdout }: Pick<CommandContext<unknown>, 'cwd' | 'stdout'>,
  say: Say,
): Promise<ExitCode> => {
  const { before, from } = asked
  const profiles = await readPastAwardsFile(resolve(cwd, asked.profiles))
  const queries = await readPastAwardsFile(resolve(cwd, asked.queries))
  const earlier = profiles.filter((award) => before === null || award.date < before)
  const later = queries.filter((award) => from === null || award.date >= from)
  // What was known of bids the day before the first query.
  const cut = before ?? later.map(({ date }) => date).toSorted()[0] ?? ''
  const bids = asked.bids === null ? [] : await readBidsFolder(resolve(cwd, asked.bids), cut)
  const trial = { earlier, later, bids }
  const weights = withoutFeatures(weightsFor(trial, asked.learn), asked.without)
  const evaluation = evaluate(trial, weights, { cold: asked.cold })
  stdout.write(asked.json ? `${JSON.stringify(evaluation)}\n` : evaluationText(evaluation, say))
  return 0
}
