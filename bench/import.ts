import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type OpenDatabase, openDatabase } from '#db/connect.ts'
import { migrate } from '#db/migrate.ts'
import { instantOf } from '#kernel/time.ts'
import { createTenderImport } from '#programme/tenders/index.ts'
import { type Figures, round, timed } from './measure.ts'
import { writeReleases } from './releases.ts'

/** How long a page’s question waits for the database, in milliseconds, again and again while it is so. */
const waitsWhile = async (db: OpenDatabase['db'], isSo: () => boolean): Promise<readonly number[]> => {
  const waits: number[] = []
  while (isSo()) {
    const [, milliseconds] = await timed(() =>
      db.selectFrom('contracting_process').select('ocid').limit(1).execute(),
    )
    waits.push(milliseconds)
    await setTimeout(5)
  }
  return waits
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(sorted.length * share)] ?? Number.NaN

/** Import into a new embedded database beside plain `JSON.parse` of the same bytes, in the same run. */
export const benchImport = async (bytes: number): Promise<Figures> => {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-bench-'))
  const file = join(folder, 'releases.json')
  await writeReleases(file, { bytes, seed: 1 })
  const megabytes = (await stat(file)).size / 1e6
  const [, parseMs] = await timed(async () => JSON.parse(await readFile(file, 'utf8')))
  const opened = await openDatabase({ folder: join(folder, 'database') })
  await migrate(opened.db)
  const tenderImport = createTenderImport(opened.db, {
    downloads: join(folder, 'downloads'),
    userAgent: 'Maillage bench',
  })
  let isOver = false
  const waits = waitsWhile(opened.db, () => !isOver)
  const [outcome, importMs] = await timed(() =>
    tenderImport.importSources([{ kind: 'path', path: file }], {
      onProgress: () => {},
      signal: new AbortController().signal,
      now: () => instantOf(new Date()),
      newId: randomUUID,
    }),
  )
  isOver = true
  const pageWaits = (await waits).toSorted((a, b) => a - b)
  await opened.close()
  await rm(folder, { recursive: true, force: true })
  return {
    megabytes: round(megabytes, 1),
    releases: outcome.summary.read,
    quarantined: outcome.summary.quarantined,
    import: {
      mbPerSecond: round((megabytes / importMs) * 1000),
      releasesPerSecond: round((outcome.summary.read / importMs) * 1000, 0),
    },
    pageWaitMs: { p50: round(at(pageWaits, 0.5)), p95: round(at(pageWaits, 0.95)) },
    jsonParse: { mbPerSecond: round((megabytes / parseMs) * 1000, 0) },
    timesJsonParse: round(importMs / parseMs, 1),
  }
}
