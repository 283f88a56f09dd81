import { type Selectable, sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import type { JournalEntryTable } from '#db/tables/journal.ts'
import { organisationId, type PersonId, personId, programmeId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Entry } from './entry.ts'

export type JournalTableNames = 'journal_chain' | 'journal_entry' | 'journal_value'
export type JournalDb = Db<JournalTableNames>

/** The end of a chain, held until the transaction ends: two acts never take the same number. */
export const holdChain = async (
  tx: JournalDb,
  chain: string,
): Promise<{ readonly number: number; readonly hash: string }> =>
  tx
    .insertInto('journal_chain')
    .values({ chain })
    .onConflict((conflict) => conflict.column('chain').doUpdateSet({ chain }))
    .returning(['number', 'hash'])
    .executeTakeFirstOrThrow()

export interface KeptValue {
  readonly field: string
  readonly salt: string
  readonly value: string
  readonly about: PersonId | null
}

/** An entry with its hash and its erasable values. */
export interface AddedEntry {
  readonly entry: Entry
  readonly hash: string
  readonly values: readonly KeptValue[]
}

// PostgreSQL takes 65,535 values in one statement; an entry has thirteen.
const most = 1000

const inParts = async <Row>(rows: readonly Row[], write: (part: readonly Row[]) => Promise<unknown>) => {
  for (let at = 0; at < rows.length; at += most) await write(rows.slice(at, at + most))
}

/** Writes entries at the end of their chain, which `holdChain` holds, with their erasable values. */
export const appendEntries = async (
  tx: JournalDb,
  chain: string,
  added: readonly AddedEntry[],
): Promise<void> => {
  const last = added.at(-1)
  if (last === undefined) return
  await tx
    .updateTable('journal_chain')
    .set({ number: last.entry.number, hash: last.hash })
    .where('chain', '=', chain)
    .execute()
  await inParts(added, (part) => tx.insertInto('journal_entry').values(part.map(entryRow)).execute())
  await inParts(added.flatMap(valueRows), (part) => tx.insertInto('journal_value').values(part).execute())
}

const entryRow = ({ entry, hash }: AddedEntry) => ({
  chain: entry.chain,
  number: entry.number,
  at: entry.at,
  person_id: entry.person,
  role: entry.role,
  act: entry.act,
  thing_kind: entry.on.kind,
  thing_id: entry.on.id,
  programme_id: entry.programme,
  organisation_id: entry.organisation,
  facts: JSON.stringify(entry.facts),
  digests: JSON.stringify(entry.digests),
  hash,
})

const valueRows = ({ entry, values }: AddedEntry) =>
  values.map(({ field, salt, value, about }) => ({
    chain: entry.chain,
    number: entry.number,
    field,
    salt,
    value,
    person_id: about,
    programme_id: entry.programme,
    organisation_id: entry.organisation,
  }))

const entryOf = (row: Selectable<JournalEntryTable>): Entry => ({
  chain: row.chain,
  number: row.number,
  at: row.at as Instant,
  person: row.person_id === null ? null : personId(row.person_id),
  role: row.role,
  act: row.act,
  on: { kind: row.thing_kind, id: row.thing_id },
  programme: row.programme_id === null ? null : programmeId(row.programme_id),
  organisation: row.organisation_id === null ? null : organisationId(row.organisation_id),
  facts: row.facts,
  digests: row.digests,
})

export interface StoredEntry {
  readonly entry: Entry
  readonly hash: string
  /** Values not erased, by field. */
  readonly values: Readonly<Record<string, { readonly salt: string; readonly value: string }>>
}

const withValues = (db: JournalDb) =>
  db
    .selectFrom('journal_entry')
    .selectAll('journal_entry')
    .select(({ selectFrom }) =>
      selectFrom('journal_value')
        .whereRef('journal_value.chain', '=', 'journal_entry.chain')
        .whereRef('journal_value.number', '=', 'journal_entry.number')
        .select(
          sql<Record<string, { salt: string; value: string }> | null>`
            jsonb_object_agg(field, jsonb_build_object('salt', salt, 'value', value))`.as('kept'),
        )
        .as('kept'),
    )

type WithValues = Selectable<JournalEntryTable> & {
  readonly kept: Record<string, { salt: string; value: string }> | null
}

const storedOf = (row: WithValues): StoredEntry => ({
  entry: entryOf(row),
  hash: row.hash,
  values: row.kept ?? {},
})

/** A chain’s entries after `number`, in their order. */
export const listAfter = async (
  db: JournalDb,
  after: { readonly chain: string; readonly number: number },
  most: number,
): Promise<readonly StoredEntry[]> =>
  (
    await withValues(db)
      .where('journal_entry.chain', '=', after.chain)
      .where('journal_entry.number', '>', after.number)
      .orderBy('journal_entry.number')
      .limit(most)
      .execute()
  ).map(storedOf)

export const listChains = async (
  db: JournalDb,
): Promise<readonly { readonly chain: string; readonly number: number; readonly hash: string }[]> =>
  db.selectFrom('journal_chain').selectAll().orderBy('chain').execute()

/** Which acts a history tells. */
export interface HistoryAsked {
  /** Acts done to this thing. */
  readonly on: { readonly kind: string; readonly id: string | null }
  /** And those done, for an organisation or a programme itself, to things of these kinds. */
  readonly within?: {
    readonly organisation: string | null
    readonly programme: string | null
    readonly kinds: readonly string[]
  }
  /** And those done to these things of one kind. */
  readonly also?: { readonly kind: string; readonly ids: readonly string[] }
  /** And those that a person did, whatever they were done to. */
  readonly by?: PersonId
  /** Only these acts. */
  readonly acts?: readonly string[]
  /** Never these. */
  readonly butActs?: readonly string[]
}

export interface HistoryPart {
  /** The last first. */
  readonly entries: readonly StoredEntry[]
  readonly total: number
}

/** A page of a history, as far as whoever reads may see. */
export const listHistory = async (
  db: JournalDb,
  { on, within, also, by, acts, butActs = [] }: HistoryAsked,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<HistoryPart> => {
  const rows = await withValues(db)
    .select(sql<number>`count(*) over ()`.as('total'))
    .where((eb) =>
      eb.or([
        eb.and([
          eb('thing_kind', '=', on.kind),
          on.id === null ? eb('thing_id', 'is', null) : eb('thing_id', '=', on.id),
        ]),
        ...(within === undefined
          ? []
          : [
              eb.and([
                eb('thing_kind', '=', sql<string>`any(${[...within.kinds]})`),
                sql<boolean>`organisation_id is not distinct from ${within.organisation}`,
                ...(within.organisation === null
                  ? [sql<boolean>`programme_id is not distinct from ${within.programme}`]
                  : []),
              ]),
            ]),
        ...(also === undefined
          ? []
          : [
              eb.and([
                eb('thing_kind', '=', also.kind),
                eb('thing_id', '=', sql<string>`any(${[...also.ids]})`),
              ]),
            ]),
        ...(by === undefined ? [] : [eb('journal_entry.person_id', '=', by)]),
      ]),
    )
    .$if(acts !== undefined, (query) => query.where('act', '=', sql<string>`any(${[...(acts ?? [])]})`))
    .where('act', '<>', sql<string>`all(${[...butActs]})`)
    .orderBy('journal_entry.at', 'desc')
    .orderBy('journal_entry.number', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  return { entries: rows.map(storedOf), total: Number(rows[0]?.total ?? 0) }
}

/** Erases the values about a person, whoever acts; the number erased. Entries and digests stay. */
export const eraseValues = async (
  db: JournalDb,
  person: { readonly id: PersonId; readonly email: string },
): Promise<number> => {
  const { rows } = await sql<{ erased: number }>`
    select erase_journal_values(${person.id}, ${person.email}) as erased`.execute(db)
  return rows[0]?.erased ?? 0
}

/** Which acts somebody is told of: those done to these organisations, in this programme, or anywhere. */
export interface ToldOf {
  readonly after: Instant
  readonly organisations: readonly string[]
  readonly programme: string | null
  readonly everything: boolean
  /** Whose own acts are left out: they know. */
  readonly butBy: PersonId | null
}

/** Acts after a moment, the first first: what is not shown of them comes next time. */
export const listSince = async (
  db: JournalDb,
  told: ToldOf,
  most: number,
): Promise<{ readonly entries: readonly Entry[]; readonly total: number }> => {
  const rows = await db
    .selectFrom('journal_entry')
    .selectAll()
    .select(sql<number>`count(*) over ()`.as('total'))
    .where('at', '>', told.after)
    .where(sql<boolean>`person_id is distinct from ${told.butBy}`)
    .where('act', 'not like', 'accounts.sign%')
    .where('thing_kind', '<>', 'list')
    .where((eb) =>
      eb.or([
        eb.lit(told.everything),
        eb('organisation_id', '=', sql<string>`any(${[...told.organisations]})`),
        ...(told.programme === null ? [] : [eb('programme_id', '=', told.programme)]),
      ]),
    )
    .orderBy('at')
    .orderBy('chain')
    .orderBy('number')
    .limit(most)
    .execute()
  return { entries: rows.map(entryOf), total: Number(rows[0]?.total ?? 0) }
}
