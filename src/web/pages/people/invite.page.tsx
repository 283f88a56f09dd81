import { duties } from '#kernel/actor.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Radios } from '../../ui/choices/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { TextField } from '../../ui/field/inputs.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { type InviteField, type InviteTyped, ranks } from './people.form.ts'

export type InviteErrors = Readonly<Partial<Record<InviteField | 'organisation', string>>>

interface InviteProps {
  readonly view: View
  readonly organisation: Organisation
  readonly typed: InviteTyped
  readonly errors: InviteErrors
}

/** The errors of a form in the order of its fields. */
export const listed = <Name extends string>(errors: Readonly<Partial<Record<Name, string>>>) =>
  Object.entries<string | undefined>(errors).flatMap(([name, error]) =>
    error === undefined ? [] : [{ name, error }],
  )

/** An administrator invites somebody to the organisation. */
export const InvitePage = ({ view, organisation, typed, errors }: InviteProps) => {
  const words = view.texts.people.invite
  const params = { organisation: organisation.slug }
  return (
    <Shell view={view} title={words.title(organisation.name)} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            {
              label: view.texts.people.team.title(organisation.name),
              href: linkTo('team', view.language, { params }),
            },
          ]}
          here={words.short}
        />
        <h1>{words.title(organisation.name)}</h1>
        <p class="lede">{words.lede}</p>
      </div>
      <section class="page section">
        <div>
          <ErrorSummary view={view} errors={listed(errors)} />
          <form method="post" action={postTo('invite', view.language, { params })} class="form" novalidate>
            <AddressFields view={view} typed={typed} errors={errors} />
            <RankAndDutyFields view={view} side={organisation.side} typed={typed} error={errors.rang} />
            <p>
              <Button>{words.send}</Button>
            </p>
          </form>
        </div>
      </section>
    </Shell>
  )
}

/** To whom to write, in which language. */
export const AddressFields = ({ view, typed, errors }: Omit<InviteProps, 'organisation'>) => {
  const words = view.texts.people.invite
  return (
    <>
      <TextField
        view={view}
        name="courriel"
        type="email"
        label={words.email}
        help={words.emailHelp}
        error={errors.courriel}
        value={typed.courriel}
      />
      <Radios
        view={view}
        name="langue"
        label={words.language}
        error={errors.langue}
        value={typed.langue}
        choices={[
          { value: 'fr', label: words.languages.fr },
          { value: 'en', label: words.languages.en },
        ]}
      />
    </>
  )
}

/** Rank in an organisation, and duty where buyers have one. */
export const RankAndDutyFields = ({
  view,
  side,
  typed,
  error,
}: {
  readonly view: View
  readonly side: Organisation['side']
  readonly typed: Pick<InviteTyped, 'rang' | 'fonction'>
  readonly error: string | undefined
}) => {
  const { ranks: rankWords, invite, duties: dutyWords } = view.texts.people
  return (
    <>
      <Radios
        view={view}
        name="rang"
        label={invite.rank}
        error={error}
        value={typed.rang}
        choices={ranks.map((rank) => ({ value: rank, ...rankWords[rank] }))}
      />
      {side === 'buyer' && (
        <Radios
          view={view}
          name="fonction"
          label={invite.duty}
          value={typed.fonction}
          choices={[...duties, 'none' as const].map((duty) => ({ value: duty, ...dutyWords[duty] }))}
        />
      )}
    </>
  )
}
