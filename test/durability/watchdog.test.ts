import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '#test/support/database.ts'

const rounds = process.env.TEST_PROFILE === 'long' ? 10 : 2

test(`${rounds} statements ended in the middle of writing: the database opens again each time and keeps every acknowledged row`, {
  timeout: rounds * 15_000,
}, async () => {
  const log: string[] = []
  const { db, close } = await freshDatabase(
    { limits: { statement: 600 }, log: (line) => log.push(line) },
    'pglite',
  )
  await sql`create table written (n bigint)`.execute(db)
  for (let round = 1; round <= rounds; round += 1) {
    await sql`insert into written values (${round})`.execute(db)
    const endless = sql`insert into written select generate_series(1, 2000000000)`.execute(db)
    const waiting = sql<{ count: number }>`select count(*) as count from written`.execute(db)
    await expect(endless).rejects.toMatchObject({ kind: 'statement-too-long' })
    expect((await waiting).rows).toEqual([{ count: round }])
    expect(log).toHaveLength(round)
  }
  await close()
})

test('a transaction cut by the end of its worker says so at every further statement', async () => {
  const { db, close } = await freshDatabase({ limits: { statement: 500 } }, 'pglite')
  await sql`create table kept (n integer)`.execute(db)
  const said: unknown[] = []
  const transaction = db.transaction().execute(async (tx) => {
    await sql`insert into kept values (1)`.execute(tx)
    await sql`select count(*) from generate_series(1, 2000000000)`
      .execute(tx)
      .catch((failure) => said.push(failure))
    await sql`insert into kept values (2)`.execute(tx).catch((failure) => said.push(failure))
  })
  await expect(transaction).rejects.toMatchObject({ kind: 'statement-too-long' })
  expect(said).toMatchObject([{ kind: 'statement-too-long' }, { kind: 'statement-too-long' }])
  expect((await sql`select n from kept`.execute(db)).rows).toEqual([])
  await close()
})

test('a statement that breaks the machine itself is told, never lost in silence, and the next is served', async () => {
  const { db, close } = await freshDatabase({}, 'pglite')
  await sql`create table kept (body jsonb)`.execute(db)
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
  await expect(sql`insert into kept values (${nested(100_000)}::jsonb)`.execute(db)).rejects.toThrow()
  await expect(sql`insert into kept values (${nested(1_000_000)}::jsonb)`.execute(db)).rejects.toThrow()
  expect((await sql`select count(*) as count from kept`.execute(db)).rows).toEqual([{ count: 0 }])
  await expect(sql`select 1 / 0`.execute(db)).rejects.toMatchObject({ code: '22012' })
  await close()
})
