import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import type { HomeRows } from './home-rows.ts'

/** Three ways in, one for each kind of reader. */
export const Ways = ({ view, rows }: { readonly view: View; readonly rows: HomeRows }) => {
  const { texts, language } = view
  const { home } = texts
  const resources = linkTo('resources', language)
  const directory = linkTo('directory', language)
  return (
    <section class="page ways" aria-labelledby="ways">
      <h2 id="ways" class="unseen">
        {home.waysTitle}
      </h2>
      <Way words={home.buyer} href={directory} more={`${resources}#buyers`} />
      <Way words={home.supplier} href={directory} more={`${resources}#suppliers`} />
      <Way
        words={home.public}
        href={linkTo('howMatching', language)}
        more={
          rows.running === null
            ? linkTo('about', language)
            : linkTo('edition', language, { params: { edition: rows.running.edition.slug } })
        }
      />
    </section>
  )
}

interface WayProps {
  readonly words: {
    readonly title: string
    readonly text: string
    readonly link: string
    readonly more: string
  }
  readonly href: string
  readonly more: string
}

const Way = ({ words, href, more }: WayProps) => (
  <div class="way">
    <h3>{words.title}</h3>
    <p>{words.text}</p>
    <ul>
      <li>
        <a href={href}>{words.link}</a>
      </li>
      <li>
        <a href={more}>{words.more}</a>
      </li>
    </ul>
  </div>
)
