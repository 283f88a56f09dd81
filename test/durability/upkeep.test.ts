import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { DatabasePlace } from '#db/connect.ts'
import { clusterFolder } from '#db/embedded/embedded-engine.ts'
import { freshDatabase } from '#test/support/database.ts'

const megabyte = 1024 * 1024

/** Bytes of the write-ahead log on the disk. */
const logSize = (place: DatabasePlace): number => {
  if (!('folder' in place)) return 0
  const folder = join(clusterFolder(place.folder), 'pg_wal')
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(folder, entry.name)).size, 0)
}

describe('the embedded database is kept in order', () => {
  test('the write-ahead log stays bounded while 240 MB are written', { timeout: 90_000 }, async () => {
    const { db, place, close } = await freshDatabase({}, 'pglite')
    await sql`create table load (words text)`.execute(db)
    await sql`alter table load alter column words set storage external`.execute(db)
    let largest = 0
    for (let round = 0; round < 24; round += 1) {
      await sql`insert into load select repeat(md5(n::text), 320) from generate_series(1, 1000) n`.execute(db)
      largest = Math.max(largest, logSize(place))
    }
    expect(largest).toBeGreaterThan(0)
    expect(largest / megabyte).toBeLessThanOrEqual(112)
    await close()
  })

  test('many small writes are checkpointed too', async () => {
    const { db, close } = await freshDatabase({ upkeep: { checkpointBytes: 256 * 1024 } }, 'pglite')
    await sql`create table small (words text)`.execute(db)
    const before = await lastCheckpoint(db)
    for (let n = 0; n < 1200; n += 1)
      await sql`insert into small values (${'fourniture de repas '.repeat(20)})`.execute(db)
    expect(await lastCheckpoint(db)).not.toBe(before)
    await close()
  })

  test('what was written is checkpointed after a while even when little was', async () => {
    const { db, close } = await freshDatabase({ upkeep: { checkpointEvery: 100 } }, 'pglite')
    await sql`create table little (n integer)`.execute(db)
    const before = await lastCheckpoint(db)
    await sql`insert into little values (1)`.execute(db)
    await expect.poll(() => lastCheckpoint(db), { timeout: 10_000 }).not.toBe(before)
    await close()
  })

  test('an idle database vacuums and analyses the tables that changed', async () => {
    const { db, close } = await freshDatabase({ upkeep: { vacuumEvery: 100 } }, 'pglite')
    await sql`create table worn as select n from generate_series(1, 5000) n`.execute(db)
    await sql`update worn set n = n + 1`.execute(db)
    const dead = async () => {
      const { rows } = await sql<{ dead: number; stale: number }>`
        select n_dead_tup as dead, n_mod_since_analyze as stale from pg_stat_user_tables where relname = 'worn'`.execute(
        db,
      )
      return rows[0]
    }
    await expect.poll(dead, { timeout: 10_000 }).toEqual({ dead: 0, stale: 0 })
    await close()
  })
})

const lastCheckpoint = async (db: Parameters<ReturnType<typeof sql>['execute']>[0]): Promise<unknown> =>
  (await sql<{ at: string }>`select checkpoint_lsn::text as at from pg_control_checkpoint()`.execute(db))
    .rows[0]?.at
