import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bilingual } from '#kernel/language.ts'
import { textIn } from '#kernel/language.ts'
import type { NamedBid, PastAward, RankingQuality, Weights } from '#programme/matching/index.ts'
import {
  coldProfilesOf,
  createEngine,
  evaluateRanking,
  judgedNotices,
  learnFromProfiles,
  meanQuality,
  profilesOf,
  shippedWeights,
  trainWeights,
  withBids,
} from '#programme/matching/index.ts'
import type { Command, CommandContext, ExitCode } from './command.ts'
import { help, labels } from './match-texts.ts'
import { readBidsFolder, readPastAwardsFile } from './past-awards-file.ts'

interface Evaluation {
  readonly all: RankingQuality
  readonly new: RankingQuality
  /** Suppliers reduced to what they would declare on their first day; only when asked for. */
  readonly cold?: RankingQuality
  readonly msPerNotice: number
}

const coldSeeds = [1, 2, 3, 4, 5]

/** Quality when every supplier is known by its name, its town and at most two codes alone. */
const evaluateCold = (earlier: readonly PastAward[], later: readonly PastAward[]): RankingQuality => {
  const background = learnFromProfiles(profilesOf(earlier))
  const judged = judgedNotices(earlier, later)
  return meanQuality(
    coldSeeds.map((seed) => {
      const engine = createEngine(coldProfilesOf(earlier, seed), shippedWeights, background)
      return evaluateRanking(judged, (notice) => engine.order(notice)).all
    }),
  )
}

const evaluate = (
  earlier: readonly PastAward[],
  later: readonly PastAward[],
  {
    weights = shippedWeights,
    bids = [],
  }: { readonly weights?: Weights; readonly bids?: readonly NamedBid[] } = {},
): Evaluation => {
  const profiles = withBids(profilesOf(earlier), earlier, bids)
  // The shipped background has seen the years that may be predicted here: learn it from the past alone.
  const engine = createEngine(profiles, weights, learnFromProfiles(profiles))
  const judged = judgedNotices(earlier, later)
  const start = performance.now()
  const quality = evaluateRanking(judged, (notice) => engine.order(notice))
  return { ...quality, msPerNotice: (performance.now() - start) / Math.max(1, judged.length) }
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}\u00a0%`

type Say = (text: Bilingual) => string

const evaluationText = (evaluation: Evaluation, say: Say): string => {
  const line = (label: Bilingual, { queries, r10, r20, mrr, ndcg10 }: RankingQuality): string =>
    `${say(label)} (${queries} ${say(labels.queries)}): R@10 ${percent(r10)}, R@20 ${percent(r20)}, MRR ${mrr.toFixed(3)}, nDCG@10 ${ndcg10.toFixed(3)}\n`
  const speed = `${evaluation.msPerNotice.toFixed(1)} ${say(labels.perNotice)}\n`
  const cold = evaluation.cold === undefined ? '' : line(labels.cold, evaluation.cold)
  return line(labels.all, evaluation.all) + line(labels.new, evaluation.new) + cold + speed
}

const options = {
  profiles: { type: 'string' },
  queries: { type: 'string' },
  before: { type: 'string' },
  from: { type: 'string' },
  bids: { type: 'string' },
  cold: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

type Asked =
  | {
      readonly act: 'evaluate'
      readonly profiles: string
      readonly queries: string
      readonly bids: string | null
      readonly cold: boolean
    }
  | { readonly act: 'train'; readonly profiles: string }
type Options = { readonly before: string | null; readonly from: string | null; readonly json: boolean }

const readArguments = (argv: readonly string[]): (Asked & Options) | null => {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true })
    const { profiles, queries, before = null, from = null, bids = null, cold = false, json = false } = values
    const [act] = positionals
    if (profiles === undefined) return null
    if (act === 'train') return { act, profiles, before, from, json }
    return act === 'evaluate' && queries !== undefined
      ? { act, profiles, queries, bids, cold, before, from, json }
      : null
  } catch {
    return null
  }
}

const yearsOf = (awards: readonly PastAward[]): readonly number[] =>
  [...new Set(awards.map((award) => Number(award.date.slice(0, 4))))]
    .filter((year) => year > 0)
    .sort((a, b) => a - b)

// Five years of notices teach as much as is worth the minutes; older ones describe other suppliers.
const yearsLearned = 5

const train = (awards: readonly PastAward[]) => {
  const years = yearsOf(awards).slice(1).slice(-yearsLearned)
  const last = years.at(-1)
  if (last === undefined || years.length < 2) return null
  const earlier = awards.filter((award) => award.date < `${last}-01-01`)
  const later = awards.filter((award) => award.date >= `${last}-01-01`)
  const learned = evaluate(earlier, later, { weights: trainWeights(awards, years.slice(0, -1)) })
  const shipped = evaluate(earlier, later)
  return { heldBackYear: last, learned, shipped, years }
}

// Two rankings of a year differ by this much by chance alone.
const byChance = 0.01

type Streams = Pick<CommandContext<unknown>, 'cwd' | 'stdout' | 'stderr'>

const runEvaluate = async (
  asked: Extract<Asked, { act: 'evaluate' }> & Options,
  { cwd, stdout }: Streams,
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
  const known = evaluate(earlier, later, { bids })
  const evaluation = asked.cold ? { ...known, cold: evaluateCold(earlier, later) } : known
  stdout.write(asked.json ? `${JSON.stringify(evaluation)}\n` : evaluationText(evaluation, say))
  return 0
}

const runTrain = async (
  asked: Asked & Options,
  { cwd, stdout, stderr }: Streams,
  say: Say,
): Promise<ExitCode> => {
  const awards = await readPastAwardsFile(resolve(cwd, asked.profiles))
  const trial = train(awards)
  if (trial === null) {
    stderr.write(`${say(labels.short)}\n`)
    return 1
  }
  if (!asked.json) stderr.write(evaluationText(trial.shipped, say) + evaluationText(trial.learned, say))
  if (trial.learned.all.r10 < trial.shipped.all.r10 - byChance) {
    stderr.write(`${say(labels.worse)}\n`)
    return 1
  }
  const weights = trainWeights(awards, trial.years)
  stdout.write(`${JSON.stringify(asked.json ? { weights, ...trial } : weights, null, asked.json ? 0 : 2)}\n`)
  return 0
}

/** `npx maillage match`: how well the engine ranks real winners, and what it can learn from them. */
export const matchCommand: Command<unknown> = {
  name: 'match',
  summary: {
    fr: 'Mesure et entraîne l’appariement des fournisseurs et des avis',
    en: 'Measures and trains the matching of suppliers and notices',
  },
  help,
  needsDatabase: () => false,
  async run(argv, { cwd, language, stdout, stderr }) {
    const say: Say = (text) => textIn(text, language).text
    const asked = readArguments(argv)
    if (asked === null) {
      stderr.write(`${say(labels.wrong)}\n`)
      return 2
    }
    const streams = { cwd, stdout, stderr }
    try {
      return asked.act === 'train'
        ? await runTrain(asked, streams, say)
        : await runEvaluate(asked, streams, say)
    } catch (fault) {
      stderr.write(`${say(labels.unreadable)} ${fault instanceof Error ? fault.message : String(fault)}\n`)
      return 1
    }
  },
}
