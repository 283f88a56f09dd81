import type { RoleName } from '#kernel/actor.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Radios } from '../../ui/choices/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { type Option, SelectField } from '../../ui/field/inputs.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { AddressFields, type InviteErrors, listed } from './invite.page.tsx'
import { type InviteTyped, programmeRoles } from './people.form.ts'

interface RoleOfferProps {
  readonly view: View
  readonly programme: { readonly slug: string; readonly name: string }
  /** Organisations that advisers work for, by their address. */
  readonly partners: readonly Option[]
  readonly typed: InviteTyped
  readonly errors: InviteErrors
}

/** The coordination invites somebody to a role of the programme itself. */
export const RoleOfferPage = ({ view, programme, partners, typed, errors }: RoleOfferProps) => {
  const words = view.texts.people.programme
  const params = { programme: programme.slug }
  return (
    <Shell view={view} title={words.invite} description={words.inviteLede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: words.title, href: linkTo('programmePeople', view.language, { params }) }]}
          here={words.invite}
        />
        <h1>{words.invite}</h1>
        <p class="lede">{words.inviteLede}</p>
      </div>
      <section class="page section">
        <div>
          <ErrorSummary view={view} errors={listed(errors)} />
          <form method="post" class="form" action={postTo('giveRole', view.language, { params })} novalidate>
            <AddressFields view={view} typed={typed} errors={errors} />
            <RoleField view={view} roles={programmeRoles} value={typed.role} error={errors.role} />
            <SelectField
              view={view}
              name="organisation"
              label={words.partner}
              help={words.partnerHelp}
              optional
              none={words.noPartner}
              value={typed.organisation}
              choices={partners}
            />
            <p>
              <Button>{view.texts.people.invite.send}</Button>
            </p>
          </form>
        </div>
      </section>
    </Shell>
  )
}

/** One of a few roles, each with what it opens. */
export const RoleField = ({
  view,
  roles,
  value,
  error,
}: {
  readonly view: View
  readonly roles: readonly Extract<RoleName, 'coordinator' | 'adviser' | 'jury-member' | 'operator'>[]
  readonly value: string
  readonly error: string | undefined
}) => (
  <Radios
    view={view}
    name="role"
    label={view.texts.people.programme.role}
    error={error}
    value={value}
    choices={roles.map((role) => ({
      value: role,
      label: view.texts.accounts.roles[role],
      help: view.texts.people.roleHelp[role],
    }))}
  />
)
