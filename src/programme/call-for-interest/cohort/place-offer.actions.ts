import { narrowed } from '#db/as-actor.ts'
import { undoable } from '#db/undoable.ts'
import { acting } from '#journal/index.ts'
import { refuse } from '#kernel/result.ts'
import { changeEditionWithin } from '../edition-change.actions.ts'
import type { ActedBy } from '../module.ts'
import { readAfterJury } from './cohort.store.ts'
import { endOfferOf, onHeldCall, type ReplacementDb } from './held-call.actions.ts'
import { onCall, tell } from './letters.actions.ts'
import type { Cohorts, ReplacementRefusal, Sent } from './module.ts'
import { endOffer, findOffer, keepOffer, writeAnswer } from './place-offer.store.ts'
import { mayAnswer, offerState, type PlaceOffer } from './replacement.ts'

const onOffer = (act: string, offer: PlaceOffer, { actor, at }: ActedBy) => ({
  act,
  actor,
  on: { kind: 'call', id: offer.call },
  programme: offer.programme,
  organisation: offer.organisation,
  at,
  call: { id: offer.call },
})

/** What offers places of the cohorts kept in `db`, and takes that back. */
const offering = (db: ReplacementDb): Pick<Cohorts, 'offerPlace' | 'withdrawOffer'> => ({
  offerPlace(by, call, { id, left, answerBy, letter }) {
    const { organisation, application } = letter
    const act = { ...onCall('cohort.offer-place', call, by), call, organisation, facts: { until: answerBy } }
    return onHeldCall<Sent>(db, act, async (tx, undo) => {
      if (answerBy <= by.now) undo({ kind: 'too-late' })
      const { offers, vacancies } = await readAfterJury(narrowed(tx), call.id)
      // The same form sent twice offers once.
      if (offers.some((each) => each.id === id)) return undo({ kind: 'taken' })
      const isClosed = vacancies.some((each) => each.left === left && each.closed !== null)
      const isAsked = offers.some((each) => each.application === application && each.settledAt === null)
      if (isClosed || isAsked) undo({ kind: 'taken' })
      await endOfferOf(tx, { offers, left, now: by.now }, undo)
      const offer: PlaceOffer = {
        id,
        call: call.id,
        programme: call.programme,
        left,
        application,
        organisation,
        offeredAt: by.now,
        answerBy,
        answer: null,
        settledAt: null,
      }
      if (!(await keepOffer(narrowed(tx), offer))) undo({ kind: 'taken' })
      await tell(narrowed(tx), call, { letter, because: null, by, offer: id })
      return { letters: 1, readers: letter.readers.length }
    })
  },
  withdrawOffer(by, offer, { because, letter }) {
    const act = {
      ...onOffer('cohort.withdraw-offer', offer, by),
      values: { reason: { text: because, about: null } },
    }
    return onHeldCall<Sent>(db, act, async (tx, undo) => {
      const held = await findOffer(narrowed(tx), offer.id)
      if (held === null || held.settledAt !== null || offerState(held, by.now) !== 'waiting')
        return undo({ kind: 'answered' })
      const ending = { kind: 'withdrawn', at: by.now, because } as const
      if (!(await endOffer(narrowed(tx), held, { ending, at: by.now }))) undo({ kind: 'answered' })
      const { call: id, programme } = offer
      await tell(narrowed(tx), { id, programme }, { letter, because: null, by })
      return { letters: 1, readers: letter.readers.length }
    })
  },
})

/** What answers such an offer, and takes in whoever accepted. */
const answering = (db: ReplacementDb): Pick<Cohorts, 'answerOffer' | 'settleOffer'> => ({
  answerOffer(by, offer, answer) {
    const { call: _, ...about } = onOffer('cohort.answer-offer', offer, by)
    const on = { kind: 'place-offer', id: offer.id }
    const act = { ...about, on, facts: { answer: answer ?? 'taken-back' } }
    return undoable<null, ReplacementRefusal>((undo) =>
      acting(db, act, async (tx) => {
        const held = await findOffer(narrowed(tx), offer.id)
        if (held === null || !mayAnswer(held, by.now)) return undo({ kind: 'too-late' })
        const given = answer === null ? null : { kind: answer, at: by.now }
        if (!(await writeAnswer(narrowed(tx), { id: offer.id, answer: given }))) undo({ kind: 'too-late' })
        return null
      }),
    )
  },
  async settleOffer(by, offer, { edition, version, since }) {
    const { organisation, answer } = offer
    if (answer?.kind !== 'accepted' || offer.settledAt !== null) return refuse({ kind: 'changed-meanwhile' })
    const isIn = edition.participations.some(
      (each) => each.organisation === organisation && each.state.kind === 'taking-part',
    )
    const act = { ...onOffer('cohort.settle-offer', offer, by), facts: { on: since } }
    return onHeldCall(db, act, async (tx, undo) => {
      const participation = { organisation, side: 'supplier', since, state: { kind: 'taking-part' } } as const
      const change = { kind: 'joined', participation } as const
      if (!isIn) await changeEditionWithin(narrowed(tx), { by, before: edition, version, change }, undo)
      if (!(await endOffer(narrowed(tx), offer, { ending: answer, at: by.now })))
        undo({ kind: 'changed-meanwhile' })
      return null
    })
  },
})

/** What becomes of a place of the cohorts kept in `db` that somebody left. */
export const offeringPlaces = (db: ReplacementDb) => ({ ...offering(db), ...answering(db) })
