import { type Article, hasUnpublishedText, type Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo, type PostName, postTo } from '../../sitemap.ts'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { Tag } from '../../ui/tag/tag.tsx'
import { Said } from '../../ui/text/said.tsx'

interface RowsProps {
  readonly view: View
  readonly programme: Programme
  readonly articles: readonly Article[]
}

interface RowProps extends Omit<RowsProps, 'articles'> {
  readonly article: Article
}

/** A button of a row, with the title of what it acts upon for whoever hears it. */
const Gesture = ({
  view,
  article,
  programme,
  ...gesture
}: RowProps & { readonly post: PostName; readonly label: string; readonly value?: string }) => (
  <button
    type="submit"
    class="link"
    formaction={postTo(gesture.post, view.language, {
      params: { programme: programme.slug, article: article.id },
    })}
    {...(gesture.value === undefined ? {} : { name: 'geste', value: gesture.value })}
  >
    {gesture.label}
    <span class="unseen"> {article.text.title.fr}</span>
  </button>
)

const Way = ({
  href,
  label,
  title,
}: {
  readonly href: string
  readonly label: string
  readonly title: string
}) => (
  <a href={href}>
    {label}
    <span class="unseen"> {title}</span>
  </a>
)

/** What can be done with an article without opening it. */
const Gestures = ({ at, ...row }: RowProps & { readonly at: Placed }) => {
  const { view, programme, article } = row
  const { language } = view
  const words = view.texts.publicSite
  const to = { params: { programme: programme.slug, article: article.id } }
  const title = article.text.title.fr
  const mayPublish = article.state !== 'published' || hasUnpublishedText(article)
  return (
    <form method="post" class="acts" action={postTo('arrangeArticle', language, to)}>
      <input type="hidden" name="version" value={String(article.version)} />
      <Way href={linkTo('article', language, to)} label={words.edit} title={title} />
      <Way href={linkTo('articlePreview', language, to)} label={words.preview} title={title} />
      <Way href={linkTo('articleTexts', language, to)} label={words.texts} title={title} />
      {mayPublish && <Gesture {...row} post="publishArticle" label={words.publish} />}
      {article.state === 'published' && <Gesture {...row} post="withdrawArticle" label={words.withdraw} />}
      {article.state !== 'published' && (
        <Gesture {...row} post="arrangeArticle" label={words.remove} value="retirer" />
      )}
      {at.hasBefore && <Gesture {...row} post="arrangeArticle" label={words.pages.up} value="monter" />}
      {at.hasAfter && <Gesture {...row} post="arrangeArticle" label={words.pages.down} value="descendre" />}
    </form>
  )
}

interface Placed {
  readonly hasBefore: boolean
  readonly hasAfter: boolean
}

const still: Placed = { hasBefore: false, hasAfter: false }

const Row = ({ at = still, ...row }: RowProps & { readonly at?: Placed }) => {
  const { view, programme, article } = row
  const words = view.texts.publicSite
  const { title, day } = article.text
  return (
    <li class="article-row">
      <p>
        <strong>
          <Said view={view} text={title} />
        </strong>{' '}
        <Tag>{words.states[article.state]}</Tag> {hasUnpublishedText(article) && <Tag>{words.waiting}</Tag>}{' '}
        {title.en === null && programme.identity.inEnglish && <Tag>{words.french}</Tag>}
      </p>
      {day !== null && <p class="note">{view.format.day(day)}</p>}
      <Gestures {...row} at={at} />
    </li>
  )
}

/** Pages of one place, in the order that the public meets them. */
export const PageRows = ({ articles, ...row }: RowsProps) => (
  <ul class="lines">
    {articles.map((article, at) => (
      <Row
        key={article.id}
        {...row}
        article={article}
        at={{ hasBefore: at > 0, hasAfter: at < articles.length - 1 }}
      />
    ))}
  </ul>
)

export const NewsRows = ({ articles, ...row }: RowsProps) => (
  <ul class="lines">
    {articles.map((article) => (
      <Row key={article.id} {...row} article={article} />
    ))}
  </ul>
)

/** What was taken out, with the way back. */
export const RemovedRows = ({ articles, ...row }: RowsProps) => {
  const { view, programme } = row
  const words = view.texts.publicSite.removed
  if (articles.length === 0) return null
  return (
    <Disclosure summary={words.title(articles.length)}>
      <ul class="lines">
        {articles.map((article) => (
          <li key={article.id}>
            <form
              method="post"
              class="acts"
              action={postTo('arrangeArticle', view.language, {
                params: { programme: programme.slug, article: article.id },
              })}
            >
              <input type="hidden" name="version" value={String(article.version)} />
              <Said view={view} text={article.text.title} />
              <Gesture
                {...row}
                article={article}
                post="arrangeArticle"
                label={words.restore}
                value="remettre"
              />
            </form>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
