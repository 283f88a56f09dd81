import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import pino from 'pino'
import { commands } from '#commands/all.ts'
import type { Command, ExitCode } from '#commands/command.ts'
import { type RunHere, serveControl } from '#commands/control.ts'
import { importTendersTask } from '#jobs/import-tenders.ts'
import { noticesLettersTask } from '#jobs/notices-letters.ts'
import { purgeTask } from '#jobs/purge.ts'
import { remindApplicantsTask } from '#jobs/remind-applicants.ts'
import { startSchedule } from '#jobs/schedule.ts'
import { sweepFilesTask } from '#jobs/sweep-files.ts'
import type { Language } from '#kernel/language.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import { createSite } from '#web/site.tsx'
import { linkTo } from '#web/sitemap.ts'
import { type Maillage, type Modules, openMaillage } from '../maillage.ts'
import type { Settings } from '../settings.ts'
import { distFolder, readAssetManifest } from './assets.ts'
import { demonstrationToday, eraseDemonstration, fillDemonstration } from './demonstration.ts'
import { startLetters } from './letters.ts'
import { listen } from './listen.ts'
import { writeNoticesLetters } from './notices-letters.ts'
import { serverTexts } from './texts.ts'

export interface ServeGiven {
  readonly settings: Settings
  readonly language: Language
  /** Aborted when the person stops the program. */
  readonly signal: AbortSignal
}

/** Opens the site until stopped. The demonstration only ever listens on this machine. */
export const serve = async (argv: readonly string[], given: ServeGiven): Promise<ExitCode> => {
  const { values } = parseArgs({
    args: [...argv],
    options: { demonstration: { type: 'boolean' }, reset: { type: 'boolean' } },
  })
  const say = (text: string): void => void process.stderr.write(`${text}\n`)
  const demonstration = values.demonstration === true
  const kind = demonstration ? 'demonstration' : 'production'
  const { settings, language } = given
  if (demonstration && settings.databaseUrl !== null) say(serverTexts.ignoresServer[language])
  const databaseUrl = demonstration ? null : settings.databaseUrl
  const dataFolder = settings.dataFolder ?? resolve(join('data', kind))
  if (demonstration && values.reset === true && !(await eraseDemonstration(dataFolder))) {
    say(serverTexts.isProduction[language])
    return 1
  }
  const bucket = demonstration ? null : settings.bucket
  const maillage = await openMaillage({ databaseUrl, dataFolder, bucket, log: say })
  try {
    const installation = await maillage.claim(kind)
    if (installation.kind !== kind) {
      say(serverTexts[demonstration ? 'isProduction' : 'isDemonstration'][language])
      return 1
    }
    if (demonstration && installation.isNew) {
      say(serverTexts.filling[language])
      await fillDemonstration(maillage.modules)
      await writeNoticesLetters(maillage.modules, demonstrationToday)
    }
    return await open(maillage, { ...given, demonstration, dataFolder, databaseUrl })
  } finally {
    await maillage.close()
  }
}

interface OpenGiven extends ServeGiven {
  readonly demonstration: boolean
  readonly dataFolder: string
  readonly databaseUrl: string | null
}

interface Opened extends OpenGiven {
  /** Address that people type. */
  readonly baseUrl: string
}

const open = async (maillage: Maillage, given: OpenGiven): Promise<ExitCode> => {
  const { settings, language, demonstration } = given
  const log = pino({ level: settings.logLevel }, pino.destination(2))
  const now = (): Instant => (demonstration ? demonstrationToday : instantOf(new Date()))
  const host = demonstration ? '127.0.0.1' : settings.host
  const site = Promise.withResolvers<ReturnType<typeof createSite>>()
  // A demonstration that nobody told where to listen takes the next free port.
  const tries = demonstration && process.env.PORT === undefined ? 20 : 1
  const listening = await listen(
    async (request, connection) => (await site.promise).fetch(request, connection),
    {
      host,
      port: settings.port,
      tries,
    },
  )
  if (listening === null) {
    process.stderr.write(`${serverTexts.portTaken[language]}${settings.port + 1}\n`)
    return 1
  }
  const baseUrl = settings.baseUrl ?? listening.address
  site.resolve(await siteOf(maillage, { settings, baseUrl, demonstration, now, log }))
  const control =
    given.databaseUrl === null
      ? await serveControl(given.dataFolder, runHere(maillage, { ...given, baseUrl }))
      : null
  const schedule = demonstration
    ? null
    : await startSchedule({
        database: maillage.jobs,
        engine: maillage.engine,
        tasks: [
          importTendersTask(importNewTenders(maillage.modules)),
          purgeTask(maillage.modules.privacy.purging),
          noticesLettersTask((at) => writeNoticesLetters(maillage.modules, at)),
          remindApplicantsTask((at) => maillage.modules.applications.remind({ at, now: at })),
          sweepFilesTask(maillage.modules),
        ],
        now,
        onFailure: (task, failure) => log.error({ task, failure }),
      })
  const letters = demonstration ? null : lettersOf(maillage, { settings, baseUrl, log })
  announce(listening.address, given)
  if ((await maillage.modules.installation.copiedAt()) !== null)
    process.stdout.write(`${serverTexts.isCopy[language]}\n\n`)
  await stopped(given.signal)
  process.stderr.write(`${serverTexts.stopping[language]}\n`)
  control?.close()
  await schedule?.stop()
  await letters?.stop()
  await listening.close()
  return 0
}

const siteOf = async (
  { modules }: Maillage,
  given: {
    readonly baseUrl: string
    readonly demonstration: boolean
    readonly settings: Settings
    now(): Instant
    readonly log: pino.Logger
  },
): Promise<ReturnType<typeof createSite>> =>
  createSite({
    ...modules,
    accounts: modules.accountsAt(given.baseUrl),
    realNow: () => instantOf(new Date()),
    demonstration: given.demonstration ? { today: demonstrationToday } : null,
    keepsLetters: given.settings.smtpUrl === null && !given.demonstration,
    trustedProxies: given.settings.trustedProxies,
    now: given.now,
    baseUrl: given.baseUrl,
    assets: await readAssetManifest(),
    publicFolder: join(distFolder(), 'public'),
    log: (failure) => given.log.error(failure),
  })

/** Letters leave when a mail server is set; otherwise they wait, and the operator is told. */
const lettersOf = (
  { modules }: Maillage,
  given: { readonly settings: Settings; readonly baseUrl: string; readonly log: pino.Logger },
): ReturnType<typeof startLetters> | null => {
  const { smtpUrl, mailFrom } = given.settings
  if (smtpUrl === null || mailFrom === null) return null
  const onFailure = (failure: unknown): void => given.log.error({ task: 'send-letters', failure })
  return startLetters({ modules, smtpUrl, mailFrom, baseUrl: given.baseUrl, onFailure })
}

/** A run that failed is tried again by the schedule. */
const importNewTenders =
  ({ tenderImport }: Modules) =>
  async (signal: AbortSignal): Promise<void> => {
    const { failure } = await tenderImport.importFromSeao(
      { since: null },
      { onProgress: () => {}, signal, now: () => instantOf(new Date()), newId: randomUUID },
    )
    if (failure !== null) throw new Error(failure)
  }

const announce = (address: string, { demonstration, language, settings }: OpenGiven): void => {
  const lines = [
    '',
    `  ${address}${language === 'en' ? '/en' : '/'}`,
    '',
    serverTexts[demonstration ? 'demonstrationReady' : 'productionReady'][language],
    ...(demonstration || settings.smtpUrl !== null ? [] : [serverTexts.keepsLetters[language]]),
    ...(demonstration ? [serverTexts.signIns[language] + address + linkTo('signIn', language)] : []),
    '',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

const stopped = (signal: AbortSignal): Promise<void> =>
  signal.aborted ? Promise.resolve() : new Promise((done) => signal.addEventListener('abort', () => done()))

/** Carries out commands asked over the socket, with the modules that the server already holds. */
const runHere =
  (maillage: Maillage, { dataFolder, databaseUrl, baseUrl, settings }: Opened): RunHere =>
  async ({ argv, cwd, language }, streams) => {
    const [name, ...rest] = argv
    const command: Command<Modules> | undefined = commands.find((each) => each.name === name)
    if (command === undefined) return 2
    try {
      return await command.run(rest, {
        ...streams,
        language,
        cwd,
        dataFolder,
        databaseUrl,
        baseUrl,
        settings,
        modules: async () => maillage.modules,
        now: () => instantOf(new Date()),
        newId: randomUUID,
      })
    } catch (failure) {
      streams.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`)
      return 1
    }
  }
