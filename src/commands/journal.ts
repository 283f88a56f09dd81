import type { ChainCheck, Journal } from '#journal/index.ts'
import type { Bilingual } from '#kernel/language.ts'
import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'

interface Parts {
  readonly journal: Journal
}

type Both = Bilingual & { readonly en: string }

const help: Both = {
  fr: `Utilisation : npx maillage journal verify [--json]

Recalcule chaque chaîne du journal. Une valeur effacée à la demande d’une personne ne la brise pas; une entrée changée,
retirée ou ajoutée après coup la brise : elle est nommée, et la commande se termine par le code 1.

Exemple : npx maillage journal verify`,
  en: `Usage: npx maillage journal verify [--json]

Computes every chain of the journal again. A value erased at somebody’s request does not break it; an entry changed,
removed or added afterwards does: it is named, and the command ends with code 1.

Example: npx maillage journal verify`,
}

const wrong: Both = {
  fr: 'Écrivez « journal verify ». « npx maillage journal --help » donne un exemple.',
  en: 'Write “journal verify”. “npx maillage journal --help” gives an example.',
}

const because: Readonly<Record<NonNullable<ChainCheck['broken']>['why'], Both>> = {
  missing: { fr: 'elle manque', en: 'it is missing' },
  changed: { fr: 'elle a été changée', en: 'it was changed' },
  'value-changed': { fr: 'une de ses valeurs a été changée', en: 'one of its values was changed' },
}

const line = ({ chain, entries, erased, broken }: ChainCheck): Both =>
  broken === null
    ? {
        fr: `✓ ${chain} : ${entries} entrées, ${erased} valeurs effacées`,
        en: `✓ ${chain}: ${entries} entries, ${erased} erased values`,
      }
    : {
        fr: `✗ ${chain} : entrée ${broken.number}, ${because[broken.why].fr}`,
        en: `✗ ${chain}: entry ${broken.number}, ${because[broken.why].en}`,
      }

/** `npx maillage journal verify`: whether nobody changed what the journal says. */
export const journalCommand: Command<Parts> = {
  name: 'journal',
  summary: { fr: 'vérifie que le journal est intact', en: 'checks that the journal is intact' },
  help,
  needsDatabase: () => true,
  async run(argv, context) {
    const given = readArguments(argv, { json: { type: 'boolean' } })
    const { language, stdout, stderr } = context
    if (given === null || given.positionals.join(' ') !== 'verify') {
      stderr.write(`${wrong[language]}\n`)
      return 2
    }
    const chains = await (await context.modules()).journal.verify()
    const intact = chains.every(({ broken }) => broken === null)
    if (given.values.json === true) stdout.write(`${JSON.stringify({ intact, chains })}\n`)
    else for (const check of chains) stdout.write(`${line(check)[language]}\n`)
    return intact ? 0 : 1
  },
}
