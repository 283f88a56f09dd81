import { sql, type Transaction } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import type { TendersTables } from '#db/tables/tenders.ts'
import { compiledRelease } from './compiled-release.ts'
import {
  type Decision,
  decide,
  type Known,
  type PreparedRelease,
  processKey,
  releaseKey,
} from './import-decision.ts'
import { type NormalisedRelease, normalForm } from './normal-form.ts'
import { columns, type Row, releaseRows, stateRows, type TableName } from './release-rows.ts'

export type TendersTableNames = keyof TendersTables
export type TendersDb = Db<TendersTableNames>
type Tx = Transaction<Pick<TendersTables, keyof TendersTables>>

// One import writes at a time, so that what a batch reads is still true when it writes. The number
// only has to differ from other advisory locks of the same database.
const importLock = 20_260_724

const keysOf = (releases: readonly NormalisedRelease[]): string =>
  JSON.stringify(
    releases.map(({ source, process, releaseId }) => ({ source, ocid: process.ocid, release_id: releaseId })),
  )

const knownOf = async (tx: Tx, batch: readonly PreparedRelease[]): Promise<Known> => {
  const keys = keysOf(batch.map((each) => each.normal))
  const releases = await sql<{ source: string; ocid: string; release_id: string; digest: string }>`
    select r.source, r.ocid, r.release_id, r.digest
    from (select distinct * from json_to_recordset(${keys}::json) as k(source text, ocid text, release_id text)) k
    join release r using (source, ocid, release_id)`.execute(tx)
  const processes = await sql<{ source: string; ocid: string; release_order: string }>`
    select p.source, p.ocid, p.release_order
    from (select distinct source, ocid from json_to_recordset(${keys}::json) as k(source text, ocid text)) k
    join contracting_process p using (source, ocid)`.execute(tx)
  return {
    releases: new Set(releases.rows.map((row) => releaseKey({ ...row, releaseId: row.release_id }))),
    orders: new Map(processes.rows.map((row) => [processKey(row), row.release_order])),
  }
}

const insertRows = async (tx: Tx, table: TableName, rows: readonly Row[]): Promise<void> => {
  if (rows.length === 0) return
  const names = sql.join(columns[table].map(({ name }) => sql.ref(name)))
  const shape = sql.join(columns[table].map(({ name, type }) => sql`${sql.ref(name)} ${sql.raw(type)}`))
  await sql`insert into ${sql.table(table)} (${names})
    select ${names} from json_to_recordset(${`[${rows.join(',')}]`}::json) as given(${shape})`.execute(tx)
}

const details = ['party', 'lot', 'bid', 'award', 'contract'] as const

const writeStates = async (tx: Tx, states: readonly NormalisedRelease[], known: Known): Promise<void> => {
  const replaced = states.filter(({ source, process }) =>
    known.orders.has(processKey({ source, ocid: process.ocid })),
  )
  if (replaced.length > 0)
    for (const table of details)
      await sql`delete from ${sql.table(table)} old
        using json_to_recordset(${keysOf(replaced)}::json) as k(source text, ocid text)
        where old.source = k.source and old.ocid = k.ocid`.execute(tx)
  const rows = stateRows(states)
  await writeProcesses(tx, rows.contracting_process)
  for (const table of details) await insertRows(tx, table, rows[table])
}

const writeProcesses = async (tx: Tx, rows: readonly Row[]): Promise<void> => {
  const given = columns.contracting_process
  const names = sql.join(given.map(({ name }) => sql.ref(name)))
  const shape = sql.join(given.map(({ name, type }) => sql`${sql.ref(name)} ${sql.raw(type)}`))
  const updates = sql.join(given.map(({ name }) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`))
  await sql`insert into contracting_process (${names}, search_fr)
    select ${names}, setweight(to_tsvector('french', fold(title)), 'A')
      || setweight(to_tsvector('french', fold(words)), 'B')
    from json_to_recordset(${`[${rows.join(',')}]`}::json) as given(${shape}, words text)
    on conflict (source, ocid) do update
      set ${updates}, search_fr = excluded.search_fr, updated_at = now()`.execute(tx)
}

/**
 * Elsewhere than SEAO a release says only what changed, so the state is made of the whole history,
 * whichever release came last.
 */
const mergedStates = async (
  tx: Tx,
  added: readonly PreparedRelease[],
): Promise<readonly NormalisedRelease[]> => {
  const partial = new Map(
    added.flatMap(({ normal }) =>
      normal.source === 'seao'
        ? []
        : [[processKey({ source: normal.source, ocid: normal.process.ocid }), normal]],
    ),
  )
  const states: NormalisedRelease[] = []
  for (const { source, process } of partial.values()) {
    const history = await tx
      .selectFrom('release')
      .select('body')
      .where('source', '=', source)
      .where('ocid', '=', process.ocid)
      .orderBy(sql`release_order collate "C"`)
      .orderBy('arrival')
      .execute()
    const merged = normalForm(compiledRelease(history.map(({ body }) => body)))
    if (merged.accepted) states.push(merged.value)
  }
  return states
}

const leaveQuarantine = async (tx: Tx, added: readonly PreparedRelease[]): Promise<void> => {
  await sql`delete from quarantine held
    using json_to_recordset(${keysOf(added.map((each) => each.normal))}::json) as k(ocid text, release_id text)
    where held.ocid = k.ocid and held.release_id = k.release_id`.execute(tx)
}

/**
 * Stores a batch in one short transaction and says what became of each release. A release stored
 * already changes nothing.
 */
export const saveBatch = async (db: TendersDb, batch: readonly PreparedRelease[]): Promise<Decision> =>
  db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${importLock}::bigint)`.execute(tx)
    const known = await knownOf(tx, batch)
    const decision = decide(batch, known)
    if (decision.added.length === 0) return decision
    await insertRows(tx, 'release', releaseRows(decision.added))
    const whole = decision.states.map((each) => each.normal).filter((each) => each.source === 'seao')
    await writeStates(tx, [...whole, ...(await mergedStates(tx, decision.added))], known)
    await leaveQuarantine(tx, decision.added)
    return decision
  })

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

// PostgreSQL's classes of errors: 22 data exception, 23 integrity, 54 limit exceeded. The rest says
// something of the database, not of the release.
/** The database refused a value of the batch, and would take the others. */
export const isRefusedValue = (error: unknown): error is Error => /^(?:22|23|54)/.test(codeOf(error))

/** The disk of the database is full. */
export const isDiskFull = (error: unknown): boolean =>
  ['53100', 'ENOSPC'].includes(codeOf(error)) || /no space left on device/i.test(String(error))
