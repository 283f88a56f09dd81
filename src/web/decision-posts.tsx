import { decisionId } from '#kernel/ids.ts'
import { decisionName } from '#programme/call-for-interest/index.ts'
import type { Posted } from './context.ts'
import { decisionAddressed, successorsOf } from './decision-pages.tsx'
import { meetingNamed } from './governance-pages.tsx'
import type { Done } from './governance-posts.tsx'
import type { Outcome } from './outcome.ts'
import { versionIn } from './pages/edition-editing/edition.form.ts'
import { readDecision } from './pages/governance/decision.form.ts'
import { EditDecisionPage, NewDecisionPage } from './pages/governance/decision-form.page.tsx'
import { byWhom, sendingIn } from './sending.ts'
import { linkTo } from './sitemap.ts'

const createDecision = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form } = posted
  const shown = await meetingNamed(posted)
  if (shown === null) return null
  const sending = sendingIn(form)
  const read = readDecision(form, [])
  if (read.asked === null)
    return { status: 422, page: <NewDecisionPage view={view} {...shown} sending={sending} form={read} /> }
  const asked = { id: decisionId(sending), said: read.asked }
  const taken = await site.governance.decide(byWhom(posted), shown.meeting, asked)
  return toDecision(posted, shown.programme.slug, decisionName(taken), 'decision-prise')
}

const toDecision = ({ view }: Posted, programme: string, decision: string, fait: Done): Outcome => ({
  goTo: linkTo('decision', view.language, { params: { programme, decision }, query: { fait } }),
})

const saveDecision = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form } = posted
  const found = await decisionAddressed(posted)
  if (found === null) return null
  const { decision, programme } = found
  const successors = await successorsOf(posted, programme, decision)
  const read = readDecision(
    form,
    successors.map(({ id }) => id),
  )
  const version = versionIn(form)
  const given = { view, ...found, successors, form: read }
  if (read.asked === null) return { status: 422, page: <EditDecisionPage {...given} version={version} /> }
  const changed = await site.governance.changeDecision(byWhom(posted), decision, {
    version,
    written: read.asked,
  })
  return changed.accepted
    ? toDecision(posted, programme.slug, decisionName(decision), 'decision')
    : { status: 409, page: <EditDecisionPage {...given} version={decision.version} conflict /> }
}

/** What the forms of decisions do. */
export const decisionHandlers = { createDecision, saveDecision }
