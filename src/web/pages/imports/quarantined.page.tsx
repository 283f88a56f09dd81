import type { Decision } from '#accounts/index.ts'
import type { QuarantinedRelease } from '#programme/tenders/index.ts'
import type { View } from '../../context.ts'
import { linkTo, linkToFile, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { BlockedButton, Button } from '../../ui/button/button.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'

// The page stays light; the file has the rest.
const mostCharacters = 8000

interface QuarantinedProps {
  readonly view: View
  readonly held: QuarantinedRelease
  readonly mayRun: Decision
}

/** A release set aside: where it was, what is wrong with it, its text as text. */
export const QuarantinedPage = ({ view, held, mayRun }: QuarantinedProps) => {
  const { texts, language, format } = view
  const words = texts.imports
  const reasons: Readonly<Record<string, string>> = words.reasons
  const params = { quarantined: held.id }
  const keptBytes = new TextEncoder().encode(held.raw).length
  const blocked = keptBytes < held.bytes ? words.retryBlocked : null
  return (
    <Shell view={view} title={words.quarantinedTitle} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: words.title, href: linkTo('imports', language) }]}
          here={words.quarantinedTitle}
        />
        <h1>{words.quarantinedTitle}</h1>
        {view.done === 'restee' && (
          <Notice tone="alert" view={view}>
            <p>{words.done.restee}</p>
          </Notice>
        )}
        <Facts
          facts={[
            { label: words.file, value: held.file.split(/[\\/]/).at(-1) ?? held.file },
            { label: words.position, value: format.number(held.position) },
            { label: words.reason, value: reasons[held.reason] ?? held.reason },
            {
              label: words.detail,
              value: held.detail === null ? null : <span lang="en">{held.detail}</span>,
            },
            { label: words.when, value: format.dayAndTime(held.quarantinedAt) },
          ]}
        />
        <Retry view={view} id={held.id} mayRun={mayRun} blocked={blocked} />
      </div>
      <section class="page section" aria-labelledby="raw">
        <h2 id="raw">{words.raw}</h2>
        <p class="note">
          {words.kept(format.number(keptBytes), format.number(held.bytes))}{' '}
          <a href={linkToFile('quarantinedText', language, { params })} download>
            {words.download}
          </a>
        </p>
        <pre class="raw" tabindex={0}>
          {held.raw.slice(0, mostCharacters)}
          {held.raw.length > mostCharacters && '…'}
        </pre>
      </section>
    </Shell>
  )
}

const Retry = ({
  view,
  id,
  mayRun,
  blocked,
}: Pick<QuarantinedProps, 'view' | 'mayRun'> & { readonly id: string; readonly blocked: string | null }) => {
  const { texts, language } = view
  const reason = mayRun.allowed ? blocked : texts.errors.because[mayRun.because]
  return reason === null ? (
    <form method="post" action={postTo('retryQuarantined', language, { params: { quarantined: id } })}>
      <Button>{texts.imports.retry}</Button>
    </form>
  ) : (
    <BlockedButton id="retry" reason={reason}>
      {texts.imports.retry}
    </BlockedButton>
  )
}
