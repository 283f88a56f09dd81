import { sql } from 'kysely'
import type {
  CommentId,
  ConcertationId,
  DecisionId,
  EditionId,
  OrganisationId,
  PersonId,
  ProgrammeId,
} from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { ConcertationDb } from './concertation.store.ts'
import type { Agreement, Comment, Concertation, SharedVersion } from './concertation.ts'
import type { Parameters } from './parameters.ts'

type Of = Pick<Concertation, 'id' | 'programme'>
const ownerOf = ({ id, programme }: Of) => ({ concertation_id: id, programme_id: programme })

/** Writes the draft for the first time; false when somebody did before. */
export const addDraft = async (
  tx: ConcertationDb,
  row: {
    readonly id: ConcertationId
    readonly programme: ProgrammeId
    readonly edition: EditionId
    readonly draft: Parameters
  },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('concertation')
    .values({
      id: row.id,
      programme_id: row.programme,
      edition_id: row.edition,
      draft: JSON.stringify(row.draft),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

interface Standing {
  readonly draft?: Parameters
  readonly settled?: { readonly number: number; readonly at: Instant; readonly decision: DecisionId } | null
}

/** Writes what is given in place of the version; false when somebody changed it since. */
export const writeStanding = async (
  tx: ConcertationDb,
  { id, version }: { readonly id: ConcertationId; readonly version: number },
  { draft, settled }: Standing,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('concertation')
    .set({
      version: version + 1,
      ...(draft === undefined ? {} : { draft: JSON.stringify(draft) }),
      ...(settled === undefined
        ? {}
        : {
            settled_number: settled?.number ?? null,
            settled_at: settled?.at ?? null,
            decision_id: settled?.decision ?? null,
          }),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Names the partners that are asked: those, and no other. */
export const writePartners = async (
  tx: ConcertationDb,
  of: Of,
  partners: readonly OrganisationId[],
): Promise<void> => {
  await tx.deleteFrom('concertation_partner').where('concertation_id', '=', of.id).execute()
  const rows = partners.map((organisation_id) => ({ ...ownerOf(of), organisation_id }))
  if (rows.length > 0) await tx.insertInto('concertation_partner').values(rows).execute()
}

export const addVersion = async (tx: ConcertationDb, of: Of, version: SharedVersion): Promise<void> => {
  await tx
    .insertInto('concertation_version')
    .values({
      ...ownerOf(of),
      number: version.number,
      parameters: JSON.stringify(version.parameters),
      note: version.note,
      shared_at: version.sharedAt,
    })
    .execute()
}

/** Holds it until the transaction ends, while this version is the one talked about; false when it is not. */
export const holdOpen = async (tx: ConcertationDb, { id }: Of, number: number): Promise<boolean> =>
  (await tx
    .selectFrom('concertation')
    .select('id')
    .where('id', '=', id)
    .where('settled_number', 'is', null)
    .where(
      sql<boolean>`(select max(number) from concertation_version v where v.concertation_id = concertation.id)
        = ${number}`,
    )
    .forUpdate()
    .executeTakeFirst()) !== undefined

/** Adds what somebody said; the same sent twice is one. */
export const addComment = async (
  tx: ConcertationDb,
  of: Of,
  comment: Omit<Comment, 'answer' | 'isWithdrawn'>,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('concertation_comment')
    .values({
      ...ownerOf(of),
      id: comment.id,
      organisation_id: comment.organisation,
      person_id: comment.person,
      number: comment.number,
      parameter: comment.parameter ?? '',
      text: comment.text,
      said_at: comment.saidAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Takes one’s comment back; false when it was answered or taken back already, or is somebody else’s. */
export const markWithdrawn = async (
  tx: ConcertationDb,
  {
    comment,
    person,
    at,
  }: { readonly comment: CommentId; readonly person: PersonId | null; readonly at: Instant },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('concertation_comment')
    .set({ withdrawn_at: at })
    .where('id', '=', comment)
    .where('person_id', '=', person)
    .where('answered_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Answers a comment that was not taken back; false when it was. */
export const writeAnswer = async (
  tx: ConcertationDb,
  { id }: Of,
  to: { readonly comment: CommentId; readonly text: string; readonly at: Instant },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('concertation_comment')
    .set({ answer: to.text, answered_at: to.at })
    .where('id', '=', to.comment)
    .where('concertation_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Adds what a partner answers; the same sent twice is one. */
export const addStance = async (
  tx: ConcertationDb,
  of: Of,
  { id, ...said }: Agreement & { readonly id: string },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('concertation_stance')
    .values({
      ...ownerOf(of),
      id,
      organisation_id: said.organisation,
      person_id: said.person,
      number: said.number,
      stance: said.stance,
      text: said.text,
      stated_at: said.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
