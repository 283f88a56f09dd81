import type { Selectable } from 'kysely'
import type { CallTable } from '#db/tables/call.ts'
import type { Db } from '#db/tables/index.ts'
import {
  type CallId,
  callId,
  decisionId,
  type EditionId,
  editionId,
  type ProgrammeId,
  programmeId,
} from '#kernel/ids.ts'
import { instantOf } from '#kernel/time.ts'
import type { Call, CallState } from './call.ts'

export type CallDb = Db<'call'>

const stateOf = (row: Selectable<CallTable>): CallState => {
  if (row.state === 'published' && row.published_at !== null)
    return { kind: 'published', at: instantOf(row.published_at) }
  if (row.state === 'cancelled')
    return {
      kind: 'cancelled',
      because: { fr: row.cancelled_because_fr ?? '', en: row.cancelled_because_en },
      publishedAt: row.published_at === null ? null : instantOf(row.published_at),
    }
  return { kind: 'draft' }
}

export const callOf = (row: Selectable<CallTable>): Call => ({
  id: callId(row.id),
  programme: programmeId(row.programme_id),
  edition: editionId(row.edition_id),
  slug: row.slug,
  version: row.version,
  title: { fr: row.title_fr, en: row.title_en },
  presentation: row.presentation_fr === null ? null : { fr: row.presentation_fr, en: row.presentation_en },
  opens: instantOf(row.opens_at),
  closes: instantOf(row.closes_at),
  timeZone: row.time_zone,
  places: row.places,
  minimumPercent: row.minimum_percent,
  eligibility: row.eligibility,
  criteria: row.criteria,
  scale: row.scale,
  documents: row.documents,
  institutions: row.institutions,
  sectors: row.sectors,
  agreed:
    row.agreed_version === null || row.agreed_at === null
      ? null
      : { number: row.agreed_version, settledAt: instantOf(row.agreed_at) },
  decision: row.decision_id === null ? null : decisionId(row.decision_id),
  extensions: row.extensions as Call['extensions'],
  lastNumber: row.last_number,
  state: stateOf(row),
})

const publishedAt = (state: CallState): string | null => {
  if (state.kind === 'published') return state.at
  return state.kind === 'cancelled' ? state.publishedAt : null
}

/** A call by its id; null when there is none. */
export const findCallWithId = async (db: CallDb, id: CallId): Promise<Call | null> => {
  const row = await db.selectFrom('call').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : callOf(row)
}

/** The same, held until the transaction ends: its close does not move, and numbers are given one by one. */
export const holdCall = async (tx: CallDb, id: CallId): Promise<Call | null> => {
  const row = await tx.selectFrom('call').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  return row === undefined ? null : callOf(row)
}

/** The next numbers of a call that is held: gives the first of `count`. */
export const nextNumbers = async (tx: CallDb, id: CallId, count: number): Promise<number> => {
  const { last_number } = await tx
    .updateTable('call')
    .set(({ eb }) => ({ last_number: eb('last_number', '+', count) }))
    .where('id', '=', id)
    .returning('last_number')
    .executeTakeFirstOrThrow()
  return last_number - count + 1
}

/** Whether an address is taken. */
export const isTaken = async (db: CallDb, slug: string): Promise<boolean> =>
  (await db.selectFrom('call').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined

/** A call by the last part of its address; null when there is none. */
export const findCall = async (db: CallDb, slug: string): Promise<Call | null> => {
  const row = await db.selectFrom('call').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row === undefined ? null : callOf(row)
}

/** The calls of a programme, the latest first. */
export const listCalls = async (db: CallDb, programme: ProgrammeId): Promise<readonly Call[]> =>
  (
    await db
      .selectFrom('call')
      .selectAll()
      .where('programme_id', '=', programme)
      .orderBy('opens_at', 'desc')
      .orderBy('id')
      .execute()
  ).map(callOf)

/** The calls of an edition, the latest first. */
export const listCallsOfEdition = async (db: CallDb, edition: EditionId): Promise<readonly Call[]> =>
  (
    await db
      .selectFrom('call')
      .selectAll()
      .where('edition_id', '=', edition)
      .orderBy('opens_at', 'desc')
      .orderBy('id')
      .execute()
  ).map(callOf)

/** The calls that are published, whatever their programme, the latest first. */
export const listPublished = async (db: CallDb): Promise<readonly Call[]> =>
  (
    await db
      .selectFrom('call')
      .selectAll()
      .where('state', '=', 'published')
      .orderBy('opens_at', 'desc')
      .orderBy('id')
      .execute()
  ).map(callOf)

/** Writes a call in place of the one with its id; its version grows. */
export const writeCall = async (tx: CallDb, call: Call, at: Date): Promise<void> => {
  const columns = {
    slug: call.slug,
    version: call.version + 1,
    title_fr: call.title.fr,
    title_en: call.title.en,
    presentation_fr: call.presentation?.fr ?? null,
    presentation_en: call.presentation?.en ?? null,
    opens_at: call.opens,
    closes_at: call.closes,
    time_zone: call.timeZone,
    places: call.places,
    minimum_percent: call.minimumPercent,
    eligibility: JSON.stringify(call.eligibility),
    criteria: JSON.stringify(call.criteria),
    scale: JSON.stringify(call.scale),
    documents: JSON.stringify(call.documents),
    institutions: [...call.institutions],
    sectors: [...call.sectors],
    agreed_version: call.agreed?.number ?? null,
    agreed_at: call.agreed?.settledAt ?? null,
    decision_id: call.decision,
    state: call.state.kind,
    published_at: publishedAt(call.state),
    extensions: JSON.stringify(call.extensions),
    cancelled_because_fr: call.state.kind === 'cancelled' ? call.state.because.fr : null,
    cancelled_because_en: call.state.kind === 'cancelled' ? call.state.because.en : null,
  }
  await tx
    .insertInto('call')
    .values({
      ...columns,
      id: call.id,
      programme_id: call.programme,
      edition_id: call.edition,
      created_at: at,
    })
    .onConflict((same) => same.column('id').doUpdateSet(columns))
    .execute()
}
