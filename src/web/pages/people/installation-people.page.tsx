import type { Invitation, Member, Thing } from '#accounts/index.ts'
import { thing } from '#accounts/index.ts'
import type { Instant } from '#kernel/time.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { dayOf } from '../../format.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { SelectField } from '../../ui/field/inputs.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { HistoryLink } from '../history/history-link.tsx'
import { AddressFields, type InviteErrors, listed } from './invite.page.tsx'
import { type InviteTyped, keeperRoles } from './people.form.ts'
import { calledAs, Done, PersonLine, PersonName, Refusal } from './people-parts.tsx'
import { RoleField } from './role-offer.page.tsx'
import { InvitationLines } from './team-door.tsx'

interface InstallationPeopleProps {
  readonly view: View
  readonly on: Thing
  readonly programmes: readonly Programme[]
  readonly current: readonly Member[]
  readonly invitations: readonly Invitation[]
  readonly typed: InviteTyped
  readonly errors: InviteErrors
  readonly now: Instant
}

/** Who looks after each programme and the installation. */
export const InstallationPeoplePage = (props: InstallationPeopleProps) => {
  const { view, programmes, current, invitations, now, on } = props
  const words = view.texts.people.installation
  const may = view.may('accounts.appoint-keepers', on)
  const operators = current.filter(({ role }) => role.name === 'operator')
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <HistoryLink view={view} on={thing('site')} />
        <Done view={view} />
      </div>
      {programmes.map((programme) => (
        <section key={programme.id} class="page section" aria-labelledby={programme.slug}>
          <h2 id={programme.slug}>{programme.name[view.language] ?? programme.name.fr}</h2>
          <div>
            <Keepers
              view={view}
              members={current.filter(
                ({ role }) => role.name === 'coordinator' && role.programme === programme.id,
              )}
            />
            <p>
              <a href={linkTo('programmePeople', view.language, { params: { programme: programme.slug } })}>
                {words.everybody}
              </a>
            </p>
          </div>
        </section>
      ))}
      <section class="page section" aria-labelledby="operators">
        <h2 id="operators">{words.operators}</h2>
        <Keepers view={view} members={operators} />
      </section>
      {invitations.length > 0 && (
        <section class="page section" aria-labelledby="invitations">
          <h2 id="invitations">{view.texts.people.invitations.title(invitations.length)}</h2>
          <InvitationLines view={view} invitations={invitations} now={now} />
        </section>
      )}
      <section class="page section" aria-labelledby="appoint">
        <h2 id="appoint">{words.appoint}</h2>
        <div>
          <Refusal view={view} decision={may} back={linkTo('installationPeople', view.language)} />
          {may.allowed && <AppointForm {...props} />}
        </div>
      </section>
    </Shell>
  )
}

const Keepers = ({ view, members }: { readonly view: View; readonly members: readonly Member[] }) =>
  members.length === 0 ? (
    <p>{view.texts.people.installation.nobody}</p>
  ) : (
    <ul class="lines">
      {members.map(({ id, person, since }) => (
        <PersonLine
          key={id}
          note={view.texts.people.team.since(view.format.shortDay(dayOf(since)))}
          acts={
            <a href={linkTo('member', view.language, { params: { membership: id } })}>
              {view.texts.people.programme.open}
              <span class="unseen"> {calledAs(person, view.texts)}</span>
            </a>
          }
        >
          <PersonName view={view} person={person} />
        </PersonLine>
      ))}
    </ul>
  )

const AppointForm = ({ view, programmes, typed, errors }: InstallationPeopleProps) => {
  const words = view.texts.people.installation
  return (
    <>
      <ErrorSummary view={view} errors={listed(errors)} />
      <form method="post" class="form" action={postTo('appointKeeper', view.language)} novalidate>
        <AddressFields view={view} typed={typed} errors={errors} />
        <RoleField view={view} roles={keeperRoles} value={typed.role} error={errors.role} />
        <SelectField
          view={view}
          name="organisation"
          label={words.programme}
          help={words.programmeHelp}
          error={errors.organisation}
          none={words.noProgramme}
          value={typed.organisation}
          choices={programmes.map(({ slug, name }) => ({
            value: slug,
            label: name[view.language] ?? name.fr,
          }))}
        />
        <p>
          <Button>{view.texts.people.invite.send}</Button>
        </p>
      </form>
    </>
  )
}
