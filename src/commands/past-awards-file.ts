import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import type { ContractName, NamedBid, PastAward } from '#programme/matching/index.ts'
import { contractNames, readNamedBids, readPastAward } from '#programme/matching/index.ts'

const readTable = async (path: string): Promise<readonly Record<string, string>[]> => {
  const bytes = await readFile(path)
  return parse(path.endsWith('.gz') ? gunzipSync(bytes) : bytes, {
    columns: true,
    bom: true,
    relax_column_count: true,
  })
}

/** Reads a table of public contracts, `.csv` or `.csv.gz`; rows without a ten-digit NEQ are left out. */
export const readPastAwardsFile = async (path: string): Promise<readonly PastAward[]> =>
  (await readTable(path)).flatMap((row) => readPastAward(row) ?? [])

/** Reads `avis.csv.gz` and `soumissions.csv.gz` of a folder; only bids on notices awarded before that day. */
export const readBidsFolder = async (folder: string, before: string): Promise<readonly NamedBid[]> =>
  readNamedBids(
    await readTable(join(folder, 'avis.csv.gz')),
    await readTable(join(folder, 'soumissions.csv.gz')),
    before,
  )

/** The distinct spellings of winners in a table of public contracts, `.csv` or `.csv.gz`. */
export const readContractNamesFile = async (path: string): Promise<readonly ContractName[]> =>
  contractNames(await readTable(path))
