import { type ExpressionBuilder, type Selectable, sql } from 'kysely'
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
import type { Picture } from '#kernel/picture.ts'
import { type MrcCode, parseTerritoryKey, type RegionCode } from '#kernel/territory.ts'
import { type Instant, instantOf, type LocalDate } from '#kernel/time.ts'
import type {
  Achievement,
  LegalForm,
  Offer,
  Organisation,
  PartnerKind,
  Photograph,
  Side,
} from './organisation.ts'
import type { Principle, ReviewAct, SocialEconomyRecognition, Verdict } from './social-economy-recognition.ts'

export type DirectoryTableNames =
  | 'organisation'
  | 'offer'
  | 'achievement'
  | 'recognition'
  | 'directory_version'
  | 'name_alias'
  | 'organisation_draft'
  | 'organisation_version'
  | 'directory_upload'
export type DirectoryDb = Db<DirectoryTableNames>
type OrganisationRecord = Selectable<OrganisationTable>
type Builder = ExpressionBuilder<Pick<Tables, DirectoryTableNames>, 'offer' | 'achievement' | 'recognition'>

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
  photographs: row.photographs as readonly Photograph[],
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
  logo: row.logo as Picture | null,
})

type Chosen = { readonly changedAfter: number } | { readonly ids: readonly string[] }

/** Some organisations with all that is known of them, archived ones too: four queries however many there are. */
const listChosen = async (db: DirectoryDb, chosen: Chosen): Promise<readonly Organisation[]> => {
  const organisations = db.selectFrom('organisation').selectAll()
  const rows = await ('ids' in chosen
    ? organisations.where('id', 'in', [...chosen.ids])
    : organisations.where('changed_in', '>', chosen.changedAfter)
  )
    .orderBy('name_key')
    .orderBy('id')
    .execute()
  if (rows.length === 0) return []
  const grouped = <Columns extends { organisation_id: string }>(columns: Columns[]) =>
    Map.groupBy(columns, (each) => each.organisation_id)
  const isChosen = (builder: Builder) =>
    'ids' in chosen
      ? builder('organisation_id', 'in', [...chosen.ids])
      : builder(
          'organisation_id',
          'in',
          builder
            .selectFrom('organisation')
            .select('organisation.id')
            .where('changed_in', '>', chosen.changedAfter),
        )
  const offers = grouped(
    await db.selectFrom('offer').selectAll().where(isChosen).orderBy('position').execute(),
  )
  const achievements = grouped(
    await db.selectFrom('achievement').selectAll().where(isChosen).orderBy('position').execute(),
  )
  const recognitions = grouped(await db.selectFrom('recognition').selectAll().where(isChosen).execute())
  return rows.map((row) =>
    organisationOf(row, {
      offers: offers.get(row.id) ?? [],
      achievements: achievements.get(row.id) ?? [],
      recognition: recognitions.get(row.id)?.[0],
    }),
  )
}

/** Ids of the organisations that came in after a moment. */
export const listNewSince = async (db: DirectoryDb, moment: Instant): Promise<readonly string[]> =>
  (await db.selectFrom('organisation').select('id').where('created_at', '>', new Date(moment)).execute()).map(
    ({ id }) => id,
  )

/** Organisations changed after `version`. */
export const listChangedAfter = (db: DirectoryDb, version: number): Promise<readonly Organisation[]> =>
  listChosen(db, { changedAfter: version })

/** The organisations that bear these ids, as this transaction sees them. */
export const listWithIds = async (
  db: DirectoryDb,
  ids: readonly string[],
): Promise<readonly Organisation[]> => (ids.length === 0 ? [] : listChosen(db, { ids }))

/** Those that left the directory, by id, and when. */
export const listArchived = async (db: DirectoryDb): Promise<ReadonlyMap<string, Instant>> =>
  new Map(
    (
      await db
        .selectFrom('organisation')
        .select(['id', 'archived_at'])
        .where('archived_at', 'is not', null)
        .execute()
    ).flatMap(({ id, archived_at }) => (archived_at === null ? [] : [[id, instantOf(archived_at)]])),
  )

/** How far the directory has come: see the migration 0008. */
export interface DirectoryVersion {
  readonly version: number
  readonly removals: number
}

export const readVersion = (db: DirectoryDb): Promise<DirectoryVersion> =>
  db.selectFrom('directory_version').select(['version', 'removals']).executeTakeFirstOrThrow()

/** Every file that an organisation, its draft or one of its versions shows. */
export const listShownFiles = async (db: DirectoryDb): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ file: string }>`
    select distinct shown #>> '{}' as file from (
      select jsonb_path_query(content, '$.**.file') as shown from organisation_version
      union all select jsonb_path_query(content, '$.**.file') from organisation_draft
      union all select jsonb_path_query(logo, '$.file') from organisation
      union all select jsonb_path_query(photographs, '$[*].file') from achievement) each`.execute(db)
  return new Set(rows.map(({ file }) => file))
}
