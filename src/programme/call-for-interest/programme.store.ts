import { type Selectable, sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import type { ProgrammeTable } from '#db/tables/programme.ts'
import { organisationId, type ProgrammeId, programmeId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { Picture } from '#kernel/picture.ts'
import { parseTerritoryKey, territoryKey } from '#kernel/territory.ts'
import type { Identity, ListedPage, Programme } from './programme.ts'

export type ProgrammeTableNames =
  | 'programme'
  | 'programme_partner'
  | 'edition'
  | 'activity'
  | 'edition_indicator'
  | 'participation'
  | 'organisation'
  | 'article'
  | 'article_text'
export type ProgrammeDb = Db<ProgrammeTableNames>

const bilingual = (fr: string | null, en: string | null): Bilingual | null =>
  fr === null ? null : { fr, en }

const identityOf = ({ logo, accent, in_english }: Selectable<ProgrammeTable>): Identity => ({
  logo: logo as Picture | null,
  accent,
  inEnglish: in_english,
})

interface ProgrammeRow extends Selectable<ProgrammeTable> {
  readonly partners: string[]
  readonly pages: readonly ListedPage[]
}

const programmeOf = (row: ProgrammeRow): Programme => {
  const role = bilingual(row.contact_role_fr, row.contact_role_en)
  return {
    id: programmeId(row.id),
    version: row.version,
    slug: row.slug,
    sharesDirectory: row.shares_directory,
    name: { fr: row.name_fr, en: row.name_en },
    purpose: { fr: row.purpose_fr, en: row.purpose_en },
    territories: row.territories.flatMap((key) => parseTerritoryKey(key) ?? []),
    coordinatingBody: row.coordinating_body === null ? null : organisationId(row.coordinating_body),
    contactPerson:
      row.contact_name === null || role === null
        ? null
        : { name: row.contact_name, role, email: row.contact_email, phone: row.contact_phone },
    sender:
      row.sender_name === null || row.sender_address === null || row.sender_contact === null
        ? null
        : { name: row.sender_name, address: row.sender_address, contact: row.sender_contact },
    partners: row.partners.map(organisationId),
    identity: identityOf(row),
    pages: row.pages,
    fictional: row.fictional,
  }
}

/** Every programme, the first one first. */
export const listProgrammes = async (db: ProgrammeDb): Promise<readonly Programme[]> =>
  (
    await db
      .selectFrom('programme')
      .selectAll()
      .select(
        sql<string[]>`coalesce((
          select array_agg(organisation_id order by position) from programme_partner where programme_id = programme.id
        ), '{}')`.as('partners'),
      )
      .select(
        sql<readonly ListedPage[]>`coalesce((
          select jsonb_agg(
            jsonb_build_object('slug', a.slug, 'place', a.place,
              'title', jsonb_build_object('fr', t.title_fr, 'en', t.title_en))
            order by a.position, a.id)
          from article a join article_text t on t.article_id = a.id and t.number = a.published
          where a.programme_id = programme.id and a.kind = 'page' and a.state = 'published'
            and a.removed_at is null
        ), '[]')`.as('pages'),
      )
      .orderBy('created_at')
      .orderBy('id')
      .execute()
  ).map(programmeOf)

/** Holds a programme until the transaction ends, unless somebody changed it since this version. */
export const holdVersion = async (
  tx: ProgrammeDb,
  { id, version }: Pick<Programme, 'id' | 'version'>,
): Promise<boolean> =>
  (await tx
    .selectFrom('programme')
    .select('id')
    .where('id', '=', id)
    .where('version', '=', version)
    .forUpdate()
    .executeTakeFirst()) !== undefined

/** Holds a programme until the transaction ends. */
export const holdProgramme = async (tx: ProgrammeDb, id: ProgrammeId): Promise<void> => {
  await tx.selectFrom('programme').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Writes a programme in place of the one with its id. */
export const writeProgramme = async (db: ProgrammeDb, programme: Programme): Promise<void> => {
  const { id, contactPerson: contact } = programme
  const columns = {
    slug: programme.slug,
    version: programme.version + 1,
    shares_directory: programme.sharesDirectory,
    name_fr: programme.name.fr,
    name_en: programme.name.en,
    purpose_fr: programme.purpose.fr,
    purpose_en: programme.purpose.en,
    territories: programme.territories.map(territoryKey),
    coordinating_body: programme.coordinatingBody,
    contact_name: contact?.name ?? null,
    contact_role_fr: contact?.role.fr ?? null,
    contact_role_en: contact?.role.en ?? null,
    contact_email: contact?.email ?? null,
    contact_phone: contact?.phone ?? null,
    sender_name: programme.sender?.name ?? null,
    sender_address: programme.sender?.address ?? null,
    sender_contact: programme.sender?.contact ?? null,
    fictional: programme.fictional,
    logo: programme.identity.logo === null ? null : JSON.stringify(programme.identity.logo),
    accent: programme.identity.accent,
    in_english: programme.identity.inEnglish,
  }
  await db
    .insertInto('programme')
    .values({ id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute()
  await db.deleteFrom('programme_partner').where('programme_id', '=', id).execute()
  const partners = programme.partners.map((organisation_id, position) => ({
    programme_id: id,
    organisation_id,
    position,
  }))
  if (partners.length > 0) await db.insertInto('programme_partner').values(partners).execute()
}

/** Gives the organisations that no programme looks after to this one. */
export const lookAfterOthers = async (db: ProgrammeDb, programme: ProgrammeId): Promise<void> => {
  await db
    .updateTable('organisation')
    .set({ programme_id: programme })
    .where('programme_id', 'is', null)
    .execute()
}

/** Runs `act` in one transaction: all of it is kept, or nothing. */
export const together = (db: ProgrammeDb, act: (within: ProgrammeDb) => Promise<void>): Promise<void> =>
  db.transaction().execute(act)
