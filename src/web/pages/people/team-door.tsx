import { type EmailDomain, type Invitation, invitationState, thing } from '#accounts/index.ts'
import type { Instant } from '#kernel/time.ts'
import type { View } from '../../context.ts'
import { dayOf } from '../../format.ts'
import { roleWords } from '../../role-words.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { TextField } from '../../ui/field/inputs.tsx'
import { HistoryLink } from '../history/history-link.tsx'
import { PersonLine, PersonName } from './people-parts.tsx'
import type { TeamProps } from './team-props.ts'

/** Those who ask to join, for whoever may decide. */
export const OpenRequests = ({ view, on, team }: TeamProps) => {
  const words = view.texts.people.team
  const may = view.may('accounts.decide-join', thing('join-request', { ...on, state: 'join' }))
  const asked = team.requests.filter(({ kind }) => kind === 'join')
  if (!may.allowed || asked.length === 0) return null
  return (
    <section class="page section" aria-labelledby="requests">
      <h2 id="requests">{words.requests(asked.length)}</h2>
      <ul class="lines">
        {asked.map(({ id, person, note }) => (
          <PersonLine
            key={id}
            note={note}
            acts={
              <a href={linkTo('joinRequest', view.language, { params: { request: id } })}>{words.decide}</a>
            }
          >
            <PersonName view={view} person={person} />
          </PersonLine>
        ))}
      </ul>
    </section>
  )
}

const invitationPlace = ({ role: { programme, organisation } }: Invitation) => ({ programme, organisation })

/** Invitations that wait for an answer, in the order of their sending. */
export const InvitationLines = ({
  view,
  invitations,
  now,
}: {
  readonly view: View
  readonly invitations: readonly Invitation[]
  /** The real clock, by which links live. */
  readonly now: Instant
}) => {
  const words = view.texts.people.invitations
  return (
    <ul class="lines">
      {invitations.map((invitation) => {
        const params = { invitation: invitation.id }
        const expired = invitationState(invitation, now) === 'expired'
        const until = view.format.shortDay(dayOf(invitation.expiresAt))
        return (
          <PersonLine
            key={invitation.id}
            note={`${roleWords(invitation.role, view.texts)} · ${expired ? words.expired(until) : words.until(until)}`}
            acts={
              <>
                <HistoryLink
                  view={view}
                  on={thing('invitation', { id: invitation.id, ...invitationPlace(invitation) })}
                  about={invitation.email}
                />
                <form method="post" action={postTo('sendInvitationAgain', view.language, { params })}>
                  <Button kind="quiet">
                    {words.again}
                    <span class="unseen"> {invitation.email}</span>
                  </Button>
                </form>
                <form method="post" action={postTo('withdrawInvitation', view.language, { params })}>
                  <Button kind="quiet">
                    {words.withdraw}
                    <span class="unseen"> {invitation.email}</span>
                  </Button>
                </form>
              </>
            }
          >
            <strong>{invitation.email}</strong>
          </PersonLine>
        )
      })}
    </ul>
  )
}

export const OpenInvitations = ({ view, on, team, now }: TeamProps) => {
  if (!view.may('accounts.invite', on).allowed || team.invitations.length === 0) return null
  return (
    <section class="page section" aria-labelledby="invitations">
      <h2 id="invitations">{view.texts.people.invitations.title(team.invitations.length)}</h2>
      <InvitationLines view={view} invitations={team.invitations} now={now} />
    </section>
  )
}

/** Domains whose addresses admit an institution’s staff. */
export const Domains = ({ view, organisation, on, team, domain = null }: TeamProps) => {
  const words = view.texts.people.domains
  if (!view.may('accounts.declare-domain', on).allowed) return null
  const { slug } = organisation
  return (
    <section class="page section" aria-labelledby="domains">
      <h2 id="domains">{words.title}</h2>
      <div>
        <p>{words.text}</p>
        <ul class="lines">
          {team.domains.map((each) => (
            <DomainLine key={each.domain} view={view} domain={each} slug={slug} />
          ))}
        </ul>
        <form
          method="post"
          action={postTo('declareDomain', view.language, { params: { organisation: slug } })}
          class="form"
          novalidate
        >
          <TextField
            view={view}
            name="domaine"
            label={words.label}
            help={words.help}
            error={domain?.error}
            value={domain?.typed ?? ''}
          />
          <p>
            <Button kind="quiet">{words.declare}</Button>
          </p>
        </form>
      </div>
    </section>
  )
}

const DomainLine = ({
  view,
  domain,
  slug,
}: {
  readonly view: View
  readonly domain: EmailDomain
  readonly slug: string
}) => {
  const words = view.texts.people.domains
  const { state, reason } = domain
  const params = { organisation: slug, domain: domain.domain }
  return (
    <PersonLine
      note={reason === null ? words.states[state] : `${words.states[state]} · ${reason}`}
      acts={
        state === 'refused' ? undefined : (
          <form method="post" action={postTo('withdrawDomain', view.language, { params })}>
            <Button kind="quiet">
              {words.withdraw}
              <span class="unseen"> {domain.domain}</span>
            </Button>
          </form>
        )
      }
    >
      <strong>@{domain.domain}</strong>
    </PersonLine>
  )
}
