import type { Files } from '#files/index.ts'
import { readArguments } from './arguments.ts'
import { contentFaults } from './backup-texts.ts'
import type { Command } from './command.ts'

interface Parts {
  readonly files: Files
}

const words = {
  wrong: {
    fr: 'Cette commande ne prend aucun autre mot. « --help » donne un exemple.',
    en: 'This command takes no other word. “--help” gives an example.',
  },
  sound: {
    fr: (files: number, megabytes: string) => `${files} fichiers, ${megabytes} Mo : tous sont là, intacts.`,
    en: (files: number, megabytes: string) => `${files} files, ${megabytes} MB: all are there, unchanged.`,
  },
} as const

/** `npx maillage files`: whether the contents of files are where they should be, as they were put. */
export const filesCommand: Command<Parts> = {
  name: 'files',
  summary: {
    fr: 'relit les fichiers et dit lesquels manquent ou ont changé',
    en: 'reads files again and tells which are missing or changed',
  },
  help: {
    fr: `Utilisation : npx maillage files [--json]

Relit le contenu de chaque fichier, dans le dossier ou le compartiment où il est gardé, et compare sa taille et sa somme
de contrôle à ce que la base en dit. Termine par 1 si un contenu manque ou a changé.

Exemple : npx maillage files`,
    en: `Usage: npx maillage files [--json]

Reads the content of each file again, in the folder or bucket that keeps it, and compares its size and checksum with
what the database says. Ends with 1 when a content is missing or was changed.

Example: npx maillage files`,
  },
  needsDatabase: () => true,
  async run(argv, context) {
    const given = readArguments(argv, { json: { type: 'boolean' } })
    const { stdout, stderr, language } = context
    if (given === null || given.positionals.length > 0) {
      stderr.write(`${words.wrong[language]}\n`)
      return 2
    }
    const found = await (await context.modules()).files.check()
    if (given.values.json === true) stdout.write(`${JSON.stringify(found)}\n`)
    else {
      for (const { file, name, form, why } of found.faults)
        stderr.write(`${contentFaults[why][language]} ${name} (${file}/${form})\n`)
      if (found.faults.length === 0)
        stdout.write(`${words.sound[language](found.files, (found.bytes / 1_000_000).toFixed(1))}\n`)
    }
    return found.faults.length === 0 ? 0 : 1
  },
}
