import { parseArgs } from 'node:util'
import type { Bilingual, Language } from '#kernel/language.ts'
import type { Command } from './command.ts'

/** What a command needs to be listed: serving is one too, though it runs differently. */
export type Listed = Pick<Command<never>, 'name' | 'summary' | 'help'>

const words = {
  usage: { fr: 'Utilisation : npx maillage COMMANDE [options]', en: 'Usage: npx maillage COMMAND [options]' },
  more: {
    fr: '« npx maillage COMMANDE --help » donne les options et un exemple.',
    en: '“npx maillage COMMAND --help” gives the options and an example.',
  },
  unknown: { fr: 'Commande inconnue :', en: 'Unknown command:' },
} as const satisfies Record<string, Bilingual>

/** The list of commands, one a line. */
export const overview = (commands: readonly Listed[], language: Language): string => {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const lines = commands.map(
    ({ name, summary }) => `  ${name.padEnd(width)}  ${summary[language] ?? summary.fr}`,
  )
  return `${words.usage[language]}\n\n${lines.join('\n')}\n\n${words.more[language]}\n`
}

/** Said when the first word is no command. */
export const unknownCommand = (name: string, commands: readonly Listed[], language: Language): string =>
  `${words.unknown[language]} ${name}\n\n${overview(commands, language)}`

export const helpOf = (command: Listed, language: Language): string =>
  `${command.help[language] ?? command.help.fr}\n`

/** Whether the person only wants help. */
export const wantsHelp = (argv: readonly string[]): boolean =>
  parseArgs({
    args: [...argv],
    options: { help: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
  }).values.help === true
