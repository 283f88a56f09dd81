import { type Selectable, sql } from 'kysely'
import type { InJson } from '#db/in-json.ts'
import type {
  ConcertationCommentTable,
  ConcertationStanceTable,
  ConcertationTable,
  ConcertationVersionTable,
} from '#db/tables/concertation.ts'
import type { Db } from '#db/tables/index.ts'
import {
  commentId,
  concertationId,
  decisionId,
  type EditionId,
  editionId,
  type OrganisationId,
  organisationId,
  type ProgrammeId,
  personId,
  programmeId,
} from '#kernel/ids.ts'
import { instantOf } from '#kernel/time.ts'
import type {
  Agreement,
  Comment,
  Concertation,
  ConcertationHead,
  SettledParameters,
  SharedVersion,
  Stance,
} from './concertation.ts'

export type ConcertationRowNames =
  | 'concertation'
  | 'concertation_partner'
  | 'concertation_version'
  | 'concertation_comment'
  | 'concertation_stance'
  | 'edition'
export type ConcertationDb = Db<ConcertationRowNames>

type WholeRow = Selectable<ConcertationTable> & {
  readonly partners: readonly string[]
  readonly versions: readonly InJson<Selectable<ConcertationVersionTable>>[]
  readonly comments: readonly InJson<Selectable<ConcertationCommentTable>>[]
  readonly stances: readonly InJson<Selectable<ConcertationStanceTable>>[]
}

const moment = (text: Date | string | null) => instantOf(new Date(text ?? Number.NaN))

const versionOf = (row: WholeRow['versions'][number]): SharedVersion => ({
  number: row.number,
  parameters: row.parameters,
  note: row.note,
  sharedAt: moment(row.shared_at),
})

const commentOf = (row: WholeRow['comments'][number]): Comment => ({
  id: commentId(row.id),
  number: row.number,
  organisation: organisationId(row.organisation_id),
  person: row.person_id === null ? null : personId(row.person_id),
  parameter: row.parameter === '' ? null : row.parameter,
  text: row.text,
  saidAt: moment(row.said_at),
  answer: row.answered_at === null ? null : { text: row.answer, at: moment(row.answered_at) },
  isWithdrawn: row.withdrawn_at !== null,
})

const agreementOf = (row: WholeRow['stances'][number]): Agreement => ({
  number: row.number,
  organisation: organisationId(row.organisation_id),
  person: row.person_id === null ? null : personId(row.person_id),
  stance: row.stance as Stance,
  text: row.text,
  at: moment(row.stated_at),
})

const settledOf = ({
  settled_number,
  settled_at,
  decision_id,
}: Selectable<ConcertationTable>): Concertation['settled'] =>
  settled_number === null || settled_at === null
    ? null
    : {
        number: settled_number,
        at: instantOf(settled_at),
        decision: decision_id === null ? null : decisionId(decision_id),
      }

const partners = sql<readonly string[]>`(
  select coalesce(jsonb_agg(organisation_id order by organisation_id), '[]')
  from concertation_partner p where p.concertation_id = concertation.id)`

/** The whole of it, in one query. */
export const findConcertation = async (
  db: ConcertationDb,
  edition: EditionId,
): Promise<Concertation | null> => {
  const row = await db
    .selectFrom('concertation')
    .selectAll()
    .select([
      partners.as('partners'),
      sql<WholeRow['versions']>`(select coalesce(jsonb_agg(to_jsonb(v) order by v.number), '[]')
        from concertation_version v where v.concertation_id = concertation.id)`.as('versions'),
      sql<WholeRow['comments']>`(select coalesce(jsonb_agg(to_jsonb(c) order by c.said_at, c.id), '[]')
        from concertation_comment c where c.concertation_id = concertation.id)`.as('comments'),
      sql<WholeRow['stances']>`(select coalesce(jsonb_agg(to_jsonb(s) order by s.stated_at, s.id), '[]')
        from concertation_stance s where s.concertation_id = concertation.id)`.as('stances'),
    ])
    .where('edition_id', '=', edition)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: concertationId(row.id),
    programme: programmeId(row.programme_id),
    edition: editionId(row.edition_id),
    version: row.version,
    draft: row.draft,
    partners: row.partners.map(organisationId),
    versions: row.versions.map(versionOf),
    comments: row.comments.map(commentOf),
    agreements: row.stances.map(agreementOf),
    settled: settledOf(row),
  }
}

/** What the policy needs to know of an edition’s, whoever asks; null where there is no edition. */
export const findHeadAt = async (
  db: ConcertationDb,
  slug: string,
): Promise<{ readonly programme: ProgrammeId; readonly head: ConcertationHead | null } | null> => {
  const row = await db
    .selectFrom('edition')
    .leftJoin('concertation', 'concertation.edition_id', 'edition.id')
    .select([
      'edition.id as edition',
      'edition.programme_id as programme',
      'concertation.id',
      'settled_number',
    ])
    .select(partners.as('partners'))
    .select(
      sql<boolean>`exists (select from concertation_version v where v.concertation_id = concertation.id)`.as(
        'shared',
      ),
    )
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (row === undefined) return null
  const programme = programmeId(row.programme)
  if (row.id === null) return { programme, head: null }
  return {
    programme,
    head: {
      id: concertationId(row.id),
      programme,
      edition: editionId(row.edition),
      partners: row.partners.map(organisationId),
      state: row.settled_number !== null ? 'settled' : row.shared ? 'open' : 'writing',
    },
  }
}

/** Those that were shared with a partner, the edition that starts last first. */
export const listAsked = async (db: ConcertationDb, partner: OrganisationId) =>
  (
    await db
      .selectFrom('concertation')
      .innerJoin('edition', 'edition.id', 'concertation.edition_id')
      .innerJoin('concertation_partner', 'concertation_partner.concertation_id', 'concertation.id')
      .select(['concertation.id', 'edition.id as edition', 'edition.slug'])
      .where('concertation_partner.organisation_id', '=', partner)
      .orderBy('edition.starts_on', 'desc')
      .execute()
  ).map((row) => ({ id: concertationId(row.id), edition: editionId(row.edition), slug: row.slug }))

/** What was settled for an edition; null while nothing is. */
export const findSettled = async (
  db: ConcertationDb,
  edition: EditionId,
): Promise<SettledParameters | null> => {
  const row = await db
    .selectFrom('concertation')
    .innerJoin('concertation_version', (join) =>
      join
        .onRef('concertation_version.concertation_id', '=', 'concertation.id')
        .onRef('concertation_version.number', '=', 'concertation.settled_number'),
    )
    .select(['parameters', 'number', 'settled_at', 'decision_id'])
    .where('edition_id', '=', edition)
    .executeTakeFirst()
  if (row === undefined || row.settled_at === null) return null
  return {
    ...row.parameters,
    number: row.number,
    settledAt: instantOf(row.settled_at),
    decision: row.decision_id === null ? null : decisionId(row.decision_id),
  }
}
