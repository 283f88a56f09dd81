import { createInterface } from 'node:readline'
import { type Operators, operatorLinkHours } from '#accounts/index.ts'
import type { Installation } from '#installation/index.ts'
import type { CallForInterest } from '#programme/call-for-interest/index.ts'
import { linkTo } from '#web/sitemap.ts'
import { readArguments } from './arguments.ts'
import type { Command, CommandContext, ExitCode } from './command.ts'
import {
  type AnswerName,
  type Answers,
  answerNames,
  isAsked,
  optionalAnswers,
  programmeFileOf,
  readAnswer,
} from './init-answers.form.ts'
import { initHelp, initLabels as labels, questions } from './init-texts.ts'

interface Parts {
  readonly installation: Installation
  readonly operators: Operators
  readonly callForInterest: CallForInterest
  readonly ensureCoordinatingBody: (name: string, newId: () => string) => Promise<string>
}
type Context = CommandContext<Parts>

const flag = { type: 'string' } as const
const flags: Readonly<Record<AnswerName, typeof flag>> = {
  languages: flag,
  'name-fr': flag,
  'name-en': flag,
  'purpose-fr': flag,
  'purpose-en': flag,
  territory: flag,
  'coordinating-body': flag,
  'operator-name': flag,
  'operator-email': flag,
  'base-url': flag,
}

type Given = Readonly<Partial<Record<AnswerName, string>>>

/** Takes the options as they are: what is missing or cannot be used is told, nothing is asked. */
const fromOptions = (given: Given, { stderr, language }: Context): Answers | null => {
  const answers: Record<string, string> = {}
  let complete = true
  for (const name of answerNames.filter((each) => isAsked(each, answers.languages ?? ''))) {
    const written = given[name] ?? (optionalAnswers.includes(name) ? '' : null)
    const answer = written === null ? null : readAnswer(name, written)
    if (answer === null) {
      complete = false
      const said = written === null ? labels.missing[language] : questions[name].advice[language]
      stderr.write(`--${name} : ${said}\n`)
    } else answers[name] = answer
  }
  return complete ? filled(answers) : null
}

const filled = (answers: Readonly<Record<string, string>>): Answers => ({
  languages: 'fr',
  'name-fr': '',
  'name-en': '',
  'purpose-fr': '',
  'purpose-en': '',
  territory: '',
  'coordinating-body': '',
  'operator-name': '',
  'operator-email': '',
  'base-url': '',
  ...answers,
})

/** Asks what no option answered, again until the answer can be used; null when the answers end. */
const byAsking = async (given: Given, { stderr, language }: Context): Promise<Answers | null> => {
  const lines = createInterface({ input: process.stdin })
  const next = lines[Symbol.asyncIterator]()
  const answers: Record<string, string> = {}
  const answered = async (name: AnswerName): Promise<string | null> => {
    let written = given[name] ?? null
    for (;;) {
      if (written === null) {
        stderr.write(`${questions[name].ask[language]} : `)
        const { done, value } = await next.next()
        if (done === true) return null
        written = value
      }
      const answer = readAnswer(name, written)
      if (answer !== null) return answer
      stderr.write(`  ${questions[name].advice[language]}\n`)
      written = null
    }
  }
  try {
    for (const name of answerNames) {
      if (!isAsked(name, answers.languages ?? '')) continue
      const answer = await answered(name)
      if (answer === null) return null
      answers[name] = answer
    }
    return filled(answers)
  } finally {
    lines.close()
  }
}

const refuseIfTaken = async (parts: Parts, { stderr, language }: Context): Promise<boolean> => {
  const isProduction = await parts.installation.claimProduction()
  if (isProduction && (await parts.operators.list()).length === 0) return false
  stderr.write(`${labels[isProduction ? 'already' : 'demonstration'][language]}\n`)
  return true
}

/** Makes everything; the operator comes last, so that a run cut short can be run again. */
const found = async (answers: Answers, parts: Parts, context: Context): Promise<string | null> => {
  const newId = (): string => context.newId()
  const bodyName = answers['coordinating-body']
  const body = bodyName === '' ? null : await parts.ensureCoordinatingBody(bodyName, newId)
  const programme = await parts.callForInterest.takeFile(programmeFileOf(answers, body), { newId })
  if (!programme.accepted) {
    context.stderr.write(`${labels.refused[context.language]} ${JSON.stringify(programme.refusal)}\n`)
    return null
  }
  const [at, email] = [context.now(), answers['operator-email']]
  const person = { name: answers['operator-name'], email, language: context.language }
  await parts.operators.add(person, { at, newId })
  const link = await parts.operators.link(email, { at, baseUrl: answers['base-url'] })
  return link.accepted ? link.value : null
}

const serveLine = (baseUrl: string): string => `BASE_URL=${baseUrl} npx maillage serve`

const run = async (argv: readonly string[], context: Context): Promise<ExitCode> => {
  const { stdout, stderr, language } = context
  const read = readArguments(argv, { ...flags, json: { type: 'boolean' } })
  if (read === null || read.positionals.length > 0) {
    stderr.write(`${labels.wrong[language]}\n`)
    return 2
  }
  const { json = false, ...options } = read.values
  const given = context.baseUrl ? { 'base-url': context.baseUrl, ...options } : options
  const parts = await context.modules()
  if (await refuseIfTaken(parts, context)) return 1
  const answers = json ? fromOptions(given, context) : await byAsking(given, context)
  if (answers === null) {
    if (!json) stderr.write(`\n${labels.ended[language]}\n`)
    return 2
  }
  const token = await found(answers, parts, context)
  if (token === null) return 1
  const baseUrl = answers['base-url']
  const link = baseUrl + linkTo('signInLink', language, { query: { jeton: token } })
  if (json) stdout.write(`${JSON.stringify({ link, hours: operatorLinkHours, next: serveLine(baseUrl) })}\n`)
  else stdout.write(labels.done(link, operatorLinkHours, serveLine(baseUrl))[language])
  return 0
}

/** `npx maillage init`: from nothing to an installation that its operator can open. */
export const initCommand: Command<Parts> = {
  name: 'init',
  summary: {
    fr: 'prépare une installation de production',
    en: 'prepares a production installation',
  },
  help: initHelp,
  // It asks questions: it runs where the person is, never inside the server.
  needsDatabase: () => false,
  run,
}
