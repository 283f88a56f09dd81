import { sql } from 'kysely'
import { fold } from '#kernel/fold.ts'
import { territoryKey } from '#kernel/territory.ts'
import type { DirectoryDb } from './directory.store.ts'
import type { Organisation } from './organisation.ts'
import type { SocialEconomyRecognition } from './social-economy-recognition.ts'

// PostgreSQL takes 65,535 values in one statement; the widest row here has thirty.
const most = 500

/** Writes organisations whole, replacing what was known of them, in the caller’s transaction. */
export const saveOrganisations = async (
  tx: DirectoryDb,
  organisations: readonly Organisation[],
): Promise<void> => {
  for (let at = 0; at < organisations.length; at += most)
    await saveSome(tx, organisations.slice(at, at + most))
}

const saveSome = async (tx: DirectoryDb, organisations: readonly Organisation[]): Promise<void> => {
  const ids = organisations.map(({ id }) => id)
  await tx
    .insertInto('organisation')
    .values(organisations.map((organisation) => ({ id: organisation.id, ...columnsOf(organisation) })))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((columns) => ({
        ...Object.fromEntries(columnNames.map((name) => [name, columns.ref(`excluded.${name}`)])),
        updated_at: sql<Date>`now()`,
      })),
    )
    .execute()
  for (const table of ['offer', 'achievement', 'recognition'] as const)
    await tx.deleteFrom(table).where('organisation_id', 'in', ids).execute()
  const offers = organisations.flatMap(offerRows)
  for (let at = 0; at < offers.length; at += most)
    await tx
      .insertInto('offer')
      .values(offers.slice(at, at + most))
      .execute()
  const achievements = organisations.flatMap(achievementRows)
  for (let at = 0; at < achievements.length; at += most)
    await tx
      .insertInto('achievement')
      .values(achievements.slice(at, at + most))
      .execute()
  const recognitions = organisations.flatMap(({ id, recognition }) =>
    recognition === null ? [] : [recognitionRow(id, recognition)],
  )
  if (recognitions.length > 0) await tx.insertInto('recognition').values(recognitions).execute()
}

const recognitionRow = (id: string, { findings, reviews, expiresOn }: SocialEconomyRecognition) => ({
  organisation_id: id,
  findings: JSON.stringify(findings),
  reviews: JSON.stringify(reviews),
  expires_on: expiresOn,
})

const columnNames = [
  'programme_id',
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
  'partner_kind',
  'logo',
] as const

const columnsOf = (organisation: Organisation) =>
  ({
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
    logo: organisation.logo === null ? null : JSON.stringify(organisation.logo),
  }) satisfies Record<(typeof columnNames)[number], unknown>

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
    photographs: JSON.stringify(achievement.photographs),
  }))
