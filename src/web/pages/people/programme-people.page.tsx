import type { Member } from '#accounts/index.ts'
import { type RoleName, roleNames } from '#kernel/actor.ts'
import { fold } from '#kernel/fold.ts'
import { dayOf } from '../../format.ts'
import { roleWords } from '../../role-words.ts'
import { linkTo } from '../../sitemap.ts'
import { membershipThing } from '../../things.ts'
import { Button, ButtonLink } from '../../ui/button/button.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { SelectField, TextField } from '../../ui/field/inputs.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { HistoryLink } from '../history/history-link.tsx'
import { calledAs, Done, PersonLine, PersonName } from './people-parts.tsx'
import type { ProgrammePeopleProps } from './programme-people-props.ts'
import { EndedMembers } from './team.page.tsx'
import { InvitationLines } from './team-door.tsx'
import { WaitingForCoordination } from './waiting.tsx'

/** Roles that may be held in a programme, as a filter. */
const filtered: readonly RoleName[] = roleNames.filter((name) => name !== 'public' && name !== 'operator')

const holds = (
  { person, role }: Member,
  { asked, organisations }: Pick<ProgrammePeopleProps, 'asked' | 'organisations'>,
): boolean => {
  const organisation = role.organisation === null ? '' : (organisations.get(role.organisation)?.name ?? '')
  const text = fold(`${person.name} ${person.email} ${organisation}`)
  return (asked.role === '' || role.name === asked.role) && text.includes(fold(asked.text))
}

/** Everybody with a role in the programme, and what waits for its coordination. */
export const ProgrammePeoplePage = (props: ProgrammePeopleProps) => {
  const { view, programme, people, now, wrongDomain } = props
  const words = view.texts.people.programme
  const params = { programme: programme.slug }
  const own = people.invitations.filter(({ role }) => role.organisation === null || role.name === 'adviser')
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{programme.name[view.language] ?? programme.name.fr}</p>
        <HistoryLink view={view} on={props.on} named={programme.slug} subject="people" />
        <Done view={view} />
        <ErrorSummary
          view={view}
          errors={
            wrongDomain === null ? [] : [{ name: `motif-${wrongDomain.domain}`, error: wrongDomain.error }]
          }
        />
        <p class="actions">
          <ButtonLink href={linkTo('giveRole', view.language, { params })}>{words.invite}</ButtonLink>{' '}
          <ButtonLink kind="quiet" href={linkTo('advisers', view.language, { params })}>
            {words.advisers}
          </ButtonLink>
        </p>
      </div>
      <WaitingForCoordination {...props} />
      <Everybody {...props} />
      {own.length > 0 && (
        <section class="page section" aria-labelledby="invitations">
          <h2 id="invitations">{view.texts.people.invitations.title(own.length)}</h2>
          <InvitationLines view={view} invitations={own} now={now} />
        </section>
      )}
      {people.ended.length > 0 && (
        <section class="page section" aria-labelledby="ended">
          <h2 id="ended">{view.texts.people.team.ended}</h2>
          <EndedMembers view={view} ended={people.ended.slice(0, 50)} current={people.current} />
        </section>
      )}
    </Shell>
  )
}

const Everybody = (props: ProgrammePeopleProps) => {
  const { view, people, asked, programme } = props
  const words = view.texts.people.programme
  const found = people.current.filter((member) => holds(member, props))
  return (
    <section class="page section" aria-labelledby="everybody">
      <h2 id="everybody">{words.everybody(found.length, people.current.length)}</h2>
      <div>
        <form
          method="get"
          class="sift"
          action={linkTo('programmePeople', view.language, { params: { programme: programme.slug } })}
        >
          <TextField view={view} name="q" label={words.search} value={asked.text} />
          <SelectField
            view={view}
            name="role"
            label={words.role}
            none={words.anyRole}
            value={asked.role}
            choices={filtered.map((name) => ({ value: name, label: view.texts.accounts.roles[name] }))}
          />
          <Button kind="quiet">{words.filter}</Button>
        </form>
        {found.length === 0 ? (
          <p>{words.nobody}</p>
        ) : (
          <ul class="lines">
            {found.map((member) => (
              <EverybodyLine key={member.id} {...props} member={member} />
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

const EverybodyLine = ({
  view,
  member,
  organisations,
}: ProgrammePeopleProps & { readonly member: Member }) => {
  const words = view.texts.people.programme
  const { id, person, role, since } = member
  const organisation = role.organisation === null ? undefined : organisations.get(role.organisation)
  const may = view.may('accounts.see-membership', membershipThing(member)).allowed
  return (
    <PersonLine
      note={
        <>
          {roleWords(role, view.texts)}
          {organisation !== undefined && (
            <>
              {' · '}
              <a href={linkTo('team', view.language, { params: { organisation: organisation.slug } })}>
                {organisation.name}
              </a>
            </>
          )}
          {` · ${view.texts.people.team.since(view.format.shortDay(dayOf(since)))}`}
        </>
      }
      acts={
        may ? (
          <a href={linkTo('member', view.language, { params: { membership: id } })}>
            {words.open}
            <span class="unseen"> {calledAs(person, view.texts)}</span>
          </a>
        ) : undefined
      }
    >
      <PersonName view={view} person={person} />
    </PersonLine>
  )
}
