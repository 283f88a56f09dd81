import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
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

export const tenderImport = (
  { db }: OpenDatabase,
  downloads = join(tmpdir(), 'maillage-downloads'),
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
