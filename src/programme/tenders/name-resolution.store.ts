import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import type { MetParty } from './met-names.ts'

type PartyDb = Db<'party'>

/** Who bids or wins; a buyer's name is not resolved. */
const sells = sql<boolean>`roles && array['supplier', 'tenderer'] and not roles @> array['buyer']`

/** Every name that somebody bid or won under, once for each NEQ it was met with, in the order of names. */
export const listMetParties = async (db: PartyDb): Promise<readonly MetParty[]> =>
  db
    .selectFrom('party')
    .select([
      'name_key as nameKey',
      'neq',
      sql<string>`min(name collate "C")`.as('name'),
      sql<string[]>`coalesce(array_agg(distinct locality) filter (where locality is not null), '{}')`.as(
        'localities',
      ),
      sql<number>`count(distinct ocid)`.as('notices'),
    ])
    .where(sells)
    .groupBy(['name_key', 'neq'])
    .orderBy(sql`name_key collate "C"`)
    .orderBy('neq')
    .execute()

/** Names that several NEQs bear in public data, those of most notices first. */
export const listSharedNames = async (
  db: PartyDb,
  limit: number,
): Promise<
  readonly { readonly name: string; readonly neqs: readonly string[]; readonly notices: number }[]
> =>
  db
    .selectFrom('party')
    .select([
      sql<string>`min(name collate "C")`.as('name'),
      sql<string[]>`array_agg(distinct neq) filter (where neq is not null)`.as('neqs'),
      sql<number>`count(distinct ocid)`.as('notices'),
    ])
    .where(sells)
    .groupBy('name_key')
    .having(sql<boolean>`count(distinct neq) > 1`)
    .orderBy('notices', 'desc')
    .orderBy(sql`name_key collate "C"`)
    .limit(limit)
    .execute()

/** How many names were met, and how many of them without a NEQ. */
export const countMetNames = async (
  db: PartyDb,
): Promise<{ readonly names: number; readonly withoutNeq: number }> =>
  db
    .selectFrom('party')
    .select([
      sql<number>`count(distinct name_key)`.as('names'),
      sql<number>`count(distinct name_key) filter (where neq is null)`.as('withoutNeq'),
    ])
    .where(sells)
    .executeTakeFirstOrThrow()
