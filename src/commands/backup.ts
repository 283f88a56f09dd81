import { join, resolve } from 'node:path'
import { contentsAt, type Files } from '#files/index.ts'
import { type BackupSummary, type Installation, readBackup, restoreBackup } from '#installation/index.ts'
import type { Journal } from '#journal/index.ts'
import { readArguments } from './arguments.ts'
import {
  activateHelp,
  backupHelp,
  contentFaults,
  backupLabels as labels,
  refusalWords,
  restoreHelp,
  verifyHelp,
} from './backup-texts.ts'
import type { Command, CommandContext, ExitCode } from './command.ts'

interface Parts {
  readonly files: Files
  readonly installation: Installation
  readonly journal: Journal
}
type Context = CommandContext<Parts>
type Label = keyof typeof labels

/** The one file named, and the options; null, and told, when the words make no sense. */
const readFileArgument = (argv: readonly string[], context: Context, options: 'none' | 'replace') => {
  const known = { json: { type: 'boolean' }, replace: { type: 'boolean' } } as const
  const given = readArguments(argv, known)
  const [file, ...more] = given?.positionals ?? []
  const { json = false, replace = false } = given?.values ?? {}
  if (file === undefined || more.length > 0 || (replace && options === 'none')) {
    context.stderr.write(`${labels.wrong[context.language]}\n`)
    return null
  }
  return { file: resolve(context.cwd, file), json, replace }
}

/** What became of the contents of files: kept here, left in their bucket, not there as they should be. */
const reportContents = (
  { stdout, stderr, language }: Context,
  { contents: { here, inBucket, faults } }: BackupSummary,
): void => {
  if (here > 0) stdout.write(`${String(here).padStart(10)}  ${labels.contentsHere[language]}\n`)
  if (inBucket > 0) stdout.write(`${String(inBucket).padStart(10)}  ${labels.contentsInBucket[language]}\n`)
  for (const { key, why } of faults) stderr.write(`${contentFaults[why][language]} ${key}\n`)
}

const report = (
  context: Context,
  label: Label,
  given: { readonly file: string; readonly json: boolean; readonly summary: BackupSummary },
): void => {
  const { header, tables, contents } = given.summary
  const { stdout, language } = context
  const { madeAt, engine, program } = header
  if (given.json) {
    stdout.write(`${JSON.stringify({ file: given.file, madeAt, engine, program, tables, contents })}\n`)
    return
  }
  for (const { name, rows } of tables.filter(({ rows }) => rows > 0))
    stdout.write(`${String(rows).padStart(10)}  ${name}\n`)
  reportContents(context, given.summary)
  const detail = label === 'written' ? given.file : label === 'sound' ? `${madeAt} (${engine})` : ''
  stdout.write(`${`${labels[label][language]} ${detail}`.trimEnd()}\n`)
}

const refuse = (context: Context, refusal: Parameters<typeof refusalWords>[0]): ExitCode => {
  context.stderr.write(`${refusalWords(refusal)[context.language]}\n`)
  return 1
}

/** `npx maillage backup`: everything at one moment, in one file. */
export const backupCommand: Command<Parts> = {
  name: 'backup',
  summary: {
    fr: 'écrit une sauvegarde, pendant que le site reste ouvert',
    en: 'writes a backup, while the site stays open',
  },
  help: backupHelp,
  needsDatabase: () => true,
  async run(argv, context) {
    const asked = readFileArgument(argv, context, 'none')
    if (asked === null) return 2
    const written = await (await context.modules()).installation.backup(asked.file, context.now())
    if (!written.accepted) {
      context.stderr.write(`${labels.exists[context.language]} ${asked.file}\n`)
      return 1
    }
    report(context, 'written', { ...asked, summary: written.value })
    return written.value.contents.faults.length === 0 ? 0 : 1
  },
}

/** `npx maillage verify`: whether a backup can be trusted. */
export const verifyCommand: Command<Parts> = {
  name: 'verify',
  summary: { fr: 'vérifie une sauvegarde', en: 'checks a backup' },
  help: verifyHelp,
  needsDatabase: () => false,
  async run(argv, context) {
    const asked = readFileArgument(argv, context, 'none')
    if (asked === null) return 2
    const read = await readBackup(asked.file)
    if (!read.accepted) return refuse(context, read.refusal)
    report(context, 'sound', { ...asked, summary: read.value })
    return read.value.contents.faults.length === 0 ? 0 : 1
  },
}

/** Folder of the embedded database inside the data folder. */
const embedded = (dataFolder: string) => ({ folder: join(dataFolder, 'database') })

/** `npx maillage restore`: a backup in place of what the database holds. */
export const restoreCommand: Command<Parts> = {
  name: 'restore',
  summary: { fr: 'remet une sauvegarde', en: 'puts a backup back' },
  help: restoreHelp,
  // Never inside the server: the site must be stopped, and the folder’s lock says so.
  needsDatabase: () => false,
  async run(argv, context) {
    const asked = readFileArgument(argv, context, 'replace')
    if (asked === null) return 2
    const { databaseUrl } = context
    const place = databaseUrl ? { url: databaseUrl } : embedded(context.dataFolder)
    const restored = await restoreBackup(place, asked.file, {
      replace: asked.replace,
      contents: contentsAt(context.dataFolder, context.bucket ?? null),
    })
    if (!restored.accepted) return refuse(context, restored.refusal)
    const { journal, files } = await context.modules()
    const chains = await journal.verify()
    report(context, 'restored', { ...asked, summary: restored.value })
    // What a backup left in its bucket is looked for where this installation keeps files.
    const { faults } = await files.check()
    for (const { file, name, why } of faults)
      context.stderr.write(`${contentFaults[why][context.language]} ${name} (${file})\n`)
    const isWhole = chains.every(({ broken }) => broken === null)
    if (!isWhole) context.stderr.write(`${labels.brokenChain[context.language]}\n`)
    return isWhole && faults.length === 0 ? 0 : 1
  },
}

/** `npx maillage activate`: a restored copy takes over from the original. */
export const activateCommand: Command<Parts> = {
  name: 'activate',
  summary: {
    fr: 'fait d’une base restaurée celle qui envoie les courriels',
    en: 'makes a restored database the one that sends letters',
  },
  help: activateHelp,
  needsDatabase: () => true,
  async run(argv, context) {
    const given = readArguments(argv, { json: { type: 'boolean' } })
    const { language, stdout, stderr } = context
    if (given === null || given.positionals.length > 0) {
      stderr.write(`${labels.noWords[language]}\n`)
      return 2
    }
    const activated = await (await context.modules()).installation.activate()
    const words = labels[activated ? 'activated' : 'noCopy'][language]
    stdout.write(given.values.json === true ? `${JSON.stringify({ activated })}\n` : `${words}\n`)
    return 0
  },
}
