import { readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Instant, type LocalDate, parseLocalDate } from '#kernel/time.ts'
import { fetchFile, type Patience, patient } from './download.feed.ts'
import { importedFiles } from './import-runs.store.ts'
import {
  type ImportContext,
  type ImportOutcome,
  ImportSession,
  RunStopped,
} from './import-session.actions.ts'
import { type CatalogueFile, filesOfCatalogue, filesToImport, seaoCatalogueUrl } from './seao-catalogue.ts'
import type { TendersDb } from './tenders-import.store.ts'

export interface DownloadOptions {
  /** Folder where downloads lie until they are read; a part left there is resumed. */
  readonly downloads: string
  /** Says who asks: the software and its version. */
  readonly userAgent: string
  readonly patience?: Patience
}

export interface SeaoRequest {
  /** First day wanted; twelve months before now when null. */
  readonly since: LocalDate | null
  /** Another address of the catalogue entry, for tests and mirrors. */
  readonly catalogueUrl?: string
}

const twelveMonthsBefore = (now: Instant): LocalDate => {
  const day = new Date(now)
  day.setUTCFullYear(day.getUTCFullYear() - 1)
  const found = parseLocalDate(day.toISOString().slice(0, 10))
  if (found === null) throw new Error(`no day twelve months before ${now}`)
  return found
}

// A run that downloads says every so often that it lives.
const heartbeatMs = 15_000

const nameIn = (folder: string, url: string): string =>
  join(
    folder,
    `${Buffer.from(url).toString('base64url').slice(-24)}-${basename(new URL(url).pathname) || 'file'}`,
  )

/** Fetches and reads one address as part of `session`; a file that does not come is noted and left. */
export const importAddress = async (
  session: ImportSession,
  address: {
    readonly url: string
    readonly label: string
    readonly name: string
    readonly lastModified: string | null
  },
  { context, options }: { readonly context: ImportContext; readonly options: DownloadOptions },
): Promise<void> => {
  const path = nameIn(options.downloads, address.url)
  let lastBeat = performance.now()
  const fetched = await fetchFile({
    url: address.url,
    path,
    userAgent: options.userAgent,
    signal: context.signal,
    patience: options.patience ?? patient,
    onBytes: async (count) => {
      session.progress('downloading', address.label, count)
      if (performance.now() - lastBeat < heartbeatMs) return
      lastBeat = performance.now()
      await session.intake.flush()
    },
  })
  if (!fetched.accepted) {
    const { detail } = fetched.refusal
    session.note({ file: address.label, releases: 0, status: 'unreadable', fault: 'not-downloaded', detail })
    return
  }
  const { bytes } = fetched.value
  await session.read({ path, key: address.url, bytes, isFromFolder: false, ...address })
  await rm(path, { force: true })
}

const fetchCatalogue = async (url: string, context: ImportContext, options: DownloadOptions) => {
  const path = join(options.downloads, 'catalogue.json')
  const fetched = await fetchFile({
    url,
    path,
    userAgent: options.userAgent,
    signal: context.signal,
    patience: options.patience ?? patient,
    onBytes: () => {},
  })
  if (!fetched.accepted) throw new RunStopped('catalogue-unreachable', fetched.refusal.detail)
  const text = await readFile(path, 'utf8')
  await rm(path, { force: true })
  const files = filesOfCatalogue(parsed(text))
  if (files === null) throw new RunStopped('catalogue-unreachable', 'not a catalogue entry')
  return files
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const missingFiles = async (
  db: TendersDb,
  files: readonly CatalogueFile[],
  since: LocalDate,
): Promise<readonly CatalogueFile[]> => {
  const imported = await importedFiles(db)
  const known = imported.map((each) => ({
    file: each.file,
    name: each.name,
    lastModified: each.last_modified,
  }))
  return filesToImport(files, { since, known })
}

/** Brings in what the open-data catalogue holds and the database does not, one file at a time. */
export const importFromSeao = (
  db: TendersDb,
  request: SeaoRequest,
  { context, options }: { readonly context: ImportContext; readonly options: DownloadOptions },
): Promise<ImportOutcome> => {
  const session = new ImportSession(db, context, { dataFolder: options.downloads, totalBytes: null })
  const url = request.catalogueUrl ?? seaoCatalogueUrl
  return session.run(url, async () => {
    const files = await fetchCatalogue(url, context, options)
    const since = request.since ?? twelveMonthsBefore(context.now())
    for (const file of await missingFiles(db, files, since))
      await importAddress(session, { ...file, label: file.name }, { context, options })
  })
}
