import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '#db/connect.ts'
import { engineUnderTest, type FreshDatabase, freshDatabase } from '#test/support/database.ts'
import { onServer } from '#test/support/template.ts'

const endless = sql`select count(*) from generate_series(1, 2000000000)`

describe(`time limits (${engineUnderTest})`, () => {
  let opened: FreshDatabase
  beforeAll(async () => {
    opened = await freshDatabase({ limits: { statement: 700, transaction: 400 } })
    await sql`create table kept (n integer)`.execute(opened.db)
  })
  afterAll(() => opened.close())
  const kept = async () => (await sql<{ n: number }>`select n from kept order by n`.execute(opened.db)).rows

  test('a statement past its limit is ended, says so, and the next is served', async () => {
    await sql`insert into kept values (1)`.execute(opened.db)
    const [ended, waiting] = await Promise.allSettled([endless.execute(opened.db), kept()])
    expect(ended).toMatchObject({ status: 'rejected', reason: { kind: 'statement-too-long' } })
    expect(waiting).toEqual({ status: 'fulfilled', value: [{ n: 1 }] })
    expect(await kept()).toEqual([{ n: 1 }])
  })

  test('the event loop goes on while a slow statement runs', async () => {
    let longest = 0
    let last = performance.now()
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    await endless.execute(opened.db).catch(() => {})
    clearInterval(watch)
    expect(longest).toBeLessThan(400)
  })

  test('a transaction whose statement is ended leaves nothing behind', async () => {
    const transaction = opened.db.transaction().execute(async (tx) => {
      await sql`insert into kept values (2)`.execute(tx)
      await endless.execute(tx)
    })
    await expect(transaction).rejects.toMatchObject({
      kind: expect.stringMatching(/^(statement|transaction)-too-long$/),
    })
    expect(await kept()).toEqual([{ n: 1 }])
  })

  test('a transaction left open is rolled back and others are served meanwhile', async () => {
    let read: unknown
    const transaction = opened.db.transaction().execute(async (tx) => {
      await sql`insert into kept values (3)`.execute(tx)
      await delay(900)
      await sql`insert into kept values (4)`.execute(tx)
    })
    const others = delay(50)
      .then(kept)
      .then((rows) => {
        read = rows
      })
    await Promise.all([expect(transaction).rejects.toMatchObject({ kind: 'transaction-too-long' }), others])
    expect(read).toEqual([{ n: 1 }])
    expect(await kept()).toEqual([{ n: 1 }])
  })

  test('a transaction that never ends does not keep the others waiting for ever', async () => {
    const never = opened.db.transaction().execute(async (tx) => {
      await sql`insert into kept values (5)`.execute(tx)
      await new Promise(() => {})
    })
    never.catch(() => {})
    await delay(600)
    expect(await kept()).toEqual([{ n: 1 }])
    await sql`insert into kept values (6)`.execute(opened.db)
    expect(await kept()).toEqual([{ n: 1 }, { n: 6 }])
  })
})

describe(`one connection at a time (${engineUnderTest})`, () => {
  let opened: FreshDatabase
  beforeAll(async () => {
    opened = await freshDatabase()
    await sql`create table entry (n integer primary key check (n > 0))`.execute(opened.db)
  })
  afterAll(() => opened.close())

  test('the outer handle inside a transaction throws at once and the transaction is undone', async () => {
    const began = performance.now()
    const transaction = opened.db.transaction().execute(async (tx) => {
      await sql`insert into entry values (1)`.execute(tx)
      await sql`insert into entry values (2)`.execute(opened.db)
    })
    await expect(transaction).rejects.toThrow(/use the handle that the transaction gives/)
    expect(performance.now() - began).toBeLessThan(2_000)
    expect((await sql`select n from entry`.execute(opened.db)).rows).toEqual([])
  })

  test('so do a narrowed handle, a second transaction, a reserved connection and the jobs’ executor', async () => {
    const { db, jobs } = opened
    const uses = [
      () => db.$pickTables<'organisation'>().selectFrom('organisation').select('id').execute(),
      () => db.transaction().execute(async () => {}),
      () => db.connection().execute(async () => {}),
      () => jobs.executeSql('select 1'),
    ]
    for (const use of uses) {
      const transaction = db.transaction().execute(async () => void (await use()))
      await expect(transaction).rejects.toMatchObject({ kind: 'outer-handle' })
    }
  })

  test('what a transaction started but did not wait for may use the outer handle afterwards', async () => {
    let later: Promise<unknown> = Promise.resolve()
    await opened.db.transaction().execute(async () => {
      later = delay(100).then(() => sql`select n from entry`.execute(opened.db))
    })
    await expect(later).resolves.toMatchObject({ rows: [] })
  })

  test('transactions side by side do not mix', async () => {
    const numbers = Array.from({ length: 12 }, (_, n) => n + 10)
    const outcomes = await Promise.allSettled(
      numbers.map((n) =>
        opened.db.transaction().execute(async (tx) => {
          await sql`insert into entry values (${n})`.execute(tx)
          await delay(5)
          if (n % 3 === 0) await sql`insert into entry values (0)`.execute(tx)
        }),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(4)
    const { rows } = await sql<{ n: number }>`select n from entry where n >= 10 order by n`.execute(opened.db)
    expect(rows.map(({ n }) => n)).toEqual(numbers.filter((n) => n % 3 !== 0))
  })

  test('an error carries PostgreSQL’s code and constraint', async () => {
    await expect(sql`insert into entry values (-1)`.execute(opened.db)).rejects.toMatchObject({
      code: '23514',
      constraint: 'entry_n_check',
      table: 'entry',
    })
  })

  test('a transaction that had failed cannot be committed by mistake', async () => {
    const transaction = opened.db.transaction().execute(async (tx) => {
      await sql`insert into entry values (90)`.execute(tx)
      await sql`insert into entry values (0)`.execute(tx).catch(() => {})
    })
    await expect(transaction).rejects.toThrow()
    expect((await sql`select n from entry where n = 90`.execute(opened.db)).rows).toEqual([])
  })

  test('a nested part may be undone alone', async () => {
    const tx = await opened.db.startTransaction().execute()
    await sql`insert into entry values (100)`.execute(tx)
    const part = await tx.savepoint('part').execute()
    await sql`insert into entry values (101)`.execute(part)
    await part.rollbackToSavepoint('part').execute()
    await tx.commit().execute()
    const { rows } = await sql`select n from entry where n >= 100`.execute(opened.db)
    expect(rows).toEqual([{ n: 100 }])
  })

  test('streaming is refused with what to do instead', async () => {
    const read = async () => {
      for await (const row of opened.db.selectFrom('organisation').select('id').stream()) return row
    }
    await expect(read()).rejects.toMatchObject({ kind: 'no-stream' })
  })
})

test('closing twice is one closing, and what comes after is told that it is closed', async () => {
  const opened = await freshDatabase()
  const running = sql`select 1`.execute(opened.db)
  await Promise.all([running, opened.close(), opened.close()])
  await expect(sql`select 1`.execute(opened.db)).rejects.toMatchObject({ kind: 'closed' })
})

test.runIf(engineUnderTest === 'postgres')(
  'a server that does not answer: the address and what to check, never the password',
  async () => {
    const nowhere = openDatabase({ url: 'postgres://someone:secret@127.0.0.1:1/maillage' })
    await expect(nowhere).rejects.toThrow(/someone@127.0.0.1:1\/maillage.*DATABASE_URL/)
    await expect(nowhere).rejects.not.toThrow(/secret/)
  },
)

test.runIf(engineUnderTest === 'postgres')(
  'a connection cut by the server fails its transaction only',
  async () => {
    const lines: string[] = []
    const { db, close } = await freshDatabase({ log: (line) => lines.push(line) })
    const cut = db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
      await onServer((client) => client.query('select pg_terminate_backend($1)', [rows[0]?.pid]))
      await sql`select 1`.execute(tx)
    })
    await expect(cut).rejects.toThrow()
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
    expect(lines.length).toBeGreaterThan(0)
    await close()
  },
)
