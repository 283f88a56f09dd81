import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openDatabase } from '#db/connect.ts'
import { freshFolder } from '#test/support/database.ts'
import { startChild } from './child.ts'

const kills = process.env.TEST_PROFILE === 'long' ? 20 : 2

const ways = [
  { way: 'single rows', rows: 1, how: 'statement' },
  { way: 'several rows per transaction', rows: 5, how: 'transaction' },
  { way: 'bulk import', rows: 2_000, how: 'statement' },
]

const oneKill = 15_000

for (const { way, rows, how } of ways)
  test(`${kills} kills at random moments lose no acknowledged row: ${way}`, {
    timeout: kills * oneKill + 30_000,
  }, async () => {
    const { place, remove } = await freshFolder()
    let acknowledged = 0
    for (let kill = 1; kill <= kills; kill += 1) {
      const writer = startChild(new URL('./writer.ts', import.meta.url), [place.folder, String(rows), how])
      await writer.wrote(1)
      const moment = Math.random() * 1_000
      await delay(moment)
      await writer.kill()
      acknowledged = Math.max(acknowledged, ...writer.lines().map(Number))
      const kept = await readBack(place.folder)
      const told = `kill ${kill} at ${moment} ms, ${acknowledged} batches acknowledged`
      expect(kept.batches.length, told).toBeGreaterThanOrEqual(acknowledged)
      expect(
        kept.batches.map(({ batch }) => batch),
        told,
      ).toEqual(kept.batches.map((_, place) => place + 1))
      expect(new Set(kept.batches.map((each) => each.rows)), told).toEqual(new Set([rows]))
      expect(kept.log.join('\n'), told).toContain(`left by process ${writer.pid}`)
    }
    await remove()
  })

/** Every batch found after reopening, in order, with the number of its rows. */
const readBack = async (folder: string) => {
  const log: string[] = []
  const opened = await openDatabase({ folder }, { log: (line) => log.push(line) })
  const { rows } = await sql<{ batch: number; rows: number }>`
    select batch, count(*) as rows from written group by batch order by batch`.execute(opened.db)
  await opened.close()
  return { batches: rows, log }
}
