import { sql } from 'kysely'
import { fold } from '#kernel/fold.ts'
import { territoryKey } from '#kernel/territory.ts'
import type { DirectoryDb } from './directory.store.ts'
import type { Logo, Organisation } from './organisation.ts'
import type { SocialEconomyRecognition } from './social-economy-recognition.ts'

/** An image to keep with an organisation. */
export interface SavedLogo extends Logo {
  readonly base64: string
}

/**
 * Writes the organisation whole, replacing what was known of it; one transaction with its offers, achievements and
 * recognition. Its logo is replaced only when an image is given.
 */
export const saveOrganisation = (
  db: DirectoryDb,
  organisation: Organisation,
  logo: SavedLogo | null = null,
): Promise<void> =>
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
    await tx.deleteFrom('recognition').where('organisation_id', '=', id).execute()
    if (organisation.recognition !== null)
      await tx.insertInto('recognition').values(recognitionRow(id, organisation.recognition)).execute()
    if (logo !== null) await saveLogo(tx, id, logo)
  })

const recognitionRow = (id: string, { findings, reviews, expiresOn }: SocialEconomyRecognition) => ({
  organisation_id: id,
  findings: JSON.stringify(findings),
  reviews: JSON.stringify(reviews),
  expires_on: expiresOn,
})

const saveLogo = async (tx: DirectoryDb, id: string, logo: SavedLogo): Promise<void> => {
  const columns = { media_type: logo.mediaType, digest: logo.digest, base64: logo.base64 }
  await tx
    .insertInto('logo')
    .values({ organisation_id: id, ...columns })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(columns))
    .execute()
}

const columnsOf = (organisation: Organisation) => ({
  programme_id: organisation.programme,
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
  partner_kind: organisation.partnerKind,
})

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
