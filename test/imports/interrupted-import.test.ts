import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { openDatabase } from '#db/connect.ts'
import { parseInstant } from '#kernel/time.ts'
import { writeReleases } from '../../bench/releases.ts'
import { context, importPaths, inFolder, stateOf, tenderImport } from './import-support.ts'

const onPostgres = process.env.TEST_ENGINE === 'postgres'

const placeFor = async (folder: string): Promise<string> => {
  if (!onPostgres) return join(folder, 'database')
  const url = new URL(process.env.TEST_DATABASE_URL ?? '')
  const name = `maillage_test_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  url.pathname = `/${name}`
  return url.href
}

/** Starts an import in its own process and kills it once it has read so many releases. */
const killAfter = async (releases: number, database: string, path: string): Promise<void> => {
  const child = spawn(process.execPath, ['test/imports/import-child.ts', database, path])
  const ended = once(child, 'exit')
  for await (const text of child.stderr)
    if (Number(String(text).trim().split('\n').at(-1)) >= releases) child.kill('SIGKILL')
  expect((await ended)[1]).toBe('SIGKILL')
}

const later = parseInstant('2099-01-01T00:00:00Z')

test('an import killed in the middle leaves whole releases, and the next one brings the rest', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'releases.json')
    const written = await writeReleases(path, { count: 1500, seed: 4 })
    const database = await placeFor(folder)
    await killAfter(300, database, path)
    const opened = await openDatabase(onPostgres ? { url: database } : { folder: database })
    try {
      const left = await stateOf(opened)
      expect(left.processes.length).toBeGreaterThanOrEqual(200)
      expect(left.processes.length).toBeLessThan(written.releases)
      expect(left.releases).toHaveLength(left.processes.length)
      const withParties = new Set(left.parties.map((each) => each.ocid))
      expect(withParties.size).toBe(left.processes.length)

      const [killed] = await tenderImport(opened).runs(1, later ?? context().now())
      expect(killed).toMatchObject({ status: 'interrupted', finishedAt: null })
      const { summary } = await importPaths(opened, path)
      expect(summary).toMatchObject({
        read: written.releases,
        new: written.releases - left.processes.length,
        unchanged: left.processes.length,
        quarantined: 0,
      })
      expect((await stateOf(opened)).processes).toHaveLength(written.releases)
    } finally {
      await opened.close()
    }
  })
}, 120_000)
