import { z } from 'zod'
import { type Operators, operatorLinkHours } from '#accounts/index.ts'
import type { Bilingual } from '#kernel/language.ts'
import { linkTo } from '#web/sitemap.ts'
import { readArguments } from './arguments.ts'
import type { Command, CommandContext, ExitCode } from './command.ts'

interface Parts {
  readonly operators: Operators
}
type Context = CommandContext<Parts>
type Both = Bilingual & { readonly en: string }

const help: Both = {
  fr: `Utilisation : npx maillage operator list | add ADRESSE [--name NOM] | link ADRESSE [--json]

  list           les personnes qui exploitent le site
  add ADRESSE    en ajoute une, et donne son lien de connexion
  link ADRESSE   redonne un lien à une personne qui a perdu l’accès; il sert une seule fois, pendant ${operatorLinkHours} heures

Exemple : npx maillage operator add prenom@organisation.ca --name "Prénom Nom"`,
  en: `Usage: npx maillage operator list | add ADDRESS [--name NAME] | link ADDRESS [--json]

  list           those who operate the site
  add ADDRESS    adds one, and gives the link that signs them in
  link ADDRESS   gives a link again to somebody who lost access; it works once, for ${operatorLinkHours} hours

Example: npx maillage operator add name@organisation.ca --name "First Last"`,
}

const labels = {
  wrong: {
    fr: 'Écrivez « operator list », « operator add ADRESSE » ou « operator link ADRESSE », avec une adresse complète.',
    en: 'Write “operator list”, “operator add ADDRESS” or “operator link ADDRESS”, with a whole address.',
  },
  already: {
    fr: 'Cette personne exploite déjà le site : « operator link ADRESSE » lui donne un lien.',
    en: 'This person is an operator already: “operator link ADDRESS” gives them a link.',
  },
  nobody: {
    fr: 'Personne n’exploite le site à cette adresse : « operator list » les montre, « operator add ADRESSE » en ajoute une.',
    en: 'No operator has this address: “operator list” shows them, “operator add ADDRESS” adds one.',
  },
  none: { fr: 'Personne encore.', en: 'Nobody yet.' },
} as const satisfies Record<string, Both>

const complain = ({ stderr, language }: Context, label: keyof typeof labels, code: ExitCode): ExitCode => {
  stderr.write(`${labels[label][language]}\n`)
  return code
}

const list = async ({ operators }: Parts, context: Context, json: boolean): Promise<ExitCode> => {
  const found = await operators.list()
  if (json) context.stdout.write(`${JSON.stringify(found.map(({ name, email }) => ({ name, email })))}\n`)
  else if (found.length === 0) context.stdout.write(`${labels.none[context.language]}\n`)
  else for (const { name, email } of found) context.stdout.write(`${email}  ${name}\n`)
  return 0
}

const giveLink = async (
  { operators }: Parts,
  context: Context,
  asked: { readonly email: string; readonly json: boolean },
): Promise<ExitCode> => {
  const baseUrl = context.baseUrl ?? 'http://127.0.0.1:3000'
  const link = await operators.link(asked.email, { at: context.now(), baseUrl })
  if (!link.accepted) return complain(context, 'nobody', 1)
  const href = baseUrl + linkTo('signInLink', context.language, { query: { jeton: link.value } })
  const shown = asked.json ? JSON.stringify({ link: href, hours: operatorLinkHours }) : href
  context.stdout.write(`${shown}\n`)
  return 0
}

const address = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email())

/** `npx maillage operator`: who operates the site, and a way in for whoever holds the machine. */
export const operatorCommand: Command<Parts> = {
  name: 'operator',
  summary: {
    fr: 'montre et ajoute les personnes qui exploitent le site, leur redonne accès',
    en: 'shows and adds operators, gives them access again',
  },
  help,
  needsDatabase: () => true,
  async run(argv, context) {
    const given = readArguments(argv, { json: { type: 'boolean' }, name: { type: 'string' } })
    const [word, written, ...more] = given?.positionals ?? []
    const json = given?.values.json === true
    const email = address.safeParse(written ?? '')
    if (word === 'list' && written === undefined) return list(await context.modules(), context, json)
    if ((word !== 'add' && word !== 'link') || !email.success || more.length > 0)
      return complain(context, 'wrong', 2)
    const parts = await context.modules()
    if (word === 'add') {
      const person = { name: given?.values.name ?? '', email: email.data, language: context.language }
      const added = await parts.operators.add(person, { at: context.now(), newId: () => context.newId() })
      if (!added.accepted) return complain(context, 'already', 1)
    }
    return giveLink(parts, context, { email: email.data, json })
  },
}
