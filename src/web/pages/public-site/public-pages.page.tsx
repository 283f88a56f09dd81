import { textIn } from '#kernel/language.ts'
import type { Programme, PublicArticle } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo, linkToFile } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Pagination } from '../../ui/pagination/pagination.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { FictionalTag } from '../../ui/tag/tag.tsx'
import { Said } from '../../ui/text/said.tsx'
import { ArticleBody } from './article-body.tsx'
import { beginningOf } from './prose.tsx'

interface Given {
  readonly view: View
  readonly programme: Programme
}

const programmeStep = ({ view, programme }: Given) => ({
  label: textIn(programme.name, view.language).text,
  href: linkTo('programme', view.language, { params: { programme: programme.slug } }),
})

/** What the demonstration invented says so. */
const Invented = ({ view, programme }: Given) =>
  programme.fictional ? (
    <p class="page">
      <FictionalTag label={view.texts.programmes.fictional} />
    </p>
  ) : null

/** A page of a programme, or one of its news, as the public reads it. */
export const PublicArticlePage = ({
  view,
  programme,
  article,
  kind,
}: Given & { readonly article: PublicArticle; readonly kind: 'page' | 'news' }) => {
  const { language, texts } = view
  const title = textIn(article.title, language).text
  const params = { programme: programme.slug }
  const newsStep = { label: texts.publicSite.news.title, href: linkTo('news', language, { params }) }
  const steps = [programmeStep({ view, programme }), ...(kind === 'news' ? [newsStep] : [])]
  return (
    <Shell view={view} title={title} description={beginningOf(textIn(article.body, language).text)}>
      <div class="page head">
        <Breadcrumb view={view} steps={steps} here={title} />
      </div>
      <ArticleBody view={view} text={article} />
      <Invented view={view} programme={programme} />
    </Shell>
  )
}

/** News as lines: a day, a title that leads to the text, how it begins. */
export const NewsLines = ({
  view,
  programme,
  news,
}: {
  readonly view: View
  readonly programme: Pick<Programme, 'slug'>
  readonly news: readonly PublicArticle[]
}) => (
  <ul class="lines">
    {news.map((each) => (
      <li key={each.id}>
        {each.day !== null && (
          <p class="by">
            <time datetime={each.day}>{view.format.day(each.day)}</time>
          </p>
        )}
        <a
          href={linkTo('oneNews', view.language, {
            params: { programme: programme.slug, news: each.slug },
          })}
        >
          <Said view={view} text={each.title} />
        </a>
        <p class="note">
          <Said
            view={view}
            text={{
              fr: beginningOf(each.body.fr),
              en: each.body.en === null ? null : beginningOf(each.body.en),
            }}
          />
        </p>
      </li>
    ))}
  </ul>
)

interface NewsProps extends Given {
  readonly found: { readonly rows: readonly PublicArticle[]; readonly total: number }
  readonly page: number
  readonly pageSize: number
}

/** Every news of a programme, the latest first. */
export const NewsPage = ({ view, programme, found, page, pageSize }: NewsProps) => {
  const { language, format } = view
  const words = view.texts.publicSite.news
  const params = { programme: programme.slug }
  const title = words.of(textIn(programme.name, language).text)
  const lede = words.lede(found.total, format.number(found.total))
  return (
    <Shell view={view} title={title} description={`${title}. ${lede}`}>
      <div class="page head">
        <Breadcrumb view={view} steps={[programmeStep({ view, programme })]} here={words.title} />
        <h1>{title}</h1>
        <p class="lede">{lede}</p>
        <p>
          <a href={linkToFile('newsFeed', language, { params })} type="application/atom+xml">
            {words.feed}
          </a>
        </p>
      </div>
      <div class="page">
        <NewsLines view={view} programme={programme} news={found.rows} />
        <Pagination
          view={view}
          page={page}
          pageSize={pageSize}
          total={found.total}
          linkToPage={(number) => linkTo('news', language, { params, query: { page: number } })}
        />
      </div>
    </Shell>
  )
}
