import { randomUUID } from 'node:crypto'
import { lettersScreen, previewScreen } from './cohort-pages.tsx'
import type { Posted } from './context.ts'
import { type DecidedCall, decidedCall, letterTo, readersFor } from './decided.ts'
import { introductionOf } from './decision-letters.ts'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { outcomeIn, readFeedback, readIntroduction, reasonIn } from './pages/cohort/cohort.form.ts'
import { IntroductionPage } from './pages/cohort/introduction.page.tsx'
import type { PreviewProps } from './pages/cohort/letter.page.tsx'
import { linkTo } from './sitemap.ts'

type Done = keyof Posted['view']['texts']['cohort']['done']

const by = ({ actor, asking, site }: Posted) => ({
  actor,
  at: asking.at,
  now: site.now(),
  newId: randomUUID,
})

const backTo = ({ view }: Posted, { call }: DecidedCall, fait: Done): Outcome => ({
  goTo: linkTo('decisionLetters', view.language, { params: { call: call.slug }, query: { fait } }),
})

const saveLetterIntroduction = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form, params } = posted
  const result = outcomeIn(params.outcome)
  const decided = await decidedCall(posted)
  if (decided === null || result === null) return null
  const asked = readIntroduction(form)
  const given = { view, decided, result }
  if (Object.keys(asked.wrong).length > 0)
    return { status: 422, page: <IntroductionPage {...given} asked={asked} /> }
  const introduction = { result, words: asked.typed, version: asked.version }
  const written = await site.cohorts.writeIntroduction(by(posted), decided.call, introduction)
  if (written.accepted) return backTo(posted, decided, 'introduction')
  const { version } = introductionOf(result, decided.introductions)
  return { status: 409, page: <IntroductionPage {...given} asked={{ ...asked, version }} conflict /> }
}

const orNull = (text: string): string | null => (text === '' ? null : text)

const saveLetterFeedback = async (posted: Posted): Promise<Outcome> => {
  const { view, site, actor, form, params } = posted
  const decided = await decidedCall(posted)
  const decidee = decided?.decidees.find(({ application }) => application.id === params.application)
  if (decided === null || decidee === undefined) return null
  const { call } = decided
  const { application, organisation } = decidee.outcome
  const asked = readFeedback(form)
  const again = async (status: 409 | 422, telling: PreviewProps['telling']): Promise<Outcome> => {
    const page = await previewScreen(posted, { telling })
    return page === null ? null : { status, page }
  }
  if (Object.keys(asked.wrong).length > 0) return again(422, asked)
  const held = (await site.cohorts.feedback(actor, call)).get(application) ?? null
  const { typed, version } = asked
  const feedback = { fr: orNull(typed.fr), en: orNull(typed.en), version }
  const before = held?.fr ?? held?.en ?? null
  const written = { application, organisation, feedback, before }
  const done = await site.cohorts.writeFeedback(by(posted), call, written)
  if (!done.accepted) return again(409, { ...asked, version: held?.version ?? 0, isConflict: true })
  const to = { params: { call: call.slug, application }, query: { fait: 'retroaction' satisfies Done } }
  return { goTo: linkTo('letterPreview', view.language, to) }
}

const sendDecisionLetters = async (posted: Posted): Promise<Outcome> => {
  const { site, actor, form } = posted
  const decided = await decidedCall(posted)
  if (decided === null) return null
  if (textIn(form, 'relu') === '')
    return { status: 422, page: await lettersScreen(posted, decided, { unconfirmed: true }) }
  // The deliberation was reopened meanwhile: there is no decision to tell.
  if (decided.decidees.length === 0)
    return { status: 409, page: await lettersScreen(posted, decided, { conflict: true }) }
  const waiting = decided.decidees.filter(({ told }) => told.kind === 'not-yet')
  if (waiting.length === 0) return backTo(posted, decided, 'rien-a-envoyer')
  const feedback = await site.cohorts.feedback(actor, decided.call)
  const readers = await readersFor(posted, waiting)
  const letters = waiting.map((decidee) =>
    letterTo(decided, decidee, { feedback: feedback.get(decidee.application.id) ?? null, readers }),
  )
  const sent = await site.cohorts.sendLetters(by(posted), decided.call, { letters, seen: textIn(form, 'vu') })
  if (!sent.accepted) return { status: 409, page: await lettersScreen(posted, decided, { conflict: true }) }
  return backTo(posted, decided, sent.value.letters === 0 ? 'rien-a-envoyer' : 'envoyees')
}

const correctDecisionLetter = async (posted: Posted): Promise<Outcome> => {
  const { site, actor, form, params } = posted
  const decided = await decidedCall(posted)
  const decidee = decided?.decidees.find(({ application }) => application.id === params.application)
  if (decided === null || decidee === undefined || decidee.told.kind === 'not-yet') return null
  const { typed, because } = reasonIn(form)
  if (because === null) {
    const page = await previewScreen(posted, { correcting: { typed, isMissing: true } })
    return page === null ? null : { status: 422, page }
  }
  const feedback = (await site.cohorts.feedback(actor, decided.call)).get(decidee.application.id) ?? null
  const readers = await readersFor(posted, [decidee])
  const letter = letterTo(decided, decidee, { feedback, readers, correcting: because })
  const sending = textIn(form, 'envoi')
  const once = /^[0-9a-f-]{36}$/.test(sending) ? { newId: () => sending } : {}
  await site.cohorts.correctLetter({ ...by(posted), ...once }, decided.call, { ...letter, because })
  return backTo(posted, decided, 'corrigee')
}

/** What the forms about decision letters do. */
export const decisionLettersHandlers = {
  saveLetterIntroduction,
  saveLetterFeedback,
  sendDecisionLetters,
  correctDecisionLetter,
}
