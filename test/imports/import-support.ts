import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenDatabase } from '#db/connect.ts'
import { instantOf } from '#kernel/time.ts'
import { createTenderImport, type ImportContext, type TenderImport } from '#programme/tenders/index.ts'

export const seao = 'demonstration/seao'
export const ocds = 'test/samples/ocds'

export const context = (changes: Partial<ImportContext> = {}): ImportContext => ({
  onProgress: () => {},
  signal: new AbortController().signal,
  now: () => instantOf(new Date()),
  newId: randomUUID,
  ...changes,
})

/** The import with little patience, so that a dead server is given up within a second. */
export const tenderImport = (
  { db }: OpenDatabase,
  downloads = join(tmpdir(), `maillage-downloads-${process.pid}`),
): TenderImport =>
  createTenderImport(db, {
    downloads,
    userAgent: 'Maillage/test',
    patience: { attempts: 3, pauseMs: 20, silenceMs: 500 },
  })

/** Imports paths into `opened` and gives the whole outcome. */
export const importPaths = (opened: OpenDatabase, ...paths: string[]) =>
  tenderImport(opened).importSources(
    paths.map((path) => ({ kind: 'path', path })),
    context(),
  )

/** Runs `test` in a folder that is removed afterwards. */
export const inFolder = async <Value>(test: (folder: string) => Promise<Value>): Promise<Value> => {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-import-'))
  try {
    return await test(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Imports a file of this content and gives the whole outcome. */
export const importContent = (opened: OpenDatabase, content: string | Uint8Array, name = 'releases.json') =>
  inFolder(async (folder) => {
    await writeFile(join(folder, name), content)
    return importPaths(opened, join(folder, name))
  })

export interface RawRelease {
  ocid: string
  id: string
  [field: string]: unknown
}

/** The 44 real releases, as parsed JSON. */
export const realReleases = async (): Promise<readonly RawRelease[]> => {
  const names = (await readdir(seao)).filter((name) => name.endsWith('.json')).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(seao, name), 'utf8')))
  return texts.flatMap((text) => JSON.parse(text).releases)
}

/** Everything an import wrote but runs and times, to compare two states of a database. */
export const stateOf = async ({ db }: OpenDatabase) => ({
  processes: await db.selectFrom('contracting_process').selectAll().orderBy('ocid').execute(),
  releases: await db
    .selectFrom('release')
    .select(['ocid', 'release_id', 'digest', 'body'])
    .orderBy('digest')
    .execute(),
  parties: await db.selectFrom('party').selectAll().orderBy('ocid').orderBy('position').execute(),
  bids: await db.selectFrom('bid').selectAll().orderBy('ocid').orderBy('position').execute(),
  awards: await db.selectFrom('award').selectAll().orderBy('ocid').orderBy('position').execute(),
  contracts: await db.selectFrom('contract').selectAll().orderBy('ocid').orderBy('position').execute(),
})

/** Empties what imports write. */
export const emptyTenders = async ({ db }: OpenDatabase): Promise<void> => {
  const tables = [
    'release',
    'contracting_process',
    'party',
    'bid',
    'award',
    'contract',
    'lot',
    'quarantine',
    'imported_file',
    'import_run',
  ] as const
  for (const table of tables) await db.deleteFrom(table).execute()
}
