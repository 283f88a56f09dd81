import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Language } from '#kernel/language.ts'
import type {
  DirectoryImport,
  DirectoryImportRefusal,
  DirectoryImportReport,
} from '#programme/directory/index.ts'
import type { Command, CommandContext, ExitCode } from './command.ts'
import { importDirectoryTexts as texts } from './import-directory-texts.ts'

const parse = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
      map: { type: 'string', multiple: true },
    },
  })

/** `--map "Raison sociale=Nom"` → { 'Raison sociale': 'Nom' }; null when there is no equal sign. */
const renamedFrom = (pairs: readonly string[]): Readonly<Record<string, string>> | null => {
  const split = pairs.map((pair) => {
    const at = pair.lastIndexOf('=')
    return at < 1 ? null : ([pair.slice(0, at), pair.slice(at + 1)] as const)
  })
  const known = split.filter((pair) => pair !== null)
  return known.length === split.length ? Object.fromEntries(known) : null
}

export const importDirectoryCommand: Command<{ readonly directoryImport: DirectoryImport }> = {
  name: 'import-directory',
  summary: texts.summary,
  help: texts.help,
  needsDatabase: () => true,
  async run(argv, context): Promise<ExitCode> {
    const { language, stdout, stderr } = context
    let given: ReturnType<typeof parse>
    try {
      given = parse(argv)
    } catch {
      stderr.write(`${texts.help[language]}\n`)
      return 2
    }
    const [file, ...others] = given.positionals
    const renamed = renamedFrom(given.values.map ?? [])
    if (file === undefined || others.length > 0 || renamed === null) {
      stderr.write(`${texts.help[language]}\n`)
      return 2
    }
    const { directoryImport } = await context.modules()
    const outcome = await directoryImport.importFile(resolve(context.cwd, file), {
      dryRun: given.values['dry-run'] === true,
      renamed,
      newId: context.newId,
    })
    if (!outcome.accepted) {
      stderr.write(`${refusalText(outcome.refusal, language)}\n`)
      return 1
    }
    if (given.values.json === true) stdout.write(`${JSON.stringify(outcome.value)}\n`)
    else write(outcome.value, context)
    return outcome.value.refused > 0 ? 1 : 0
  },
}

const refusalText = (refusal: DirectoryImportRefusal, language: Language): string => {
  const say = texts.refusals[refusal.kind][language]
  switch (refusal.kind) {
    case 'columns-missing':
      return `${say} ${refusal.missing.join(', ')}\n${texts.present[language]} ${refusal.headings.join(' | ')}`
    case 'columns-repeated':
      return `${say} ${refusal.repeated.join(', ')}`
    case 'unreadable':
      return `${say} ${refusal.file} (${refusal.detail})`
    default:
      return `${say} ${refusal.file}`
  }
}

const write = (
  report: DirectoryImportReport,
  { language, stdout, stderr }: CommandContext<unknown>,
): void => {
  for (const { line, column, value, problem } of report.errors)
    stderr.write(
      `${texts.line[language]} ${line}, ${column} : « ${value} » : ${texts.problems[problem][language]}\n`,
    )
  if (report.unknownColumns.length > 0)
    stderr.write(`${texts.unknownColumns[language]} ${report.unknownColumns.join(' | ')}\n`)
  const counts = (['read', 'new', 'updated', 'unchanged', 'refused'] as const).map(
    (name) => `${texts.counts[name][language]} ${report[name]}`,
  )
  stdout.write(`${counts.join(', ')}\n`)
  if (report.dryRun) stdout.write(`${texts.dryRun[language]}\n`)
}
