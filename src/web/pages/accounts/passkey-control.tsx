import { passkeyHome } from '#accounts/index.ts'
import type { View } from '../../context.ts'
import { callTo } from '../../sitemap.ts'
import { Island } from '../../ui/island/island.tsx'

interface PasskeyControlProps {
  readonly view: View
  readonly does: 'register' | 'sign-in'
  /** Where to go after signing in; empty for one’s own space. */
  readonly next?: string
}

/** A button that only a script can make work: hidden until it runs, explained where it does not. */
export const PasskeyControl = ({ view, does, next = '' }: PasskeyControlProps) => {
  const { language, site } = view
  const words = view.texts.ownAccount
  const { instead } = passkeyHome(site.baseUrl)
  const [prepare, use] =
    does === 'register'
      ? (['passkeyToRegister', 'registerPasskey'] as const)
      : (['passkeyToSignIn', 'signInByPasskey'] as const)
  const told = Object.fromEntries(Object.entries(words.told).map(([name, text]) => [`data-${name}`, text]))
  return (
    <>
      <div
        hidden
        data-passkey={does}
        data-prepare={callTo(prepare, language)}
        data-use={callTo(use, language)}
        data-next={next}
        data-instead={instead ?? ''}
        {...told}
      >
        <button type="button" class="button quiet">
          {does === 'register' ? words.add : words.usePasskey}
        </button>
        <p role="status" />
        <p hidden data-when="unable">
          {words.unable}
        </p>
        {instead !== null && (
          <p hidden data-when="elsewhere">
            <a href={instead + view.here}>{words.elsewhere(instead)}</a>
          </p>
        )}
      </div>
      <noscript>
        <p class="note">{words.noScript}</p>
      </noscript>
      <Island view={view} name="passkeys" />
    </>
  )
}
