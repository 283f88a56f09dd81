import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate, migrationsFolder } from '#db/migrate.ts'
import { startChild } from '#test/durability/child.ts'
import { engineUnderTest, type FreshDatabase, freshDatabase } from '#test/support/database.ts'

let opened: FreshDatabase
let folder = ''
beforeEach(async () => {
  opened = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'maillage-migrations-'))
  await cp(migrationsFolder, folder, { recursive: true })
})
afterEach(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text)
const applied = async (): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(opened.db)
  return rows.map(({ name }) => name)
}

test(`applying again applies nothing (${engineUnderTest})`, async () => {
  expect(await migrate(opened.db)).toEqual([])
  expect((await applied())[0]).toBe('0001_search.sql')
})

test('files are sent whole: bodies of functions and blocks may hold semicolons', async () => {
  await write(
    '9001_functions.sql',
    `create table tally (n integer);
     create function add_one(n integer) returns integer language plpgsql as $$
     begin
       insert into tally values (n);
       return n + 1;
     end; $$;
     do $block$ begin perform add_one(1); perform add_one(2); end; $block$;
     insert into tally values (9); -- a last remark; with a semicolon`,
  )
  await write('9002_after.sql', 'create view tallied as select count(*) as count from tally')
  expect(await migrate(opened.db, folder)).toEqual(['9001_functions.sql', '9002_after.sql'])
  expect((await sql`select count from tallied`.execute(opened.db)).rows).toEqual([{ count: 3 }])
})

test('a file that fails leaves nothing of itself, and those before it stay', async () => {
  await write('9001_good.sql', 'create table good (n integer)')
  await write('9002_bad.sql', 'create table bad (n integer); insert into nowhere values (1)')
  await expect(migrate(opened.db, folder)).rejects.toThrow(/nowhere/)
  expect(await applied()).toContain('9001_good.sql')
  expect(await applied()).not.toContain('9002_bad.sql')
  const { rows } =
    await sql`select to_regclass('good') is not null as good, to_regclass('bad') as bad`.execute(opened.db)
  expect(rows).toEqual([{ good: true, bad: null }])
  await write('9002_bad.sql', 'create table bad (n integer)')
  expect(await migrate(opened.db, folder)).toEqual(['9002_bad.sql'])
})

test('a past migration that changed is refused by its name', async () => {
  await appendFile(join(folder, '0001_search.sql'), '\n-- an afterthought')
  await expect(migrate(opened.db, folder)).rejects.toThrow(
    /Migration 0001_search\.sql has changed.*new migration/,
  )
})

test('the line ends of a Windows checkout are not a change', async () => {
  const path = join(folder, '0001_search.sql')
  await writeFile(path, (await readFile(path, 'utf8')).replaceAll('\n', '\r\n'))
  expect(await migrate(opened.db, folder)).toEqual([])
})

test('a database newer than the program is refused', async () => {
  await write('9001_tomorrow.sql', 'create table tomorrow (n integer)')
  await migrate(opened.db, folder)
  await expect(migrate(opened.db)).rejects.toMatchObject({
    kind: 'migration-unknown',
    message: expect.stringMatching(/9001_tomorrow\.sql.*later version/),
  })
})

test('a migration may take longer than a statement of the programme', async () => {
  const { db, close } = await freshDatabase({ limits: { statement: 300, transaction: 300 } })
  await write('9001_slow.sql', 'select pg_sleep(0.8); create table slow (n integer)')
  expect(await migrate(db, folder)).toEqual(['9001_slow.sql'])
  await expect(sql`select pg_sleep(0.8)`.execute(db)).rejects.toMatchObject({ kind: 'statement-too-long' })
  await close()
})

test.runIf(engineUnderTest === 'postgres')(
  'two processes that start at once apply each migration once',
  async () => {
    await write('9001_slow.sql', 'select pg_sleep(0.5); create table slow (n integer)')
    await write('9002_more.sql', 'create table more (n integer)')
    const url = 'url' in opened.place ? opened.place.url : ''
    const script = new URL('./migrator.ts', import.meta.url)
    const starting = [startChild(script, [url, folder]), startChild(script, [url, folder])]
    const ends = await Promise.all(starting.map((child) => child.ended()))
    expect(ends).toEqual([
      { code: 0, complaint: '' },
      { code: 0, complaint: '' },
    ])
    const said = starting
      .map((child) => JSON.parse(child.lines()[0] ?? 'null'))
      .sort((a, b) => a.length - b.length)
    expect(said).toEqual([[], ['9001_slow.sql', '9002_more.sql']])
  },
)
