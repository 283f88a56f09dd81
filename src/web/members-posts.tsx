import type { Member } from '#accounts/index.ts'
import type { Posted } from './context.ts'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { InvitePage } from './pages/people/invite.page.tsx'
import { type InviteRead, readInvite, readName, readRankAndDuty } from './pages/people/people.form.ts'
import { backTo, doingAt, doingFor, placeOf, roleIn } from './people-places.ts'
import { invitationScreen, memberScreen, organisationAsked } from './people-screens.tsx'
import { linkTo } from './sitemap.ts'

const memberAsked = ({ site, params }: Posted): Promise<Member | null> =>
  site.people.members.find(params.membership ?? '')

/** What is wrong with an invitation, in words, by field. */
export const inviteErrors = ({ view }: Pick<Posted, 'view'>, { wrong }: InviteRead) =>
  Object.fromEntries(wrong.map((field) => [field, view.texts.people.invite.errors[field]]))

/** The membership again, with what was refused. */
const refusedAt = async (
  posted: Posted,
  {
    kind,
    field = null,
  }: {
    readonly kind: 'last-keeper' | 'gone' | 'not-a-colleague' | 'role-lost' | 'unreadable'
    readonly field?: string | null
  },
): Promise<Outcome> => {
  const member = await memberAsked(posted)
  if (member === null) return null
  const error = { name: field ?? 'main', error: posted.view.texts.people.refusals[kind] }
  return { status: kind === 'unreadable' ? 422 : 409, page: await memberScreen(posted, member, error) }
}

const invite = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form } = posted
  const organisation = await organisationAsked(posted)
  if (organisation === null) return null
  const read = readInvite(form)
  const again = (errors: Readonly<Record<string, string>>, status: 409 | 422): Outcome => ({
    status,
    page: <InvitePage view={view} organisation={organisation} typed={read.typed} errors={errors} />,
  })
  if (read.wrong.length > 0) return again(inviteErrors(posted, read), 422)
  const { email, language, place } = read
  const offered = { email, language, role: roleIn(organisation, place) }
  const invited = await site.people.invitations.invite(offered, doingAt(posted, organisation))
  if (!invited.accepted) return again({ courriel: view.texts.people.refusals[invited.refusal.kind] }, 409)
  return backTo(posted, offered.role, 'invited')
}

const changeInvitation = async (posted: Posted, act: 'sendAgain' | 'withdraw'): Promise<Outcome> => {
  const { site, params } = posted
  const invitation = await site.people.invitations.find(params.invitation ?? '')
  if (invitation === null) return null
  const changed = await site.people.invitations[act](invitation, await doingFor(posted, invitation.role))
  const done = act === 'sendAgain' ? 'sent-again' : 'withdrawn'
  return backTo(posted, invitation.role, changed.accepted ? done : 'nothing')
}

const accept = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form } = posted
  const { signedIn } = view
  if (signedIn === null) return null
  const token = textIn(form, 'jeton')
  const name = readName(form)
  if (signedIn.person.name === '' && name === '')
    return {
      status: 422,
      page: await invitationScreen(posted, token, { typed: '', error: view.texts.people.join.errors.nom }),
    }
  const invitation = await site.people.invitations.ofLink(token)
  const doing = invitation === null ? null : await doingFor(posted, invitation.role)
  const accepted =
    doing === null
      ? null
      : await site.people.invitations.accept(token, { person: signedIn.person, name }, doing)
  if (accepted === null || !accepted.accepted)
    return { status: 409, page: await invitationScreen(posted, token, { typed: name }) }
  return { goTo: linkTo('ownSpace', view.language, { query: { fait: 'joined' } }) }
}

const changeMember = async (posted: Posted): Promise<Outcome> => {
  const member = await memberAsked(posted)
  if (member === null) return null
  const read = readRankAndDuty(posted.form)
  if (read === null) return refusedAt(posted, { kind: 'unreadable', field: 'rang' })
  const { side } = await placeOf(posted, member.role)
  const to = { ...read, duty: side === 'buyer' ? read.duty : null }
  const doing = await doingFor(posted, member.role)
  const changed = await posted.site.people.members.change(member, to, doing)
  return changed.accepted
    ? backTo(posted, member.role, 'changed')
    : refusedAt(posted, { kind: changed.refusal.kind, field: 'rang' })
}

const end = async (posted: Posted): Promise<Outcome> => {
  const member = await memberAsked(posted)
  if (member === null) return null
  // Only the button that says what it does ends anything.
  if (textIn(posted.form, 'sure') === '')
    return { goTo: linkTo('member', posted.view.language, { params: { membership: member.id } }) }
  const ended = await posted.site.people.members.end(member, await doingFor(posted, member.role))
  if (!ended.accepted) return refusedAt(posted, ended.refusal)
  const own = posted.actor.person === member.person.id
  return own
    ? { goTo: linkTo('ownSpace', posted.view.language, { query: { fait: 'left' } }) }
    : backTo(posted, member.role, 'ended')
}

const restore = async (posted: Posted): Promise<Outcome> => {
  const member = await memberAsked(posted)
  if (member === null) return null
  const restored = await posted.site.people.members.restore(member, await doingFor(posted, member.role))
  return backTo(posted, member.role, restored.accepted ? 'restored' : 'nothing')
}

const handOver = async (posted: Posted): Promise<Outcome> => {
  const { form, view } = posted
  const member = await memberAsked(posted)
  if (member === null) return null
  const to = { colleague: textIn(form, 'collegue'), leave: textIn(form, 'quitter') !== '' }
  const handed = await posted.site.people.members.handOver(member, to, await doingFor(posted, member.role))
  if (!handed.accepted) return refusedAt(posted, { kind: handed.refusal.kind, field: 'collegue' })
  return to.leave
    ? { goTo: linkTo('ownSpace', view.language, { query: { fait: 'handed-over' } }) }
    : backTo(posted, member.role, 'handed-over')
}

/** What the forms about members and invitations do. */
export const membersHandlers = {
  invite,
  sendInvitationAgain: (posted: Posted) => changeInvitation(posted, 'sendAgain'),
  withdrawInvitation: (posted: Posted) => changeInvitation(posted, 'withdraw'),
  acceptInvitation: accept,
  changeMember,
  endMembership: end,
  restoreMembership: restore,
  leave: end,
  handOver,
}
