import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '#db/connect.ts'
import { freshDatabase } from '#test/support/database.ts'
import { writeReleases } from '../../bench/releases.ts'
import { context, importPaths, inFolder, tenderImport } from './import-support.ts'

let opened: OpenDatabase
beforeAll(async () => {
  opened = await freshDatabase()
})
afterAll(() => opened.close())

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? Number.POSITIVE_INFINITY

test('pages keep answering during an import: a batch holds the database a tenth of a second at most', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'releases.json')
    await writeReleases(path, { count: 3000, seed: 5 })
    let isOver = false
    const waits: number[] = []
    const ask = async () => {
      while (!isOver) {
        const started = performance.now()
        await opened.db.selectFrom('contracting_process').select('ocid').limit(1).execute()
        waits.push(performance.now() - started)
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    }
    const asking = ask()
    const { summary, failureDetail } = await importPaths(opened, path)
    isOver = true
    await asking
    expect(failureDetail).toBeNull()
    expect(summary.new).toBe(3000)
    expect(waits.length).toBeGreaterThan(20)
    // One page in twenty may meet a busy machine; a batch that held on would show in all of them.
    expect(percentile(waits, 0.95)).toBeLessThan(100)
  })
}, 60_000)

test('progress tells bytes, their total and releases, and ends at the end', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'releases.json')
    const { bytes, releases } = await writeReleases(path, { count: 100, seed: 6 })
    const seen: { bytes: number; totalBytes: number | null; releases: number }[] = []
    await tenderImport(opened).importSources(
      [{ kind: 'path', path }],
      context({ onProgress: (progress) => seen.push(progress) }),
    )
    expect(seen.length).toBeGreaterThan(2)
    expect(new Set(seen.map((each) => each.totalBytes))).toEqual(new Set([bytes]))
    expect(seen.at(-1)).toMatchObject({ bytes, totalBytes: bytes, releases })
  })
})

test('an import that is told to stop keeps what it read and says it was cancelled', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'releases.json')
    await writeReleases(path, { count: 1000, seed: 7 })
    const stop = new AbortController()
    const { failure, summary } = await tenderImport(opened).importSources(
      [{ kind: 'path', path }],
      context({ signal: stop.signal, onProgress: ({ releases }) => releases > 100 && stop.abort() }),
    )
    expect(failure).toBe('cancelled')
    expect(summary.read).toBeGreaterThan(100)
    expect(summary.read).toBeLessThan(1000)
  })
})
