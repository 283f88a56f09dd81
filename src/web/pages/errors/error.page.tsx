import type { RefusalReason } from '#accounts/index.ts'
import type { View } from '../../context.ts'
import { nearPages, soughtIn } from '../../near-pages.ts'
import { linkTo } from '../../sitemap.ts'
import { SearchBand } from '../../ui/search/search.tsx'
import { Shell } from '../../ui/shell/shell.tsx'

export const errorStatus = {
  'bad-request': 400,
  refused: 403,
  'not-allowed': 403,
  'not-found': 404,
  'wrong-method': 405,
  'too-large': 413,
  'bad-form': 400,
  'file-closed': 403,
  'too-often': 429,
  fault: 500,
} as const
export type ErrorKind = keyof typeof errorStatus

interface ErrorProps {
  readonly view: View
  readonly kind: ErrorKind
  /** What finds the failure in the log; null when nothing failed. */
  readonly reference: string | null
  /** Why the policy refused; null when it did not. */
  readonly because: RefusalReason | null
}

const always = ['home', 'directory', 'tenders', 'resources'] as const

/** What happened, what is safe, where to go. A page that is not there also offers to search, and the pages near it. */
export const ErrorPage = ({ view, kind, reference, because }: ErrorProps) => {
  const { texts, language, here } = view
  const words = texts.errors
  const { title, text } = words[kind]
  const missing = kind === 'not-found'
  const path = here.split('?')[0] ?? ''
  const near = missing ? nearPages(path) : []
  return (
    <Shell view={view} title={title} description={title}>
      <div class="page head">
        <h1>{title}</h1>
        <p class="lede">
          {text} {reference !== null && <code>{reference}</code>}
        </p>
        {because !== null && <p>{words.because[because]}</p>}
      </div>
      {missing && (
        <SearchBand
          view={view}
          action={linkTo('directory', language)}
          label={words.search}
          text={soughtIn(path, language)}
        />
      )}
      <Links view={view} title={words.nearTitle} names={near} />
      <Links view={view} title={words.elsewhereTitle} names={always.filter((name) => !near.includes(name))} />
    </Shell>
  )
}

const Links = ({
  view,
  title,
  names,
}: {
  readonly view: View
  readonly title: string
  readonly names: ReturnType<typeof nearPages>
}) =>
  names.length === 0 ? null : (
    <section class="page section">
      <h2>{title}</h2>
      <ul class="lines">
        {names.map((name) => (
          <li key={name}>
            <a href={linkTo(name, view.language)}>{view.texts.siteMap.pages[name].name}</a>
            <p class="note">{view.texts.siteMap.pages[name].about}</p>
          </li>
        ))}
      </ul>
    </section>
  )
