import { parseArgs } from 'node:util'
import type { Bilingual } from '#kernel/language.ts'
import { textIn } from '#kernel/language.ts'
import { isFeatureName } from '#programme/matching/index.ts'
import type { Tenders } from '#programme/tenders/index.ts'
import type { Command } from './command.ts'
import { runCalibrate } from './match-calibrate.ts'
import type { EvaluateAsked } from './match-evaluate.ts'
import { runEvaluate } from './match-evaluate.ts'
import { runExposure } from './match-exposure.ts'
import { help, labels } from './match-texts.ts'
import type { TrainAsked } from './match-train.ts'
import { runTrain } from './match-train.ts'

const options = {
  profiles: { type: 'string' },
  queries: { type: 'string' },
  before: { type: 'string' },
  from: { type: 'string' },
  bids: { type: 'string' },
  cold: { type: 'boolean' },
  without: { type: 'string' },
  json: { type: 'boolean' },
} as const

type Asked =
  | ({ readonly act: 'evaluate' } & EvaluateAsked)
  | ({ readonly act: 'train' } & TrainAsked)
  | { readonly act: 'calibrate'; readonly profiles: string; readonly json: boolean }

const readArguments = (argv: readonly string[]): Asked | null => {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true })
    const { profiles, queries, before = null, from = null, bids = null, cold = false, json = false } = values
    const without = values.without === undefined ? [] : values.without.split(',')
    const [act] = positionals
    if (profiles === undefined || !without.every(isFeatureName)) return null
    if (act === 'train') return { act, profiles, bids, json }
    if (act === 'calibrate') return { act, profiles, json }
    return act === 'evaluate' && queries !== undefined
      ? { act, profiles, queries, bids, cold, before, from, without, json }
      : null
  } catch {
    return null
  }
}

/** `npx maillage match`: how well the engine ranks real winners, and what it can learn from them. */
export const matchCommand: Command<{ readonly tenders: Tenders }> = {
  name: 'match',
  summary: {
    fr: 'Mesure et entraîne l’appariement des fournisseurs et des avis',
    en: 'Measures and trains the matching of suppliers and notices',
  },
  help,
  needsDatabase: ([act]) => act === 'exposure',
  async run(argv, { modules, now, cwd, language, stdout, stderr }) {
    const say = (text: Bilingual): string => textIn(text, language).text
    if (argv[0] === 'exposure') return runExposure((await modules()).tenders, argv, { stdout, now, say })
    const asked = readArguments(argv)
    if (asked === null) {
      stderr.write(`${say(labels.wrong)}\n`)
      return 2
    }
    const streams = { cwd, stdout, stderr }
    try {
      if (asked.act === 'calibrate') return await runCalibrate(asked, streams, say)
      return asked.act === 'train'
        ? await runTrain(asked, streams, say)
        : await runEvaluate(asked, streams, say)
    } catch (fault) {
      stderr.write(`${say(labels.unreadable)} ${fault instanceof Error ? fault.message : String(fault)}\n`)
      return 1
    }
  },
}
