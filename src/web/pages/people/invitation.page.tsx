import type { Invitation } from '#accounts/index.ts'
import type { View } from '../../context.ts'
import { dayOf } from '../../format.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { TextField } from '../../ui/field/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'

/** What opening an invitation finds. */
export type InvitationShown =
  | { readonly kind: 'unknown' | 'expired' | 'accepted' | 'withdrawn' }
  | {
      /** Nobody is signed in; or somebody else than the invited address; or the right one. */
      readonly kind: 'signed-out' | 'other-address' | 'open'
      readonly invitation: Invitation
      readonly place: string
      readonly role: string
    }

interface InvitationProps {
  readonly view: View
  readonly token: string
  readonly shown: InvitationShown
  readonly name: { readonly typed: string; readonly error?: string }
}

/** Where an invitation’s link leads: opening it changes nothing, the button accepts. */
export const InvitationPage = ({ view, token, shown, name }: InvitationProps) => {
  const words = view.texts.people.invitation
  if (!('invitation' in shown))
    return (
      <Shell view={view} title={words.title} description={words.lede}>
        <div class="page head">
          <h1>{words.title}</h1>
          <Notice tone="alert" view={view}>
            <p>{words.refused[shown.kind]}</p>
          </Notice>
          <p>
            <a href={linkTo('ownSpace', view.language)}>{view.texts.accounts.ownSpace}</a>
          </p>
        </div>
      </Shell>
    )
  const { invitation, place, role } = shown
  return (
    <Shell view={view} title={words.to(place)} description={words.lede}>
      <div class="page head">
        <h1>{words.to(place)}</h1>
        <p class="lede">{words.offers(role)}</p>
        <p>{words.for(invitation.email, view.format.day(dayOf(invitation.expiresAt)))}</p>
        <ErrorSummary
          view={view}
          errors={name.error === undefined ? [] : [{ name: 'nom', error: name.error }]}
        />
      </div>
      <section class="page section">
        <div>
          {shown.kind === 'open' ? (
            <AcceptForm view={view} token={token} name={name} />
          ) : (
            <SignInFirst view={view} token={token} shown={shown} />
          )}
        </div>
      </section>
    </Shell>
  )
}

const AcceptForm = ({ view, token, name }: Pick<InvitationProps, 'view' | 'token' | 'name'>) => {
  const words = view.texts.people.invitation
  return (
    <form method="post" class="form" action={postTo('acceptInvitation', view.language)} novalidate>
      <input type="hidden" name="jeton" value={token} />
      {view.signedIn?.person.name === '' && (
        <TextField
          view={view}
          name="nom"
          label={view.texts.people.join.name}
          help={view.texts.people.join.nameHelp}
          error={name.error}
          value={name.typed}
          autocomplete="name"
        />
      )}
      <p>
        <Button>{words.accept}</Button>
      </p>
      <p class="note">{words.ignore}</p>
    </form>
  )
}

const SignInFirst = ({
  view,
  token,
  shown,
}: Pick<InvitationProps, 'view' | 'token'> & {
  readonly shown: Extract<InvitationShown, { readonly invitation: Invitation }>
}) => {
  const words = view.texts.people.invitation
  const { email } = shown.invitation
  const next = linkTo('invitation', view.language, { query: { jeton: token } })
  return (
    <>
      {shown.kind === 'other-address' && (
        <Notice tone="refused" view={view}>
          <p>{words.otherAddress(view.signedIn?.person.email ?? '', email)}</p>
        </Notice>
      )}
      <p>{words.signInFirst(email)}</p>
      <form method="post" action={postTo('askForLink', view.language)}>
        <input type="hidden" name="courriel" value={email} />
        <input type="hidden" name="suite" value={next} />
        <Button>{words.sendLink}</Button>
      </form>
      {view.site.demonstration !== null && (
        <p>
          <a href={linkTo('signIn', view.language, { query: { suite: next } })}>{words.demonstration}</a>
        </p>
      )}
    </>
  )
}
