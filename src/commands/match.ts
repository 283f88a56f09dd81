import { parseArgs } from 'node:util'
import type { Bilingual } from '#kernel/language.ts'
import { textIn } from '#kernel/language.ts'
import { isFeatureName } from '#programme/matching/index.ts'
import type { Tenders } from '#programme/tenders/index.ts'
import type { Command, CommandContext, ExitCode } from './command.ts'
import type { CalibrateAsked } from './match-calibrate.ts'
import { runCalibrate } from './match-calibrate.ts'
import type { EvaluateAsked } from './match-evaluate.ts'
import { runEvaluate } from './match-evaluate.ts'
import type { ExposureAsked } from './match-exposure.ts'
import { runExposure } from './match-exposure.ts'
import type { JudgedAsked } from './match-judged.ts'
import { runJudged } from './match-judged.ts'
import { help, labels } from './match-texts.ts'
import type { TrainAsked } from './match-train.ts'
import { runTrain } from './match-train.ts'
import type { WeightsAsked } from './match-weights.ts'
import { runWeights } from './match-weights.ts'
import { WrongTable } from './past-awards-file.ts'

type Say = (text: Bilingual) => string

const options = {
  profiles: { type: 'string' },
  queries: { type: 'string' },
  before: { type: 'string' },
  from: { type: 'string' },
  bids: { type: 'string' },
  judged: { type: 'string' },
  cold: { type: 'boolean' },
  without: { type: 'string' },
  learn: { type: 'string' },
  seed: { type: 'string' },
  'dry-run': { type: 'boolean' },
  use: { type: 'string' },
  all: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

type Asked =
  | ({ readonly act: 'evaluate' } & EvaluateAsked)
  | ({ readonly act: 'judged' } & JudgedAsked)
  | ({ readonly act: 'train' } & TrainAsked)
  | ({ readonly act: 'weights' } & WeightsAsked)
  | ({ readonly act: 'calibrate' } & CalibrateAsked)
  | ({ readonly act: 'exposure' } & ExposureAsked)

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch {
    return null
  }
}

type Values = NonNullable<ReturnType<typeof parse>>['values']

const yearsToLearn = (text: string): readonly [number, number] | null => {
  const [, first, last] = /^(\d{4})(?:-(\d{4}))?$/.exec(text) ?? []
  if (first === undefined) return null
  const years = [Number(first), Number(last ?? first)] as const
  return years[0] <= years[1] ? years : null
}

const isDay = (text: string | null): boolean => text === null || /^\d{4}-\d{2}-\d{2}$/.test(text)

const evaluateAsked = (values: Values): Asked | null => {
  const { profiles, queries, before = null, from = null, bids = null, cold = false, json = false } = values
  const without = values.without === undefined ? [] : values.without.split(',')
  if (values.judged !== undefined) return { act: 'judged', judged: values.judged, json }
  const learn = values.learn === undefined ? null : yearsToLearn(values.learn)
  if (profiles === undefined || queries === undefined || !without.every(isFeatureName)) return null
  if (!isDay(before) || !isDay(from) || (values.learn !== undefined && learn === null)) return null
  return { act: 'evaluate', profiles, queries, bids, cold, before, from, without, learn, json }
}

const trainAsked = (values: Values): Asked | null => {
  const { profiles = null, bids = null, json = false } = values
  const seed = Number(values.seed ?? 1)
  if (!Number.isInteger(seed) || seed < 0 || (bids !== null && profiles === null)) return null
  return { act: 'train', profiles, bids, seed, dryRun: values['dry-run'] === true, json }
}

const weightsAsked = ({ use, json = false }: Values): Asked | null => {
  if (use === undefined) return { act: 'weights', use: undefined, json }
  if (use === 'shipped') return { act: 'weights', use: null, json }
  return /^\d+$/.test(use) ? { act: 'weights', use: Number(use), json } : null
}

const readArguments = (argv: readonly string[]): Asked | null => {
  const parsed = parse(argv)
  if (parsed === null) return null
  const [act, ...more] = parsed.positionals
  if (more.length > 0) return null
  if (act === 'evaluate') return evaluateAsked(parsed.values)
  if (act === 'train') return trainAsked(parsed.values)
  if (act === 'weights') return weightsAsked(parsed.values)
  const { profiles, all = false, json = false } = parsed.values
  if (act === 'calibrate') return profiles === undefined ? null : { act, profiles, json }
  return act === 'exposure' ? { act, all, json } : null
}

const withoutDatabase: ReadonlySet<Asked['act']> = new Set(['evaluate', 'calibrate'])

interface Parts {
  readonly tenders: Tenders
}

const carryOut = async (asked: Asked, context: CommandContext<Parts>, say: Say): Promise<ExitCode> => {
  if (asked.act === 'evaluate') return runEvaluate(asked, context, say)
  if (asked.act === 'calibrate') return runCalibrate(asked, context, say)
  const { tenders } = await context.modules()
  if (asked.act === 'judged') return runJudged(asked, { context, tenders }, say)
  if (asked.act === 'exposure') return runExposure(asked, { context, tenders }, say)
  return asked.act === 'train'
    ? runTrain(asked, { context, tenders }, say)
    : runWeights(asked, { context, tenders }, say)
}

const unreadable = (fault: unknown): Bilingual => {
  if (fault instanceof WrongTable) return labels.wrongTable(fault.path, fault.missing)
  if (!(fault instanceof Error)) return labels.unreadable(String(fault))
  return 'code' in fault && fault.code === 'ENOENT' && 'path' in fault
    ? labels.noSuchFile(String(fault.path))
    : labels.unreadable(fault.message)
}

/** `npx maillage match`: how well the engine ranks real winners, and what it can learn from them. */
export const matchCommand: Command<Parts> = {
  name: 'match',
  summary: {
    fr: 'mesure et entraîne l’appariement des fournisseurs et des avis',
    en: 'measures and trains the matching of suppliers and notices',
  },
  help,
  needsDatabase: (argv) => !withoutDatabase.has(readArguments(argv)?.act ?? 'evaluate'),
  async run(argv, context) {
    const { language, stderr } = context
    const say: Say = (text) => textIn(text, language).text
    const asked = readArguments(argv)
    if (asked === null) {
      const act = argv.find((word) => !word.startsWith('-'))
      stderr.write(`${say(act === 'train' || act === 'weights' ? labels.wrongUse[act] : labels.wrong)}\n`)
      return 2
    }
    try {
      return await carryOut(asked, context, say)
    } catch (fault) {
      stderr.write(`${say(unreadable(fault))}\n`)
      return 1
    }
  },
}
