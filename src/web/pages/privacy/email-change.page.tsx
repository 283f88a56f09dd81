import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Button, ButtonLink } from '../../ui/button/button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'

interface EmailChangeProps {
  readonly view: View
  readonly token: string
  /** The address that the link proves; null when it cannot be used. */
  readonly email: string | null
  readonly changed: boolean
}

/** Where the link of a new address leads: opening it does nothing, the button does. */
export const EmailChangePage = ({ view, token, email, changed }: EmailChangeProps) => {
  const words = view.texts.privacy.address
  return (
    <Shell view={view} title={words.title} description={words.about}>
      <div class="page head">
        <h1>{words.title}</h1>
        {email !== null && <p class="lede">{words.lede(email)}</p>}
      </div>
      <div class="page">
        {email === null ? (
          <>
            <Notice tone={changed ? 'done' : 'alert'} view={view}>
              {changed ? words.changed : words.unusable}
            </Notice>
            <p>
              <ButtonLink kind="quiet" href={linkTo('ownHeld', view.language)}>
                {words.again}
              </ButtonLink>
            </p>
          </>
        ) : (
          <form method="post" action={postTo('useEmailChange', view.language)} class="form">
            <input type="hidden" name="jeton" value={token} />
            <Button>{words.confirm}</Button>
          </form>
        )}
      </div>
    </Shell>
  )
}
