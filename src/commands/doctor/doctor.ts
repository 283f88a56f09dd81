import type { Installation } from '#installation/index.ts'
import type { FailedJobs } from '#jobs/failed-jobs.actions.ts'
import type { Journal } from '#journal/index.ts'
import type { Language } from '#kernel/language.ts'
import { type Outbox, tryMailServer } from '#mail/index.ts'
import { parseSettings, type Settings } from '../../settings.ts'
import { readArguments } from '../arguments.ts'
import type { Command, CommandContext, ExitCode } from '../command.ts'
import { databaseChecks, journalCheck, queueChecks } from './database-checks.ts'
import { databaseWords } from './database-texts.ts'
import { textsFrom } from './dns.feed.ts'
import { doctorHelp, doctorWords } from './doctor-texts.ts'
import { type Finding, type FindingState, notGood } from './finding.ts'
import { seeFolder } from './machine.feed.ts'
import { machineChecks } from './machine-checks.ts'
import { mailCheck } from './mail-checks.ts'
import { senderChecks } from './sender-checks.ts'

interface Parts {
  readonly installation: Pick<Installation, 'health' | 'copiedAt'>
  readonly outbox: Pick<Outbox, 'counts'>
  readonly failedJobs: Pick<FailedJobs, 'list'>
  readonly journal: Pick<Journal, 'verify'>
}
type Context = CommandContext<Parts>

interface Asked {
  readonly selectors: readonly string[]
  readonly resolver: string | null
  readonly journal: boolean
}

const options = {
  json: { type: 'boolean' },
  journal: { type: 'boolean' },
  dkim: { type: 'string', multiple: true },
  resolver: { type: 'string' },
} as const

const ofDatabase = async (
  context: Context,
  { asked, settings }: { readonly asked: Asked; readonly settings: Settings },
): Promise<readonly Finding[]> => {
  try {
    const { installation, outbox, failedJobs, journal } = await context.modules()
    const letLeave = settings.smtpUrl !== null && (await installation.copiedAt()) === null
    const { total } = await failedJobs.list(1)
    return [
      ...databaseChecks(await installation.health(), context.now()),
      ...queueChecks({ letters: await outbox.counts(), failedJobs: total, letLeave }),
      ...(asked.journal ? [journalCheck(await journal.verify())] : []),
    ]
  } catch (failure) {
    const why = failure instanceof Error ? failure.message : String(failure)
    const said = databaseWords.unreachable(why)
    return [notGood('database', 'bad', { said, advice: databaseWords.unreachableAdvice })]
  }
}

const findings = async (context: Context, asked: Asked, settings: Settings): Promise<readonly Finding[]> => {
  const { smtpUrl, mailFrom } = settings
  const { dataFolder } = context
  const texts = textsFrom(asked.resolver)
  return [
    ...(await ofDatabase(context, { asked, settings })),
    ...machineChecks(await seeFolder(dataFolder), { settings, dataFolder }),
    mailCheck(settings, smtpUrl === null ? null : await tryMailServer(smtpUrl)),
    ...(mailFrom === null ? [] : await senderChecks(mailFrom, { texts, selectors: asked.selectors })),
  ]
}

const signs: Readonly<Record<FindingState, string>> = { good: '✓', doubt: '!', bad: '✗', 'not-checked': '–' }

const lines = ({ state, said, advice }: Finding, language: Language): string =>
  [`${signs[state]} ${said[language]}`, ...(advice === undefined ? [] : [`    ${advice[language]}`])].join(
    '\n',
  )

const report = ({ language, stdout }: Context, found: readonly Finding[]): void => {
  for (const finding of found) stdout.write(`${lines(finding, language)}\n`)
  const count = (state: FindingState): number => found.filter((finding) => finding.state === state).length
  const summary = doctorWords.summary({
    bad: count('bad'),
    doubt: count('doubt'),
    notChecked: count('not-checked'),
  })
  stdout.write(`\n${summary[language]}\n`)
}

const isResolver = (text: string): boolean =>
  /^(\d{1,3}(\.\d{1,3}){3}(:\d{1,5})?|\[[\da-f:]+\](:\d{1,5})?|[\da-f:]+)$/i.test(text)

const readAsked = (argv: readonly string[]): (Asked & { readonly json: boolean }) | null => {
  const given = readArguments(argv, options)
  if (given === null || given.positionals.length > 0) return null
  const { dkim = [], resolver = null, json = false, journal = false } = given.values
  if (!dkim.every((selector) => /^[\w.-]{1,63}$/.test(selector))) return null
  if (resolver !== null && !isResolver(resolver)) return null
  return { selectors: dkim, resolver, json, journal }
}

/** `npx maillage doctor`: what is well and what is not with an installation, and what to do. */
export const doctorCommand: Command<Parts> = {
  name: 'doctor',
  summary: {
    fr: 'dit ce qui va et ce qui ne va pas, et quoi faire',
    en: 'says what is well and what is not, and what to do',
  },
  help: doctorHelp,
  needsDatabase: () => true,
  async run(argv, context): Promise<ExitCode> {
    const asked = readAsked(argv)
    if (asked === null) {
      context.stderr.write(`${doctorWords.wrong[context.language]}\n`)
      return 2
    }
    const settings = context.settings ?? parseSettings({}).settings
    if (settings === null) return 1
    const found = await findings(context, asked, settings)
    const well = found.every(({ state }) => state !== 'bad')
    if (asked.json) context.stdout.write(`${JSON.stringify({ well, findings: found })}\n`)
    else report(context, found)
    return well ? 0 : 1
  },
}
