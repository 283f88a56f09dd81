import { resolve } from 'node:path'
import type { Bilingual } from '#kernel/language.ts'
import type { History, PastAward } from '#programme/matching/index.ts'
import { shippedWeights, trainWeights } from '#programme/matching/index.ts'
import type { CommandContext, ExitCode } from './command.ts'
import { evaluate, evaluationText } from './match-evaluate.ts'
import { labels } from './match-texts.ts'
import { readBidsFolder, readPastAwardsFile } from './past-awards-file.ts'

export interface TrainAsked {
  readonly profiles: string
  readonly bids: string | null
  readonly json: boolean
}

const yearsOf = (awards: readonly PastAward[]): readonly number[] =>
  [...new Set(awards.map((award) => Number(award.date.slice(0, 4))))]
    .filter((year) => year > 0)
    .sort((a, b) => a - b)

// Five years of notices teach as much as is worth the minutes; older ones describe other suppliers.
const yearsLearned = 5

const tryOut = (history: History) => {
  const { awards, bids } = history
  const years = yearsOf(awards).slice(1).slice(-yearsLearned)
  const last = years.at(-1)
  if (last === undefined || years.length < 2) return null
  const cut = `${last}-01-01`
  const trial = {
    earlier: awards.filter(({ date }) => date < cut),
    later: awards.filter(({ date }) => date >= cut),
    bids: bids.filter(({ date, publishedOn }) => (date ?? cut) < cut && (publishedOn ?? '') < cut),
  }
  const learned = evaluate(trial, trainWeights(history, years.slice(0, -1)), { cold: false })
  const present = evaluate(trial, shippedWeights, { cold: false })
  return { heldBackYear: last, learned, present, years }
}

// Two rankings of a year differ by this much by chance alone.
const byChance = 0.01

const afterAll = '9999-12-31'

/** `match train`: weights learned from real awards, unless they rank a year held back worse. */
export const runTrain = async (
  asked: TrainAsked,
  { cwd, stdout, stderr }: Pick<CommandContext<unknown>, 'cwd' | 'stdout' | 'stderr'>,
  say: (text: Bilingual) => string,
): Promise<ExitCode> => {
  const awards = await readPastAwardsFile(resolve(cwd, asked.profiles))
  const bids = asked.bids === null ? [] : await readBidsFolder(resolve(cwd, asked.bids), afterAll)
  const trial = tryOut({ awards, bids })
  if (trial === null) {
    stderr.write(`${say(labels.short)}\n`)
    return 1
  }
  if (!asked.json) stderr.write(evaluationText(trial.present, say) + evaluationText(trial.learned, say))
  if (trial.learned.all.r10 < trial.present.all.r10 - byChance) {
    stderr.write(`${say(labels.worse)}\n`)
    return 1
  }
  const weights = trainWeights({ awards, bids }, trial.years)
  stdout.write(`${JSON.stringify(asked.json ? { weights, ...trial } : weights, null, asked.json ? 0 : 2)}\n`)
  return 0
}
