import { textIn } from '#kernel/language.ts'
import { type Article, type Programme, places } from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { ButtonLink } from '../../ui/button/button.tsx'
import { ContactLines } from '../../ui/contact/contact.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { NewsRows, PageRows, RemovedRows } from './article-rows.tsx'
import { accentError, type IdentityProps, IdentitySection } from './identity-section.tsx'

export interface PublicSiteProps extends IdentityProps {
  readonly articles: readonly Article[]
  readonly partners: readonly Organisation[]
  /** Somebody else changed the programme, or the article acted upon, meanwhile. */
  readonly conflict?: 'identity' | 'article'
}

/** Everything that the public sees of a programme, on one screen. */
export const PublicSitePage = (props: PublicSiteProps) => {
  const { view, programme, asked, logoError, articles, conflict } = props
  const { texts, language } = view
  const words = texts.publicSite
  const name = textIn(programme.name, language).text
  const params = { programme: programme.slug }
  const accent = accentError(view, asked)
  const errors = [
    ...(logoError === undefined ? [] : [{ name: 'logo', error: logoError }]),
    ...(accent === undefined ? [] : [{ name: 'accent', error: accent }]),
  ]
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            { label: texts.programmes.title, href: linkTo('programmes', language) },
            { label: name, href: linkTo('programme', language, { params }) },
          ]}
          here={words.title}
        />
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <Done view={view} />
        {conflict !== undefined && (
          <Notice tone="alert" view={view}>
            <p>{conflict === 'identity' ? words.identity.conflict : words.late}</p>
          </Notice>
        )}
        <ErrorSummary view={view} errors={errors} />
        <p>
          <a href={linkTo('programme', language, { params })}>{words.see}</a>
        </p>
      </div>
      <IdentitySection {...props} />
      <Pages {...props} />
      <News {...props} />
      <Who {...props} />
      <div class="page">
        <RemovedRows view={view} programme={programme} articles={articles.filter(({ removed }) => removed)} />
      </div>
    </Shell>
  )
}

const Done = ({ view }: { readonly view: View }) => {
  const said: Readonly<Record<string, string>> = view.texts.publicSite.done
  const text = view.done === null || !Object.hasOwn(said, view.done) ? undefined : said[view.done]
  return text === undefined ? null : (
    <Notice tone="done" view={view}>
      {text}
    </Notice>
  )
}

type Part = Pick<PublicSiteProps, 'view' | 'programme' | 'articles'>

const writeNew = (view: View, programme: Programme, kind: 'page' | 'news'): string =>
  linkTo('article', view.language, {
    params: { programme: programme.slug, article: newArticles[kind][view.language] },
  })

/** What addresses call an article that does not exist yet. */
export const newArticles = {
  page: { fr: 'nouvelle-page', en: 'new-page' },
  news: { fr: 'nouvelle-actualite', en: 'new-news' },
} as const

const Pages = ({ view, programme, articles }: Part) => {
  const words = view.texts.publicSite.pages
  const pages = articles.filter(({ kind, removed }) => kind === 'page' && !removed)
  return (
    <section class="page section" aria-labelledby="pages">
      <h2 id="pages">{words.title}</h2>
      <div>
        <p>{pages.length === 0 ? words.none : words.text}</p>
        {places.map((place) => {
          const its = pages.filter((page) => page.place === place)
          return its.length === 0 ? null : (
            <div key={place}>
              <h3>{words.places[place]}</h3>
              <PageRows view={view} programme={programme} articles={its} />
            </div>
          )
        })}
        <p>
          <ButtonLink kind="quiet" href={writeNew(view, programme, 'page')}>
            {words.add}
          </ButtonLink>
        </p>
      </div>
    </section>
  )
}

const News = ({ view, programme, articles }: Part) => {
  const words = view.texts.publicSite.news
  const news = articles.filter(({ kind, removed }) => kind === 'news' && !removed)
  return (
    <section class="page section" aria-labelledby="news">
      <h2 id="news">{words.title}</h2>
      <div>
        {news.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <NewsRows view={view} programme={programme} articles={news} />
        )}
        <p>
          <ButtonLink kind="quiet" href={writeNew(view, programme, 'news')}>
            {words.add}
          </ButtonLink>
        </p>
      </div>
    </section>
  )
}

const Who = ({ view, programme, partners }: PublicSiteProps) => {
  const { texts, language } = view
  const words = texts.publicSite.who
  const params = { programme: programme.slug }
  return (
    <section class="page section" aria-labelledby="who">
      <h2 id="who">{words.title}</h2>
      <div>
        {programme.contactPerson === null ? (
          <p>{texts.programmes.noContact}</p>
        ) : (
          <ContactLines view={view} person={programme.contactPerson} />
        )}
        <p>
          {partners.length === 0
            ? texts.programmes.noPartner
            : view.format.list(partners.map(({ name }) => name))}
        </p>
        <p>
          <a href={linkTo('editProgramme', language, { params })}>{words.change}</a>
        </p>
      </div>
    </section>
  )
}
