import type { View } from '../../context.ts'
import { Shell } from '../../ui/shell/shell.tsx'

export type ProseName = 'about' | 'howMatching' | 'privacy' | 'accessibility'

/** A page of text: sections of paragraphs, from the locales. */
export const ProsePage = ({ view, name }: { readonly view: View; readonly name: ProseName }) => {
  const page = view.texts.about[name]
  const { demonstrationTitle, demonstration } = view.texts.about.about
  return (
    <Shell view={view} title={page.title} description={page.description}>
      <div class="page head">
        <h1>{page.title}</h1>
        <p class="lede">{page.description}</p>
      </div>
      {page.sections.map(({ title, paragraphs }) => (
        <section class="page section" key={title}>
          <h2>{title}</h2>
          <div class="prose">
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </section>
      ))}
      {name === 'about' && view.site.demonstration && (
        <section class="page section">
          <h2>{demonstrationTitle}</h2>
          <div class="prose">
            <p>{demonstration}</p>
          </div>
        </section>
      )}
    </Shell>
  )
}
