import type { Bilingual } from '#kernel/language.ts'
import type { StoredWeights, Tenders } from '#programme/tenders/index.ts'
import type { CommandContext, ExitCode } from './command.ts'
import { labels } from './match-texts.ts'

export interface WeightsAsked {
  /** Which weights to put in force: a number, null for the shipped ones, undefined to list only. */
  readonly use: number | null | undefined
  readonly json: boolean
}

const line = ({ id, trainedAt, seed, trainingHash, metrics, isInForce }: StoredWeights): string => {
  const percent = (share: number): string => (100 * share).toFixed(1)
  const { heldBackYear, learned } = metrics
  return `${isInForce ? '→' : ' '} ${id}  ${trainedAt.slice(0, 10)}  ${heldBackYear} R@10 ${percent(learned.all)} / ${percent(learned.new)}  seed ${seed}  ${trainingHash.slice(0, 12)}\n`
}

/** `match weights`: the weights learned here, and the way back to earlier or to the shipped ones. */
export const runWeights = async (
  { use, json }: WeightsAsked,
  {
    context,
    tenders,
  }: {
    readonly context: Pick<CommandContext<unknown>, 'stdout' | 'stderr' | 'now'>
    readonly tenders: Tenders
  },
  say: (text: Bilingual) => string,
): Promise<ExitCode> => {
  if (use !== undefined && !(await tenders.matchingWeights.choose(use, context.now()))) {
    context.stderr.write(`${say(labels.noSuchWeights)}\n`)
    return 1
  }
  const stored = await tenders.matchingWeights.list()
  const shipped = !stored.some(({ isInForce }) => isInForce)
  if (json) context.stdout.write(`${JSON.stringify({ shippedInForce: shipped, stored })}\n`)
  else {
    context.stdout.write(`${shipped ? '→' : ' '} ${say(labels.shipped)}\n`)
    for (const each of stored) context.stdout.write(line(each))
  }
  return 0
}
