import type { EditionHead } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo, plainPages } from '../../sitemap.ts'
import { Shell } from '../../ui/shell/shell.tsx'
import { Said } from '../../ui/text/said.tsx'

interface SiteMapProps {
  readonly view: View
  readonly editions: readonly EditionHead[]
  /** How many enterprises have a page. */
  readonly suppliers: number
}

/** Every page that anyone may open, from the one list of addresses. */
export const SiteMapPage = ({ view, editions, suppliers }: SiteMapProps) => {
  const { texts, language, format } = view
  const words = texts.siteMap
  return (
    <Shell view={view} title={words.title} description={words.description}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.description}</p>
      </div>
      <section class="page section">
        <h2>{words.pagesTitle}</h2>
        <ul class="lines">
          {plainPages.map((name) => (
            <li key={name}>
              <a href={linkTo(name, language)}>{words.pages[name].name}</a>
              <p class="note">
                {words.pages[name].about}
                {name === 'directory' && suppliers > 0 && (
                  <> {words.everySupplier(format.number(suppliers))}</>
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>
      {editions.length > 0 && (
        <section class="page section">
          <h2>{words.editionsTitle}</h2>
          <ul class="lines">
            {editions.map(({ slug, number, theme }) => (
              <li key={slug}>
                <a href={linkTo('edition', language, { params: { edition: slug } })}>
                  {texts.edition.name(format.number(number))}
                </a>
                <p class="note">
                  <Said view={view} text={theme} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Shell>
  )
}
