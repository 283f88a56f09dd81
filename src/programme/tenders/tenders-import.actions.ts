import { basename } from 'node:path'
import type { Instant } from '#kernel/time.ts'
import type { LookedAfter, Waiting } from '#kernel/waiting.ts'
import type { ImportRun, QuarantinedRelease } from './import-run.ts'
import { countQuarantine, listQuarantine, listRuns } from './import-runs.store.ts'
import { type ImportContext, type ImportOutcome, ImportSession } from './import-session.actions.ts'
import { type ImportWait, importsWaiting } from './imports-waiting.ts'
import { retryQuarantine } from './quarantine-retry.actions.ts'
import { listFiles } from './release-files.feed.ts'
import {
  type DownloadOptions,
  importAddress,
  importFromSeao,
  type SeaoRequest,
} from './seao-import.actions.ts'
import type { TendersDb } from './tenders-import.store.ts'

/** Where releases come from: a file or folder by its path, or an address. */
export type ImportSource =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'url'; readonly url: string }

/**
 * The acts of importing public tenders. Each is a recorded run that ends with an outcome, never a
 * throw: what failed is named in it.
 */
export interface TenderImport {
  importSources(sources: readonly ImportSource[], context: ImportContext): Promise<ImportOutcome>
  /** Follows the open-data catalogue: what is new or changed since the last time. */
  importFromSeao(request: SeaoRequest, context: ImportContext): Promise<ImportOutcome>
  /** Reads quarantined releases again, all of them when no id is given. */
  retryQuarantine(ids: readonly string[], context: ImportContext): Promise<ImportOutcome>
  runs(limit: number, now: Instant): Promise<readonly ImportRun[]>
  quarantined(limit: number): Promise<readonly QuarantinedRelease[]>
  /** Imports that failed since the last that did not, and releases put aside, for those who see imports. */
  waitingFor(lookedAfter: LookedAfter): Promise<readonly Waiting<ImportWait>[]>
}

// A failure older than so many imports is history.
const mostRunsLookedAt = 20

export const createTenderImport = (db: TendersDb, options: DownloadOptions): TenderImport => ({
  importSources: (sources, context) => importSources(db, sources, { context, options }),
  importFromSeao: (request, context) => importFromSeao(db, request, { context, options }),
  retryQuarantine: (ids, context) => retryQuarantine(db, ids, { context, dataFolder: options.downloads }),
  runs: (limit, now) => listRuns(db, limit, now),
  quarantined: (limit) => listQuarantine(db, limit),
  waitingFor: async ({ actor, now }) =>
    actor.role.name === 'operator' || actor.role.name === 'coordinator'
      ? importsWaiting(await listRuns(db, mostRunsLookedAt, now), await countQuarantine(db))
      : [],
})

const importSources = async (
  db: TendersDb,
  sources: readonly ImportSource[],
  { context, options }: { readonly context: ImportContext; readonly options: DownloadOptions },
): Promise<ImportOutcome> => {
  const paths = sources.flatMap((source) => (source.kind === 'path' ? [source.path] : []))
  const urls = sources.flatMap((source) => (source.kind === 'url' ? [source.url] : []))
  const { files, skipped, missing } = await listFiles(paths)
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const session = new ImportSession(db, context, {
    dataFolder: options.downloads,
    totalBytes: urls.length > 0 ? null : bytes,
  })
  for (const { path, fault, detail } of missing)
    session.note({ file: path, releases: 0, status: 'unreadable', fault, detail })
  for (const file of skipped)
    session.note({ file, releases: 0, status: 'skipped', fault: 'not-json', detail: null })
  return session.run([...paths, ...urls].join(' '), async () => {
    for (const file of files) {
      const name = basename(file.path)
      await session.read({ ...file, label: file.path, key: file.path, name, lastModified: null })
    }
    for (const url of urls) {
      const address = { url, label: url, name: basename(new URL(url).pathname), lastModified: null }
      await importAddress(session, address, { context, options })
    }
  })
}
