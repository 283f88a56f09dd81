import { ownDomains, readDomain, type Wanted } from '#accounts/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { Posted } from './context.ts'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { type RequestTyped, readDecision, readName, readRequest } from './pages/people/people.form.ts'
import { backTo, doingAt, doingFor, organisationOf, roleIn } from './people-places.ts'
import { decisionScreen, joinScreen, organisationAsked, teamScreen } from './people-screens.tsx'
import { programmeScreen } from './programme-people-screens.tsx'
import { type FileOfForm, fileOfForm } from './received-file.ts'
import { linkTo } from './sitemap.ts'

const wanted = ({ id, programme, website, email }: Organisation): Wanted => ({
  organisation: id,
  programme,
  ownDomains: ownDomains(website, email),
})

const toJoinPage = ({ view }: Posted, { slug }: Organisation, done: string): Outcome => ({
  goTo: linkTo('join', view.language, { params: { organisation: slug }, query: { fait: done } }),
})

/** The request again, with everything typed, the document that was received, and what is wrong. */
const requestRefused = async (
  posted: Posted,
  organisation: Organisation,
  {
    typed,
    wrong,
    proof,
  }: {
    readonly typed: RequestTyped
    readonly wrong: readonly (keyof RequestTyped)[]
    readonly proof: FileOfForm
  },
): Promise<Outcome> => {
  const { people, files } = posted.view.texts
  const errors = {
    ...Object.fromEntries(wrong.map((field) => [field, people.join.errors[field]])),
    ...('problem' in proof ? { preuve: files.problems[proof.problem] } : {}),
  }
  const held = 'problem' in proof ? null : proof.held
  return { status: 422, page: await joinScreen(posted, organisation, { typed, errors, held }) }
}

const ask = async (posted: Posted, kind: 'join' | 'claim'): Promise<Outcome> => {
  const { view, site, form } = posted
  const organisation = await organisationAsked(posted)
  const person = view.signedIn?.person
  if (organisation === null || person === undefined) return null
  const { typed, wrong, link } = readRequest(form, { name: person.name === '' })
  const proof = await fileOfForm(posted, 'preuve', 'claim-proof')
  if (wrong.length > 0 || 'problem' in proof)
    return requestRefused(posted, organisation, { typed, wrong, proof })
  const { received } = proof
  const asked = { kind, note: typed.note, link, proof: received, name: typed.nom, of: wanted(organisation) }
  const done = await site.people.joining.ask(person, asked, doingAt(posted, organisation))
  if (!done.accepted && done.refusal.kind === 'file-refused')
    return requestRefused(posted, organisation, { typed, wrong, proof: done.refusal })
  return toJoinPage(posted, organisation, done.accepted ? 'asked' : 'nothing')
}

const joinByDomain = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form } = posted
  const organisation = await organisationAsked(posted)
  const person = view.signedIn?.person
  if (organisation === null || person === undefined) return null
  const name = readName(form)
  if (person.name === '' && name === '') {
    const refused = {
      typed: { nom: '', note: '', lien: '' },
      errors: { nom: view.texts.people.join.errors.nom },
    }
    return { status: 422, page: await joinScreen(posted, organisation, refused) }
  }
  const role = roleIn(organisation, { administrator: false, duty: 'procurement' })
  const joined = { of: wanted(organisation), role, name }
  const done = await site.people.joining.joinByDomain(person, joined, doingAt(posted, organisation))
  if (done.accepted) return { goTo: linkTo('ownSpace', view.language, { query: { fait: 'joined' } }) }
  return toJoinPage(posted, organisation, 'nothing')
}

const changeOwn = async (posted: Posted, step: 'complete' | 'withdraw'): Promise<Outcome> => {
  const { site, params, form } = posted
  const request = await site.people.joining.find(params.request ?? '')
  const organisation = request === null ? null : await organisationOf({ site }, request)
  if (request === null || organisation === null) return null
  const doing = doingAt(posted, organisation)
  if (step === 'withdraw') {
    const withdrawn = await site.people.joining.withdraw(request, doing)
    return toJoinPage(posted, organisation, withdrawn.accepted ? 'request-withdrawn' : 'nothing')
  }
  const { typed, wrong, link } = readRequest(form, { name: false })
  const proof = await fileOfForm(posted, 'preuve', 'claim-proof')
  if (wrong.length > 0 || 'problem' in proof)
    return requestRefused(posted, organisation, { typed, wrong, proof })
  const told = { note: typed.note, link, proof: proof.received }
  const completed = await site.people.joining.complete(request, told, doing)
  if (!completed.accepted && completed.refusal.kind === 'file-refused')
    return requestRefused(posted, organisation, { typed, wrong, proof: completed.refusal })
  return toJoinPage(posted, organisation, completed.accepted ? 'asked' : 'nothing')
}

const decide = async (posted: Posted): Promise<Outcome> => {
  const { view, site, params, form } = posted
  const request = await site.people.joining.find(params.request ?? params.claim ?? '')
  const organisation = request === null ? null : await organisationOf({ site }, request)
  if (request === null || organisation === null) return null
  const { decision, reason, wrong } = readDecision(form)
  const words = view.texts.people.decision.errors
  const again = async (errors: Readonly<Record<string, string>>, status: 409 | 422): Promise<Outcome> => {
    const refused = { typed: { decision: decision ?? '', motif: reason }, errors }
    const page = await decisionScreen(posted, request, refused)
    return page === null ? null : { status, page }
  }
  if (decision === null || wrong.length > 0)
    return again(Object.fromEntries(wrong.map((field) => [field, words[field]])), 422)
  if (decision === 'ask-more' && request.kind === 'join') return again({ decision: words.decision }, 422)
  // Whoever claims an organisation that nobody looks after will look after it.
  const role = roleIn(organisation, { administrator: request.kind === 'claim', duty: null })
  const doing = doingAt(posted, organisation)
  const decided = await site.people.joining.decide(request, { decision, reason, role }, doing)
  const done = decided.accepted ? `decided-${decision}` : 'nothing'
  if (request.kind === 'join' || request.programme === null) return backTo(posted, role, done)
  return backTo(posted, { ...role, organisation: null }, done)
}

const declareDomain = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form } = posted
  const organisation = await organisationAsked(posted)
  if (organisation === null) return null
  const typed = textIn(form, 'domaine')
  const words = view.texts.people.domains.errors
  const read = readDomain(typed)
  if ('problem' in read)
    return {
      status: 422,
      page: await teamScreen(posted, organisation, { typed, error: words[read.problem] }),
    }
  const { id, programme } = organisation
  const place = { organisation: id, programme, domain: read.domain }
  const declared = await site.people.domains.declare(place, doingAt(posted, organisation))
  if (!declared.accepted)
    return {
      status: 409,
      page: await teamScreen(posted, organisation, { typed, error: words['already-declared'] }),
    }
  return backTo(posted, roleIn(organisation, { administrator: false, duty: null }), 'domain-declared')
}

const decideDomain = async (
  posted: Posted,
  decision: 'confirm' | 'refuse' | 'withdraw',
): Promise<Outcome> => {
  const { view, site, params, form } = posted
  const organisation = await organisationAsked(posted)
  const domain =
    organisation === null ? null : await site.people.domains.find(organisation.id, params.domain ?? '')
  if (organisation === null || domain === null) return null
  const role = roleIn(organisation, { administrator: false, duty: null })
  const doing = await doingFor(posted, role)
  if (decision === 'withdraw') {
    const withdrawn = await site.people.domains.withdraw(domain, doing)
    return backTo(posted, role, withdrawn.accepted ? 'domain-withdrawn' : 'nothing')
  }
  const back = (done: string) => backTo(posted, { ...role, organisation: null }, done)
  if (decision === 'confirm') {
    const confirmed = await site.people.domains.confirm(domain, doing)
    if (confirmed.accepted) return back('domain-confirmed')
    return back(confirmed.refusal.kind === 'taken' ? 'domain-taken' : 'nothing')
  }
  const reason = textIn(form, `motif-${domain.domain}`)
  if (reason === '') {
    const programmes = await site.callForInterest.programmes()
    const programme = programmes.find(({ id }) => id === organisation.programme)
    if (programme === undefined) return null
    const error = { domain: domain.domain, error: view.texts.people.decision.errors.motif }
    return { status: 422, page: await programmeScreen(posted, programme, error) }
  }
  const refused = await site.people.domains.refuse(domain, reason, doing)
  return back(refused.accepted ? 'domain-refused' : 'nothing')
}

/** What the forms of those who join do, and of those who decide. */
export const joiningHandlers = {
  askToJoin: (posted: Posted) => ask(posted, 'join'),
  claim: (posted: Posted) => ask(posted, 'claim'),
  joinByDomain,
  completeRequest: (posted: Posted) => changeOwn(posted, 'complete'),
  withdrawRequest: (posted: Posted) => changeOwn(posted, 'withdraw'),
  decideJoin: decide,
  decideClaim: decide,
  declareDomain,
  withdrawDomain: (posted: Posted) => decideDomain(posted, 'withdraw'),
  confirmDomain: (posted: Posted) => decideDomain(posted, 'confirm'),
  refuseDomain: (posted: Posted) => decideDomain(posted, 'refuse'),
}
