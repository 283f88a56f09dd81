import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '#db/connect.ts'
import { withoutTimeLimits } from '#db/engine.ts'
import { claimInstallation } from '#db/installation.ts'
import { readBackup } from '#installation/index.ts'
import { instantOf } from '#kernel/time.ts'
import { engineUnderTest, type FreshDatabase, freshDatabase } from '#test/support/database.ts'
import { joinModules } from '../../src/maillage.ts'
import { startChild } from '../durability/child.ts'
import { emptyPlace } from './places.ts'

const script = new URL('./backup-child.ts', import.meta.url)
const megabytes = Number(process.env.BACKUP_MB ?? (engineUnderTest === 'postgres' ? 1_000 : 200))
/** The embedded database itself takes most of it: it runs twice while a backup is read from a copy. */
const mostMemory = engineUnderTest === 'postgres' ? 300 : 1_600

/** Releases of ten thousand characters each, which hardly compress. */
const fill = async ({ db }: FreshDatabase): Promise<void> => {
  await claimInstallation(db.$pickTables<'installation'>(), 'production')
  const atOnce = 1_000
  for (let made = 0; made < megabytes * 100; made += atOnce)
    await withoutTimeLimits(() =>
      sql`
        insert into release (source, ocid, release_id, file, digest, release_order, body)
        select 'seao', number::text, '1', 'f', 'd', 'o', jsonb_build_object('text',
          (select string_agg(md5(number::text || part::text), '') from generate_series(1, 312) as part))
        from generate_series(${made}::int, ${made + atOnce - 1}::int) as number`.execute(db),
    )
}

const told = (name: string, waits: readonly number[]): string => {
  const sorted = waits.toSorted((a, b) => a - b)
  const at = (part: number): number => Math.round(sorted[Math.floor(sorted.length * part)] ?? 0)
  return `${name}: ${sorted.length} questions, p50 ${at(0.5)}, p95 ${at(0.95)}, longest ${Math.round(sorted.at(-1) ?? 0)} ms`
}

/** How long small questions wait while `work` goes on. */
const waitsDuring = async ({ db }: FreshDatabase, work: Promise<unknown>): Promise<readonly number[]> => {
  let over = false
  void work.finally(() => {
    over = true
  })
  const waits: number[] = []
  while (!over) {
    const began = performance.now()
    await db.selectFrom('installation').select('kind').execute()
    waits.push(performance.now() - began)
    await delay(10)
  }
  return waits
}

const placeOf = (place: { readonly url: string } | { readonly folder: string }): string =>
  'url' in place ? place.url : place.folder

describe.runIf(process.env.TEST_PROFILE === 'long')(`a backup of ${megabytes} MB`, () => {
  test('keeps nobody waiting long, takes bounded memory, survives a kill', async () => {
    const opened = await freshDatabase()
    const scratch = mkdtempSync(join(tmpdir(), 'maillage-large-'))
    const empty = await emptyPlace(engineUnderTest)
    try {
      await fill(opened)
      const installation = joinModules(opened, scratch).installation
      const file = join(scratch, 'waits.gz')
      const began = performance.now()
      const waits = await waitsDuring(opened, installation.backup(file, instantOf(new Date())))
      const seconds = (performance.now() - began) / 1_000
      const size = Math.round(statSync(file).size / 1_000_000)
      process.stdout.write(`${told(engineUnderTest, waits)}; ${seconds.toFixed(1)} s, file of ${size} MB\n`)

      const killed = startChild(script, ['restore', placeOf(empty.place), file])
      await delay(Math.max(4_000, seconds * 700))
      await killed.kill()
      const untouched = await openDatabase(empty.place)
      const { rows } = await sql`select from pg_class where relname = 'release'`.execute(untouched.db)
      await untouched.close()
      expect(rows).toEqual([])

      const restore = startChild(script, ['restore', placeOf(empty.place), file])
      await restore.wrote(1)
      const memory = Number(restore.lines()[0])
      process.stdout.write(`restore: peak ${memory} MB\n`)
      expect(memory).toBeLessThan(mostMemory)
      const read = await readBackup(file)
      const releases = read.accepted ? read.value.tables.find(({ name }) => name === 'release')?.rows : null
      expect(releases).toBe(megabytes * 100)

      if (engineUnderTest === 'postgres') {
        const backup = startChild(script, ['backup', placeOf(empty.place), join(scratch, 'child.gz')])
        await backup.wrote(1)
        process.stdout.write(`backup: peak ${backup.lines()[0]} MB\n`)
        expect(Number(backup.lines()[0])).toBeLessThan(mostMemory)
      }
    } finally {
      await opened.close()
      await empty.remove()
      rmSync(scratch, { recursive: true, force: true })
    }
  }, 1_800_000)
})
