import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { engineUnderTest, type FreshDatabase, freshDatabase } from '#test/support/database.ts'

let opened: FreshDatabase
beforeAll(async () => {
  opened = await freshDatabase()
})
afterAll(() => opened.close())

/** PostgreSQL's expression, and the value that a store reads, on either engine. */
const read = [
  ['count(*)', 1],
  ['9007199254740991::bigint', 9007199254740991],
  ['array[1, 2]::bigint[]', [1, 2]],
  ['1.50::numeric', '1.50'],
  ['array[1.50, null]::numeric[]', ['1.50', null]],
  ['avg(3)::double precision', 3],
  ["date '2026-03-01'", '2026-03-01'],
  ["array[date '2026-03-01']", ['2026-03-01']],
  ["timestamp '2026-03-01 08:30'", '2026-03-01 08:30:00'],
  ["timestamptz '2026-03-01 08:30-05'", new Date('2026-03-01T13:30:00Z')],
  ["interval '1 day 2 hours'", '1 day 02:00:00'],
  [`'{"a":[1,"é"]}'::jsonb`, { a: [1, 'é'] }],
  ["'{}'::text[]", []],
  [`array['à, b', 'c"d', null]`, ['à, b', 'c"d', null]],
  ['array[true, false]', [true, false]],
  ["to_tsvector('french', 'des repas')", "'rep':2"],
  ['null::text', null],
  ['1.5::real', 1.5],
] as const

test.each(read)(`${engineUnderTest} gives %s as %o`, async (expression, value) => {
  const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(opened.db)
  expect(rows).toEqual([{ value }])
})

/** A parameter, the type it is sent as, and what comes back. */
const sent = [
  ['text', 'l’été «»'],
  ['integer', 12],
  ['bigint', 9007199254740991],
  ['double precision', 0.1],
  ['boolean', false],
  ['timestamptz', new Date('2026-03-01T13:30:00.123Z')],
  ['text[]', ['à, b', 'c"d', '', null]],
  ['text[]', []],
  ['integer[]', [1, 2]],
  ['jsonb', { a: [1, 'é'], b: null }],
  ['text', null],
] as const

test.each(sent)(`${engineUnderTest} keeps a parameter sent as %s: %o`, async (type, value) => {
  const { rows } = await sql<{ value: unknown }>`select ${value}::${sql.raw(type)} as value`.execute(
    opened.db,
  )
  expect(rows).toEqual([{ value }])
})

test('a row changed tells how many, on every kind of statement', async () => {
  const { db } = opened
  await sql`create table counted (n integer)`.execute(db)
  const affected = async (statement: ReturnType<typeof sql>) => (await statement.execute(db)).numAffectedRows
  expect(await affected(sql`insert into counted select generate_series(1, 5)`)).toBe(5n)
  expect(await affected(sql`update counted set n = n + ${1} where n > ${3}`)).toBe(2n)
  expect(await affected(sql`delete from counted where n = ${2}`)).toBe(1n)
  expect(await affected(sql`select n from counted`)).toBeUndefined()
})

test('bytes come back as they went', async () => {
  const bytes = Uint8Array.from([0, 1, 254, 255])
  const { rows } = await sql<{ value: Uint8Array }>`select ${bytes}::bytea as value`.execute(opened.db)
  expect(Uint8Array.from(rows[0]?.value ?? [])).toEqual(bytes)
})

test('names sort by their key as French readers expect, without any collation of the system', async () => {
  const { db } = opened
  const names = [
    'Zèbre',
    'Écocentre',
    'eau vive',
    'Œuvre',
    'Ève',
    'Atelier',
    'à la carte',
    'Eaux',
    'L’Étoile',
  ]
  const rows = names.map((name) => sql`(${name}, fold(${name}))`)
  await sql`create table named (name text, name_key text)`.execute(db)
  await sql`insert into named values ${sql.join(rows)}`.execute(db)
  const sorted = await sql<{ name: string }>`select name from named order by name_key collate "C"`.execute(db)
  expect(sorted.rows.map(({ name }) => name)).toEqual([
    'à la carte',
    'Atelier',
    'eau vive',
    'Eaux',
    'Écocentre',
    'Ève',
    'L’Étoile',
    'Œuvre',
    'Zèbre',
  ])
})
