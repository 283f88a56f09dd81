import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type LocalDate, parseLocalDate } from '#kernel/time.ts'
import type { ImportContext, ImportOutcome, TenderImport } from '#programme/tenders/index.ts'
import type { Command, CommandContext, ExitCode } from './command.ts'
import { progressShower, reportFaults, reportQuarantine, reportSummary } from './import-report.ts'
import { importTexts as texts } from './import-texts.ts'

interface Parts {
  readonly tenderImport: TenderImport
}

type Asked =
  | { readonly kind: 'sources'; readonly sources: readonly string[] }
  | { readonly kind: 'seao'; readonly since: LocalDate | null; readonly catalogueUrl: string | null }
  | { readonly kind: 'list' }
  | { readonly kind: 'retry'; readonly ids: readonly string[] }

const options = {
  json: { type: 'boolean' },
  seao: { type: 'boolean' },
  since: { type: 'string' },
  catalogue: { type: 'string' },
  quarantine: { type: 'boolean' },
  retry: { type: 'boolean' },
} as const

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options })
  } catch {
    return null
  }
}

/** What the words ask for; null when they make no sense together. */
const readArguments = (argv: readonly string[]): (Asked & { readonly json: boolean }) | null => {
  const given = parse(argv)
  if (given === null) return null
  const { seao, since, catalogue, quarantine, retry, json = false } = given.values
  const named = given.positionals
  const isSeao = seao === true
  if (!isSeao && (since !== undefined || catalogue !== undefined)) return null
  if (quarantine !== true && retry === true) return null
  if (isSeao) {
    const day = since === undefined ? null : parseLocalDate(since)
    if (quarantine === true || named.length > 0 || (since !== undefined && day === null)) return null
    return { kind: 'seao', since: day, catalogueUrl: catalogue ?? null, json }
  }
  if (quarantine === true) {
    if (retry === true) return { kind: 'retry', ids: named, json }
    return named.length > 0 ? null : { kind: 'list', json }
  }
  return named.length === 0 ? null : { kind: 'sources', sources: named, json }
}

const isAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text)

const carryOut = (
  asked: Exclude<Asked, { kind: 'list' }>,
  { tenderImport }: Parts,
  context: ImportContext & { readonly cwd: string },
): Promise<ImportOutcome> => {
  switch (asked.kind) {
    case 'sources':
      return tenderImport.importSources(
        asked.sources.map((each) =>
          isAddress(each) ? { kind: 'url', url: each } : { kind: 'path', path: resolve(context.cwd, each) },
        ),
        context,
      )
    case 'seao':
      return tenderImport.importFromSeao(
        { since: asked.since, ...(asked.catalogueUrl === null ? {} : { catalogueUrl: asked.catalogueUrl }) },
        context,
      )
    case 'retry':
      return tenderImport.retryQuarantine(asked.ids, context)
  }
}

const most = 1_000_000

/** `npx maillage import`: files, folders, addresses, SEAO's catalogue, and the quarantine. */
export const importCommand: Command<Parts> = {
  name: 'import',
  summary: texts.summary,
  help: texts.help,
  needsDatabase: () => true,
  async run(argv: readonly string[], context: CommandContext<Parts>): Promise<ExitCode> {
    const { language, stdout, stderr } = context
    const asked = readArguments(argv)
    if (asked === null) {
      stderr.write(`${texts.help[language]}\n`)
      return 2
    }
    const parts = await context.modules()
    if (asked.kind === 'list') {
      const held = await parts.tenderImport.quarantined(most)
      if (asked.json) stdout.write(`${JSON.stringify(held)}\n`)
      else reportQuarantine(held, context)
      return 0
    }
    const shower = progressShower(context, () => performance.now())
    const { cwd, signal } = context
    const outcome = await carryOut(asked, parts, {
      cwd,
      signal,
      onProgress: shower.show,
      now: () => context.now(),
      newId: () => context.newId(),
    })
    shower.clear()
    reportFaults(outcome, context)
    if (asked.json) stdout.write(`${JSON.stringify(outcome.summary)}\n`)
    else reportSummary(outcome, context)
    return outcome.failure === null && outcome.files.every((file) => file.status !== 'unreadable') ? 0 : 1
  },
}
