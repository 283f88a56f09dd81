import type { Context } from 'hono'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { type Language, textIn } from '#kernel/language.ts'
import type { Instant } from '#kernel/time.ts'
import type { Programme, PublicArticle } from '#programme/call-for-interest/index.ts'
import type { SiteContext } from '../context.ts'
import { startOfDay } from '../format.ts'
import { textsIn } from '../locales/index.ts'
import { Prose } from '../pages/public-site/prose.tsx'
import { linkTo, linkToFile } from '../sitemap.ts'

const mostEntries = 30

interface Fed {
  readonly baseUrl: string
  readonly language: Language
  readonly programme: Programme
  readonly news: readonly PublicArticle[]
}

const momentOf = ({ day, publishedAt }: PublicArticle): Instant =>
  day === null ? publishedAt : startOfDay(day)

const entryOf = ({ baseUrl, language, programme }: Omit<Fed, 'news'>, each: PublicArticle) => {
  const body = textIn(each.body, language)
  const params = { programme: programme.slug, news: each.slug }
  return h('entry', { 'xml:lang': body.language }, [
    h('title', {}, textIn(each.title, language).text),
    h('id', {}, `urn:uuid:${each.id}`),
    h('link', { rel: 'alternate', href: baseUrl + linkTo('oneNews', language, { params }) }),
    h('published', {}, momentOf(each)),
    h('updated', {}, each.publishedAt),
    h('content', { type: 'html' }, render(h(Prose, { text: body.text }))),
  ])
}

/** A programme’s latest news as readers of feeds take them (RFC 4287, Atom). */
export const atomOf = ({ baseUrl, language, programme, news }: Fed): string => {
  const words = textsIn[language].publicSite.news
  const name = textIn(programme.name, language).text
  const params = { programme: programme.slug }
  const updated = news
    .map(({ publishedAt }) => publishedAt)
    .toSorted()
    .at(-1)
  const feed = h('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
    h('title', {}, words.of(name)),
    h('id', {}, `urn:uuid:${programme.id}`),
    h('link', { rel: 'self', href: baseUrl + linkToFile('newsFeed', language, { params }) }),
    h('link', { rel: 'alternate', href: baseUrl + linkTo('news', language, { params }) }),
    // A feed without news has no day of its own.
    h('updated', {}, updated ?? '1970-01-01T00:00:00.000Z'),
    h('author', {}, h('name', {}, name)),
    news.map((each) => entryOf({ baseUrl, language, programme }, each)),
  ])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${render(feed)}`
}

/** The feed of a programme’s news, for anybody. */
export const newsFeed =
  (site: SiteContext, language: Language) =>
  async (context: Context): Promise<Response> => {
    const programmes = await site.callForInterest.programmes()
    const programme = programmes.find(({ slug }) => slug === context.req.param('programme'))
    if (programme === undefined) return context.notFound()
    const { rows } = await site.publicSite.news(programme.id, { offset: 0, limit: mostEntries })
    const feed = atomOf({ baseUrl: site.baseUrl, language, programme, news: rows })
    return context.body(feed, 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
  }
