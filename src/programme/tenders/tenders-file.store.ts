import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import { type Instant, parseInstant } from '#kernel/time.ts'
import type { MetNameKey } from '#programme/directory/index.ts'
import { awardsToNames } from './awards-won.store.ts'
import type { Award, Bid, Contract, Lot, Party, ReleaseEntry, TenderFile } from './contracting-process.ts'
import type { TenderRow } from './search.ts'
import { dollarsOf, processColumns, processOf } from './tenders-search.store.ts'

export type FileDb = Db<'contracting_process' | 'party' | 'lot' | 'bid' | 'award' | 'contract' | 'release'>

interface Json {
  readonly parties: {
    id: string
    name: string
    publishedName: string
    nameKey: string
    roles: string[]
    neq: string | null
    locality: string | null
    postalCode: string | null
    region: string | null
  }[]
  readonly lots: { id: string; title: string | null; value: number | null; status: string | null }[]
  readonly bids: {
    bidder: string
    bidderId: string | null
    neq: string | null
    amount: number | null
    statedValue: number | null
    valueUnit: string | null
    lots: string[]
    admissible: boolean | null
    compliant: boolean | null
  }[]
  readonly awards: {
    id: string
    status: string | null
    date: string | null
    value: number | null
    totalWithOptions: number | null
    suppliers: { name: string; neq: string | null }[]
  }[]
  readonly contracts: {
    id: string
    awardId: string | null
    status: string | null
    value: number | null
    signedOn: string | null
    startsOn: string | null
    endsOn: string | null
  }[]
  readonly history: { releaseId: string; date: string | null; tags: string[]; file: string }[]
}

/** PostgreSQL writes `+00:00` inside JSON; moments of the domain end in `Z`. */
const moment = (text: string | null): Instant | null => (text === null ? null : parseInstant(text))

/** Rows of one table that belong to the process, as one JSON array. */
const gathered = (columns: string, table: string, order = 'position') =>
  sql<never>`coalesce((select jsonb_agg(jsonb_build_object(${sql.raw(columns)}) order by ${sql.raw(order)})
    from ${sql.table(table)} as t where t.source = contracting_process.source and t.ocid = contracting_process.ocid), '[]'::jsonb)`

/** Everything known of one process, in one query. */
export const findTenderFile = async (db: FileDb, noticeNumber: string): Promise<TenderFile | null> => {
  const row = await db
    .selectFrom('contracting_process')
    .select(processColumns)
    .select([
      gathered(
        "'id', party_id, 'name', name, 'publishedName', published_name, 'nameKey', name_key, 'roles', roles, 'neq', neq, 'locality', locality, 'postalCode', postal_code, 'region', region",
        'party',
      )
        .$castTo<Json['parties']>()
        .as('parties'),
      gathered("'id', lot_id, 'title', title, 'value', value, 'status', status", 'lot')
        .$castTo<Json['lots']>()
        .as('lots'),
      gathered(
        "'bidder', bidder, 'bidderId', bidder_id, 'neq', neq, 'amount', amount, 'statedValue', stated_value, 'valueUnit', value_unit, 'lots', lots, 'admissible', admissible, 'compliant', compliant",
        'bid',
      )
        .$castTo<Json['bids']>()
        .as('bids'),
      gathered(
        "'id', award_id, 'status', status, 'date', awarded_at, 'value', value, 'totalWithOptions', total_with_options, 'suppliers', suppliers",
        'award',
      )
        .$castTo<Json['awards']>()
        .as('awards'),
      gathered(
        "'id', contract_id, 'awardId', award_id, 'status', status, 'value', value, 'signedOn', signed_at, 'startsOn', starts_at, 'endsOn', ends_at",
        'contract',
      )
        .$castTo<Json['contracts']>()
        .as('contracts'),
      gathered(
        "'releaseId', release_id, 'date', released_at, 'tags', tags, 'file', file",
        'release',
        'release_order, arrival',
      )
        .$castTo<Json['history']>()
        .as('history'),
    ])
    .where('notice_number', '=', noticeNumber)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    process: processOf(row),
    parties: row.parties satisfies readonly Party[],
    lots: row.lots.map((lot): Lot => ({ ...lot, value: dollarsOf(lot.value) })),
    bids: row.bids.map((bid): Bid => ({ ...bid, amount: dollarsOf(bid.amount) })),
    awards: row.awards.map(awardOf),
    contracts: row.contracts.map(
      (contract): Contract => ({
        ...contract,
        value: dollarsOf(contract.value),
        signedOn: moment(contract.signedOn),
        startsOn: moment(contract.startsOn),
        endsOn: moment(contract.endsOn),
      }),
    ),
    history: row.history.map((entry): ReleaseEntry => ({ ...entry, date: moment(entry.date) })),
  }
}

const awardOf = (award: Json['awards'][number]): Award => ({
  ...award,
  date: moment(award.date),
  value: dollarsOf(award.value),
  totalWithOptions: dollarsOf(award.totalWithOptions),
})

const awardColumns = [
  'award.award_id as awardId',
  'award.status as awardStatus',
  'award.awarded_at as awardedAt',
  'award.value as awardValue',
  'award.total_with_options as awardTotal',
  'award.suppliers as awardSuppliers',
] as const
const qualified = processColumns.map((column) => `contracting_process.${column}` as const)

/** Awards to the holder of a NEQ, latest first. */
export const listAwardsOf = async (db: FileDb, neq: string): Promise<readonly WonTender[]> => {
  const rows = await db
    .selectFrom('award')
    .innerJoin('contracting_process', (join) =>
      join
        .onRef('contracting_process.source', '=', 'award.source')
        .onRef('contracting_process.ocid', '=', 'award.ocid'),
    )
    .select(qualified)
    .select(awardColumns)
    .where(sql<boolean>`award.suppliers @> ${JSON.stringify([{ neq }])}::jsonb`)
    .orderBy('award.awarded_at', (order) => order.desc().nullsLast())
    .orderBy('award.ocid')
    .orderBy('award.position')
    .execute()
  return rows.map(wonOf)
}

/** Awards to names that were linked to one organisation, each with the name it was met under. */
export const listAwardsToNames = async (
  db: FileDb,
  names: readonly MetNameKey[],
): Promise<readonly (WonTender & { readonly name: MetNameKey })[]> => {
  if (names.length === 0) return []
  const rows = await awardsToNames(db, names).select(qualified).select(awardColumns).execute()
  return rows.map((row) => ({ ...wonOf(row), name: { nameKey: row.met_key, neq: row.met_neq } }))
}

interface WonTender {
  readonly tender: TenderRow
  readonly award: Award
}

type WonRow = Parameters<typeof processOf>[0] & {
  readonly awardId: string
  readonly awardStatus: string | null
  readonly awardedAt: Date | null
  readonly awardValue: number | null
  readonly awardTotal: number | null
  readonly awardSuppliers: Award['suppliers']
}

const wonOf = (row: WonRow): WonTender => ({
  tender: processOf(row),
  award: {
    id: row.awardId,
    status: row.awardStatus,
    date: row.awardedAt === null ? null : moment(row.awardedAt.toISOString()),
    value: dollarsOf(row.awardValue),
    totalWithOptions: dollarsOf(row.awardTotal),
    suppliers: row.awardSuppliers,
  },
})
