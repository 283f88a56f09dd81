import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables/index.ts'
import type { BackedUpTable } from './backup.ts'

export type WholeDb = Kysely<Tables>

/** A table and the columns that tell its rows apart; every column when nothing else does. */
export interface ReadTable extends BackedUpTable {
  readonly key: readonly string[]
}

const name = (text: string) => sql.id(text)

/** Values read as text mean the same whatever the server is set to. */
export const speakPlainly = async (db: WholeDb): Promise<void> => {
  for (const setting of [
    `timezone = 'UTC'`,
    `datestyle = 'ISO, YMD'`,
    `intervalstyle = 'postgres'`,
    `bytea_output = 'hex'`,
    'extra_float_digits = 1',
    'statement_timeout = 0',
    'idle_in_transaction_session_timeout = 0',
  ])
    await sql.raw(`set local ${setting}`).execute(db)
}

/** Every table of ours but the list of migrations, in the order of their names. */
export const listTables = async (db: WholeDb): Promise<readonly ReadTable[]> => {
  const { rows } = await sql<ReadTable>`
    select c.relname as name,
      (select jsonb_agg(
          jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select jsonb_agg(a.attname order by k.place)
        from pg_index i
          cross join unnest(i.indkey::int[]) with ordinality as k(number, place)
          join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
        where i.indrelid = c.oid and i.indisprimary), '[]') as key
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
    order by c.relname collate "C"`.execute(db)
  return rows
}

const rowsAtOnce = 500

/** A table’s rows, each as a JSON array of texts, in an order that no collation changes. */
export const readRows = async function* (db: WholeDb, table: ReadTable): AsyncGenerator<string> {
  const columns = table.columns.map((column) => sql`${name(column.name)}::text`)
  const order = (table.key.length > 0 ? table.key : table.columns.map((column) => column.name)).map(
    (key) => sql`${name(key)}::text collate "C"`,
  )
  await sql`declare copied no scroll cursor for
    select array_to_json(array[${sql.join(columns)}])::text as line
    from ${name(table.name)} order by ${sql.join(order)}`.execute(db)
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(rowsAtOnce)} from copied`.execute(db)
    for (const { line } of rows) yield line
    if (rows.length < rowsAtOnce) break
  }
  await sql`close copied`.execute(db)
}

/** Where each sequence stands; one never used is left out. */
export const readSequences = async (db: WholeDb): Promise<Readonly<Record<string, number>>> => {
  const { rows } = await sql<{ name: string; value: number }>`
    select sequencename as name, last_value as value from pg_sequences
    where schemaname = 'public' and last_value is not null order by sequencename collate "C"`.execute(db)
  return Object.fromEntries(rows.map((row) => [row.name, row.value]))
}

export const readMigrationNames = async (
  db: WholeDb,
): Promise<readonly { readonly name: string; readonly hash: string }[]> =>
  (await sql<{ name: string; hash: string }>`select name, hash from migration order by name`.execute(db)).rows

/** Something is kept here as soon as one of these has a row. */
const telling = ['installation', 'organisation', 'person', 'programme', 'release']

/** Whether nothing of ours is kept here yet, migrated or not. */
export const isEmpty = async (db: WholeDb): Promise<boolean> => {
  const present = await listTables(db)
  for (const table of present.filter((each) => telling.includes(each.name))) {
    const { rows } = await sql`select from ${name(table.name)} limit 1`.execute(db)
    if (rows.length > 0) return false
  }
  return true
}

/** Whether another process of this program uses the database; the embedded one is locked instead. */
export const isInUse = async (db: WholeDb): Promise<boolean> => {
  const { rows } = await sql`
    select from pg_stat_activity
    where datname = current_database() and application_name = 'maillage' and pid <> pg_backend_pid()
    limit 1`.execute(db)
  return rows.length > 0
}

/** Removes every table and function of ours, and the job library’s schema, which makes itself again. */
export const clear = async (db: WholeDb): Promise<void> => {
  await sql`
    do $$ declare each record; begin
      for each in select format('drop table public.%I cascade', relname) as words from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r'
      loop execute each.words; end loop;
      for each in select format('drop routine %s cascade', p.oid::regprocedure) as words from pg_proc p
        where pronamespace = 'public'::regnamespace
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      loop execute each.words; end loop;
      drop schema if exists jobs cascade;
    end $$`.execute(db)
}

/** Lifts what would refuse rows in the order of tables, runs `fill`, and puts it back: every reference is checked. */
export const unhindered = async (db: WholeDb, fill: () => Promise<void>): Promise<void> => {
  const tables = await listTables(db)
  const { rows: references } = await sql<{ table: string; name: string; definition: string }>`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`.execute(db)
  for (const each of references)
    await sql`alter table ${sql.raw(each.table)} drop constraint ${name(each.name)}`.execute(db)
  for (const table of tables) {
    await sql`alter table ${name(table.name)} disable trigger user`.execute(db)
    // A migration may have put rows there.
    await sql`truncate ${name(table.name)}`.execute(db)
  }
  await fill()
  for (const table of tables) await sql`alter table ${name(table.name)} enable trigger user`.execute(db)
  for (const each of references)
    await sql`alter table ${sql.raw(each.table)} add constraint ${name(each.name)} ${sql.raw(each.definition)}`.execute(
      db,
    )
}

/** Writes rows as `readRows` gave them. */
export const writeRows = async (
  db: WholeDb,
  table: BackedUpTable,
  lines: readonly string[],
): Promise<void> => {
  const columns = table.columns.map((column) => name(column.name))
  const values = table.columns.map(({ type }, place) => sql`(line ->> ${sql.lit(place)})::${sql.raw(type)}`)
  await sql`
    insert into ${name(table.name)} (${sql.join(columns)}) overriding system value
    select ${sql.join(values)} from json_array_elements(${`[${lines.join(',')}]`}::json) as line`.execute(db)
}

export const setSequences = async (
  db: WholeDb,
  sequences: Readonly<Record<string, number>>,
): Promise<void> => {
  for (const [sequence, value] of Object.entries(sequences))
    await sql`select setval(format('public.%I', ${sequence}::text)::regclass, ${value}::bigint)`.execute(db)
}

/** Keeps the log of the embedded database short in the middle of a long transaction. */
export const checkpoint = async (db: WholeDb): Promise<void> => void (await sql`checkpoint`.execute(db))
