import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '#db/connect.ts'
import { largestBatch } from '#programme/tenders/batch-size.ts'
import { freshDatabase } from '#test/support/database.ts'
import { writeReleases } from '../../bench/releases.ts'
import { context, importPaths, inFolder, tenderImport } from './import-support.ts'

let opened: OpenDatabase
beforeAll(async () => {
  opened = await freshDatabase()
})
afterAll(() => opened.close())

// How long a batch holds the database is measured by `npm run bench`, and its size by `batch-size.test.ts`.
test('pages keep answering during an import: one is let in between two batches at least', async () => {
  await inFolder(async (folder) => {
    const releases = 3000
    const path = join(folder, 'releases.json')
    await writeReleases(path, { count: releases, seed: 5 })
    let isOver = false
    let answered = 0
    const ask = async () => {
      while (!isOver) {
        await opened.db.selectFrom('contracting_process').select('ocid').limit(1).execute()
        if (!isOver) answered += 1
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    }
    const asking = ask()
    const { summary, failureDetail } = await importPaths(opened, path)
    isOver = true
    await asking
    expect(failureDetail).toBeNull()
    expect(summary.new).toBe(releases)
    expect(answered).toBeGreaterThan(releases / largestBatch)
  })
})

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
