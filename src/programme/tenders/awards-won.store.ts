import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import type { MetNameKey } from '#programme/directory/index.ts'

type WonDb = Db<'contracting_process' | 'award' | 'party'>

/** Awards whose winner has one of the NEQs, each with that NEQ. */
export const awardsToNeqs = (db: WonDb, neqs: readonly string[]) =>
  db
    .selectFrom('award')
    .innerJoin('contracting_process', (join) =>
      join
        .onRef('contracting_process.source', '=', 'award.source')
        .onRef('contracting_process.ocid', '=', 'award.ocid'),
    )
    .innerJoin(
      sql<{ winner: { neq: string } }>`lateral (select jsonb_array_elements(award.suppliers) as winner)`.as(
        'won',
      ),
      (join) => join.onTrue(),
    )
    .where(sql<string>`won.winner->>'neq'`, 'in', [...neqs])
    .select(sql<string>`won.winner->>'neq'`.as('neq'))
    .orderBy('award.ocid')
    .orderBy('award.position')

/**
 * Awards whose winner was met under one of the names, each name with the NEQ beside it or none. A winner is found by
 * the party of the same process, which holds the folded name.
 */
export const awardsToNames = (db: WonDb, names: readonly MetNameKey[]) => {
  const keys = JSON.stringify(names.map(({ nameKey, neq }) => ({ name_key: nameKey, neq })))
  return db
    .selectFrom(
      sql<{ source: string; ocid: string; position: number; met_key: string; met_neq: string | null }>`(
        select distinct award.source, award.ocid, award.position, k.name_key as met_key, k.neq as met_neq
        from json_to_recordset(${keys}::json) as k(name_key text, neq text)
        join party on party.name_key = k.name_key and party.neq is not distinct from k.neq
        join award on award.source = party.source and award.ocid = party.ocid
        cross join lateral jsonb_array_elements(award.suppliers) as winner
        where winner->>'name' = party.name and winner->>'neq' is not distinct from party.neq)`.as('met'),
    )
    .innerJoin('award', (join) =>
      join
        .onRef('award.source', '=', 'met.source')
        .onRef('award.ocid', '=', 'met.ocid')
        .onRef('award.position', '=', 'met.position'),
    )
    .innerJoin('contracting_process', (join) =>
      join
        .onRef('contracting_process.source', '=', 'award.source')
        .onRef('contracting_process.ocid', '=', 'award.ocid'),
    )
    .select(['met.met_key', 'met.met_neq'])
    .orderBy('award.ocid')
    .orderBy('award.position')
    .orderBy('met.met_key')
}
