import type { LinkFact, NameAlias } from '#programme/directory/index.ts'
import type { Format } from './format.ts'
import type { Texts } from './locales/texts.ts'

type Sentences = Readonly<Record<string, (words: string) => string>>

const sentence = (sentences: Sentences, { kind, words }: LinkFact): string =>
  sentences[kind]?.(words.join(', ')) ?? kind

/** What speaks for a link, a sentence each, the strongest first. */
export const reasonSentences = ({ names }: Texts, { reasons }: NameAlias): readonly string[] =>
  reasons.map((each) => sentence(names.reasons, each))

/** What speaks against it. */
export const cautionSentences = ({ names }: Texts, { cautions }: NameAlias): readonly string[] =>
  cautions.map((each) => sentence(names.cautions, each))

/** Who linked a name: a person, or a rule told in words. */
export const whoLinked = ({ names }: Texts, alias: NameAlias): string => {
  if (alias.decidedBy !== 'rule') return names.byPerson
  const rule = alias.reasons.find(({ kind }) => kind === alias.rule)
  return names.byRule(rule === undefined ? (alias.rule ?? '') : sentence(names.reasons, rule))
}

/** «Linked by the name X on DATE, by a rule: same words…» */
export const linkedByWords = (
  { texts, format }: { readonly texts: Texts; readonly format: Format },
  alias: NameAlias,
): string =>
  texts.names.linkedBy(
    alias.name,
    alias.decidedAt === null ? texts.shell.unknown : format.shortDay(alias.decidedAt),
    whoLinked(texts, alias),
  )
