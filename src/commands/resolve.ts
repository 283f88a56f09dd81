import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { AliasAct, AliasState, NameAliases } from '#programme/directory/index.ts'
import type { Side } from '#programme/matching/index.ts'
import { learnLikelihood, linkingTask } from '#programme/matching/index.ts'
import type { NameResolution } from '#programme/tenders/index.ts'
import type { Command, CommandContext, ExitCode } from './command.ts'
import { readContractNamesFile } from './past-awards-file.ts'
import { printAliases, printDecided, printQuality, printRefusal, printRun } from './resolve-report.ts'
import { help, labels, summary } from './resolve-texts.ts'

interface Parts {
  readonly nameAliases: NameAliases
  readonly nameResolution: NameResolution
}

type Asked = { readonly json: boolean } & (
  | { readonly act: 'run' }
  | { readonly act: 'list'; readonly state: AliasState }
  | { readonly act: AliasAct; readonly ids: readonly string[] }
  | { readonly act: 'evaluate' | 'train'; readonly file: string; readonly side: Side }
)

const options = {
  json: { type: 'boolean' },
  state: { type: 'string' },
  file: { type: 'string' },
  side: { type: 'string' },
} as const

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch {
    return null
  }
}

const acts: readonly AliasAct[] = ['accept', 'refuse', 'undo']
const states: readonly AliasState[] = ['proposed', 'linked', 'refused']
const sides: readonly Side[] = ['even', 'odd']

/** What the words ask for; null when they make no sense together. */
const readArguments = (argv: readonly string[]): Asked | null => {
  const given = parse(argv)
  if (given === null) return null
  const [word, ...ids] = given.positionals
  const { json = false, file } = given.values
  const act = acts.find((each) => each === word)
  if (act !== undefined) return ids.length > 0 ? { act, ids, json } : null
  if (ids.length > 0) return null
  if (word === 'run') return { act: word, json }
  if (word === 'list') {
    const state = states.find((each) => each === (given.values.state ?? 'proposed'))
    return state === undefined ? null : { act: word, state, json }
  }
  if ((word !== 'evaluate' && word !== 'train') || file === undefined) return null
  const side = sides.find((each) => each === (given.values.side ?? (word === 'train' ? 'even' : 'odd')))
  return side === undefined ? null : { act: word, file, side, json }
}

const withFile = async (
  { act, file, side, json }: Extract<Asked, { act: 'evaluate' | 'train' }>,
  context: CommandContext<Parts>,
): Promise<ExitCode> => {
  const started = performance.now()
  const names = await readContractNamesFile(resolve(context.cwd, file))
  if (act === 'train') {
    context.stdout.write(`${JSON.stringify(learnLikelihood(names, side), null, json ? 0 : 2)}\n`)
    return 0
  }
  const quality = linkingTask(names, side)
  const seconds = (performance.now() - started) / 1000
  if (!json) {
    printQuality({ quality, seconds }, context)
    return 0
  }
  const { right, wrong, missed, precision, recall, recallAt3 } = quality
  const report = {
    automatic: { right, wrong, missed, precision, recall },
    proposals: { recallAt3 },
    seconds,
  }
  context.stdout.write(`${JSON.stringify(report)}\n`)
  return 0
}

const everything = 1_000_000

const withDatabase = async (
  asked: Exclude<Asked, { act: 'evaluate' | 'train' }>,
  context: CommandContext<Parts>,
): Promise<ExitCode> => {
  const { nameAliases, nameResolution } = await context.modules()
  const print = (document: unknown, inWords: () => void): ExitCode => {
    if (asked.json) context.stdout.write(`${JSON.stringify(document)}\n`)
    else inWords()
    return 0
  }
  switch (asked.act) {
    case 'run': {
      const report = await nameResolution.run({
        now: () => context.now(),
        newId: () => context.newId(),
      })
      return print(report, () => printRun(report, context))
    }
    case 'list': {
      const found = await nameAliases.list([asked.state], everything)
      return print(found, () => printAliases(found, asked.state, context))
    }
    default: {
      const outcome = await nameAliases.decide(asked.act, asked.ids, context.now())
      if (outcome.accepted) return print(outcome.value, () => printDecided(asked.act, outcome.value, context))
      printRefusal(outcome.refusal, context)
      return 1
    }
  }
}

const offline = ['evaluate', 'train']

/** `npx maillage resolve`: names of public data and the organisations that bear them. */
export const resolveCommand: Command<Parts> = {
  name: 'resolve',
  summary,
  help,
  needsDatabase: (argv) => !argv.some((word) => offline.includes(word)),
  async run(argv, context) {
    const asked = readArguments(argv)
    if (asked === null) {
      context.stderr.write(`${labels.wrong[context.language]}\n`)
      return 2
    }
    if (!('file' in asked)) return withDatabase(asked, context)
    try {
      return await withFile(asked, context)
    } catch (fault) {
      const detail = fault instanceof Error ? fault.message : String(fault)
      context.stderr.write(`${labels.unreadable[context.language]} ${detail}\n`)
      return 1
    }
  },
}
