import { textIn } from '#kernel/language.ts'
import type { ArticleText } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { Said } from '../../ui/text/said.tsx'
import { Prose } from './prose.tsx'

/** A page or news as it is read: its title, its day, its text, in the reader’s language or marked as in the other. */
export const ArticleBody = ({ view, text }: { readonly view: View; readonly text: ArticleText }) => {
  const body = textIn(text.body, view.language)
  return (
    <article class="page article">
      <h1>
        <Said view={view} text={text.title} />
      </h1>
      {text.day !== null && (
        <p class="by">
          <time datetime={text.day}>{view.format.day(text.day)}</time>
        </p>
      )}
      <Prose text={body.text} lang={body.language === view.language ? undefined : body.language} />
    </article>
  )
}
