import { narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { undoable } from '#db/undoable.ts'
import { acting } from '#journal/index.ts'
import type { OrganisationId } from '#kernel/ids.ts'
import { refuse } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { Call } from '../call/call.ts'
import type { ActedBy, CallForInterest } from '../module.ts'
import {
  type CohortDb,
  dropVacancyNote,
  findOffer,
  holdCall,
  keepOffer,
  readAfterJury,
  writeAnswer,
  writeVacancyNote,
} from './cohort.store.ts'
import { type LettersTableNames, onCall, tell } from './letters.actions.ts'
import type { Cohorts, ReplacementRefusal, Sent } from './module.ts'
import { mayAnswer, offerState, type PlaceOffer } from './replacement.ts'

type ReplacementDb = Db<LettersTableNames>
type Editions = Pick<CallForInterest, 'changeEdition'>
type Undo = (refusal: ReplacementRefusal) => never

const aboutOffer = (act: string, offer: PlaceOffer, { actor, at }: ActedBy) => ({
  act,
  actor,
  on: { kind: 'place-offer', id: offer.id },
  programme: offer.programme,
  organisation: offer.organisation,
  at,
})

/**
 * Writes down that the last offer of a place came to nothing, so that whoever was asked can answer no more. The place
 * is taken while somebody may still answer, or accepted.
 */
const endOffer = async (
  tx: CohortDb,
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
  const answer = open.answer ?? { kind: 'lapsed' as const, at: open.answerBy }
  if (!(await writeAnswer(tx, { id: open.id, answer, settledAt: now }))) undo({ kind: 'changed-meanwhile' })
}

const undoableCall = <Value>(
  db: ReplacementDb,
  act: Parameters<typeof acting>[1] & { readonly call: Pick<Call, 'id'> },
  work: (tx: ReplacementDb, undo: Undo) => Promise<Value>,
) =>
  undoable<Value, ReplacementRefusal>((undo) => {
    const { call, ...told } = act
    return acting(db, told, async (within) => {
      const tx = narrowed<LettersTableNames, LettersTableNames>(within)
      await holdCall(narrowed(tx), call.id)
      return work(tx, undo)
    })
  })

/** Departures: the day is the edition’s, the reason ours. */
const departures = (
  db: ReplacementDb,
  editions: Editions,
): Pick<Cohorts, 'recordDeparture' | 'undoDeparture'> => ({
  async recordDeparture(by, call, { edition, version, organisation, on, because }) {
    const standing = edition.participations.find((each) => each.organisation === organisation)
    if (standing === undefined) return refuse({ kind: 'changed-meanwhile' })
    const isNew = standing.state.kind !== 'left' || standing.state.on !== on
    const change = { kind: 'left', organisation, on } as const
    const changed = isNew ? await editions.changeEdition(by, edition, { version, change }) : null
    if (changed !== null && !changed.accepted) return changed
    const act = {
      ...onCall('cohort.record-departure', call, by),
      call,
      organisation,
      facts: { on },
      values: { reason: { text: because, about: null } },
    }
    return undoableCall(db, act, async (tx) => {
      const { vacancies } = await readAfterJury(narrowed(tx), call.id)
      const closed = vacancies.find(({ left }) => left === organisation)?.closed ?? null
      await writeVacancyNote(narrowed(tx), call, { left: organisation, because, closed, at: by.at })
      return null
    })
  },
  async undoDeparture(by, call, { edition, version, organisation }) {
    const act = { ...onCall('cohort.undo-departure', call, by), call, organisation }
    const noted = await undoableCall(db, act, async (tx, undo) => {
      const { offers } = await readAfterJury(narrowed(tx), call.id)
      const isTaken = offers.some(
        (each) => each.left === organisation && (each.settledAt === null || each.answer?.kind === 'accepted'),
      )
      if (isTaken) undo({ kind: 'taken' })
      await dropVacancyNote(narrowed(tx), call.id, organisation)
      return null
    })
    if (!noted.accepted) return noted
    const change = { kind: 'back', organisation } as const
    return editions.changeEdition(by, edition, { version, change })
  },
})

/** Places offered, answered and taken. */
const offering = (
  db: ReplacementDb,
  editions: Editions,
): Pick<Cohorts, 'offerPlace' | 'answerOffer' | 'settleOffer'> => ({
  offerPlace(by, call, { id, left, answerBy, letter }) {
    const { organisation, application } = letter
    const act = { ...onCall('cohort.offer-place', call, by), call, organisation, facts: { until: answerBy } }
    return undoableCall<Sent>(db, act, async (tx, undo) => {
      if (answerBy <= by.now) undo({ kind: 'too-late' })
      const { offers, vacancies } = await readAfterJury(narrowed(tx), call.id)
      const sent = { letters: 1, readers: letter.readers.length }
      // The same form sent twice offers once.
      if (offers.some((each) => each.id === id)) return undo({ kind: 'taken' })
      const isClosed = vacancies.some((each) => each.left === left && each.closed !== null)
      const isAsked = offers.some((each) => each.application === application && each.settledAt === null)
      if (isClosed || isAsked) undo({ kind: 'taken' })
      await endOffer(narrowed(tx), { offers, left, now: by.now }, undo)
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
      await tell(tx, call, { letter, because: null, by, offer: id })
      return sent
    })
  },
  answerOffer: (by, offer, answer) =>
    undoable<null, ReplacementRefusal>((undo) =>
      acting(
        db,
        { ...aboutOffer('cohort.answer-offer', offer, by), facts: { answer: answer ?? 'taken-back' } },
        async (tx) => {
          const held = await findOffer(narrowed(tx), offer.id)
          if (held === null || !mayAnswer(held, by.now)) return undo({ kind: 'too-late' })
          const given = answer === null ? null : { kind: answer, at: by.now }
          if (!(await writeAnswer(narrowed(tx), { id: offer.id, answer: given, settledAt: null })))
            undo({ kind: 'too-late' })
          return null
        },
      ),
    ),
  async settleOffer(by, offer, { edition, version, since }) {
    const { organisation } = offer
    if (offer.answer?.kind !== 'accepted' || offer.settledAt !== null)
      return refuse({ kind: 'changed-meanwhile' })
    const isIn = edition.participations.some(
      (each) => each.organisation === organisation && each.state.kind === 'taking-part',
    )
    const participation = { organisation, side: 'supplier', since, state: { kind: 'taking-part' } } as const
    const change = { kind: 'joined', participation } as const
    const joined = isIn ? null : await editions.changeEdition(by, edition, { version, change })
    if (joined !== null && !joined.accepted) return joined
    return undoable<null, ReplacementRefusal>((undo) =>
      acting(db, { ...aboutOffer('cohort.settle-offer', offer, by), facts: { on: since } }, async (tx) => {
        const { id, answer } = offer
        if (!(await writeAnswer(narrowed(tx), { id, answer, settledAt: by.now })))
          undo({ kind: 'changed-meanwhile' })
        return null
      }),
    )
  },
})

/** Places that nobody takes. */
const vacancies = (db: ReplacementDb): Pick<Cohorts, 'leaveVacant' | 'reopenVacancy'> => ({
  leaveVacant(by, call, { left, because }) {
    const act = {
      ...onCall('cohort.leave-vacant', call, by),
      call,
      organisation: left,
      values: { reason: { text: because, about: null } },
    }
    return undoableCall(db, act, async (tx, undo) => {
      const { offers, vacancies: notes } = await readAfterJury(narrowed(tx), call.id)
      await endOffer(narrowed(tx), { offers, left, now: by.now }, undo)
      const note = notes.find((each) => each.left === left)
      await writeVacancyNote(narrowed(tx), call, {
        left,
        because: note?.because ?? '',
        closed: { at: by.now, because },
        at: by.at,
      })
      return null
    })
  },
  reopenVacancy(by, call, left) {
    const act = { ...onCall('cohort.reopen-vacancy', call, by), call, organisation: left }
    return undoableCall(db, act, async (tx, undo) => {
      const note = (await readAfterJury(narrowed(tx), call.id)).vacancies.find((each) => each.left === left)
      if (note === undefined || note.closed === null) return undo({ kind: 'changed-meanwhile' })
      await writeVacancyNote(narrowed(tx), call, { ...note, closed: null, at: by.at })
      return null
    })
  },
})

/** What replaces those who leave a cohort kept in `db`. */
export const replacing = (db: ReplacementDb, editions: Editions) => ({
  ...departures(db, editions),
  ...offering(db, editions),
  ...vacancies(db),
})
