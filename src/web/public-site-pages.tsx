import { randomUUID } from 'node:crypto'
import type { VNode } from 'preact'
import type { Article, ArticleKind, Programme } from '#programme/call-for-interest/index.ts'
import type { Answer } from './context.ts'
import { dayOf } from './format.ts'
import { articleAsked } from './pages/public-site/article.form.ts'
import { ArticlePage } from './pages/public-site/article.page.tsx'
import { ArticlePreviewPage, ArticleTextsPage } from './pages/public-site/article-texts.page.tsx'
import { identityAsked } from './pages/public-site/identity.form.ts'
import { NewsPage, PublicArticlePage } from './pages/public-site/public-pages.page.tsx'
import { newArticles, PublicSitePage, type PublicSiteProps } from './pages/public-site/public-site.page.tsx'
import { programmeNamed } from './programmes-pages.tsx'

const newsPageSize = 20
const mostLooked = 50

/** Which kind a new article is, as its address says; null for one that exists. */
export const newKind = (called: string): ArticleKind | null =>
  (['page', 'news'] as const).find(
    (kind) => newArticles[kind].fr === called || newArticles[kind].en === called,
  ) ?? null

/** What the identity said before its last change: facts of the journal; null when it never changed. */
export const identityBefore = async (
  { site, actor }: Pick<Answer, 'site' | 'actor'>,
  { id }: Programme,
): Promise<Readonly<Record<string, string>> | null> => {
  const on = { kind: 'programme', id }
  const { entries } = await site.journal.history(actor, { on }, { offset: 0, limit: mostLooked })
  return entries.find(({ entry }) => entry.act === 'public-site.identify')?.entry.facts ?? null
}

/** Everything that the screen of the public site shows. */
export const publicSiteProps = async (asked: Answer, programme: Programme): Promise<PublicSiteProps> => {
  const { site, actor, view } = asked
  return {
    view,
    programme,
    asked: identityAsked(programme),
    articles: await site.publicSite.articles(actor, programme.id),
    partners: await site.directory.withIds(programme.partners),
    undoable: (await identityBefore(asked, programme)) !== null,
  }
}

/** The article that an address names, for those who write it. */
export const articleNamed = async (
  { site, actor, params }: Answer,
  programme: Programme,
): Promise<Article | null> => site.publicSite.article(actor, programme.id, params.article ?? '')

const publicArticle = async (asked: Answer, kind: ArticleKind): Promise<VNode | null> => {
  const { site, view, params } = asked
  const programme = programmeNamed(asked)
  if (programme === null) return null
  const slug = (kind === 'page' ? params.page : params.news) ?? ''
  const article = await site.publicSite.read({ programme: programme.id, kind, slug })
  if (article === null) return null
  return <PublicArticlePage view={view} programme={programme} article={article} kind={kind} />
}

/** How the pages of the public site, and those that write it, find what they show. */
export const publicSitePages = {
  programmePage: (asked: Answer) => publicArticle(asked, 'page'),
  oneNews: (asked: Answer) => publicArticle(asked, 'news'),
  news: async (asked: Answer): Promise<VNode | null> => {
    const { site, view, query } = asked
    const programme = programmeNamed(asked)
    if (programme === null) return null
    const number = Number(query.get('page') ?? 1)
    const page = Number.isInteger(number) && number > 0 && number < 1_000 ? number : 1
    const window = { offset: (page - 1) * newsPageSize, limit: newsPageSize }
    const found = await site.publicSite.news(programme.id, window)
    return <NewsPage view={view} programme={programme} found={found} page={page} pageSize={newsPageSize} />
  },
  publicSite: async (asked: Answer): Promise<VNode | null> => {
    const programme = programmeNamed(asked)
    return programme === null ? null : <PublicSitePage {...(await publicSiteProps(asked, programme))} />
  },
  article: async (asked: Answer): Promise<VNode | null> => {
    const { view, params } = asked
    const programme = programmeNamed(asked)
    if (programme === null) return null
    const called = params.article ?? ''
    const article = newKind(called) === null ? await articleNamed(asked, programme) : null
    const kind = article?.kind ?? newKind(called)
    if (kind === null || article?.removed === true) return null
    return (
      <ArticlePage
        view={view}
        programme={programme}
        kind={kind}
        called={called}
        sending={article?.id ?? randomUUID()}
        asked={articleAsked(article, dayOf(view.now))}
        title={article?.text.title.fr ?? null}
      />
    )
  },
  articlePreview: async (asked: Answer): Promise<VNode | null> => {
    const programme = programmeNamed(asked)
    const article = programme === null ? null : await articleNamed(asked, programme)
    if (programme === null || article === null) return null
    return <ArticlePreviewPage view={asked.view} programme={programme} article={article} />
  },
  articleTexts: async (asked: Answer): Promise<VNode | null> => {
    const { site, actor, view } = asked
    const programme = programmeNamed(asked)
    const article = programme === null ? null : await articleNamed(asked, programme)
    if (programme === null || article === null) return null
    const texts = await site.publicSite.texts(actor, article.id)
    return <ArticleTextsPage view={view} programme={programme} article={article} texts={texts} />
  },
}
