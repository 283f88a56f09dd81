import { type Selectable, sql } from 'kysely'
import type { NameAliasTable } from '#db/tables/directory.ts'
import type { Db } from '#db/tables/index.ts'
import { type OrganisationId, organisationId } from '#kernel/ids.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import type { Listing } from './listing.ts'
import type { AliasState, FoundAlias, MetNameKey, NameAlias } from './name-alias.ts'

export type NameAliasDb = Db<'name_alias' | 'organisation'>

type Row = Selectable<NameAliasTable> & { readonly organisation_name: string; readonly slug: string }

const aliasOf = (row: Row): NameAlias => ({
  id: row.id,
  name: row.name,
  nameKey: row.name_key,
  neq: row.neq,
  localities: row.localities,
  notices: row.notices,
  organisation: organisationId(row.organisation_id),
  organisationName: row.organisation_name,
  organisationSlug: row.slug,
  state: row.state as AliasState,
  decidedBy: row.decided_by as NameAlias['decidedBy'],
  decidedAt: row.decided_at === null ? null : instantOf(row.decided_at),
  rule: row.rule,
  held: row.held,
  likelihood: row.likelihood,
  reasons: row.reasons,
  cautions: row.cautions,
})

const aliases = (db: NameAliasDb) =>
  db
    .selectFrom('name_alias')
    .innerJoin('organisation', 'organisation.id', 'name_alias.organisation_id')
    .selectAll('name_alias')
    .select(['organisation.name as organisation_name', 'organisation.slug'])

/** Unless it is proposed for a name that another organisation has already: nothing is left to decide. */
const isNotSettled = sql<boolean>`(state <> 'proposed' or not exists (select from name_alias other
  where other.state = 'linked' and other.name_key = name_alias.name_key
    and other.neq is not distinct from name_alias.neq))`

/** Of an organisation that one of these programmes looks after; any when null. */
const looksAfter = (listing: Listing | null) =>
  listing === null
    ? sql<boolean>`true`
    : sql<boolean>`organisation_id in (select id from organisation
        where coalesce(programme_id, '') = any(${listing.map((programme) => programme ?? '')}))`

/** Decided ones latest first; proposals of one name together, names met most often first, likeliest first. */
export const listAliases = async (
  db: NameAliasDb,
  states: readonly AliasState[],
  asked: { readonly limit: number; readonly within: Listing | null },
): Promise<readonly NameAlias[]> => {
  const rows = await aliases(db)
    .where('state', 'in', [...states])
    .where(isNotSettled)
    .where(looksAfter(asked.within))
    .orderBy('decided_at', (order) => order.desc().nullsLast())
    .orderBy('notices', 'desc')
    .orderBy('name_alias.name_key')
    .orderBy('name_alias.neq')
    .orderBy('likelihood', 'desc')
    .orderBy('name_alias.id')
    .limit(asked.limit)
    .execute()
  return rows.map(aliasOf)
}

/** Linked names of one organisation, or of all, in the order of names. */
export const listLinkedTo = async (
  db: NameAliasDb,
  organisation: OrganisationId | null,
): Promise<readonly NameAlias[]> => {
  const rows = await aliases(db)
    .where('state', '=', 'linked')
    .$if(organisation !== null, (query) => query.where('organisation_id', '=', organisation ?? ''))
    .orderBy('name_alias.name_key')
    .orderBy('name_alias.id')
    .execute()
  return rows.map(aliasOf)
}

/** A text that differs after any change of the links. */
export const readLinksVersion = async (db: NameAliasDb): Promise<string> => {
  const { links } = await db
    .selectFrom('name_alias')
    .select(
      sql<string>`count(*) || '-' || coalesce(max(extract(epoch from decided_at) * 1000000)::bigint, 0)`.as(
        'links',
      ),
    )
    .where('state', '=', 'linked')
    .executeTakeFirstOrThrow()
  return links
}

/** How many aliases stand in each state, those decided by a rule apart. */
export const countAliases = async (
  db: NameAliasDb,
  within: Listing | null,
): Promise<Readonly<Record<'byRule' | 'byPerson' | 'proposed' | 'refused', number>>> => {
  const counted = await db
    .selectFrom('name_alias')
    .select([
      sql<number>`count(*) filter (where state = 'linked' and decided_by = 'rule')`.as('byRule'),
      sql<number>`count(*) filter (where state = 'linked' and decided_by = 'person')`.as('byPerson'),
      sql<number>`count(*) filter (where state = 'proposed' and ${isNotSettled})`.as('proposed'),
      sql<number>`count(*) filter (where state = 'refused')`.as('refused'),
    ])
    .where(looksAfter(within))
    .executeTakeFirstOrThrow()
  return counted
}

/** The aliases whose id begins so, two at most, locked until the transaction ends. */
export const findByPrefix = async (db: NameAliasDb, prefix: string): Promise<readonly NameAlias[]> => {
  const rows = await aliases(db)
    .where(sql<boolean>`starts_with(name_alias.id, ${prefix})`)
    .orderBy('name_alias.id')
    .limit(2)
    .forUpdate('name_alias')
    .execute()
  // A whole id is that one, even where it begins another.
  const exact = rows.filter(({ id }) => id === prefix)
  return (exact.length > 0 ? exact : rows).map(aliasOf)
}

export const findLinked = async (
  db: NameAliasDb,
  { nameKey, neq }: MetNameKey,
): Promise<NameAlias | null> => {
  const row = await aliases(db)
    .where('state', '=', 'linked')
    .where('name_alias.name_key', '=', nameKey)
    .where(sql<boolean>`name_alias.neq is not distinct from ${neq}`)
    .executeTakeFirst()
  return row === undefined ? null : aliasOf(row)
}

/** Writes a person's decision, or takes one back. */
export const saveDecision = async (
  db: NameAliasDb,
  id: string,
  { state, now }: { readonly state: AliasState; readonly now: Instant },
): Promise<void> => {
  const isOpen = state === 'proposed'
  await db
    .updateTable('name_alias')
    .set({
      state,
      decided_by: isOpen ? null : 'person',
      decided_at: isOpen ? null : now,
      ...(isOpen ? { held: true, rule: null } : {}),
    })
    .where('id', '=', id)
    .execute()
}

const rowOf = (found: FoundAlias, { id, now }: { readonly id: string; readonly now: Instant }) => ({
  id,
  name: found.name,
  name_key: found.nameKey,
  neq: found.neq,
  localities: found.localities,
  notices: found.notices,
  organisation_id: found.organisation,
  state: found.rule === null ? 'proposed' : 'linked',
  decided_by: found.rule === null ? null : 'rule',
  rule: found.rule,
  decided_at: found.rule === null ? null : now,
  likelihood: found.likelihood,
  reasons: found.reasons,
  cautions: found.cautions,
})

const given = (
  rows: string,
) => sql`json_to_recordset(${rows}::json) as given(id text, name text, name_key text,
  neq text, localities text[], notices integer, organisation_id text, state text, decided_by text, rule text,
  decided_at timestamptz, likelihood double precision, reasons jsonb, cautions jsonb)`

/**
 * Replaces what no person decided, proposals and links by rule, by what a resolution found. A link found again keeps
 * its date, a person's decisions stay as they are, and a held pair stays a proposal.
 */
export const replaceUndecided = async (
  db: NameAliasDb,
  found: readonly FoundAlias[],
  { now, newId }: { readonly now: Instant; readonly newId: () => string },
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await sql`lock table name_alias in share row exclusive mode`.execute(tx)
    const rows = JSON.stringify(found.map((each) => rowOf(each, { id: newId(), now })))
    await sql`delete from name_alias old where (state = 'proposed' and not held) or (decided_by = 'rule'
      and not exists (select from ${given(rows)} where given.name_key = old.name_key
        and given.neq is not distinct from old.neq and given.organisation_id = old.organisation_id
        and given.state = 'linked'))`.execute(tx)
    await sql`insert into name_alias (id, name, name_key, neq, localities, notices, organisation_id, state, decided_by,
        rule, decided_at, likelihood, reasons, cautions)
      select id, name, name_key, neq, localities, notices, organisation_id, state, decided_by, rule, decided_at,
        likelihood, reasons, cautions
      from ${given(rows)}
      on conflict do nothing`.execute(tx)
  })
