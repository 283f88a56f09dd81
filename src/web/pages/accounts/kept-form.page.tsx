import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Shell } from '../../ui/shell/shell.tsx'

interface KeptFormProps {
  readonly view: View
  readonly because: 'sign-in' | 'fresh-sign-in'
  readonly typed: readonly (readonly [string, string])[]
}

/** A form that came too late: everything typed is still in it, to be sent again after signing in. */
export const KeptFormPage = ({ view, because, typed }: KeptFormProps) => {
  const words = view.texts.ownAccount.kept
  const signIn = linkTo('signIn', view.language, {
    query: { raison: because, suite: linkTo('account', view.language) },
  })
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
      </div>
      <div class="page">
        <ol>
          <li>
            <a href={signIn} target="_blank" rel="noopener">
              {words.signIn}
            </a>
          </li>
          <li>{words.comeBack}</li>
        </ol>
        <form method="post" action={view.here}>
          {typed.map(([name, value]) => (
            <input key={name + value} type="hidden" name={name} value={value} />
          ))}
          <Button>{words.send}</Button>
        </form>
        <p class="note">{words.files}</p>
      </div>
    </Shell>
  )
}
