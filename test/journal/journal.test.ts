import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Tables } from '#db/tables/index.ts'
import { acting, createJournal, record } from '#journal/index.ts'
import { type Actor, anybody, theProgram } from '#kernel/actor.ts'
import { personId, programmeId } from '#kernel/ids.ts'
import { instantOf } from '#kernel/time.ts'
import { engineUnderTest, type FreshDatabase, freshDatabase } from '#test/support/database.ts'

let opened: FreshDatabase
let db: Kysely<Tables>
let chain = ''
let chains = 0
beforeAll(async () => {
  opened = await freshDatabase()
  db = opened.db
})
afterAll(() => opened.close())
beforeEach(() => {
  chains += 1
  chain = `p-${chains}`
})

const at = instantOf(new Date('2026-09-21T13:00:00Z'))
const by: Actor = { ...theProgram, person: personId('x-1'), from: '203.0.113.9' }

const tell = (number: number) =>
  db.transaction().execute((tx) =>
    record(tx, by, {
      act: 'directory.edit',
      on: { kind: 'organisation', id: `o-${number}` },
      programme: programmeId(chain),
      organisation: null,
      at,
      facts: { part: String(number) },
      values: { note: { text: `a note ${number}`, about: personId('x-1') } },
    }),
  )

const checked = async () => (await createJournal(db).verify()).find((each) => each.chain === chain)

/** Changes what the database itself refuses to change, as somebody who holds the server could. */
const tamper = async (change: (tx: Kysely<Tables>) => Promise<unknown>): Promise<void> => {
  await sql`alter table journal_entry disable trigger all`.execute(db)
  try {
    await change(db)
  } finally {
    await sql`alter table journal_entry enable trigger all`.execute(db)
  }
}

describe(`a chain (${engineUnderTest})`, () => {
  beforeEach(async () => {
    for (const number of [1, 2, 3]) await tell(number)
  })

  test('holds as it was written', async () =>
    expect(await checked()).toMatchObject({ entries: 3, erased: 0, broken: null }))

  const changes = {
    at: sql`update journal_entry set at = '2020-01-01T00:00:00.000Z'`,
    person: sql`update journal_entry set person_id = 'x-2'`,
    role: sql`update journal_entry set role = 'coordinator'`,
    act: sql`update journal_entry set act = 'directory.publish'`,
    thing: sql`update journal_entry set thing_id = 'o-9'`,
    'kind of thing': sql`update journal_entry set thing_kind = 'programme'`,
    programme: sql`update journal_entry set programme_id = 'p-0'`,
    organisation: sql`update journal_entry set organisation_id = 'o-9'`,
    facts: sql`update journal_entry set facts = '{}'`,
    digests: sql`update journal_entry set digests = '{}'`,
    hash: sql`update journal_entry set hash = 'beef'`,
  }
  test.each(Object.keys(changes) as (keyof typeof changes)[])(
    'tells that the %s of an entry changed',
    async (what) => {
      await tamper((tx) => sql`${changes[what]} where chain = ${chain} and number = 2`.execute(tx))
      expect((await checked())?.broken).toEqual({ number: 2, why: 'changed' })
    },
  )

  test('tells that an entry is gone, in the middle and at the end', async () => {
    await tamper(async (tx) => {
      await sql`delete from journal_value where chain = ${chain} and number = 2`.execute(tx)
      await sql`delete from journal_entry where chain = ${chain} and number = 2`.execute(tx)
    })
    expect((await checked())?.broken).toEqual({ number: 2, why: 'missing' })
    await tell(4)
    expect((await checked())?.broken).toEqual({ number: 2, why: 'missing' })
  })

  test('tells that the last entry is gone', async () => {
    await tamper(async (tx) => {
      await sql`delete from journal_value where chain = ${chain} and number = 3`.execute(tx)
      await sql`delete from journal_entry where chain = ${chain} and number = 3`.execute(tx)
    })
    expect((await checked())?.broken).toEqual({ number: 3, why: 'missing' })
  })

  test('tells that a value was changed', async () => {
    await sql`update journal_value set value = 'another' where chain = ${chain} and number = 2 and field = 'note'`.execute(
      db,
    )
    expect((await checked())?.broken).toEqual({ number: 2, why: 'value-changed' })
  })

  test('still holds when a person’s values are erased, and says how many were', async () => {
    await sql`delete from journal_value where chain = ${chain} and person_id = 'x-1'`.execute(db)
    expect(await checked()).toMatchObject({ entries: 3, erased: 6, broken: null })
  })

  test('refuses to be rewritten or shortened', async () => {
    for (const change of [
      sql`update journal_entry set act = 'x' where chain = ${chain}`,
      sql`delete from journal_entry where chain = ${chain}`,
    ])
      await expect(change.execute(db)).rejects.toThrow(/append-only/)
  })
})

test('fifty acts at once make one chain without a gap', async () => {
  await Promise.all(Array.from({ length: 50 }, (_, number) => tell(number)))
  expect(await checked()).toMatchObject({ entries: 50, broken: null })
})

test('an act that fails leaves no entry, and its number to the next', async () => {
  const failing = acting(
    db,
    {
      actor: by,
      act: 'directory.edit',
      on: { kind: 'site', id: null },
      programme: programmeId(chain),
      organisation: null,
      at,
    },
    () => Promise.reject(new Error('no')),
  )
  await expect(failing).rejects.toThrow('no')
  await tell(1)
  expect(await checked()).toMatchObject({ entries: 1, broken: null })
})

test('somebody who is not signed in reads no history', async () => {
  await tell(1)
  const asked = { on: { kind: 'organisation', id: 'o-1' } }
  const { entries } = await createJournal(db).history(anybody, asked, { offset: 0, limit: 10 })
  expect(entries).toEqual([])
})
