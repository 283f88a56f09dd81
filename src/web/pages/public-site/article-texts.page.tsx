import { textIn } from '#kernel/language.ts'
import type { Article, Programme, SavedText } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Tag } from '../../ui/tag/tag.tsx'
import { ArticleBody } from './article-body.tsx'
import { Prose } from './prose.tsx'

interface Given {
  readonly view: View
  readonly programme: Programme
  readonly article: Article
}

const Steps = ({ view, programme, article, here }: Given & { readonly here: string }) => {
  const { texts, language } = view
  const params = { programme: programme.slug }
  return (
    <Breadcrumb
      view={view}
      steps={[
        { label: texts.publicSite.title, href: linkTo('publicSite', language, { params }) },
        {
          label: textIn(article.text.title, language).text,
          href: linkTo('article', language, { params: { ...params, article: article.id } }),
        },
      ]}
      here={here}
    />
  )
}

/** What was saved last, as the public would read it. */
export const ArticlePreviewPage = ({ view, programme, article }: Given) => {
  const { texts, language } = view
  const words = texts.publicSite
  const to = { params: { programme: programme.slug, article: article.id } }
  const isPublic = article.state === 'published' && article.published === article.text.number
  const title = textIn(article.text.title, language).text
  return (
    <Shell view={view} title={words.previewPage.title(title)} description={words.previewPage.draft}>
      <div class="page head">
        <Steps view={view} programme={programme} article={article} here={words.preview} />
        <Notice>
          <p>{isPublic ? words.previewPage.same : words.previewPage.draft}</p>
          <form method="post" class="acts" action={postTo('publishArticle', language, to)}>
            <input type="hidden" name="version" value={String(article.version)} />
            {!isPublic && !article.removed && <Button>{words.publish}</Button>}
            <ButtonLink kind="quiet" href={linkTo('article', language, to)}>
              {words.edit}
            </ButtonLink>
          </form>
        </Notice>
      </div>
      <ArticleBody view={view} text={article.text} />
    </Shell>
  )
}

/** Every text that was saved, each with the way to bring it back. */
export const ArticleTextsPage = ({
  texts: saved,
  ...given
}: Given & { readonly texts: readonly SavedText[] }) => {
  const { view, article } = given
  const words = view.texts.publicSite.versionsPage
  const title = textIn(article.text.title, view.language).text
  return (
    <Shell view={view} title={words.title(title)} description={words.lede}>
      <div class="page head">
        <Steps {...given} here={view.texts.publicSite.texts} />
        <h1>{words.title(title)}</h1>
        <p class="lede">{words.lede}</p>
      </div>
      <div class="page">
        <ul class="lines">
          {saved.map((text) => (
            <SavedRow key={text.number} {...given} text={text} />
          ))}
        </ul>
      </div>
    </Shell>
  )
}

const SavedRow = ({ view, programme, article, text }: Given & { readonly text: SavedText }) => {
  const { format, language } = view
  const words = view.texts.publicSite.versionsPage
  const to = { params: { programme: programme.slug, article: article.id } }
  const isLatest = text.number === article.text.number
  const isPublic = article.state === 'published' && text.number === article.published
  return (
    <li>
      <p>
        {words.line(format.number(text.number), format.dayAndTime(text.savedAt))}{' '}
        {isLatest && <Tag>{words.latest}</Tag>} {isPublic && <Tag>{words.public}</Tag>}
      </p>
      <Disclosure summary={words.read}>
        <p>
          <strong>{text.title.fr}</strong>
        </p>
        <Prose text={text.body.fr} lang={language === 'fr' ? undefined : 'fr'} />
        {text.title.en !== null && text.body.en !== null && (
          <>
            <p lang="en">
              <strong>{text.title.en}</strong>
            </p>
            <Prose text={text.body.en} lang="en" />
          </>
        )}
      </Disclosure>
      {!isLatest && (
        <form method="post" action={postTo('arrangeArticle', language, to)}>
          <input type="hidden" name="version" value={String(article.version)} />
          <input type="hidden" name="texte" value={String(text.number)} />
          <Button kind="quiet" name="geste" value="ramener">
            {words.bringBack}
            <span class="unseen"> {format.number(text.number)}</span>
          </Button>
        </form>
      )}
    </li>
  )
}
