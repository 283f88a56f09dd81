import { type Selectable, sql } from 'kysely'
import type { PlaceOfferTable } from '#db/tables/cohort.ts'
import type { Db } from '#db/tables/index.ts'
import { applicationId, callId, organisationId, programmeId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { moment } from './moment.ts'
import type { OfferAnswer, OfferEnding, PlaceOffer } from './replacement.ts'

type OffersDb = Db<'place_offer'>

const endingOf = (
  kind: string,
  { answered_at, withdrawn_because }: Selectable<PlaceOfferTable>,
): OfferEnding => {
  const at = moment(answered_at ?? '')
  return kind === 'withdrawn'
    ? { kind, at, because: withdrawn_because ?? '' }
    : { kind: kind as OfferAnswer, at }
}

/** A row of its table, or one that came as JSON. */
export const offerOf = (row: Selectable<PlaceOfferTable>): PlaceOffer => ({
  id: row.id,
  call: callId(row.call_id),
  programme: programmeId(row.programme_id),
  left: organisationId(row.left_organisation_id),
  application: applicationId(row.application_id),
  organisation: organisationId(row.organisation_id),
  offeredAt: moment(row.offered_at),
  answerBy: moment(row.answer_until),
  answer: row.answer === null || row.answered_at === null ? null : endingOf(row.answer, row),
  settledAt: row.settled_at === null ? null : moment(row.settled_at),
})

const offersIn = (db: OffersDb) =>
  db.selectFrom('place_offer').selectAll().orderBy('offered_at').orderBy('id')

export const findOffer = async (db: OffersDb, id: string): Promise<PlaceOffer | null> => {
  const row = await offersIn(db).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : offerOf(row)
}

/** False when that place is offered to somebody already. */
export const keepOffer = async (tx: OffersDb, offer: PlaceOffer): Promise<boolean> =>
  (await tx
    .insertInto('place_offer')
    .values({
      id: offer.id,
      call_id: offer.call,
      programme_id: offer.programme,
      left_organisation_id: offer.left,
      application_id: offer.application,
      organisation_id: offer.organisation,
      offered_at: offer.offeredAt,
      answer_until: offer.answerBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()) !== undefined

/** Writes an answer, or takes it back; false when somebody acted on the offer meanwhile. */
export const writeAnswer = async (
  tx: OffersDb,
  { id, answer }: Pick<PlaceOffer, 'id' | 'answer'>,
): Promise<boolean> =>
  (await tx
    .updateTable('place_offer')
    .set({ answer: answer?.kind ?? null, answered_at: answer?.at ?? null })
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .returning('id')
    .executeTakeFirst()) !== undefined

/**
 * Ends an offer: what it came to stands. False when it was ended before, or when it says something else by now than
 * `offer` did.
 */
export const endOffer = async (
  tx: OffersDb,
  offer: Pick<PlaceOffer, 'id' | 'answer'>,
  { ending, at }: { readonly ending: OfferEnding; readonly at: Instant },
): Promise<boolean> =>
  (await tx
    .updateTable('place_offer')
    .set({
      answer: ending.kind,
      answered_at: ending.at,
      settled_at: at,
      withdrawn_because: ending.kind === 'withdrawn' ? ending.because : null,
    })
    .where('id', '=', offer.id)
    .where('settled_at', 'is', null)
    // Who answers while the coordination acts: one of the two comes first, and the other one is told.
    .where(sql<boolean>`answer is not distinct from ${offer.answer?.kind ?? null}`)
    .returning('id')
    .executeTakeFirst()) !== undefined
