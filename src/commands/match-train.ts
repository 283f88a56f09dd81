import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import type { Bilingual } from '#kernel/language.ts'
import type { History, PastAward, Weights } from '#programme/matching/index.ts'
import { examplesOf, fitScaleOf, weightsFrom } from '#programme/matching/index.ts'
import type { Tenders } from '#programme/tenders/index.ts'
import type { CommandContext, ExitCode } from './command.ts'
import type { Evaluation } from './match-evaluate.ts'
import { evaluate, evaluationText } from './match-evaluate.ts'
import { labels } from './match-texts.ts'
import { readBidsFolder, readPastAwardsFile } from './past-awards-file.ts'

export interface TrainAsked {
  /** Null to learn from the awards that were imported. */
  readonly profiles: string | null
  readonly bids: string | null
  readonly seed: number
  readonly dryRun: boolean
  readonly json: boolean
}

type Context = Pick<CommandContext<unknown>, 'cwd' | 'stdout' | 'stderr' | 'now'>

const yearsOf = (awards: readonly PastAward[]): readonly number[] =>
  [...new Set(awards.map((award) => Number(award.date.slice(0, 4))))]
    .filter((year) => year > 0)
    .sort((a, b) => a - b)

// Five years of notices teach as much as is worth the minutes; older ones describe other suppliers.
const yearsLearned = 5

// Of fewer notices, one or two decide what is better: a share found among a hundred is known to within a tenth.
const fewestNotices = 100

/** Too few years, or too few notices won by somebody already known. */
interface TooLittle {
  readonly kind: 'too-little'
  readonly learnedFrom: number
  readonly heldBack: number
}

interface Tried {
  readonly kind: 'tried'
  readonly heldBackYear: number
  /** Learned from all years but the one held back. */
  readonly before: Weights
  readonly present: Evaluation
  readonly learned: Evaluation
  /** Learned from the year held back too. */
  readonly weights: Weights
}

/** Learns from all years but the last, and judges what was learned on that one beside the weights in force. */
export const tryOut = (history: History, present: Weights, seed: number): TooLittle | Tried => {
  const { awards, bids } = history
  const years = yearsOf(awards).slice(1).slice(-yearsLearned)
  const last = years.at(-1) ?? 0
  const examples = years.slice(0, -1).flatMap((year) => examplesOf(history, year, seed))
  const lastExamples = last === 0 ? [] : examplesOf(history, last, seed)
  if (examples.length < fewestNotices || lastExamples.length < fewestNotices)
    return { kind: 'too-little', learnedFrom: examples.length, heldBack: lastExamples.length }
  const cut = `${last}-01-01`
  const trial = {
    earlier: awards.filter(({ date }) => date < cut),
    later: awards.filter(({ date }) => date >= cut),
    bids: bids.filter(({ date, publishedOn }) => (date ?? cut) < cut && (publishedOn ?? '') < cut),
  }
  const before = weightsFrom(examples)
  return {
    kind: 'tried',
    heldBackYear: last,
    before,
    present: evaluate(trial, present, { cold: false }),
    learned: evaluate(trial, before, { cold: false }),
    weights: weightsFrom([...examples, ...lastExamples]),
  }
}

const afterAll = '9999-12-31'

const readHistory = async (asked: TrainAsked, tenders: Tenders, cwd: string): Promise<History> =>
  asked.profiles === null
    ? tenders.awardHistory()
    : {
        awards: await readPastAwardsFile(resolve(cwd, asked.profiles)),
        bids: asked.bids === null ? [] : await readBidsFolder(resolve(cwd, asked.bids), afterAll),
      }

const hashOf = (history: History): string =>
  createHash('sha256').update(JSON.stringify(history)).digest('hex')

/** Shares found, all and new: what is kept of an evaluation, the same each time. */
const kept = ({ all, new: fresh }: Evaluation) => ({ all: all.r10, new: fresh.r10 })

/** `match train`: weights learned from real awards, unless they rank a year held back worse than those in force. */
export const runTrain = async (
  asked: TrainAsked,
  { context, tenders }: { readonly context: Context; readonly tenders: Tenders },
  say: (text: Bilingual) => string,
): Promise<ExitCode> => {
  const { cwd, stdout, stderr } = context
  const history = await readHistory(asked, tenders, cwd)
  const trial = tryOut(history, (await tenders.matchingWeights.inForce()).weights, asked.seed)
  if (trial.kind === 'too-little') {
    stderr.write(`${say(labels.tooLittle({ ...trial, fewest: fewestNotices }))}\n`)
    return 1
  }
  const { heldBackYear, before, learned, present, weights } = trial
  if (!asked.json)
    stderr.write(
      `${say(labels.heldBack(heldBackYear))}\n${say(labels.present)}\n${evaluationText(present, say)}${say(labels.learned)}\n${evaluationText(learned, say)}`,
    )
  const refused = learned.all.r10 < present.all.r10
  const trained = {
    seed: asked.seed,
    trainingHash: hashOf(history),
    weights,
    scale: fitScaleOf(history, { chosenOn: heldBackYear, before, last: heldBackYear, weights }),
    metrics: { heldBackYear, learned: kept(learned), present: kept(present) },
  }
  const id =
    asked.dryRun || refused
      ? null
      : await tenders.matchingWeights.keep({ ...trained, trainedAt: context.now() })
  stdout.write(`${JSON.stringify({ id, refused, ...trained }, null, asked.json ? 0 : 2)}\n`)
  if (refused) stderr.write(`${say(labels.worse)}\n`)
  if (id !== null && !asked.json) stderr.write(`${say(labels.kept(id))}\n`)
  return refused && !asked.dryRun ? 1 : 0
}
