import { linkMinutes } from '#accounts/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Button, ButtonLink } from '../../ui/button/button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'

interface LinkProps {
  readonly view: View
  readonly token: string
  readonly next: string | null
  readonly unusable: boolean
}

/**
 * Where a link leads: opening it does nothing, so that software which opens every link of a letter uses none up. The
 * button does.
 */
export const SignInLinkPage = ({ view, token, next, unusable }: LinkProps) => {
  const words = view.texts.accounts.linkPage
  const refused = unusable ? words.unusable : token === '' ? words.missing : null
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <h1>{words.title}</h1>
        {refused === null && <p class="lede">{words.lede}</p>}
      </div>
      <div class="page">
        {refused === null ? (
          <form method="post" action={postTo('useLink', view.language)} class="form">
            <input type="hidden" name="jeton" value={token} />
            <input type="hidden" name="suite" value={next ?? ''} />
            <Button>{words.confirm}</Button>
          </form>
        ) : (
          <>
            <Notice tone="alert" view={view}>
              {refused}
            </Notice>
            <p>
              <ButtonLink href={linkTo('signIn', view.language)}>
                {view.texts.accounts.sentPage.again}
              </ButtonLink>
            </p>
          </>
        )}
      </div>
    </Shell>
  )
}

interface SentProps {
  readonly view: View
  /** No mail server is set: nothing leaves. */
  readonly kept: boolean
}

/** After an address was given: the same words whoever it belongs to. */
export const SignInSentPage = ({ view, kept }: SentProps) => {
  const words = view.texts.accounts.sentPage
  return (
    <Shell view={view} title={words.title} description={words.lede(linkMinutes)}>
      <div class="page head">
        <h1>{words.title}</h1>
        {kept ? (
          <Notice tone="alert" view={view}>
            {words.kept}
          </Notice>
        ) : (
          <>
            <p class="lede">{words.lede(linkMinutes)}</p>
            <p>{words.nothing}</p>
          </>
        )}
        <p>
          <a href={linkTo('signIn', view.language)}>{words.again}</a>
        </p>
        {view.site.demonstration !== null && (
          <p>
            <a href={linkTo('mailbox', view.language)}>{words.mailbox}</a>
          </p>
        )}
      </div>
    </Shell>
  )
}
