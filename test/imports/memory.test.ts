import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { writeReleases } from '../../bench/releases.ts'
import { inFolder } from './import-support.ts'

const onPostgres = process.env.TEST_ENGINE === 'postgres'
const limitMb = onPostgres ? 300 : 1200

/** Peak memory of a process that creates a database and imports a file of so many bytes. */
const peakOf = async (bytes: number): Promise<number> =>
  inFolder(async (folder) => {
    const path = join(folder, 'releases.json')
    const { releases } = await writeReleases(path, { bytes, seed: 8 })
    const database = await placeFor(folder)
    // The very command that an operator gives: the program is started with what keeps its memory small.
    const command = ['bin/maillage.mjs', 'import', path, '--json']
    const { stdout } = await promisify(execFile)(process.execPath, command, {
      // The test runner’s own BASE_URL is no address of a site.
      env: { ...process.env, BASE_URL: '', ...database.environment },
      maxBuffer: 1 << 30,
    })
    await database.drop()
    const summary = JSON.parse(stdout)
    expect(summary.new).toBe(releases)
    console.log(`${bytes / 1e6} MB: ${releases} releases in ${summary.seconds} s, ${summary.peakRssMb} MB`)
    return summary.peakRssMb
  })

const onServer = async (sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  await client.connect()
  await client.query(sql)
  await client.end()
}

const placeFor = async (folder: string) => {
  const MAILLAGE_DATA = join(folder, 'data')
  if (!onPostgres) return { environment: { MAILLAGE_DATA, DATABASE_URL: '' }, drop: async () => {} }
  const name = `maillage_test_${randomUUID().replaceAll('-', '')}`
  await onServer(`create database ${name}`)
  const url = new URL(process.env.TEST_DATABASE_URL ?? '')
  url.pathname = `/${name}`
  return {
    environment: { MAILLAGE_DATA, DATABASE_URL: url.href },
    drop: () => onServer(`drop database ${name}`),
  }
}

describe.runIf(process.env.TEST_PROFILE === 'long')('memory', () => {
  test('does not grow with the file: 1 GB peaks at most 1.15 times what 100 MB does', async () => {
    const small = await peakOf(100e6)
    const large = await peakOf(1e9)
    expect(large).toBeLessThanOrEqual(small * 1.15)
    expect(large).toBeLessThanOrEqual(limitMb)
  }, 3_600_000)
})
