import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Shell } from '../../ui/shell/shell.tsx'

/** A page that is not there, or a fault: what happened, what is safe, where to go. */
export const ErrorPage = ({
  view,
  reference,
}: {
  readonly view: View
  readonly reference: string | null
}) => {
  const words = view.texts.shell.errors
  const title = reference === null ? words.notFoundTitle : words.faultTitle
  return (
    <Shell view={view} title={title} description={title}>
      <div class="page head">
        <h1>{title}</h1>
        <p class="lede">
          {reference === null ? words.notFound : words.fault} {reference !== null && <code>{reference}</code>}
        </p>
        <p class="actions">
          <a class="button" href={linkTo('directory', view.language)}>
            {words.goDirectory}
          </a>
          <a class="button quiet" href={linkTo('tenders', view.language)}>
            {words.goTenders}
          </a>
          <a class="button quiet" href={linkTo('home', view.language)}>
            {words.goHome}
          </a>
        </p>
      </div>
    </Shell>
  )
}
