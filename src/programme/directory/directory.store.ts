import { type ExpressionBuilder, type Selectable, sql } from 'kysely'
import type { AchievementTable, OfferTable, OrganisationTable } from '#db/tables/directory.ts'
import type { Db, Tables } from '#db/tables/index.ts'
import { organisationId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import { cad } from '#kernel/money.ts'
import type { Neq } from '#kernel/neq.ts'
import { type MrcCode, parseTerritoryKey, type RegionCode } from '#kernel/territory.ts'
import type { LocalDate } from '#kernel/time.ts'
import type { Achievement, LegalForm, Offer, Organisation, Side } from './organisation.ts'

type DirectoryTables = 'organisation' | 'offer' | 'achievement'
export type DirectoryDb = Db<DirectoryTables>
export type OrganisationRecord = Omit<Selectable<OrganisationTable>, 'search_fr' | 'search_en'>
export type Builder = ExpressionBuilder<Pick<Tables, DirectoryTables>, 'organisation'>

const bilingual = (fr: string | null, en: string | null): Bilingual | null =>
  fr === null ? null : { fr, en }

const offerOf = (row: Selectable<OfferTable>): Offer => ({
  title: { fr: row.title_fr, en: row.title_en },
  detail: bilingual(row.detail_fr, row.detail_en),
  seaoCategories: row.seao_categories,
  unspsc: row.unspsc,
  territories: row.territories.flatMap((key) => parseTerritoryKey(key) ?? []),
  capacityPerContract: row.capacity_per_contract === null ? null : cad(row.capacity_per_contract),
  capacityPerYear: row.capacity_per_year === null ? null : cad(row.capacity_per_year),
})

const achievementOf = (row: Selectable<AchievementTable>): Achievement => ({
  client: row.client,
  title: { fr: row.title_fr, en: row.title_en },
  year: row.year,
  amount: row.amount === null ? null : cad(row.amount),
})

const placeOf = (row: OrganisationRecord): Organisation['place'] => ({
  street: row.street,
  locality: row.locality,
  postalCode: row.postal_code,
  mrc: row.mrc as MrcCode | null,
  region: row.region as RegionCode | null,
  point:
    row.latitude === null || row.longitude === null
      ? null
      : { latitude: row.latitude, longitude: row.longitude },
})

export const organisationOf = (
  row: OrganisationRecord,
  offers: readonly Offer[],
  achievements: readonly Achievement[],
): Organisation => ({
  id: organisationId(row.id),
  slug: row.slug,
  side: row.side as Side,
  name: row.name,
  legalForm: row.legal_form as LegalForm | null,
  neq: row.neq as Neq | null,
  summary: bilingual(row.summary_fr, row.summary_en),
  description: bilingual(row.description_fr, row.description_en),
  place: placeOf(row),
  website: row.website,
  email: row.email,
  phone: row.phone,
  employees: row.employees,
  foundedIn: row.founded_in,
  certifications: row.certifications,
  offers,
  achievements,
  fictional: row.fictional,
  confirmedOn: row.confirmed_on as LocalDate | null,
})

export const presentColumns = [
  'id',
  'slug',
  'side',
  'name',
  'name_key',
  'legal_form',
  'neq',
  'summary_fr',
  'summary_en',
  'description_fr',
  'description_en',
  'street',
  'locality',
  'postal_code',
  'mrc',
  'region',
  'latitude',
  'longitude',
  'website',
  'email',
  'phone',
  'employees',
  'founded_in',
  'certifications',
  'fictional',
  'confirmed_on',
  'seao_categories',
  'regions_served',
  'created_at',
  'updated_at',
] as const

/** Organisations with their offers and achievements, three queries however many there are. */
const load = async (
  db: DirectoryDb,
  only: (builder: Builder) => ReturnType<Builder['and']>,
): Promise<readonly Organisation[]> => {
  const rows = await db
    .selectFrom('organisation')
    .select(presentColumns)
    .where(only)
    .orderBy('name_key')
    .orderBy('id')
    .execute()
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const offers = await db
    .selectFrom('offer')
    .selectAll()
    .where('organisation_id', 'in', ids)
    .orderBy('position')
    .execute()
  const achievements = await db
    .selectFrom('achievement')
    .selectAll()
    .where('organisation_id', 'in', ids)
    .orderBy('position')
    .execute()
  const offersOf = Map.groupBy(offers, (offer) => offer.organisation_id)
  const achievementsOf = Map.groupBy(achievements, (achievement) => achievement.organisation_id)
  return rows.map((row) =>
    organisationOf(
      row,
      (offersOf.get(row.id) ?? []).map(offerOf),
      (achievementsOf.get(row.id) ?? []).map(achievementOf),
    ),
  )
}

export const findBySlug = async (db: DirectoryDb, slug: string): Promise<Organisation | null> =>
  (await load(db, (eb) => eb.and([eb('slug', '=', slug)])))[0] ?? null

export const listSide = (db: DirectoryDb, side: Side): Promise<readonly Organisation[]> =>
  load(db, (eb) => eb.and([eb('side', '=', side)]))

/** Rows sought by key when a spreadsheet comes in: by NEQ, or by name and locality. */
export const listAll = (db: DirectoryDb): Promise<readonly Organisation[]> => load(db, (eb) => eb.and([]))

/** A text that differs after any change: number of organisations and moment of the latest change. */
export const readVersion = async (db: DirectoryDb): Promise<string> => {
  const { count, latest } = await db
    .selectFrom('organisation')
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      sql<string | null>`max(extract(epoch from updated_at) * 1000000)::bigint::text`.as('latest'),
    ])
    .executeTakeFirstOrThrow()
  return `${count}-${latest ?? ''}`
}

export const countSide = async (db: DirectoryDb, side: Side): Promise<number> => {
  const { count } = await db
    .selectFrom('organisation')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('side', '=', side)
    .executeTakeFirstOrThrow()
  return Number(count)
}
