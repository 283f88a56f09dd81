import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import type { ContractName, NamedBid, PastAward } from '#programme/matching/index.ts'
import { contractNames, readNamedBids, readPastAward } from '#programme/matching/index.ts'

/** The file is no table of what was asked for. */
export class WrongTable extends Error {
  readonly path: string
  /** Columns that it lacks. */
  readonly missing: readonly string[]

  constructor(path: string, missing: readonly string[]) {
    super(`${path}: ${missing.join(', ')}`)
    this.path = path
    this.missing = missing
  }
}

const readTable = async (
  path: string,
  columns: readonly string[],
): Promise<readonly Record<string, string>[]> => {
  const bytes = await readFile(path)
  const rows: readonly Record<string, string>[] = parse(path.endsWith('.gz') ? gunzipSync(bytes) : bytes, {
    columns: true,
    bom: true,
    relax_column_count: true,
  })
  const missing = columns.filter((column) => !Object.hasOwn(rows[0] ?? {}, column))
  if (missing.length > 0) throw new WrongTable(path, missing)
  return rows
}

const awardColumns = ['id', 'organisme', 'titre', 'date', 'fournisseur', 'fournisseur_neq']

/** Reads a table of public contracts, `.csv` or `.csv.gz`; rows without a ten-digit NEQ are left out. */
export const readPastAwardsFile = async (path: string): Promise<readonly PastAward[]> =>
  (await readTable(path, awardColumns)).flatMap((row) => readPastAward(row) ?? [])

/** Reads `avis.csv.gz` and `soumissions.csv.gz` of a folder; only bids on notices awarded before that day. */
export const readBidsFolder = async (folder: string, before: string): Promise<readonly NamedBid[]> =>
  readNamedBids(
    await readTable(join(folder, 'avis.csv.gz'), ['numeroseao', 'organisme', 'dateadjudication']),
    await readTable(join(folder, 'soumissions.csv.gz'), ['numeroseao', 'nomorganisation']),
    before,
  )

/** The distinct spellings of winners in a table of public contracts, `.csv` or `.csv.gz`. */
export const readContractNamesFile = async (path: string): Promise<readonly ContractName[]> =>
  contractNames(await readTable(path, ['fournisseur']))
