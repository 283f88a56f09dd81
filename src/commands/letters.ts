import { theProgram } from '#kernel/actor.ts'
import type { Bilingual } from '#kernel/language.ts'
import { type LetterState, letterStates, type Outbox, type QueuedLetter } from '#mail/index.ts'
import { readArguments } from './arguments.ts'
import type { Command, CommandContext, ExitCode } from './command.ts'
import { failureWords, letterLabels as labels, letterHelp, stateWords } from './letters-texts.ts'

interface Parts {
  readonly outbox: Outbox
}

const options = { json: { type: 'boolean' } } as const
const mostShown = 50
const notLeft: readonly LetterState[] = ['queued', 'sending', 'failed', 'unknown']

const why = ({ failure }: QueuedLetter, language: 'fr' | 'en'): string => {
  if (failure === null) return ''
  const words: Bilingual | undefined = failureWords[failure]
  return ` — ${words?.[language] ?? failure}`
}

const show = async ({ outbox }: Parts, context: CommandContext<Parts>, json: boolean): Promise<ExitCode> => {
  const { language, stdout } = context
  const counts = await outbox.counts()
  const waiting = await outbox.latest(mostShown, notLeft)
  if (json) {
    const letters = waiting.map(({ id, kind, to, state, attempts, queuedAt, failure }) => ({
      id,
      kind,
      to,
      state,
      attempts,
      queuedAt,
      failure,
    }))
    stdout.write(`${JSON.stringify({ counts: Object.fromEntries(counts), letters })}\n`)
    return 0
  }
  for (const state of letterStates)
    stdout.write(`${String(counts.get(state) ?? 0).padStart(7)}  ${stateWords[state][language]}\n`)
  for (const letter of waiting) {
    const { id, to, kind, state, queuedAt } = letter
    stdout.write(
      `\n${id}\n  ${queuedAt}  ${kind}  ${to}\n  ${stateWords[state][language]}${why(letter, language)}\n`,
    )
  }
  return 0
}

const tryAgain = async (
  ids: readonly string[],
  context: CommandContext<Parts>,
  json: boolean,
): Promise<ExitCode> => {
  const { outbox } = await context.modules()
  const queued = await outbox.tryAgain(ids, { actor: theProgram, at: context.now() })
  const left = ids.filter((id) => !queued.includes(id))
  if (json) context.stdout.write(`${JSON.stringify({ queued, left })}\n`)
  else context.stdout.write(`${labels.queued(queued.length)[context.language]}\n`)
  if (left.length > 0) context.stderr.write(`${labels.left[context.language]} ${left.join(', ')}\n`)
  return left.length > 0 ? 1 : 0
}

/** `npx maillage letters`: what waits in the outbox, what did not leave and why. */
export const lettersCommand: Command<Parts> = {
  name: 'letters',
  summary: {
    fr: 'montre les courriels qui attendent ou ne sont pas partis',
    en: 'shows the letters that wait or did not leave',
  },
  help: letterHelp,
  needsDatabase: () => true,
  async run(argv, context) {
    const given = readArguments(argv, options)
    const [word, ...ids] = given?.positionals ?? []
    const json = given?.values.json === true
    if (given !== null && word === undefined) return show(await context.modules(), context, json)
    if (given !== null && word === 'retry' && ids.length > 0) return tryAgain(ids, context, json)
    context.stderr.write(`${labels.wrong[context.language]}\n`)
    return 2
  },
}
