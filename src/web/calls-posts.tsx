import { randomUUID } from 'node:crypto'
import { callId } from '#kernel/ids.ts'
import type { Call, CallChangeProblem, CallPlan, EditionHead } from '#programme/call-for-interest/index.ts'
import { actedBy } from './applications-posts.tsx'
import { pilotCallWords } from './call-words.ts'
import { callEditing, newCallPlans } from './calls-pages.tsx'
import type { Posted } from './context.ts'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import {
  becauseFields,
  type FieldError,
  readBecause,
  readCallPart,
  readClose,
  type SentPart,
} from './pages/calls/call.form.ts'
import { CallEditingPage, type CallEditingProps } from './pages/calls/call-editing.page.tsx'
import { NewCallPage } from './pages/calls/new-call.page.tsx'
import { versionIn } from './pages/edition-editing/edition.form.ts'
import { linkTo } from './sitemap.ts'

type Done = keyof Posted['view']['texts']['calls']['done']

const callSent = ({ site, params }: Posted): Promise<Call | null> => site.calls.find(params.call ?? '')

const backTo = ({ view }: Posted, { slug }: Pick<Call, 'slug'>, fait: Done, anchor = ''): Outcome => ({
  goTo: linkTo('editCall', view.language, { params: { call: slug }, query: { fait } }) + anchor,
})

/** The page again, with the call as it is now and everything that was typed. */
const again = async (
  posted: Posted,
  status: 409 | 422,
  shown: Partial<Omit<CallEditingProps, 'view' | 'call' | 'basis'>>,
): Promise<Outcome> => {
  const found = await callEditing(posted)
  if (found === null) return null
  const { call } = found
  // Sent once more after a conflict, the form replaces what the other one wrote: whoever sends it was told.
  const version = status === 409 ? call.version : versionIn(posted.form)
  return {
    status,
    page: <CallEditingPage {...found} version={version} {...shown} />,
  }
}

const planOf = async ({ site }: Posted, edition: EditionHead, word: string): Promise<CallPlan | null> => {
  const words = pilotCallWords(edition)
  if (word === 'pilot') return { kind: 'pilot', words }
  if (word === 'agreed') {
    const settled = await site.concertations.settledParameters(edition.id)
    return settled === null ? null : { kind: 'agreed', words, settled }
  }
  const of = (await site.calls.of(edition.programme)).find(({ id }) => id === word)
  return of === undefined ? null : { kind: 'copy', of }
}

const createCall = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form, params } = posted
  const edition = await site.callForInterest.editionHead(params.edition ?? '')
  if (edition === null) return null
  const chosen = textIn(form, 'depart')
  const sending = textIn(form, 'envoi')
  const id = /^[0-9a-f-]{36}$/.test(sending) ? sending : randomUUID()
  const plan = await planOf(posted, edition, chosen)
  if (plan === null) {
    const plans = await newCallPlans(posted, edition)
    return {
      status: 422,
      page: <NewCallPage view={view} {...plans} sending={id} chosen={chosen} isWrong />,
    }
  }
  const created = await site.calls.create(actedBy(posted), edition, { id: callId(id), plan })
  return backTo(posted, created.accepted ? created.value : created.refusal, 'cree')
}

/** The first field of a part, where what contradicts itself as a whole is told. */
const firstField = {
  said: 'titre-fr',
  targets: 'institutions',
  decision: 'decision',
  dates: 'cloture-jour',
  eligibility: 'q0-question-fr',
  criteria: 'c0-titre-fr',
  scale: 'n0-niveau',
  documents: 'd0-titre-fr',
} as const

const contradicting = (sent: SentPart, problems: readonly CallChangeProblem[]): SentPart => ({
  ...sent,
  errors: problems.map((error): FieldError => ({ name: firstField[sent.part], error })),
})

/** Whether the decision that is cited, if one is, may be. */
const isCitable = async ({ site, actor }: Posted, call: Call, { change }: SentPart): Promise<boolean> => {
  if (change?.kind !== 'decision' || change.decision === null || change.decision === call.decision)
    return true
  const decision = await site.governance.decision(actor, change.decision)
  return decision?.programme === call.programme && decision.state.kind === 'in-force'
}

const saveCall = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form } = posted
  const call = await callSent(posted)
  const sent = readCallPart(form, randomUUID)
  if (call === null || sent === null) return null
  if (sent.change === null) return again(posted, 422, { sent })
  if (!(await isCitable(posted, call, sent)))
    return again(posted, 422, { sent: { ...sent, errors: [{ name: 'decision', error: 'decision' }] } })
  const to = { version: versionIn(form), change: sent.change }
  const changed = await site.calls.change(actedBy(posted), call, to)
  if (changed.accepted) return backTo(posted, call, 'enregistre', `#part-${sent.part}`)
  const { refusal } = changed
  if (refusal.kind === 'changed-meanwhile') return again(posted, 409, { sent, conflict: true })
  // What no longer changes has no field to tell it beside.
  const settled = refusal.problems.find((each) => each === 'settled' || each === 'dates-published')
  return settled === undefined
    ? again(posted, 422, { sent: contradicting(sent, refusal.problems) })
    : again(posted, 409, { problem: view.texts.calls.errors[settled] })
}

type Refusal = { readonly kind: 'changed-meanwhile' | 'wrong-state' | 'not-later' }

const refusedAct = (posted: Posted, { kind }: Refusal, acts?: CallEditingProps['acts']): Promise<Outcome> => {
  const { errors } = posted.view.texts.calls
  if (kind === 'changed-meanwhile') return again(posted, 409, { conflict: true, acts })
  if (kind === 'wrong-state') return again(posted, 409, { problem: errors['wrong-state'] })
  return again(posted, 422, acts === undefined ? { problem: errors['not-later'] } : { acts })
}

const turn =
  (act: 'publish' | 'restore', done: Done) =>
  async (posted: Posted): Promise<Outcome> => {
    const call = await callSent(posted)
    if (call === null) return null
    const turned = await posted.site.calls[act](actedBy(posted), call, versionIn(posted.form))
    return turned.accepted ? backTo(posted, call, done) : refusedAct(posted, turned.refusal)
  }

const extendCall = async (posted: Posted): Promise<Outcome> => {
  const { site, form } = posted
  const call = await callSent(posted)
  if (call === null) return null
  const { moment, typed, errors, doubts } = readClose(form, call.timeZone)
  const because = readBecause(form, 'extend')
  const acts = { act: 'extend', typed, errors, doubts } as const
  if (moment === null || because === null) return again(posted, 422, { acts })
  const to = { version: versionIn(form), closes: moment, because }
  const extended = await site.calls.extend(actedBy(posted), call, to)
  if (extended.accepted) return backTo(posted, call, 'reporte')
  const notLater: readonly FieldError[] = [{ name: 'cloture-jour', error: 'not-later' }]
  return refusedAct(posted, extended.refusal, { ...acts, errors: notLater })
}

const cancelCall = async (posted: Posted): Promise<Outcome> => {
  const { site, form } = posted
  const call = await callSent(posted)
  if (call === null) return null
  const because = readBecause(form, 'cancel')
  const [french, english] = [`${becauseFields.cancel}-fr`, `${becauseFields.cancel}-en`]
  const typed = { [french]: textIn(form, french), [english]: textIn(form, english) }
  const errors: readonly FieldError[] = because === null ? [{ name: french, error: 'raison' }] : []
  const acts = { act: 'cancel', typed, errors, doubts: [] } as const
  if (because === null) return again(posted, 422, { acts })
  const cancelled = await site.calls.cancel(actedBy(posted), call, { version: versionIn(form), because })
  return cancelled.accepted ? backTo(posted, call, 'annule') : refusedAct(posted, cancelled.refusal, acts)
}

/** What the forms of calls for interest do. */
export const callsHandlers = {
  createCall,
  saveCall,
  publishCall: turn('publish', 'publie'),
  extendCall,
  cancelCall,
  restoreCall: turn('restore', 'retabli'),
}
