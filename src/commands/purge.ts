import { hasFailed, type Privacy, type PurgeResult } from '#privacy/index.ts'
import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { purgeHelp, purgeLines, purgeSummary, purgeWrong } from './purge-texts.ts'

interface Parts {
  readonly privacy: Pick<Privacy, 'purging'>
}

const options = { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } } as const

const line = ({ line: name, swept, failure }: PurgeResult, language: 'fr' | 'en'): string =>
  `${failure === null ? '✓' : '✗'} ${String(swept).padStart(7)}  ${purgeLines[name][language]}${failure === null ? '' : ` — ${failure}`}\n`

/** `npx maillage purge`: what the night does, now; or what it would do. */
export const purgeCommand: Command<Parts> = {
  name: 'purge',
  summary: purgeSummary,
  help: purgeHelp,
  needsDatabase: () => true,
  async run(argv, context) {
    const given = readArguments(argv, options)
    const { language, stdout, stderr } = context
    if (given === null || given.positionals.length > 0) {
      stderr.write(`${purgeWrong[language]}\n`)
      return 2
    }
    const { purging } = (await context.modules()).privacy
    const isDry = given.values['dry-run'] === true
    const results = isDry
      ? await purging.dryRun(context.now())
      : (await purging.run(context.now(), context.signal)).results
    if (given.values.json === true) stdout.write(`${JSON.stringify({ dryRun: isDry, results })}\n`)
    else for (const result of results) stdout.write(line(result, language))
    return hasFailed({ results }) ? 1 : 0
  },
}
