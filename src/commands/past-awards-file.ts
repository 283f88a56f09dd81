import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import type { PastAward } from '#programme/matching/index.ts'
import { readPastAward } from '#programme/matching/index.ts'

/** Reads a table of public contracts, `.csv` or `.csv.gz`; rows without a ten-digit NEQ are left out. */
export const readPastAwardsFile = async (path: string): Promise<readonly PastAward[]> => {
  const bytes = await readFile(path)
  const rows: Record<string, string>[] = parse(path.endsWith('.gz') ? gunzipSync(bytes) : bytes, {
    columns: true,
    bom: true,
    relax_column_count: true,
  })
  return rows.flatMap((row) => readPastAward(row) ?? [])
}
