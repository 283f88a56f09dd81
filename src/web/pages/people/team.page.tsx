import { canRestore, type Member } from '#accounts/index.ts'
import type { View } from '../../context.ts'
import { dayOf } from '../../format.ts'
import { roleWords } from '../../role-words.ts'
import { linkTo, linkToOrganisation, postTo } from '../../sitemap.ts'
import { membershipThing } from '../../things.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Tag } from '../../ui/tag/tag.tsx'
import { HistoryLink } from '../history/history-link.tsx'
import { Done, PersonLine, PersonName } from './people-parts.tsx'
import { Domains, OpenInvitations, OpenRequests } from './team-door.tsx'
import type { TeamProps } from './team-props.ts'

/** The people of an organisation: who is there, who waits at the door, who left. */
export const TeamPage = (props: TeamProps) => {
  const { view, organisation, on, team, domain = null } = props
  const words = view.texts.people.team
  const { slug, name } = organisation
  const administrators = team.current.filter(({ role }) => role.administrator).length
  return (
    <Shell view={view} title={words.title(name)} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: name, href: linkToOrganisation(organisation, view.language) }]}
          here={words.short}
        />
        <h1>{words.title(name)}</h1>
        <p class="lede">{words.lede}</p>
        <Done view={view} />
        {administrators === 0 && <Notice>{words.noAdministrator}</Notice>}
        <ErrorSummary
          view={view}
          errors={domain === null ? [] : [{ name: 'domaine', error: domain.error }]}
        />
        <HistoryLink view={view} on={on} named={slug} subject="people" />
        {view.may('accounts.invite', on).allowed && (
          <p class="actions">
            <ButtonLink href={linkTo('invite', view.language, { params: { organisation: slug } })}>
              {words.invite}
            </ButtonLink>
          </p>
        )}
      </div>
      <OpenRequests {...props} />
      <Current {...props} />
      <OpenInvitations {...props} />
      <Domains {...props} />
      <Accompanied {...props} />
      <Ended {...props} />
    </Shell>
  )
}

const Current = ({ view, team, refusing }: TeamProps) => {
  const words = view.texts.people.team
  return (
    <section class="page section" aria-labelledby="members">
      <h2 id="members">{words.members(team.current.length)}</h2>
      {team.current.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <ul class="lines">
          {team.current.map((member) => (
            <MemberLine
              key={member.id}
              view={view}
              member={member}
              refuses={refusing.some(({ address }) => address === member.person.email)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

const MemberLine = ({
  view,
  member,
  refuses,
}: {
  readonly view: View
  readonly member: Member
  /** Their address refuses our letters. */
  readonly refuses: boolean
}) => {
  const words = view.texts.people.team
  const may = view.may('accounts.see-membership', membershipThing(member)).allowed
  const own = view.signedIn?.person.id === member.person.id
  const since = view.format.shortDay(dayOf(member.since))
  return (
    <PersonLine
      note={`${roleWords(member.role, view.texts)} · ${words.since(since)} · ${view.texts.people.cameBy[member.cameBy]}`}
      acts={
        may ? (
          <a href={linkTo('member', view.language, { params: { membership: member.id } })}>
            {own ? words.ownRole : words.change}
            <span class="unseen"> {member.person.name}</span>
          </a>
        ) : undefined
      }
    >
      <PersonName view={view} person={member.person} /> {own && <Tag>{words.you}</Tag>}{' '}
      {refuses && <Tag>{view.texts.mail.refusal.tag}</Tag>}
    </PersonLine>
  )
}

const Accompanied = ({ view, organisation, team, suppliers }: TeamProps) => {
  const words = view.texts.people.team
  if (organisation.side !== 'partner') return null
  return (
    <section class="page section" aria-labelledby="accompanied">
      <h2 id="accompanied">{words.accompanied}</h2>
      <ul class="lines">
        {team.current.map(({ id, person }) => {
          const own = team.assignments.filter(({ adviser }) => adviser === person.id)
          const accompanied = suppliers.filter((each) => own.some(({ supplier }) => supplier === each.id))
          return (
            <li key={id}>
              <PersonName view={view} person={person} />
              <p>
                {accompanied.length === 0
                  ? words.accompaniesNobody
                  : accompanied.map((each, at) => (
                      <span key={each.id}>
                        {at > 0 && ' · '}
                        <a href={linkToOrganisation(each, view.language)}>{each.name}</a>
                      </span>
                    ))}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const Ended = ({ view, team }: TeamProps) =>
  team.ended.length === 0 ? null : (
    <section class="page section" aria-labelledby="ended">
      <h2 id="ended">{view.texts.people.team.ended}</h2>
      <Disclosure summary={view.texts.people.team.endedCount(team.ended.length)} open={view.done === 'ended'}>
        <EndedMembers view={view} ended={team.ended} current={team.current} />
      </Disclosure>
    </section>
  )

/** Those who left, the last first; an end that somebody else decided can be taken back. */
export const EndedMembers = ({
  view,
  ended,
  current,
}: {
  readonly view: View
  readonly ended: readonly Member[]
  readonly current: readonly Member[]
}) => {
  const words = view.texts.people.team
  const day = (moment: Member['since']) => view.format.shortDay(dayOf(moment))
  return (
    <ul class="lines">
      {ended.map((member) => {
        const { id, person, role, since, endedAt } = member
        const may =
          canRestore(member, current) && view.may('accounts.restore-membership', membershipThing(member))
        const shown = may !== false && (may.allowed || may.because === 'fresh-sign-in')
        return (
          <PersonLine
            key={id}
            note={`${roleWords(role, view.texts)} · ${words.fromTo(day(since), endedAt === null ? '' : day(endedAt))}`}
            acts={
              shown ? (
                <form
                  method="post"
                  action={postTo('restoreMembership', view.language, { params: { membership: id } })}
                >
                  <Button kind="quiet">
                    {words.restore}
                    <span class="unseen"> {person.name}</span>
                  </Button>
                </form>
              ) : undefined
            }
          >
            <PersonName view={view} person={person} />
          </PersonLine>
        )
      })}
    </ul>
  )
}
