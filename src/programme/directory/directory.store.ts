import type { ExpressionBuilder, Selectable } from 'kysely'
import type {
  AchievementTable,
  OfferTable,
  OrganisationTable,
  RecognitionTable,
} from '#db/tables/directory.ts'
import type { Db, Tables } from '#db/tables/index.ts'
import { organisationId, programmeId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import { cad } from '#kernel/money.ts'
import type { Neq } from '#kernel/neq.ts'
import { type MrcCode, parseTerritoryKey, type RegionCode } from '#kernel/territory.ts'
import type { Instant, LocalDate } from '#kernel/time.ts'
import type { Achievement, LegalForm, Logo, Offer, Organisation, PartnerKind, Side } from './organisation.ts'
import type { Principle, ReviewAct, SocialEconomyRecognition, Verdict } from './social-economy-recognition.ts'

type DirectoryTables =
  | 'organisation'
  | 'offer'
  | 'achievement'
  | 'recognition'
  | 'logo'
  | 'directory_version'
  | 'name_alias'
export type DirectoryDb = Db<DirectoryTables>
type OrganisationRecord = Selectable<OrganisationTable>
type Builder = ExpressionBuilder<
  Pick<Tables, DirectoryTables>,
  'offer' | 'achievement' | 'recognition' | 'logo'
>

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

const recognitionOf = (row: Selectable<RecognitionTable>): SocialEconomyRecognition => ({
  findings: row.findings.map(({ principle, verdict, evidence }) => ({
    principle: principle as Principle,
    verdict: verdict as Verdict,
    evidence,
  })),
  reviews: row.reviews.map(({ act, on, reviewer, reason }) => ({
    act: act as ReviewAct,
    on: on as LocalDate,
    reviewer,
    reason,
  })),
  expiresOn: row.expires_on as LocalDate | null,
})

/** What other tables hold of one organisation. */
interface Parts {
  readonly offers: readonly Selectable<OfferTable>[]
  readonly achievements: readonly Selectable<AchievementTable>[]
  readonly recognition: Selectable<RecognitionTable> | undefined
  readonly logo: { readonly media_type: string; readonly digest: string } | undefined
}

const organisationOf = (row: OrganisationRecord, parts: Parts): Organisation => ({
  id: organisationId(row.id),
  programme: row.programme_id === null ? null : programmeId(row.programme_id),
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
  offers: parts.offers.map(offerOf),
  achievements: parts.achievements.map(achievementOf),
  fictional: row.fictional,
  confirmedOn: row.confirmed_on as LocalDate | null,
  recognition: parts.recognition === undefined ? null : recognitionOf(parts.recognition),
  partnerKind: row.partner_kind as PartnerKind | null,
  logo:
    parts.logo === undefined
      ? null
      : { mediaType: parts.logo.media_type as Logo['mediaType'], digest: parts.logo.digest },
})

/** Organisations changed after `version` with all that is known of them: five queries however many there are. */
export const listChangedAfter = async (
  db: DirectoryDb,
  version: number,
): Promise<readonly Organisation[]> => {
  const rows = await db
    .selectFrom('organisation')
    .selectAll()
    .where('changed_in', '>', version)
    .orderBy('name_key')
    .orderBy('id')
    .execute()
  if (rows.length === 0) return []
  const changed = <Columns extends { organisation_id: string }>(columns: Columns[]) =>
    Map.groupBy(columns, (each) => each.organisation_id)
  const isChanged = (builder: Builder) =>
    builder(
      'organisation_id',
      'in',
      builder.selectFrom('organisation').select('organisation.id').where('changed_in', '>', version),
    )
  const offers = changed(
    await db.selectFrom('offer').selectAll().where(isChanged).orderBy('position').execute(),
  )
  const achievements = changed(
    await db.selectFrom('achievement').selectAll().where(isChanged).orderBy('position').execute(),
  )
  const recognitions = changed(await db.selectFrom('recognition').selectAll().where(isChanged).execute())
  const logos = changed(
    await db
      .selectFrom('logo')
      .select(['organisation_id', 'media_type', 'digest'])
      .where(isChanged)
      .execute(),
  )
  return rows.map((row) =>
    organisationOf(row, {
      offers: offers.get(row.id) ?? [],
      achievements: achievements.get(row.id) ?? [],
      recognition: recognitions.get(row.id)?.[0],
      logo: logos.get(row.id)?.[0],
    }),
  )
}

/** Ids of the organisations that came in after a moment. */
export const listNewSince = async (db: DirectoryDb, moment: Instant): Promise<readonly string[]> =>
  (await db.selectFrom('organisation').select('id').where('created_at', '>', new Date(moment)).execute()).map(
    ({ id }) => id,
  )

/** How far the directory has come: see the migration 0008. */
export interface DirectoryVersion {
  readonly version: number
  readonly removals: number
}

export const readVersion = (db: DirectoryDb): Promise<DirectoryVersion> =>
  db.selectFrom('directory_version').select(['version', 'removals']).executeTakeFirstOrThrow()

export interface LogoImage {
  readonly mediaType: string
  readonly base64: string
}

/** The image of this digest; null when no organisation has it. */
export const findLogo = async (db: DirectoryDb, digest: string): Promise<LogoImage | null> =>
  (await db
    .selectFrom('logo')
    .select(['media_type as mediaType', 'base64'])
    .where('digest', '=', digest)
    .executeTakeFirst()) ?? null
