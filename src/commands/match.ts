import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import type { Bilingual } from '#kernel/language.ts'
import { textIn } from '#kernel/language.ts'
import type { PastAward, RankingQuality } from '#programme/matching/index.ts'
import {
  createEngine,
  evaluateRanking,
  judgedNotices,
  profilesOf,
  readPastAward,
} from '#programme/matching/index.ts'
import type { Command, CommandContext, ExitCode } from './command.ts'

const help: Bilingual = {
  fr: `Utilisation : npx maillage match evaluate --profiles A.csv --queries B.csv [--before AAAA-MM-JJ] [--from AAAA-MM-JJ] [--json]

Mesure le classement des fournisseurs sur des contrats réellement adjugés : les profils viennent de A, les avis à
classer de B (.csv ou .csv.gz, colonnes id, organisme, titre, categorie_seao, unspsc, date, fournisseur,
fournisseur_ville, fournisseur_neq). Seules comptent les lignes dont le NEQ a dix chiffres.

  --profiles A   contrats d’où viennent les profils
  --queries B    contrats à prédire
  --before JOUR  ne garder de A que les contrats d’avant ce jour
  --from JOUR    ne garder de B que les contrats de ce jour et d’après
  --json         un seul document JSON

Exemple : npx maillage match evaluate --profiles contrats.csv --queries contrats.csv --before 2016-01-01 --from 2016-01-01`,
  en: `Usage: npx maillage match evaluate --profiles A.csv --queries B.csv [--before YYYY-MM-DD] [--from YYYY-MM-DD] [--json]

Measures the ranking of suppliers on contracts that were really awarded: profiles come from A, notices to rank from
B (.csv or .csv.gz, columns id, organisme, titre, categorie_seao, unspsc, date, fournisseur, fournisseur_ville,
fournisseur_neq). Only rows with a ten-digit NEQ count.

  --profiles A   contracts that profiles come from
  --queries B    contracts to predict
  --before DAY   keep only the contracts of A from before that day
  --from DAY     keep only the contracts of B of that day and after
  --json         one JSON document

Example: npx maillage match evaluate --profiles contracts.csv --queries contracts.csv --before 2016-01-01 --from 2016-01-01`,
}

const labels = {
  all: { fr: 'Toutes les relations', en: 'All relations' },
  new: { fr: 'Relations nouvelles', en: 'New relations' },
  queries: { fr: 'avis', en: 'notices' },
  perNotice: { fr: 'ms par avis', en: 'ms per notice' },
  wrong: {
    fr: 'Il faut «evaluate», --profiles et --queries. Voir npx maillage match --help.',
    en: '“evaluate”, --profiles and --queries are needed. See npx maillage match --help.',
  },
  unreadable: { fr: 'Fichier illisible :', en: 'Cannot read the file:' },
} as const satisfies Record<string, Bilingual>

const readAwards = async (path: string): Promise<readonly PastAward[]> => {
  const bytes = await readFile(path)
  const rows: Record<string, string>[] = parse(path.endsWith('.gz') ? gunzipSync(bytes) : bytes, {
    columns: true,
    bom: true,
    relax_column_count: true,
  })
  return rows.flatMap((row) => readPastAward(row) ?? [])
}

interface Evaluation {
  readonly all: RankingQuality
  readonly new: RankingQuality
  readonly msPerNotice: number
}

const evaluate = (earlier: readonly PastAward[], later: readonly PastAward[]): Evaluation => {
  const engine = createEngine(profilesOf(earlier))
  const judged = judgedNotices(earlier, later)
  const start = performance.now()
  const quality = evaluateRanking(judged, (notice) => engine.order(notice))
  return { ...quality, msPerNotice: (performance.now() - start) / Math.max(1, judged.length) }
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

const asText = (evaluation: Evaluation, say: (text: Bilingual) => string): string => {
  const line = (label: Bilingual, quality: RankingQuality): string =>
    `${say(label)} (${quality.queries} ${say(labels.queries)}): R@10 ${percent(quality.r10)}, R@20 ${percent(quality.r20)}, MRR ${quality.mrr.toFixed(3)}, nDCG@10 ${quality.ndcg10.toFixed(3)}`
  return [
    line(labels.all, evaluation.all),
    line(labels.new, evaluation.new),
    `${evaluation.msPerNotice.toFixed(1)} ${say(labels.perNotice)}`,
    '',
  ].join('\n')
}

const options = {
  profiles: { type: 'string' },
  queries: { type: 'string' },
  before: { type: 'string' },
  from: { type: 'string' },
  json: { type: 'boolean' },
} as const

const readArguments = (argv: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true })
    const { profiles, queries } = values
    if (positionals[0] !== 'evaluate' || profiles === undefined || queries === undefined) return null
    return { ...values, profiles, queries }
  } catch {
    return null
  }
}

/** `npx maillage match evaluate`: how well the engine ranks real winners. */
export const matchCommand: Command<unknown> = {
  name: 'match',
  summary: {
    fr: 'Mesure l’appariement des fournisseurs et des avis',
    en: 'Measures the matching of suppliers and notices',
  },
  help,
  needsDatabase: () => false,
  async run(
    argv: readonly string[],
    { cwd, language, stdout, stderr }: CommandContext<unknown>,
  ): Promise<ExitCode> {
    const say = (text: Bilingual): string => textIn(text, language).text
    const asked = readArguments(argv)
    if (asked === null) {
      stderr.write(`${say(labels.wrong)}\n`)
      return 2
    }
    const { before, from } = asked
    try {
      const profiles = await readAwards(resolve(cwd, asked.profiles))
      const queries = await readAwards(resolve(cwd, asked.queries))
      const evaluation = evaluate(
        profiles.filter((award) => before === undefined || award.date < before),
        queries.filter((award) => from === undefined || award.date >= from),
      )
      stdout.write(asked.json === true ? `${JSON.stringify(evaluation)}\n` : asText(evaluation, say))
      return 0
    } catch (fault) {
      stderr.write(`${say(labels.unreadable)} ${fault instanceof Error ? fault.message : String(fault)}\n`)
      return 1
    }
  },
}
