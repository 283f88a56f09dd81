import { narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { undoable } from '#db/undoable.ts'
import { acting } from '#journal/index.ts'
import type { OrganisationId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Call } from '../call/call.ts'
import type { ProgrammeTableNames } from '../programme.store.ts'
import { holdCall } from './cohort.store.ts'
import type { LettersTableNames } from './letters.actions.ts'
import type { ReplacementRefusal } from './module.ts'
import { endOffer } from './place-offer.store.ts'
import { offerState, type PlaceOffer } from './replacement.ts'

export type ReplacementTableNames = LettersTableNames | ProgrammeTableNames
export type ReplacementDb = Db<ReplacementTableNames>
export type Undo = (refusal: ReplacementRefusal) => never

/** An act on what comes after the jury of a call, which nobody else changes meanwhile; `undo` leaves nothing of it. */
export const onHeldCall = <Value>(
  db: ReplacementDb,
  act: Parameters<typeof acting>[1] & { readonly call: Pick<Call, 'id'> },
  work: (tx: ReplacementDb, undo: Undo) => Promise<Value>,
) =>
  undoable<Value, ReplacementRefusal>((undo) => {
    const { call, ...told } = act
    return acting(db, told, async (within) => {
      const tx = narrowed<ReplacementTableNames, ReplacementTableNames>(within)
      await holdCall(narrowed(tx), call.id)
      return work(tx, undo)
    })
  })

/**
 * Writes down that the last offer of a place came to nothing, so that whoever was asked can answer no more. The place
 * is taken while somebody may still answer, or accepted.
 */
export const endOfferOf = async (
  tx: ReplacementDb,
  {
    offers,
    left,
    now,
  }: {
    readonly offers: readonly PlaceOffer[]
    readonly left: OrganisationId
    readonly now: Instant
  },
  undo: Undo,
): Promise<void> => {
  const open = offers.find((each) => each.left === left && each.settledAt === null)
  if (open === undefined) return
  const state = offerState(open, now)
  if (state === 'waiting' || state === 'accepted') undo({ kind: 'taken' })
  const ending = open.answer ?? { kind: 'lapsed' as const, at: open.answerBy }
  if (!(await endOffer(narrowed(tx), open, { ending, at: now }))) undo({ kind: 'changed-meanwhile' })
}
