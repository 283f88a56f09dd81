import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { Bilingual } from '#kernel/language.ts'
import type { JudgedQuality, Judgement } from '#programme/matching/index.ts'
import { judgedQuality } from '#programme/matching/index.ts'
import type { Tenders } from '#programme/tenders/index.ts'
import type { CommandContext, ExitCode } from './command.ts'
import { labels } from './match-texts.ts'

const names = z.string().transform((text) =>
  text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
)
const judgementRows = z.array(z.object({ notice: z.string().min(1), suitable: names, arguable: names }))

/** Reads a table of judgements: columns `notice`, `suitable`, `arguable` (names set apart by «;») and `why`. */
export const readJudgements = async (path: string): Promise<readonly Judgement[]> =>
  judgementRows.parse(parse(await readFile(path), { columns: true, bom: true }))

// What the page of a tender shows at most.
const mostShown = 10

/** How the matches that the site shows stand beside judgements. */
export const measureJudged = async (
  judgements: readonly Judgement[],
  tenders: Pick<Tenders, 'matchesFor'>,
): Promise<JudgedQuality> => {
  const shown = new Map<string, readonly string[]>()
  for (const { notice } of judgements) {
    const matches = await tenders.matchesFor(notice, mostShown)
    shown.set(
      notice,
      matches.map(({ supplier }) => supplier.name),
    )
  }
  return judgedQuality(judgements, shown)
}

export interface JudgedAsked {
  readonly judged: string
  readonly json: boolean
}

/** `match evaluate --judged`: what the site shows, beside what a person judged by hand. */
export const runJudged = async (
  { judged, json }: JudgedAsked,
  {
    context,
    tenders,
  }: { readonly context: Pick<CommandContext<unknown>, 'cwd' | 'stdout'>; readonly tenders: Tenders },
  say: (text: Bilingual) => string,
): Promise<ExitCode> => {
  const quality = await measureJudged(await readJudgements(resolve(context.cwd, judged)), tenders)
  context.stdout.write(`${json ? JSON.stringify(quality) : say(labels.judged(quality))}\n`)
  return 0
}
