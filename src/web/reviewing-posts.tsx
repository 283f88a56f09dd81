import type { ReviewRefusal } from '#programme/directory/index.ts'
import type { Posted } from './context.ts'
import { dayOf } from './format.ts'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { numberIn } from './pages/editing/sent-part.form.ts'
import { PrinciplePage } from './pages/reviewing/principle.page.tsx'
import { readDecision, readFinding } from './pages/reviewing/reviewing.form.ts'
import { ReviewingPage } from './pages/reviewing/reviewing.page.tsx'
import { fileOfForm } from './received-file.ts'
import { principleAt, proofsOf, reviewed } from './reviewing-pages.tsx'
import { linkTo } from './sitemap.ts'

/** The field that a problem of a recognition is told beside. */
const fieldOf = (refusal: ReviewRefusal): 'act' | 'expiresOn' | 'reasonFr' => {
  if (refusal.kind !== 'problem') return 'act'
  if (refusal.problem === 'no-expiry') return 'expiresOn'
  return refusal.problem === 'no-reason' ? 'reasonFr' : 'act'
}

const decideReview = async (posted: Posted): Promise<Outcome> => {
  const { view, site, actor, asking, form } = posted
  const shown = await reviewed(posted)
  if (shown === null) return null
  const words = view.texts.reviewing
  const { act, typed, expiresOn, reason } = readDecision(form)
  const again = (name: string, error: string): Outcome => ({
    status: 422,
    page: <ReviewingPage view={view} {...shown} typed={typed} errors={[{ name, error }]} />,
  })
  if (act === null) return again('act', words.actMissing)
  // The reviewer is whoever is signed in.
  const reviewer = view.signedIn?.person.name ?? ''
  if (reviewer === '') return again('act', words.nameMissing)
  const on = dayOf(view.now)
  if ((act === 'recognise' || act === 'recheck') && (expiresOn === null || expiresOn <= on))
    return again('expiresOn', view.texts.problems['no-expiry'])
  const review = {
    act,
    on,
    reviewer,
    expiresOn,
    reason: act === 'refuse' || act === 'withdraw' ? reason : null,
  }
  const edited = { actor, organisation: shown.organisation, at: asking.at }
  const decided = await site.reviewing.decide(edited, review, numberIn(form, 'latest'))
  if (decided.accepted) return { goTo: goneTo(posted, 'decision') }
  const { refusal } = decided
  if (refusal.kind === 'problem') return again(fieldOf(refusal), view.texts.problems[refusal.problem])
  return { status: 409, page: <ReviewingPage view={view} {...shown} typed={typed} isStale /> }
}

const goneTo = ({ view, params }: Posted, done: 'decision' | 'constat'): string =>
  linkTo('reviewing', view.language, {
    params: { organisation: params.organisation ?? '' },
    query: { fait: done },
  })

const noteFinding = async (posted: Posted): Promise<Outcome> => {
  const { view, site, actor, asking, form } = posted
  const shown = await reviewed(posted)
  const principle = principleAt(posted)
  if (shown === null || principle === null) return null
  const words = view.texts.reviewing
  const { verdict, evidence, typed } = readFinding(form)
  const proof = await fileOfForm(posted, 'preuve', 'principle-proof')
  const proofs = await proofsOf(posted, shown.organisation, principle)
  const held = 'problem' in proof ? null : proof.held
  const given = { view, ...shown, principle, typed, proofs, held }
  const again = (name: string, error: string): Outcome => ({
    status: 422,
    page: <PrinciplePage {...given} errors={[{ name, error }]} />,
  })
  if ('problem' in proof) return again('preuve', view.texts.files.problems[proof.problem])
  if (verdict === null) return again('verdict', words.verdictMissing)
  if (evidence === null && typed.evidenceEn !== '')
    return again('evidenceFr', view.texts.problems['english-without-french'])
  if (verdict === 'met' && evidence === null) return again('evidenceFr', words.evidenceMissing)
  const edited = { actor, organisation: shown.organisation, at: asking.at }
  const finding = { principle, verdict, evidence }
  const found = { finding, proof: proof.received }
  const noted = await site.reviewing.find(edited, found, numberIn(form, 'latest'))
  if (noted.accepted) return { goTo: goneTo(posted, 'constat') }
  const { refusal } = noted
  if (refusal.kind === 'file-refused') return again('preuve', view.texts.files.problems[refusal.problem])
  if (refusal.kind === 'problem') return again('verdict', view.texts.problems[refusal.problem])
  return { status: 409, page: <PrinciplePage {...given} isStale /> }
}

const setProof = async (posted: Posted): Promise<Outcome> => {
  const { view, site, actor, asking, form, params } = posted
  const shown = await reviewed(posted)
  const principle = principleAt(posted)
  const file = await site.files.find(textIn(form, 'document'))
  if (shown === null || principle === null || file === null) return null
  const { organisation } = shown
  if (file.use !== 'principle-proof' || file.owner.id !== organisation.id) return null
  const removed = textIn(form, 'geste') !== 'ramener'
  const edited = { actor, organisation, at: asking.at }
  // A second click finds its work done.
  await site.reviewing.setProof(edited, { file: file.id, removed })
  const where = { organisation: params.organisation ?? '', principle }
  const done = removed ? 'document-retire' : 'document-ramene'
  return { goTo: linkTo('reviewingPrinciple', view.language, { params: where, query: { fait: done } }) }
}

/** What the forms of recognition do. */
export const reviewingHandlers = { decideReview, noteFinding, setProof }
