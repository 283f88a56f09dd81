import { sql } from 'kysely'
import { fold } from '#kernel/fold.ts'
import type { Language } from '#kernel/language.ts'
import { territoryKey } from '#kernel/territory.ts'
import type { DirectoryDb } from './directory.store.ts'
import type { Organisation } from './organisation.ts'
import { searchTextOf } from './search-text.ts'
import { regionsServed } from './territory-served.ts'

/** Writes the organisation whole, replacing what was known of it; one transaction with its offers and achievements. */
export const saveOrganisation = (db: DirectoryDb, organisation: Organisation): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const { id } = organisation
    const columns = columnsOf(organisation)
    await tx
      .insertInto('organisation')
      .values({ id, ...columns })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet({ ...columns, updated_at: sql<Date>`now()` }),
      )
      .execute()
    await tx.deleteFrom('offer').where('organisation_id', '=', id).execute()
    await tx.deleteFrom('achievement').where('organisation_id', '=', id).execute()
    if (organisation.offers.length > 0) await tx.insertInto('offer').values(offerRows(organisation)).execute()
    if (organisation.achievements.length > 0)
      await tx.insertInto('achievement').values(achievementRows(organisation)).execute()
  })

const columnsOf = (organisation: Organisation) => ({
  slug: organisation.slug,
  side: organisation.side,
  name: organisation.name,
  name_key: fold(organisation.name),
  legal_form: organisation.legalForm,
  neq: organisation.neq,
  summary_fr: organisation.summary?.fr ?? null,
  summary_en: organisation.summary?.en ?? null,
  description_fr: organisation.description?.fr ?? null,
  description_en: organisation.description?.en ?? null,
  street: organisation.place.street,
  locality: organisation.place.locality,
  postal_code: organisation.place.postalCode,
  mrc: organisation.place.mrc,
  region: organisation.place.region,
  latitude: organisation.place.point?.latitude ?? null,
  longitude: organisation.place.point?.longitude ?? null,
  website: organisation.website,
  email: organisation.email,
  phone: organisation.phone,
  employees: organisation.employees,
  founded_in: organisation.foundedIn,
  certifications: [...organisation.certifications],
  fictional: organisation.fictional,
  confirmed_on: organisation.confirmedOn,
  seao_categories: [...new Set(organisation.offers.flatMap((offer) => offer.seaoCategories))].sort(),
  regions_served: [...regionsServed(organisation.offers)],
  search_fr: document(organisation, 'fr'),
  search_en: document(organisation, 'en'),
})

/** Weighted so that a name counts more than an offer, an offer more than a presentation. */
const document = (organisation: Organisation, language: Language) => {
  const { name, offers, presentation, rest } = searchTextOf(organisation, language)
  const dictionary = sql.lit(language === 'fr' ? 'french' : 'english')
  return sql<string>`setweight(to_tsvector(${dictionary}::regconfig, ${name}), 'A')
    || setweight(to_tsvector(${dictionary}::regconfig, ${offers}), 'B')
    || setweight(to_tsvector(${dictionary}::regconfig, ${presentation}), 'C')
    || setweight(to_tsvector(${dictionary}::regconfig, ${rest}), 'D')`
}

const offerRows = ({ id, offers }: Organisation) =>
  offers.map((offer, position) => ({
    organisation_id: id,
    position,
    title_fr: offer.title.fr,
    title_en: offer.title.en,
    detail_fr: offer.detail?.fr ?? null,
    detail_en: offer.detail?.en ?? null,
    seao_categories: [...offer.seaoCategories],
    unspsc: [...offer.unspsc],
    territories: offer.territories.map(territoryKey),
    capacity_per_contract: offer.capacityPerContract,
    capacity_per_year: offer.capacityPerYear,
  }))

const achievementRows = ({ id, achievements }: Organisation) =>
  achievements.map((achievement, position) => ({
    organisation_id: id,
    position,
    client: achievement.client,
    title_fr: achievement.title.fr,
    title_en: achievement.title.en,
    year: achievement.year,
    amount: achievement.amount,
  }))
