import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { commands } from '#commands/all.ts'
import type { Command, ExitCode, Output } from '#commands/command.ts'
import { helpOf, overview, unknownCommand, wantsHelp } from '#commands/command-line.ts'
import { askServer } from '#commands/control.ts'
import { languageOf } from '#commands/language.ts'
import { serveCommand } from '#commands/serve.ts'
import { DatabaseFailure } from '#db/failures.ts'
import type { Language } from '#kernel/language.ts'
import { instantOf } from '#kernel/time.ts'
import { type Modules, openMaillage } from './maillage.ts'
import { serve } from './server/serve.ts'
import { parseSettings, type Settings } from './settings.ts'

const listed = [serveCommand, ...commands]

const output = (stream: NodeJS.WriteStream): Output => ({
  write: (text) => void stream.write(text),
  isTerminal: stream.isTTY === true,
  columns: stream.columns ?? 80,
})

const interruption = (): AbortSignal => {
  const stopped = new AbortController()
  // Ctrl+C reaches the program from the terminal and again from the command that started it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopped.abort())
  return stopped.signal
}

/** Runs a command here, or inside the server when one holds the embedded database. */
const runCommand = async (
  command: Command<Modules>,
  argv: readonly string[],
  given: { readonly settings: Settings; readonly language: Language },
): Promise<ExitCode> => {
  const { settings, language } = given
  const streams = { stdout: output(process.stdout), stderr: output(process.stderr), signal: interruption() }
  const dataFolder = settings.dataFolder ?? resolve('data/production')
  const context = {
    ...streams,
    language,
    cwd: process.cwd(),
    dataFolder,
    databaseUrl: settings.databaseUrl,
    baseUrl: settings.baseUrl,
    settings,
    now: () => instantOf(new Date()),
    newId: randomUUID,
  }
  if (command.needsDatabase(argv) && settings.databaseUrl === null) {
    const asked = { argv: [command.name, ...argv], cwd: context.cwd, language }
    const exit = await askServer(dataFolder, { ...asked, ...terminals(streams) }, streams)
    if (exit !== null) return exit
  }
  const opened = lazily(() =>
    openMaillage({ databaseUrl: settings.databaseUrl, dataFolder, bucket: settings.bucket }),
  )
  try {
    return await command.run(argv, { ...context, modules: async () => (await opened.get()).modules })
  } finally {
    await opened.ifMade((maillage) => maillage.close())
  }
}

const terminals = ({ stdout, stderr }: { readonly stdout: Output; readonly stderr: Output }) => ({
  stdout: { isTerminal: stdout.isTerminal, columns: stdout.columns },
  stderr: { isTerminal: stderr.isTerminal, columns: stderr.columns },
})

/** Made at the first `get`, and never when nobody asks. */
const lazily = <Value>(make: () => Promise<Value>) => {
  let made: Promise<Value> | null = null
  return {
    get: (): Promise<Value> => {
      made ??= make()
      return made
    },
    ifMade: async (then: (value: Value) => Promise<void>): Promise<void> => {
      if (made !== null) await then(await made)
    },
  }
}

const main = async (argv: readonly string[]): Promise<ExitCode> => {
  const language = languageOf(process.env)
  const [name, ...rest] = argv
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(overview(listed, language))
    return 0
  }
  const found = listed.find((each) => each.name === name)
  if (found === undefined) {
    process.stderr.write(unknownCommand(name, listed, language))
    return 2
  }
  if (wantsHelp(rest)) {
    process.stdout.write(helpOf(found, language))
    return 0
  }
  const { settings, bad } = parseSettings(process.env)
  if (settings === null) {
    for (const { variable, advice } of bad)
      process.stderr.write(`${variable}=${process.env[variable] ?? ''} : ${advice[language] ?? advice.fr}\n`)
    return 2
  }
  const command = commands.find((each) => each.name === name)
  return command === undefined
    ? serve(rest, { settings, language, signal: interruption() })
    : runCommand(command, rest, { settings, language })
}

/** Failures that an operator can mend carry their words in both languages; others say what the machine said. */
const inWords = (failure: unknown): string => {
  if (failure instanceof DatabaseFailure) return failure.texts[languageOf(process.env)]
  return failure instanceof Error ? failure.message : String(failure)
}

process.exitCode = await main(process.argv.slice(2)).catch((failure: unknown) => {
  process.stderr.write(`${inWords(failure)}\n`)
  if (process.env.LOG_LEVEL === 'debug') console.error(failure)
  return 1
})
