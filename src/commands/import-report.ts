import type { Bilingual, Language } from '#kernel/language.ts'
import type { ImportOutcome, ImportProgress, QuarantinedRelease } from '#programme/tenders/index.ts'
import type { CommandContext, Output } from './command.ts'
import { importTexts as texts } from './import-texts.ts'

type Printing = Pick<CommandContext<unknown>, 'language' | 'stdout' | 'stderr'>

const counts = Object.entries(texts.counts)

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)

const minutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)} min ${String(Math.floor(seconds % 60)).padStart(2, '0')} s`

const bar = (share: number): string => {
  const full = Math.round(share * 20)
  return `[${'#'.repeat(full)}${'.'.repeat(20 - full)}]`
}

/** Time left at the speed so far; null while nothing can be said. */
const secondsLeft = ({ bytes, totalBytes }: ImportProgress, elapsed: number): number | null =>
  totalBytes === null || bytes === 0 || elapsed < 1 ? null : ((totalBytes - bytes) * elapsed) / bytes

const lineOf = (progress: ImportProgress, elapsed: number, { language }: Printing): string => {
  const { bytes, totalBytes, releases, phase, file } = progress
  const left = secondsLeft(progress, elapsed)
  const share = totalBytes === null || totalBytes === 0 ? null : Math.min(1, bytes / totalBytes)
  return [
    share === null ? `${texts.phases[phase][language]} ${file}` : bar(share),
    `${megabytes(bytes)}${totalBytes === null ? '' : `/${megabytes(totalBytes)}`} ${texts.megabytes[language]}`,
    `${releases} ${texts.releases[language]}`,
    ...(left === null ? [] : [`${texts.remaining[language]} ${minutes(left)}`]),
  ].join(' · ')
}

const cut = (line: string, { columns }: Output): string => line.slice(0, Math.max(20, columns - 1))

/** Shows how far an import is: one line redrawn on a terminal, a line now and then elsewhere. */
export const progressShower = (printing: Printing, clock: () => number) => {
  const { stderr } = printing
  const every = stderr.isTerminal ? 0.1 : 10
  const started = clock()
  let last = started
  return {
    show: (progress: ImportProgress): void => {
      const now = clock()
      if (now - last < every * 1000) return
      last = now
      const line = lineOf(progress, (now - started) / 1000, printing)
      stderr.write(stderr.isTerminal ? `\r\u001b[K${cut(line, stderr)}` : `${line}\n`)
    },
    clear: (): void => {
      if (stderr.isTerminal && last !== started) stderr.write('\r\u001b[K')
    },
  }
}

const sentence = (
  known: Readonly<Record<string, Bilingual>>,
  key: string,
  { language }: Printing,
): string => {
  const found = known[key]
  return found === undefined ? key : (found[language] ?? found.fr)
}

/** Names on standard error what was passed over, what could not be read and why a run stopped. */
export const reportFaults = ({ files, failure, failureDetail }: ImportOutcome, printing: Printing): void => {
  const { language, stderr } = printing
  for (const file of files) {
    if (file.status === 'read') continue
    const detail = file.detail === null ? '' : ` (${file.detail})`
    const colon = language === 'fr' ? '\u00a0:' : ':'
    stderr.write(
      `${texts[file.status][language]} ${file.file}${colon} ${texts.faults[file.fault][language]}${detail}\n`,
    )
  }
  if (failure === null) return
  const detail = failureDetail === null || failureDetail === failure ? '' : ` (${failureDetail})`
  stderr.write(`${texts.failures[failure][language]}${detail}\n`)
}

const namesLine = (names: NonNullable<ImportOutcome['names']>, language: Language): string =>
  'failed' in names
    ? `${texts.namesFailed[language]} (${names.failed})`
    : texts.names[language]
        .replace('{linked}', String(names.linked))
        .replace('{proposed}', String(names.proposed))

/** The summary in words, one count a line. */
export const reportSummary = ({ summary, names }: ImportOutcome, printing: Printing): void => {
  const { language, stdout } = printing
  const values = new Map<string, number>(Object.entries(summary))
  for (const [name, text] of counts)
    stdout.write(`${String(values.get(name) ?? 0).padStart(8)} ${text[language]}\n`)
  if (names !== undefined) stdout.write(`${namesLine(names, language)}\n`)
  if (summary.quarantined > 0) stdout.write(`${texts.seeQuarantine[language]}\n`)
}

const beginning = (raw: string): string => raw.replace(/\s+/g, ' ').slice(0, 100)

/** The quarantine, two lines for each release: where and why, then how it begins. */
export const reportQuarantine = (held: readonly QuarantinedRelease[], printing: Printing): void => {
  const { language, stdout } = printing
  if (held.length === 0) stdout.write(`${texts.quarantineEmpty[language]}\n`)
  for (const { id, file, position, reason, detail, raw } of held) {
    const why = sentence(texts.reasons, reason, printing)
    stdout.write(
      `${id} · ${file} · ${texts.at[language]} ${position} · ${why}${detail === null ? '' : ` (${detail})`}\n`,
    )
    stdout.write(`    ${beginning(raw)}\n`)
  }
}
