import { randomUUID } from 'node:crypto'
import {
  type Edition,
  endOfDayIn,
  type PublicationRefusal,
  type ReplacementRefusal,
} from '#programme/call-for-interest/index.ts'
import { cohortScreen, editionOf, offerScreen } from './cohort-pages.tsx'
import type { Posted } from './context.ts'
import { type DecidedCall, type Decidee, decidedCall, letterTo, readersFor } from './decided.ts'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { type CohortTyped, readCohort } from './pages/cohort/cohort.form.ts'
import type { CohortProblem } from './pages/cohort/cohort-rows.ts'
import { linkTo } from './sitemap.ts'

type Done = keyof Posted['view']['texts']['cohort']['done']
type Refusal = PublicationRefusal | ReplacementRefusal | { readonly kind: 'something-followed' }
type Did = Promise<{ readonly accepted: true } | { readonly accepted: false; readonly refusal: Refusal }>

/** What a form of a cohort’s page speaks of. */
interface Given {
  readonly posted: Posted
  readonly decided: DecidedCall
  readonly edition: Edition
  readonly typed: CohortTyped
  /** Whose place it is about. */
  readonly left: DecidedCall['outcomes'][number]['organisation'] | null
}

const problems: Readonly<Record<Refusal['kind'], CohortProblem | null>> = {
  'changed-meanwhile': null,
  contradiction: 'contradiction',
  'not-told': 'not-told',
  'nobody-retained': 'not-told',
  'something-followed': 'followed',
  taken: 'taken',
  'too-late': 'too-late',
}

const by = ({ actor, asking, site }: Posted) => ({
  actor,
  at: asking.at,
  now: site.now(),
  newId: randomUUID,
})

/** The page again with everything typed: what is wrong with it, or what somebody else changed meanwhile. */
const again = async (
  { posted, decided, edition, typed }: Given,
  more: {
    readonly status: 409 | 422
    readonly wrong?: readonly { readonly name: string; readonly error: string }[]
    readonly problem?: CohortProblem
  },
): Promise<Outcome> => {
  const { status, ...said } = more
  const sent = textIn(posted.form, 'envoi')
  const screen = await cohortScreen(posted, {
    decided,
    edition,
    typed,
    conflict: status === 409 && said.problem === undefined,
    ...(sent === '' ? {} : { sending: sent }),
    ...said,
  })
  return { status, page: screen }
}

/** Does what one of the page’s forms asks; the fields that it needs are looked at first. */
const doing =
  (done: Done, needs: readonly ('jour' | 'raison' | 'organisation')[], work: (given: Given) => Did | null) =>
  async (posted: Posted): Promise<Outcome> => {
    const decided = await decidedCall(posted)
    const edition = decided === null ? null : await editionOf(posted, decided)
    if (decided === null || edition === null) return null
    const typed = readCohort(posted.form)
    const place = textIn(posted.form, 'place') || typed.typed.organisation
    const left = decided.outcomes.find(({ organisation }) => organisation === place)?.organisation ?? null
    const given: Given = { posted, decided, edition, typed, left }
    const wrong = wrongIn(given, needs)
    if (wrong.length > 0) return again(given, { status: 422, wrong })
    const did = await work(given)
    if (did === null) return null
    if (did.accepted) {
      const params = { call: decided.call.slug }
      return { goTo: linkTo('cohort', posted.view.language, { params, query: { fait: done } }) }
    }
    const problem = problems[did.refusal.kind]
    // What is shown after a refusal is what stands now.
    const now = {
      ...given,
      decided: (await decidedCall(posted)) ?? decided,
      edition: (await editionOf(posted, decided)) ?? edition,
    }
    return again(now, { status: 409, ...(problem === null ? {} : { problem }) })
  }

const wrongIn = (
  { posted, typed, left, decided }: Given,
  needs: readonly ('jour' | 'raison' | 'organisation')[],
) => {
  const words = posted.view.texts.cohort.page
  const isOffer = typed.form.startsWith('offerPlace')
  const day = isOffer ? words.answerByMissing : words.sinceMissing
  const isPast =
    isOffer && typed.day !== null && endOfDayIn(typed.day, decided.call.timeZone) <= posted.site.now()
  return [
    ...(needs.includes('organisation') && left === null
      ? [{ name: 'organisation', error: words.whoMissing }]
      : []),
    ...(needs.includes('jour') && (typed.day === null || isPast)
      ? [{ name: `jour-${typed.form}`, error: day }]
      : []),
    ...(needs.includes('raison') && typed.because === null
      ? [{ name: `raison-${typed.form}`, error: words.becauseMissing }]
      : []),
  ]
}

const publishCohort = doing('publiee', ['jour'], ({ posted, decided, edition, typed }) =>
  typed.day === null
    ? null
    : posted.site.cohorts.publish(by(posted), decided.call, {
        edition,
        version: typed.version,
        since: typed.day,
      }),
)

const unpublishCohort = doing('retiree', ['raison'], ({ posted, decided, edition, typed }) =>
  posted.site.cohorts.unpublish(by(posted), decided.call, {
    edition,
    version: typed.version,
    because: typed.because ?? '',
  }),
)

const recordDeparture = doing(
  'depart',
  ['organisation', 'jour', 'raison'],
  ({ posted, decided, edition, typed, left }) => {
    if (left === null || typed.day === null) return null
    return posted.site.cohorts.recordDeparture(by(posted), decided.call, {
      edition,
      version: typed.version,
      organisation: left,
      on: typed.day,
      because: typed.because ?? '',
    })
  },
)

const undoDeparture = doing('retour', [], ({ posted, decided, edition, typed, left }) =>
  left === null
    ? null
    : posted.site.cohorts.undoDeparture(by(posted), decided.call, {
        edition,
        version: typed.version,
        organisation: left,
      }),
)

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

const settleOffer = doing('arrivee', ['jour'], ({ posted, decided, edition, typed }) => {
  const offer = decided.offers.find(({ id }) => id === textIn(posted.form, 'offre'))
  if (offer === undefined || typed.day === null) return null
  const to = { edition, version: typed.version, since: typed.day }
  return posted.site.cohorts.settleOffer(by(posted), offer, to)
})

const leaveVacant = doing('non-remplacee', ['raison'], ({ posted, decided, typed, left }) =>
  left === null
    ? null
    : posted.site.cohorts.leaveVacant(by(posted), decided.call, { left, because: typed.because ?? '' }),
)

const reopenVacancy = doing('rouverte', [], ({ posted, decided, left }) =>
  left === null ? null : posted.site.cohorts.reopenVacancy(by(posted), decided.call, left),
)

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

/** What the forms of a cohort do. */
export const cohortHandlers = {
  publishCohort,
  unpublishCohort,
  recordDeparture,
  undoDeparture,
  offerPlace,
  settleOffer,
  leaveVacant,
  reopenVacancy,
  answerOffer,
}
