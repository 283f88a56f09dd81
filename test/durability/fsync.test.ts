import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { clusterFolder } from '#db/embedded/embedded-engine.ts'
import { freshDatabase, freshFolder } from '#test/support/database.ts'
import { startChild } from './child.ts'

const canTrace = (): boolean => {
  try {
    execFileSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const commits = 50

describe('a commit reaches the disk before it is acknowledged', () => {
  test('PGlite’s undocumented hook still works: at least one fsync per commit', async () => {
    const { place, remove } = await freshFolder()
    const child = startChild(new URL('./commits.ts', import.meta.url), [
      clusterFolder(place.folder),
      String(commits),
    ])
    expect(await child.ended()).toEqual({ code: 0, complaint: '' })
    expect(Number(child.lines()[0])).toBeGreaterThanOrEqual(commits)
    await remove()
  })

  const traced = canTrace()
  test.runIf(traced)('the operating system sees them', async () => {
    const { place, remove } = await freshFolder()
    const trace = join(place.folder, 'trace')
    const child = startChild(
      new URL('./commits.ts', import.meta.url),
      [clusterFolder(place.folder), String(commits)],
      ['strace', '-f', '-e', 'trace=fsync,fdatasync', '-o', trace],
    )
    expect((await child.ended()).code).toBe(0)
    const seen = readFileSync(trace, 'utf8')
      .split('\n')
      .filter((line) => /\bf(data)?sync\(\d+\) += 0/.test(line))
    expect(seen.length).toBeGreaterThanOrEqual(commits)
    await remove()
  })
  test.skipIf(traced)('the operating system sees them: NOT TRIED, strace is absent or may not trace here')

  test('the database itself believes that it syncs', async () => {
    const { db, close } = await freshDatabase({}, 'pglite')
    const { rows } = await sql`
      select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
        current_setting('full_page_writes') as pages`.execute(db)
    expect(rows).toEqual([{ fsync: 'on', commit: 'on', pages: 'on' }])
    await close()
  })

  test('the version that was tried is the version that is installed, and no other can be', () => {
    const declared = JSON.parse(readFileSync('package.json', 'utf8')).dependencies['@electric-sql/pglite']
    const installed = JSON.parse(
      readFileSync('node_modules/@electric-sql/pglite/package.json', 'utf8'),
    ).version
    expect(declared).toMatch(/^\d+\.\d+\.\d+$/)
    expect(installed).toBe(declared)
  })

  test('no extension is configured', async () => {
    const { db, close } = await freshDatabase({}, 'pglite')
    const { rows } = await sql`select extname from pg_extension order by extname`.execute(db)
    expect(rows).toEqual([{ extname: 'plpgsql' }])
    const { rows: loaded } =
      await sql`select current_setting('shared_preload_libraries') as libraries`.execute(db)
    expect(loaded).toEqual([{ libraries: '' }])
    await close()
  })
})
