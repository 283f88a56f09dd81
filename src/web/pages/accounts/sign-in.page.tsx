import type { Person } from '#accounts/index.ts'
import type { Role } from '#kernel/actor.ts'
import type { OrganisationId } from '#kernel/ids.ts'
import type { View } from '../../context.ts'
import { roleWords } from '../../role-words.ts'
import { postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { TextField } from '../../ui/field/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { InstitutionChoice, type InstitutionSought } from './institution-choice.tsx'
import { PasskeyControl } from './passkey-control.tsx'
import type { SignInAsked } from './sign-in.form.ts'

interface SignInProps {
  readonly view: View
  readonly asked: SignInAsked
  /** People invented for the demonstration; none elsewhere. */
  readonly fictional: readonly {
    readonly person: Person
    readonly roles: readonly Role[]
  }[]
  /** Names of the organisations where they hold their roles. */
  readonly organisations: ReadonlyMap<OrganisationId, string>
  /** Why the reader was led here. */
  readonly because?: 'sign-in' | 'fresh-sign-in' | null
  /** Institutions that have their own sign-in, by name. */
  readonly institutions: readonly string[]
  /** What was typed to find one, when none was found or it could not be reached. */
  readonly sought?: InstitutionSought | null
}

/** An address, and a link comes to it. In the demonstration, a person to be at one click. */
export const SignInPage = (props: SignInProps) => {
  const { view, asked, fictional, organisations, because = null, institutions, sought = null } = props
  const words = view.texts.accounts.signInPage
  const error = asked.sent && asked.email === null ? words.emailError : undefined
  const errors = [
    ...(error === undefined ? [] : [{ name: 'courriel', error }]),
    ...(sought === null ? [] : [{ name: 'institution', error: sought.error }]),
  ]
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        {because !== null && <Notice>{words.because[because]}</Notice>}
      </div>
      <Section id="by-link" title={words.byLink}>
        <ErrorSummary view={view} errors={errors} />
        <form method="post" action={postTo('askForLink', view.language)} class="form" novalidate>
          <input type="hidden" name="suite" value={asked.next} />
          <TextField
            view={view}
            name="courriel"
            type="email"
            label={words.email}
            help={words.emailHelp}
            error={error}
            value={asked.typed}
            autocomplete="email"
          />
          <Button>{words.send}</Button>
        </form>
      </Section>
      <Section id="by-passkey" title={view.texts.ownAccount.byPasskey}>
        <PasskeyControl view={view} does="sign-in" next={asked.next} />
      </Section>
      {institutions.length > 0 && (
        <InstitutionChoice view={view} next={asked.next} institutions={institutions} sought={sought} />
      )}
      {fictional.length > 0 && (
        <Fictional view={view} next={asked.next} fictional={fictional} organisations={organisations} />
      )}
    </Shell>
  )
}

const Fictional = ({
  view,
  next,
  fictional,
  organisations,
}: {
  readonly view: View
  readonly next: string
  readonly fictional: SignInProps['fictional']
  readonly organisations: SignInProps['organisations']
}) => {
  const words = view.texts.accounts.signInPage
  return (
    <Section id="demonstration" title={words.demonstration}>
      <p>{words.demonstrationText}</p>
      <form method="post" action={postTo('signInAsFictional', view.language)}>
        <input type="hidden" name="suite" value={next} />
        <ul class="lines">
          {fictional.map(({ person, roles }) => (
            <li key={person.id} class="sign-in-as">
              <Button kind="quiet" name="personne" value={person.id}>
                {person.name}
              </Button>
              <span>
                {roles.length === 0
                  ? words.noRole
                  : roles.map((role) => roleWords(role, view.texts, organisations)).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </form>
    </Section>
  )
}
