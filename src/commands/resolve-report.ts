import { textIn } from '#kernel/language.ts'
import type { AliasAct, AliasRefusal, AliasState, NameAlias } from '#programme/directory/index.ts'
import type { LinkingQuality } from '#programme/matching/index.ts'
import type { ResolutionReport } from '#programme/tenders/index.ts'
import { formatFor } from '#web/format.ts'
import { cautionSentences, reasonSentences, whoLinked } from '#web/link-words.ts'
import { textsIn } from '#web/locales/index.ts'
import type { CommandContext } from './command.ts'
import { labels } from './resolve-texts.ts'

type Printing = Pick<CommandContext<unknown>, 'language' | 'stdout' | 'stderr'>

const shortId = (id: string): string => id.slice(0, 8)

export const printRun = (report: ResolutionReport, { language, stdout }: Printing): void => {
  for (const kind of ['names', 'linked', 'proposed', 'unknown'] as const)
    stdout.write(`${String(report[kind]).padStart(8)} ${labels.report[kind][language]}\n`)
}

const heading = (alias: NameAlias, { language }: Printing): string => {
  const words = textsIn[language].names
  const facts = [
    alias.neq === null ? words.noNeq : words.neq(alias.neq),
    ...alias.localities.slice(0, 3),
    words.notices(alias.notices, formatFor(language).number(alias.notices)),
  ]
  return `${shortId(alias.id)}  ${alias.name} (${facts.join(', ')}) → ${alias.organisationName}`
}

/** Three lines for each name: what it may be, why, and what to weigh or who decided. */
export const printAliases = (aliases: readonly NameAlias[], state: AliasState, printing: Printing): void => {
  const { language, stdout } = printing
  const texts = textsIn[language]
  if (aliases.length === 0) stdout.write(`${labels.none[state][language]}\n`)
  for (const alias of aliases) {
    const cautions = cautionSentences(texts, alias)
    stdout.write(`${heading(alias, printing)}\n`)
    stdout.write(`          ${labels.pro[language]} ${reasonSentences(texts, alias).join(' · ')}\n`)
    if (cautions.length > 0) stdout.write(`          ${labels.con[language]} ${cautions.join(' · ')}\n`)
    if (alias.decidedAt !== null)
      stdout.write(
        `          ${texts.names.states[alias.state]}, ${formatFor(language).shortDay(alias.decidedAt)}, ${whoLinked(texts, alias)}\n`,
      )
  }
}

export const printDecided = (act: AliasAct, aliases: readonly NameAlias[], printing: Printing): void => {
  for (const alias of aliases)
    printing.stdout.write(`${labels[act][printing.language]} ${heading(alias, printing)}\n`)
}

export const printRefusal = (refusal: AliasRefusal, { language, stderr }: Printing): void => {
  const detail = refusal.kind === 'linked-elsewhere' ? ` (${refusal.organisationName})` : ''
  stderr.write(`${textIn(labels.refusals[refusal.kind], language).text} ${refusal.id}${detail}\n`)
}

const share = (value: number | null): string => (value === null ? '–' : value.toFixed(3))

/** The quality in words, then a line for each rule. */
export const printQuality = (
  { quality, seconds }: { readonly quality: LinkingQuality; readonly seconds: number },
  { language, stdout }: Printing,
): void => {
  const say = (label: keyof typeof labels.quality): string => labels.quality[label][language]
  const colon = language === 'fr' ? '\u00a0:' : ':'
  const outcomes = (['right', 'wrong', 'missed', 'sameName'] as const).map(
    (outcome) => `${quality[outcome]} ${say(outcome)}`,
  )
  const shares = `${say('precision')} ${share(quality.precision)}, ${say('recall')} ${share(quality.recall)}`
  const lines = [
    `${quality.hidden} ${say('hidden')} ${quality.findable} ${say('findable')}`,
    `${say('automatic')}${colon} ${[...outcomes, shares].join(', ')}`,
    ...quality.rules.map(
      ({ rule, right, wrong, sameName }) =>
        `  ${rule.padEnd(18)} ${right} ${say('right')}, ${wrong} ${say('wrong')}, ${sameName} ${say('sameName')}`,
    ),
    `${say('proposals')}${colon} ${share(quality.recallAt3)}`,
    `${seconds.toFixed(1)} ${say('seconds')}`,
  ]
  stdout.write(`${lines.join('\n')}\n`)
}
