import { letterStates } from '#mail/index.ts'
import type { Posted } from './context.ts'
import { senderScreen } from './mail-pages.tsx'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { readSender } from './pages/mail/sender.form.ts'
import { programmeNamed } from './programmes-pages.tsx'
import { linkTo } from './sitemap.ts'

const mostAtOnce = 200

const nameSender = async (posted: Posted): Promise<Outcome> => {
  const { view, site, actor, form, asking } = posted
  const programme = programmeNamed(posted)
  if (programme === null) return null
  const asked = readSender(form)
  const { sender, version } = asked
  if (sender === null) return { status: 422, page: await senderScreen(posted, programme, { asked }) }
  const named = await site.callForInterest.nameSender({ actor, at: asking.at }, programme, {
    sender,
    version,
  })
  if (named.accepted) {
    const params = { programme: programme.slug }
    return { goTo: linkTo('sender', view.language, { params, query: { fait: 'expediteur' } }) }
  }
  const again = { asked: { ...asked, version: programme.version }, conflict: true }
  return { status: 409, page: await senderScreen(posted, programme, again) }
}

const tryLettersAgain = async ({ view, site, actor, form, asking }: Posted): Promise<Outcome> => {
  const ids = form.getAll('courriel').filter((id) => typeof id === 'string')
  const queued = await site.outbox.tryAgain(ids.slice(0, mostAtOnce), { actor, at: asking.at })
  const etat = letterStates.find((state) => state === textIn(form, 'etat'))
  const query = { etat, fait: 'reessai', combien: queued.length }
  return { goTo: linkTo('outgoing', view.language, { query }) }
}

const clearOwnBounce = async ({ view, site, actor, asking }: Posted): Promise<Outcome> => {
  const { signedIn } = view
  if (signedIn === null) return null
  const { id, email } = signedIn.person
  const on = { kind: 'person', id }
  const forgotten = await site.outbox.forgetBounce(
    { address: email, act: 'mail.clear-own-bounce', on, programme: null, organisation: null },
    { actor, at: asking.at },
  )
  const query = { fait: forgotten ? 'adresse' : 'adresse-rien' }
  return { goTo: linkTo('account', view.language, { query }) }
}

const clearBounce = async ({ view, site, actor, asking, params }: Posted): Promise<Outcome> => {
  const member = await site.people.members.find(params.membership ?? '')
  if (member === null) return null
  const { programme, organisation } = member.role
  const on = { kind: 'person', id: member.person.id }
  const forgotten = await site.outbox.forgetBounce(
    { address: member.person.email, act: 'mail.clear-bounce', on, programme, organisation },
    { actor, at: asking.at },
  )
  const query = { fait: forgotten ? 'adresse' : 'adresse-rien' }
  return { goTo: linkTo('member', view.language, { params: { membership: member.id }, query }) }
}

/** What the forms about letters do. */
export const mailHandlers = { nameSender, tryLettersAgain, clearOwnBounce, clearBounce }
