import { randomUUID } from 'node:crypto'
import {
  type Edition,
  endOfDayIn,
  type PublicationRefusal,
  type ReplacementRefusal,
} from '#programme/call-for-interest/index.ts'
import { cohortScreen, editionOf } from './cohort-pages.tsx'
import type { Posted } from './context.ts'
import { type DecidedCall, decidedCall } from './decided.ts'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { type CohortTyped, readCohort } from './pages/cohort/cohort.form.ts'
import type { CohortProblem } from './pages/cohort/cohort-rows.ts'
import { linkTo } from './sitemap.ts'

type Done = keyof Posted['view']['texts']['cohort']['done']
type Refusal = PublicationRefusal | ReplacementRefusal | { readonly kind: 'something-followed' }
/** What a form of a cohort’s page did, or why it did nothing. */
export type Did = Promise<
  { readonly accepted: true } | { readonly accepted: false; readonly refusal: Refusal }
>

/** What a form of a cohort’s page speaks of. */
export interface Given {
  readonly posted: Posted
  readonly decided: DecidedCall
  readonly edition: Edition
  readonly typed: CohortTyped
  /** Whose place it is about. */
  readonly left: DecidedCall['outcomes'][number]['organisation'] | null
}

const problems: Readonly<Record<Refusal['kind'], CohortProblem | null>> = {
  answered: 'answered',
  'changed-meanwhile': null,
  contradiction: 'contradiction',
  'not-told': 'not-told',
  'nobody-retained': 'not-told',
  'something-followed': 'followed',
  taken: 'taken',
  'too-late': 'too-late',
}

/** Who acts after the jury, and when. */
export const by = ({ actor, asking, site }: Posted) => ({
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
export const doing =
  (
    done: Done,
    needs: readonly ('jour' | 'raison' | 'organisation')[],
    work: (given: Given) => Promise<Awaited<Did> | null> | null,
  ) =>
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
