import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import type { Sheet } from '../../ui/examples.ts'
import { sheets } from '../../ui/sheets.ts'
import { Shell } from '../../ui/shell/shell.tsx'

const linkToSheet = (view: View, { slug }: Sheet): string =>
  linkTo('component', view.language, { params: { component: slug } })

/** The list of components. */
export const GalleryPage = ({ view }: { readonly view: View }) => {
  const words = view.texts.ui.gallery
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
      </div>
      <ul class="page gallery">
        {sheets.map((sheet) => (
          <li key={sheet.slug}>
            <h2>
              <a href={linkToSheet(view, sheet)}>{sheet.title[view.language]}</a>
            </h2>
            <p>{sheet.purpose[view.language]}</p>
            <p class="note">{words.states(sheet.examples.length)}</p>
          </li>
        ))}
      </ul>
    </Shell>
  )
}

/** One component with every state, each under its name. */
export const ComponentPage = ({ view, sheet }: { readonly view: View; readonly sheet: Sheet }) => {
  const words = view.texts.ui.gallery
  const { language } = view
  const next = sheets[sheets.indexOf(sheet) + 1]
  return (
    <Shell view={view} title={sheet.title[language]} description={sheet.purpose[language]}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: words.title, href: linkTo('gallery', language) }]}
          here={sheet.title[language]}
        />
        <h1>{sheet.title[language]}</h1>
        <p class="lede">{sheet.purpose[language]}</p>
        <p class="note">
          <strong>{words.triedTitle}</strong> {sheet.tried[language]}
        </p>
      </div>
      {sheet.examples.map(({ title, show }) => (
        <section class="page section example" key={title.fr}>
          <h2>{title[language]}</h2>
          <div class="shown">{show(view)}</div>
        </section>
      ))}
      {next && (
        <p class="page next-part">
          {words.next} <a href={linkToSheet(view, next)}>{next.title[language]}</a>
        </p>
      )}
    </Shell>
  )
}
