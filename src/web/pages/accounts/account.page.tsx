import { type PasskeyLine, type SessionLine, type SignedIn, thing } from '#accounts/index.ts'
import type { Instant } from '#kernel/time.ts'
import type { RefusingAddress } from '#mail/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Button, ButtonLink } from '../../ui/button/button.tsx'
import { Radios } from '../../ui/choices/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { TextField } from '../../ui/field/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { HistoryLink } from '../history/history-link.tsx'
import { AddressCleared, RefusingNotice } from '../mail/refusing-address.tsx'
import { AccountPasskeys } from './account-passkeys.tsx'
import { AccountSessions } from './account-sessions.tsx'
import type { AboutAsked } from './own-account.form.ts'

/** An institution that vouches for the reader, by its name. */
export interface LinkShown {
  readonly id: string
  readonly name: string
  readonly since: Instant
}

export interface AccountProps {
  readonly view: View
  readonly signedIn: SignedIn
  readonly about: AboutAsked
  readonly sessions: readonly SessionLine[]
  readonly passkeys: readonly PasskeyLine[]
  readonly links: readonly LinkShown[]
  /** Null unless the reader’s address refuses our letters. */
  readonly refusing: RefusingAddress | null
}

/** One’s own account: who one is, where one is signed in, how one can sign in. */
export const AccountPage = (props: AccountProps) => {
  const { view, signedIn } = props
  const words = view.texts.ownAccount
  const done = Object.entries(words.done).find(([name]) => name === view.done)?.[1]
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <HistoryLink view={view} on={thing('self', { id: signedIn.person.id, person: signedIn.person.id })} />
        {done !== undefined && (
          <Notice tone="done" view={view}>
            {done}
          </Notice>
        )}
        <AddressCleared view={view} />
        <RefusingNotice
          view={view}
          refusing={props.refusing}
          clearAt={postTo('clearOwnBounce', view.language)}
        />
      </div>
      <About {...props} />
      <AccountSessions {...props} />
      <AccountPasskeys {...props} />
      <Links {...props} />
      <Section id="held" title={view.texts.privacy.own.link}>
        <p>{view.texts.privacy.own.linkText}</p>
        <p>
          <ButtonLink kind="quiet" href={linkTo('ownHeld', view.language)}>
            {view.texts.privacy.own.link}
          </ButtonLink>
        </p>
      </Section>
    </Shell>
  )
}

const About = ({ view, signedIn, about }: AccountProps) => {
  const words = view.texts.ownAccount
  const error = about.error === null ? undefined : words[about.error]
  const { person } = signedIn
  return (
    <Section id="about" title={words.about}>
      <ErrorSummary view={view} errors={error === undefined ? [] : [{ name: 'nom', error }]} />
      <p>
        {words.email} <strong>{person.email}</strong>
      </p>
      <form method="post" action={postTo('changeOwnAccount', view.language)} class="form" novalidate>
        <TextField
          view={view}
          name="nom"
          label={words.name}
          help={words.nameHelp}
          error={error}
          value={about.name}
          autocomplete="name"
        />
        <Radios
          view={view}
          name="langue"
          label={words.language}
          help={words.languageHelp}
          value={about.language ?? person.language}
          choices={(['fr', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
        />
        <Button>{words.save}</Button>
      </form>
      <p>
        <a href={linkTo('communications', view.language)}>{view.texts.communications.title}</a>
      </p>
    </Section>
  )
}

const Links = ({ view, links }: AccountProps) => {
  const words = view.texts.ownAccount
  return (
    <Section id="linked" title={words.linked}>
      <ul class="lines">
        <li>{words.byLink}</li>
        {links.map(({ id, name, since }) => (
          <li key={id}>
            <form method="post" action={postTo('removeWay', view.language)} class="sign-in-as">
              <span>{words.byInstitution(name, view.format.day(since))}</span>
              <button type="submit" class="link" name="acces" value={id} aria-label={words.unlinkNamed(name)}>
                {words.unlink}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  )
}
