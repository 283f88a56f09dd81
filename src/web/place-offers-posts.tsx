import { randomUUID } from 'node:crypto'
import { endOfDayIn } from '#programme/call-for-interest/index.ts'
import { offerScreen } from './cohort-pages.tsx'
import type { Posted } from './context.ts'
import { type Decidee, letterTo, readersFor } from './decided.ts'
import { by, type Did, doing, type Given } from './on-cohort.tsx'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { linkTo } from './sitemap.ts'

const offered = async ({ posted, decided, typed, left }: Given, decidee: Decidee): Promise<Awaited<Did>> => {
  const { site } = posted
  const sending = textIn(posted.form, 'envoi')
  if (left === null || typed.day === null) return { accepted: false, refusal: { kind: 'too-late' } }
  const answerBy = endOfDayIn(typed.day, decided.call.timeZone)
  const readers = await readersFor(posted, [decidee])
  const letter = letterTo(decided, decidee, { feedback: null, answerBy, readers })
  const id = /^[0-9a-f-]{36}$/.test(sending) ? sending : randomUUID()
  return site.cohorts.offerPlace(by(posted), decided.call, { id, left, answerBy, letter })
}

const offerPlace = doing('offerte', ['jour'], (given) => {
  const wanted = textIn(given.posted.form, 'candidature')
  const decidee = given.decided.decidees.find(
    ({ application, outcome }) => application.id === wanted && outcome.result === 'waiting',
  )
  return decidee === undefined || given.left === null ? null : offered(given, decidee)
})

/** The offer that a form of the page speaks of, and to whom it was made. */
const offerIn = ({ posted, decided }: Given) => {
  const offer = decided.offers.find(({ id }) => id === textIn(posted.form, 'offre'))
  const decidee = decided.decidees.find(({ application }) => application.id === offer?.application)
  return offer === undefined || decidee === undefined ? null : { offer, decidee }
}

const withdrawOffer = doing('offre-retiree', ['raison'], async (given) => {
  const { posted, decided, typed } = given
  const found = offerIn(given)
  if (found === null) return null
  const because = typed.because ?? ''
  const readers = await readersFor(posted, [found.decidee])
  const letter = letterTo(decided, found.decidee, { feedback: null, withdrawing: because, readers })
  return posted.site.cohorts.withdrawOffer(by(posted), found.offer, { because, letter })
})

const settleOffer = doing('arrivee', ['jour'], (given) => {
  const { posted, edition, typed } = given
  const found = offerIn(given)
  if (found === null || typed.day === null) return null
  const to = { edition, version: typed.version, since: typed.day }
  return posted.site.cohorts.settleOffer(by(posted), found.offer, to)
})

const answers = { accepted: 'accepted', refused: 'refused', none: null } as const

const answerOffer = async (posted: Posted): Promise<Outcome> => {
  const { site, view, params, form } = posted
  const offer = await site.cohorts.findOffer(params.placeOffer ?? '')
  if (offer === null) return null
  const again = async (status: 409 | 422, problem: 'too-late' | 'choose'): Promise<Outcome> => {
    const page = await offerScreen(posted, problem)
    return page === null ? null : { status, page }
  }
  const chosen = (['accepted', 'refused', 'none'] as const).find((each) => each === textIn(form, 'reponse'))
  if (chosen === undefined) return again(422, 'choose')
  const answered = await site.cohorts.answerOffer(by(posted), offer, answers[chosen])
  if (!answered.accepted) return again(409, 'too-late')
  const query = { fait: chosen === 'none' ? 'annulee' : 'repondu' }
  return { goTo: linkTo('placeOffer', view.language, { params: { placeOffer: offer.id }, query }) }
}

/** What the forms about a place offered do. */
export const placeOffersHandlers = {
  offerPlace,
  withdrawOffer,
  settleOffer,
  answerOffer,
}
