import {
  invitationState,
  isAtDomain,
  type JoinRequest,
  type Member,
  ownDomains,
  sameAddress,
} from '#accounts/index.ts'
import type { StoredFile } from '#files/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { Answer } from './context.ts'
import { InvitationPage, type InvitationShown } from './pages/people/invitation.page.tsx'
import { JoinPage, type RequestErrors } from './pages/people/join.page.tsx'
import { JoinDecisionPage } from './pages/people/join-decision.page.tsx'
import { MemberPage } from './pages/people/member.page.tsx'
import type { RequestTyped } from './pages/people/people.form.ts'
import { TeamPage } from './pages/people/team.page.tsx'
import type { TeamProps } from './pages/people/team-props.ts'
import { colleaguesOf, organisationOf, placeOf } from './people-places.ts'
import type { HeldFile } from './received-file.ts'
import { roleWords } from './role-words.ts'
import { linkTo } from './sitemap.ts'

/** Screens that a page and a refused form share: each finds its rows, and shows again what was typed. */

/** The organisation that an address names; null when there is none. */
export const organisationAsked = ({ site, params }: Answer): Promise<Organisation | null> =>
  site.directory.find(params.organisation ?? '')

export const teamScreen = async (
  asked: Answer,
  organisation: Organisation,
  domain: TeamProps['domain'] = null,
) => {
  const { view, site, actor, thing } = asked
  const team = await site.people.members.team(actor, organisation.id)
  const suppliers = await site.directory.withIds(team.assignments.map(({ supplier }) => supplier))
  return (
    <TeamPage
      view={view}
      organisation={organisation}
      on={thing}
      team={team}
      refusing={await site.outbox.refusing(team.current.map(({ person }) => person.email))}
      suppliers={suppliers}
      now={site.realNow()}
      domain={domain}
    />
  )
}

export const memberScreen = async (
  asked: Answer,
  member: Member,
  error: { readonly name: string; readonly error: string } | null = null,
) => {
  const { view, site, thing } = asked
  const [refusing = null] = await site.outbox.refusing([member.person.email])
  return (
    <MemberPage
      view={view}
      member={member}
      refusing={refusing}
      on={thing}
      place={await placeOf(asked, member.role)}
      colleagues={view.signedIn?.person.id === member.person.id ? await colleaguesOf(asked, member) : []}
      here={linkTo('member', view.language, { params: { membership: member.id } })}
      error={error}
    />
  )
}

const emptyRequest: RequestTyped = { nom: '', note: '', lien: '' }

/** Documents that came with a claim, for those who may read them. */
const proofsOf = async (
  { site, actor }: Pick<Answer, 'site' | 'actor'>,
  request: JoinRequest | null,
): Promise<readonly StoredFile[]> =>
  request === null || request.kind !== 'claim'
    ? []
    : site.files.of(actor, { kind: 'join-request', id: request.id }, 'claim-proof')

export const joinScreen = async (
  { view, site, actor }: Answer,
  organisation: Organisation,
  refused: {
    readonly typed: RequestTyped
    readonly errors: RequestErrors
    readonly held?: HeldFile | null
  } | null = null,
) => {
  const standing = await site.people.joining.standing(actor.person, organisation.id)
  const { request } = standing
  const before = request?.state === 'more-asked' ? request : null
  const typed = before === null ? emptyRequest : { nom: '', note: before.note, lien: before.link ?? '' }
  return (
    <JoinPage
      view={view}
      organisation={organisation}
      standing={standing}
      ownDomain={isAtDomain(
        view.signedIn?.person.email ?? '',
        ownDomains(organisation.website, organisation.email),
      )}
      typed={refused?.typed ?? typed}
      errors={refused?.errors ?? {}}
      held={refused?.held ?? null}
      proofs={await proofsOf({ site, actor }, request)}
    />
  )
}

export const decisionScreen = async (
  { view, site, actor, thing }: Answer,
  request: JoinRequest,
  refused: {
    readonly typed: { readonly decision: string; readonly motif: string }
    readonly errors: Readonly<Partial<Record<'decision' | 'motif', string>>>
  } = { typed: { decision: '', motif: '' }, errors: {} },
) => {
  const organisation = await organisationOf({ site }, request)
  if (organisation === null) return null
  const { kept } = await site.people.joining.standing(null, organisation.id)
  return (
    <JoinDecisionPage
      view={view}
      request={request}
      on={thing}
      organisation={organisation}
      kept={kept}
      proofs={await proofsOf({ site, actor }, request)}
      {...refused}
    />
  )
}

export const invitationScreen = async (
  asked: Answer,
  token: string,
  name: { readonly typed: string; readonly error?: string } = { typed: '' },
) => {
  const shown = await invitationShown(asked, token)
  return <InvitationPage view={asked.view} token={token} shown={shown} name={name} />
}

const invitationShown = async (asked: Answer, token: string): Promise<InvitationShown> => {
  const { view, site } = asked
  const invitation = await site.people.invitations.ofLink(token)
  if (invitation === null) return { kind: 'unknown' }
  const state = invitationState(invitation, site.realNow())
  if (state !== 'pending') return { kind: state }
  const { name } = await placeOf(asked, invitation.role)
  const role = roleWords(invitation.role, view.texts)
  const person = view.signedIn?.person
  const kind =
    person === undefined
      ? 'signed-out'
      : sameAddress(person.email, invitation.email)
        ? 'open'
        : 'other-address'
  return { kind, invitation, place: name, role }
}
