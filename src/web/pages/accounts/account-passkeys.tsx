import type { PasskeyLine, SignedIn } from '#accounts/index.ts'
import { mostNameLength, thing } from '#accounts/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Button, ButtonLink } from '../../ui/button/button.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { Section } from '../../ui/section/section.tsx'
import { PasskeyControl } from './passkey-control.tsx'

interface PasskeysProps {
  readonly view: View
  readonly signedIn: SignedIn
  readonly passkeys: readonly PasskeyLine[]
}

/** Somebody’s passkeys: named, removed, added after a recent sign-in. */
export const AccountPasskeys = ({ view, signedIn, passkeys }: PasskeysProps) => {
  const words = view.texts.ownAccount
  const { id } = signedIn.person
  const fresh = view.may('accounts.add-passkey', thing('self', { id, person: id })).allowed
  return (
    <Section id="passkeys" title={words.passkeys}>
      <p>{words.passkeysText}</p>
      {passkeys.length === 0 ? (
        <p>{words.noPasskey}</p>
      ) : (
        <ul class="lines">
          {passkeys.map((passkey) => (
            <Passkey key={passkey.id} view={view} passkey={passkey} />
          ))}
        </ul>
      )}
      {fresh ? (
        <div class="actions">
          <PasskeyControl view={view} does="register" />
        </div>
      ) : (
        <Stale view={view} />
      )}
    </Section>
  )
}

const Stale = ({ view }: { readonly view: View }) => {
  const words = view.texts.ownAccount
  const suite = linkTo('account', view.language)
  return (
    <>
      <p>{words.addStale}</p>
      <p class="actions">
        <ButtonLink
          kind="quiet"
          href={linkTo('signIn', view.language, { query: { suite, raison: 'fresh-sign-in' } })}
        >
          {words.signInAgain}
        </ButtonLink>
      </p>
    </>
  )
}

const Passkey = ({ view, passkey }: { readonly view: View; readonly passkey: PasskeyLine }) => {
  const words = view.texts.ownAccount
  const { format, language } = view
  const { id, usedAt } = passkey
  const name = passkey.name === '' ? words.unnamedPasskey : passkey.name
  const facts = [
    words.added(format.day(passkey.since)),
    usedAt === null ? words.neverUsed : words.used(format.day(usedAt)),
    ...(passkey.synced ? [words.synced] : []),
  ]
  return (
    <li>
      <form method="post" action={postTo('renamePasskey', language)} class="sign-in-as">
        <input type="hidden" name="cle" value={id} />
        <span class="field">
          <input
            name="nom"
            value={passkey.name}
            aria-label={words.passkeyName}
            maxlength={mostNameLength}
            required
          />
        </span>
        <Button kind="quiet">{words.rename}</Button>
        <Dialog
          view={view}
          id={`remove-${id}`}
          kind="grave"
          opener={words.remove}
          title={words.removeTitle}
          act={
            <button
              type="submit"
              class="button grave"
              formaction={postTo('removePasskey', language)}
              formnovalidate
            >
              {words.removeNamed(name)}
            </button>
          }
        >
          <p>{words.removeText}</p>
        </Dialog>
      </form>
      <p class="note">{facts.join(' · ')}</p>
    </li>
  )
}
