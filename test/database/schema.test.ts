import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engineUnderTest, type FreshDatabase, freshDatabase } from '#test/support/database.ts'
import { type TypedTables, typedTables } from './table-types.ts'

/** What a store reads from each PostgreSQL type used here (src/db/values.ts). */
const readAs: Readonly<Record<string, string>> = {
  text: 'string',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  bool: 'boolean',
  timestamptz: 'Date',
  date: 'string',
  numeric: 'string',
  uuid: 'string',
  tsvector: 'string',
  jsonb: 'json',
  _text: 'string[]',
  _int4: 'number[]',
  bytea: 'json',
}

/** Tables that the database layer keeps for itself. */
const ownTables = ['migration']

let opened: FreshDatabase
beforeAll(async () => {
  opened = await freshDatabase()
})
afterAll(() => opened.close())

const databaseTables = async (): Promise<TypedTables> => {
  const tables = await opened.db.introspection.getTables({ withInternalKyselyTables: true })
  return Object.fromEntries(
    tables
      .filter(({ schema, name }) => schema === 'public' && !ownTables.includes(name))
      .map(({ name, columns }) => [
        name,
        Object.fromEntries(
          columns.map((column) => [
            column.name,
            {
              isNullable: column.isNullable,
              isOptional: column.isNullable || column.hasDefaultValue || column.isAutoIncrementing,
              reads: readAs[column.dataType] ?? `unknown type ${column.dataType}`,
            },
          ]),
        ),
      ]),
  )
}

describe(`the types of src/db/tables and the schema say the same (${engineUnderTest})`, () => {
  let typed: TypedTables
  let present: TypedTables
  beforeAll(async () => {
    typed = typedTables()
    present = await databaseTables()
  })
  const each = <Property extends 'isNullable' | 'reads'>(tables: TypedTables, property: Property) =>
    Object.entries(tables).flatMap(([table, columns]) =>
      Object.entries(columns).map(([column, facts]) => `${table}.${column}: ${facts[property]}`),
    )

  test('the same tables', () => {
    expect(Object.keys(typed).sort()).toEqual(Object.keys(present).sort())
  })
  test('the same columns, null where they may be', () => {
    expect(each(typed, 'isNullable').sort()).toEqual(each(present, 'isNullable').sort())
  })
  test('the same kind of value', () => {
    expect(each(typed, 'reads').sort()).toEqual(each(present, 'reads').sort())
  })
  test('a column that a store may leave out has a default or may be null', () => {
    const wrongly = Object.entries(typed).flatMap(([table, columns]) =>
      Object.entries(columns)
        .filter(([column, { isOptional }]) => isOptional && present[table]?.[column]?.isOptional !== true)
        .map(([column]) => `${table}.${column}`),
    )
    expect(wrongly).toEqual([])
  })
})

test('names are compared byte by byte, since the orders of systems differ', async () => {
  const { rows } = await sql`
    select table_name, collation_name from information_schema.columns
    where column_name = 'name_key' and table_name = 'organisation'`.execute(opened.db)
  expect(rows).toEqual([{ table_name: 'organisation', collation_name: 'C' }])
})
